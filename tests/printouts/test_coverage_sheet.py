import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.coverage import VIEWS, CoverageView, coverage, verdict
from coalitiedesk.domain.ids import AreaId, ProvisionId
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence
from coalitiedesk.printouts.coverage_content import CoverageContent
from coalitiedesk.printouts.coverage_sheet import CoverageSheetOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 11, 22)
LONG = "Hottentottententententoonstellingsbezoekers <uit> het buitengebied & de polder"


def provision(number: int, organiser: str, group: str, *areas: int) -> Provision:
    return Provision(
        id=ProvisionId(number),
        name=f"Aanbod {number}",
        organiser=organiser,
        evidence=ProvisionEvidence.PROMISING,
        target_groups=(group,) if group else (),
        area_ids=tuple(AreaId(area) for area in areas),
    )


PROVISIONS = (
    provision(1, "De Linde", "Jongeren", 1),
    provision(2, "De Kerk", "Jongeren", 1),
    provision(3, "De <Linde>", "Ouderen", 2),
    provision(4, "De Linde", "", 1),
)


def content(
    groups: tuple[str, ...] = ("Jongeren", "Ouderen", "Mannen"),
    *,
    areas: int = 3,
    provisions: tuple[Provision, ...] = PROVISIONS,
    view: CoverageView = VIEWS[0],
) -> CoverageContent:
    matrix = coverage(
        provisions, view, target_groups=groups, areas=[AreaId(at) for at in range(1, areas + 1)]
    )
    return CoverageContent(
        edition=EDITION,
        printed_on=TODAY,
        matrix=matrix,
        verdict=verdict(provisions),
        rows=matrix.rows,
        columns=tuple(f"Wijk {key}" for key in matrix.columns),
        organisers={one.id: one.organiser for one in provisions},
    )


def printed(one: CoverageContent, **options: bool) -> Printed:
    return Printed(render, one, CoverageSheetOptions(**options))


def test_sheet_has_a_word_in_every_square_then_names_the_blank_and_thin_ones() -> None:
    found = printed(content())
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    assert found.sizes == {(297, 210)}
    order = [
        "Wat er is: doelgroep en wijk",
        "Er zijn 5 witte vlekken",
        "Van 9 vakjes zijn er 5 leeg, 2 alleen algemeen, 1 dun en 1 gedekt.",
        "Deskundig: 4 van 4",
        "Jongeren 2",
        "algemeen 1 dun leeg",
        "Witte vlekken: hier is niets",
        "Mannen : Wijk 2 en Wijk 3",
        "Dun: hier doet één organisator alles",
        "Wijk 2 (De <Linde>)",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "22 november 2026" in text
    assert found.tags.count("TD") == 9


def test_group_without_anything_anywhere_is_told_in_one_word() -> None:
    assert "Vrouwen : overal" in printed(content(("Vrouwen",), areas=9, provisions=PROVISIONS[:3])).text()


def test_thin_spots_name_each_organiser_once() -> None:
    found = (provision(1, "De Linde", "Jongeren", 1, 3), provision(2, "De Kerk", "Jongeren", 2))

    assert "Wijk 1 en Wijk 3 (De Linde); Wijk 2 (De Kerk)" in printed(content(provisions=found)).text()


def test_many_groups_and_areas_go_on_over_pages_with_their_heads() -> None:
    groups = tuple(f"Groep {at} {LONG if at % 7 == 0 else ''}".strip() for at in range(24))
    found = printed(content(groups, areas=40, provisions=PROVISIONS * 1))

    assert found.tags.count("TD") == 24 * 40
    assert found.text().count("Wijk 40") > 1
    assert min(white_margins_mm(picture) for picture in pictures(found.data)) >= SAFE_MM


@pytest.mark.parametrize(
    ("bare", "words"),
    [
        (content(provisions=()), "nog geen aanbod"),
        (content(()), "nog geen doelgroepen"),
        (content(areas=0), "nog geen wijken"),
    ],
)
def test_sheet_says_what_is_missing(bare: CoverageContent, words: str) -> None:
    found = printed(bare)

    assert_accessible(found)
    assert words in found.text()


def test_content_without_inventory_is_empty() -> None:
    assert (content().has_content, content(provisions=()).has_content) == (True, False)


def test_one_ink_has_no_colour() -> None:
    own = replace(content(), edition=replace(EDITION, logos=()))

    assert not any(has_colour(picture) for picture in pictures(printed(own, one_ink=True).data))
