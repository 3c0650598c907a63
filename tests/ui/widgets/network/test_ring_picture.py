"""Names beside the ring: nobody's name lies over another's, however many there are and however large."""

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.network import NetworkPartner, NetworkView, SharedDoing, TieKind, links_of
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.network.ring_picture import RingPicture

KINDS = tuple(PartnerKind)


def a_view(amount: int) -> NetworkView:
    partners = [
        NetworkPartner(id=PartnerId(at), name=f"Stichting nummer {at} voor iedereen", kind=KINDS[at % 16])
        for at in range(1, amount + 1)
    ]
    families = sorted(partners, key=lambda partner: list(type(partner.family)).index(partner.family))
    shared = [
        SharedDoing(kind=TieKind.MEETING, partners=frozenset({PartnerId(at), PartnerId(at + 1)}))
        for at in range(1, amount)
    ]
    return NetworkView(partners=tuple(families), links=links_of(shared))


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("amount", [2, 5, 40, 120])
def test_names_never_lie_over_each_other(qtbot: QtBot, theme: Theme, amount: int, scale: float) -> None:
    theme.set_scale(scale)
    picture = RingPicture()
    qtbot.addWidget(picture)
    picture.show_view(a_view(amount))
    picture.resize(picture.sizeHint())

    boxes = picture.names_shown()

    assert [(one, two) for one in boxes for two in boxes if one is not two and one.intersects(two)] == []
    assert min(box.width() for box in boxes) > 60 * scale
    assert not picture.grab().isNull()


def test_name_the_mouse_rests_on_is_pointed_at(qtbot: QtBot) -> None:
    picture = RingPicture()
    qtbot.addWidget(picture)
    picture.show_view(a_view(5))
    picture.resize(picture.sizeHint())
    picture.show()
    place = picture.place_of(PartnerId(2)).toPoint()

    with qtbot.waitSignal(picture.pointed) as caught:
        qtbot.mouseMove(picture, place)

    assert caught.args == [PartnerId(2)]
