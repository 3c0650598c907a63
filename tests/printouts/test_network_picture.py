"""The picture of the network: every name can be read, and the strongest ties stand in words."""

import datetime as dt
import io
from typing import Any

import pypdfium2
import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.network import NetworkPartner, NetworkView, SharedDoing, TieKind, links_of
from coalitiedesk.domain.partner_families import FAMILY_OF
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.labels import label
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
    shared = [SharedDoing(kind=TieKind.ACTIVITY, partners=frozenset(group)) for group in groups]
    values: dict[str, Any] = {"partners": tuple(partners), "links": links_of(shared)}
    return NetworkContent(
        edition=EditionContent(name="", year=2026, identity=IDENTITY),
        printed_on=dt.date(2026, 9, 6),
        view=NetworkView(**{**values, **changes}),
        words="Noord · 2026",
    )


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


def test_who_stands_alone_and_what_was_left_out_is_told() -> None:
    alone = tuple(NetworkPartner(id=PartnerId(at), name=f"Los {at}", kind=KINDS[0]) for at in range(70, 85))
    found = content(3, alone=alone, left_out=4, least=2)
    words = " ".join(page(found).get_textpage().get_text_range().split())

    assert "Nog met niemand samen: Los 70, Los 71" in words
    assert "Los 81 en 3 anderen." in words
    assert "4 partners met minder banden staan er niet op." in words
    assert "Alleen de banden van 2 keer of vaker: 1 van de 2." in words
    assert "Noord · 2026" in words


def test_legend_names_every_family_that_is_there() -> None:
    words = page(content(40)).get_textpage().get_text_range()

    for kind in KINDS:
        assert words.count(label(FAMILY_OF[kind])) >= 2  # beside the ring and in the legend
    assert "1 keer" in words


def test_large_paper_lies_across() -> None:
    width, height = page(content(5), is_large=True).get_size()

    assert (round(width), round(height)) == (1191, 842)
