import datetime as dt

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import OwnCriterionId, PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.shortlist import Candidate, Criterion, Shortlist
from coalitiedesk.printouts.shortlist_content import ShortlistContent
from coalitiedesk.printouts.shortlist_matrix import ShortlistMatrixOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

NAMES = ("Branche past", "Goede naam", "Doet al iets", "Past bij ons doel", "Eerder samen", "Warm contact")


def candidate(number: int, name: str, crosses: int = 0) -> Candidate:
    return Candidate(
        partner_id=PartnerId(number),
        name=name,
        kind=PartnerKind.BUSINESS,
        sector="",
        place="",
        is_active=True,
        stage=EngagementStage.PREPARE,
        crosses=frozenset(str(at) for at in range(crosses)),
    )


def printed(*candidates: Candidate, own: int = 0, **options: bool) -> Printed:
    names = (*NAMES, *(f"Verkeersveiligheidsbewustwording {at}" for at in range(own)))
    criteria = tuple(
        Criterion(key=str(at), name=name, own_id=OwnCriterionId(at) if at > 5 else None)
        for at, name in enumerate(names)
    )
    content = ShortlistContent(
        edition=EDITION,
        printed_on=dt.date(2026, 9, 1),
        shortlist=Shortlist(criteria=criteria, candidates=candidates),
    )
    return Printed(render, content, ShortlistMatrixOptions(**options))


def test_table_lies_across_with_most_crosses_first() -> None:
    found = printed(candidate(1, "Apotheek", 2), candidate(2, "Bakker <b>R&D", 5), candidate(3, "Café", 2))
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    assert found.sizes == {(297, 210)}
    assert text.index("Bakker <b>R&D") < text.index("Apotheek") < text.index("Café")
    assert [text.count(word) for word in ("X", "Voorbereiden", "Voor het kernteam")] == [9, 3, 1]
    assert {"Table", "TR", "TH", "TD"} <= set(found.tags)


def test_head_returns_on_every_page_also_when_it_is_letters() -> None:
    many = [candidate(number, f"Winkel {number:03d} in een straat met lange naam") for number in range(60)]

    for own, head in ((0, "Warm"), (6, "L = Verkeersveiligheidsbewustwording 5")):
        found = printed(*many, own=own)
        assert found.result.pages > 2
        assert all(head in " ".join(found.text(page).split()) for page in range(found.result.pages))
        whole = found.text()
        assert all(f"Winkel {number:03d}" in whole for number in range(60))
        assert all(white_margins_mm(picture) >= SAFE_MM for picture in pictures(found.data))


def test_empty_form_has_names_in_order_and_no_cross() -> None:
    found = printed(candidate(1, "Apotheek"), candidate(2, "Bakker", 5), is_empty_form=True)
    text = found.text()

    assert text.index("Apotheek") < text.index("Bakker")
    assert "X" not in text
    assert "Zet samen een kruisje waar het klopt." in text


def test_one_ink_has_no_colour() -> None:
    found = printed(candidate(1, "Apotheek", 1), one_ink=True)

    assert not any(has_colour(picture) for picture in pictures(found.data))
