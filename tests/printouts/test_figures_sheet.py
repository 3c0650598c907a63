import datetime as dt
from typing import Any

import pytest

from coalitiedesk.domain.figure_topics import topics_of
from coalitiedesk.domain.figures import Figure, FigureMeasure, FigureUnit
from coalitiedesk.domain.ids import AreaId, FigureId
from coalitiedesk.knowledge.national_figures import national_figures
from coalitiedesk.printouts.figures_content import FiguresContent, TopicContent
from coalitiedesk.printouts.figures_sheet import FiguresSheetOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 11, 22)
LONG = "Wijk en Kern met een Buitengewoon Lange Naam aan den Overkant van het Kanaal"


def a_figure(**changes: Any) -> Figure:
    values: dict[str, Any] = {
        "id": FigureId(0),
        "measure": FigureMeasure.LONELY,
        "thousandths": 47_800,
        "year": 2022,
        "group_words": "18 jaar en ouder",
        "region_name": "Lindermeer",
        "region_code": "GM9999",
        "source": "Wijkmonitor <2022>",
    }
    return Figure(**{**values, **changes})


def printed(*figures: Figure, has_national: bool = True, **options: bool) -> Printed:
    national = tuple(
        one for one in national_figures() if one.measure.value == "lonely" and one.percent is not None
    )
    content = FiguresContent(
        edition=EDITION,
        printed_on=TODAY,
        municipality="Lindermeer",
        areas={AreaId(1): "Molenbuurt"},
        topics=tuple(
            TopicContent(topic=one, national=national if has_national else ()) for one in topics_of(figures)
        ),
    )
    return Printed(render, content, FiguresSheetOptions(**options))


def test_one_figure_is_large_in_a_chart_and_in_the_table_with_its_source() -> None:
    found = printed(a_figure(is_estimate=True, low_thousandths=44_700, high_thousandths=51_000))

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    first, table = found.text(0), found.text(1)
    assert "Cijfers over Lindermeer" in first
    assert first.count("47,8") == 2
    assert "(schatting)" in first
    assert "1. Wijkmonitor <2022>" in first
    assert "Alle cijfers per gebied" in table
    assert "44,7–51" in table
    assert "Lindermeer: 47,8\u00a0% (schatting)" in found.descriptions


def test_national_figures_stand_beside_with_their_year() -> None:
    text = printed(a_figure()).text()

    assert "Volwassenen (2020)" in text
    assert "om ernaast te leggen, niet om mee te rekenen" in text
    assert "Gezondheidsmonitor 2020" in text


def test_contradicting_sources_are_both_large_and_both_named() -> None:
    found = printed(a_figure(), a_figure(thousandths=44_000, source="Peiling", method_words="op straat"))
    text = found.text()

    assert text.count("47,8 %") >= 3
    assert text.count("44 %") >= 3
    assert "Bronnen spreken elkaar tegen. Lindermeer, 2022: " in " ".join(text.split("\n"))
    assert "45,9" not in text


def test_other_years_and_methods_get_a_chart_of_their_own() -> None:
    text = printed(a_figure(method_words="vragenlijst"), a_figure(year=2020), has_national=False).text(0)

    assert text.index("2022 · vragenlijst") < text.index("2020")


def test_forty_areas_with_long_names_go_on_over_the_pages() -> None:
    figures = [
        a_figure(region_name=f"{LONG} {at}", region_code=f"BU9999{at:04}", thousandths=30_000 + at * 500)
        for at in range(1, 41)
    ]

    found = printed(*figures)

    text = " ".join(found.text().split())
    assert [at for at in range(1, 41) if f"Kanaal {at}" not in text] == []
    assert min(white_margins_mm(picture) for picture in pictures(found.data)) >= SAFE_MM


def test_scores_and_whole_countries_have_a_number_and_no_wrong_bar() -> None:
    score = a_figure(
        measure=FigureMeasure.OTHER, measure_words="SES-WOA", unit=FigureUnit.NUMBER, thousandths=-100
    )
    people = a_figure(
        measure=FigureMeasure.OTHER,
        measure_words="Huishoudens",
        unit=FigureUnit.COUNT,
        thousandths=8_000_000_000,
        region_code="NL01",
    )

    descriptions = printed(score, people, has_national=False).descriptions

    assert descriptions == ["Lindermeer: 8.000.000", "Lindermeer: −0,1"]


def test_own_name_of_an_area_stands_behind_the_published_one() -> None:
    text = printed(a_figure(region_name="Molen", region_code="BU1", area_id=AreaId(1))).text()

    assert "Molen (bij ons: Molenbuurt)" in " ".join(text.split())


def test_table_can_be_left_off_and_nothing_says_what_to_do() -> None:
    assert "Alle cijfers" not in printed(a_figure(), with_table=False).text()
    assert "Er staan nog geen cijfers in de coalitie." in printed().text()


@pytest.mark.parametrize("one_ink", [False, True])
def test_pages_keep_their_margins(one_ink: bool) -> None:
    seen = pictures(printed(a_figure(), one_ink=one_ink).data)

    assert min(white_margins_mm(picture) for picture in seen) >= SAFE_MM
    assert has_colour(seen[0]) is not one_ink
