"""The picture of the network: every name can be read, and the strongest ties stand in words."""

import datetime as dt
import io
from typing import Any

import pypdfium2
import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.network import NetworkPartner, links_of
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.printouts.content import CoalitionIdentity, EditionContent
from coalitiedesk.printouts.network_content import NetworkContent
from coalitiedesk.printouts.network_picture import NetworkPictureOptions, render

IDENTITY = CoalitionIdentity(name="Samen Proefstad", municipality="Proefstad")
KINDS = tuple(PartnerKind)[:12]


def content(amount: int, **changes: Any) -> NetworkContent:
    partners = sorted(
        (
            NetworkPartner(id=PartnerId(at), name=f"Partner nummer {at:02}", kind=KINDS[at % len(KINDS)])
            for at in range(1, amount + 1)
        ),
        key=lambda partner: KINDS.index(partner.kind),
    )
    groups = [(PartnerId(at), PartnerId(at + 1)) for at in range(1, amount)] + [
        (PartnerId(1), PartnerId(2))
    ] * 4
    values: dict[str, Any] = {
        "edition": EditionContent(name="", year=2026, identity=IDENTITY),
        "printed_on": dt.date(2026, 9, 6),
        "partners": tuple(partners),
        "links": links_of(groups),
    }
    return NetworkContent(**{**values, **changes})


def page(found: NetworkContent, **options: bool) -> pypdfium2.PdfPage:
    target = io.BytesIO()
    result = render(found, NetworkPictureOptions(**options), target)
    assert result.pages == 1
    return pypdfium2.PdfDocument(target.getvalue())[0]


@pytest.mark.parametrize("amount", [2, 40, 60])
def test_every_name_and_kind_is_there(amount: int) -> None:
    words = page(content(amount)).get_textpage().get_text_range()

    assert [at for at in range(1, amount + 1) if f"Partner nummer {at:02}" not in words] == []
    assert "Het vaakst samen: Partner nummer 01 en Partner nummer 02 (5)" in " ".join(words.split())


def test_names_of_sixty_do_not_touch_each_other() -> None:
    text = page(content(60)).get_textpage()
    whole = text.get_text_range()
    boxes = []
    for at in range(1, 61):
        begin = whole.index(f"Partner nummer {at:02}")
        box = [text.get_charbox(begin + step) for step in range(len("Partner nummer 01"))]
        boxes.append(
            (min(b[0] for b in box), min(b[1] for b in box), max(b[2] for b in box), max(b[3] for b in box))
        )

    clashes = [
        (one, two)
        for one in range(60)
        for two in range(one)
        if boxes[one][0] < boxes[two][2]
        and boxes[two][0] < boxes[one][2]
        and boxes[one][1] < boxes[two][3]
        and boxes[two][1] < boxes[one][3]
    ]
    assert clashes == []


def test_who_stands_alone_or_was_left_out_is_told() -> None:
    words = " ".join(page(content(3, links=(), left_out=4)).get_textpage().get_text_range().split())

    assert "3 partners staan nog los." in words
    assert "4 partners met minder banden staan er niet op." in words


def test_large_paper_lies_across() -> None:
    width, height = page(content(5), is_large=True).get_size()

    assert (round(width), round(height)) == (1191, 842)
