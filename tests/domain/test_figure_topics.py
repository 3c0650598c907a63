"""What is about the same thing stands together, in the order to read it."""

from typing import Any

from coalitiedesk.domain.figure_topics import (
    is_of_everybody,
    is_of_municipality,
    narrowed,
    same_region,
    topics_of,
)
from coalitiedesk.domain.figures import Figure, FigureMeasure, FigureTheme
from coalitiedesk.domain.ids import AreaId, FigureId


def a_figure(**changes: Any) -> Figure:
    values: dict[str, Any] = {
        "id": FigureId(0),
        "measure": FigureMeasure.LONELY,
        "thousandths": 47_000,
        "year": 2022,
        "region_name": "Lindermeer",
        "region_code": "GM9998",
        "source": "RIVM",
        "method_words": "vragenlijst",
    }
    return Figure(**{**values, **changes})


def test_loneliness_comes_first_and_everybody_before_groups() -> None:
    carers = a_figure(measure=FigureMeasure.CARER)
    own = a_figure(measure=FigureMeasure.OTHER, measure_words="Alleenwonend")
    elderly = a_figure(group_words="65 jaar en ouder")

    topics = topics_of([own, carers, elderly, a_figure()])

    assert [(topic.first.measure, topic.first.group_words) for topic in topics] == [
        (FigureMeasure.LONELY, ""),
        (FigureMeasure.LONELY, "65 jaar en ouder"),
        (FigureMeasure.CARER, ""),
        (FigureMeasure.OTHER, ""),
    ]
    assert [topic.theme for topic in topics][2:] == [FigureTheme.AROUND, FigureTheme.OTHER]


def test_topic_reads_newest_first_and_from_country_to_neighbourhood() -> None:
    figures = [
        a_figure(region_name="Noord", region_code="BU99980001"),
        a_figure(year=2020),
        a_figure(region_name="Nederland", region_code="NL01"),
        a_figure(),
    ]

    (topic,) = topics_of(figures)

    assert [(one.year, one.region_name) for one in topic.figures] == [
        (2022, "Nederland"),
        (2022, "Lindermeer"),
        (2022, "Noord"),
        (2020, "Lindermeer"),
    ]
    assert [len(one.figures) for one in topic.series] == [3, 1]


def test_other_methods_stand_apart_and_contradictions_are_known() -> None:
    asked, computed = a_figure(), a_figure(thousandths=52_000, method_words="model", is_estimate=True)

    (topic,) = topics_of([asked, computed])

    assert len(topic.series) == 2
    assert topic.contradictions == ((asked, computed),)


def test_area_and_year_narrow_but_the_country_stays() -> None:
    north = a_figure(area_id=AreaId(1), region_code="BU1")
    south = a_figure(area_id=AreaId(2), region_code="BU2")
    country = a_figure(region_code="NL01")
    old = a_figure(area_id=AreaId(1), region_code="BU1", year=2020)

    assert narrowed([north, south, country, old], year=2022, area_id=AreaId(1)) == (north, country)
    assert narrowed([north, old], year=2020) == (old,)
    assert narrowed([north, south, country], region="BU2") == (south, country)


def test_region_is_known_by_its_code_whatever_its_name() -> None:
    before, after = a_figure(region_name="Oud"), a_figure(region_name="Nieuw")

    assert same_region(before, [before, after, a_figure(region_code="GM0001")]) == (before, after)


def test_adults_count_as_everybody_and_a_figure_without_area_as_the_municipality() -> None:
    assert [is_of_everybody(a_figure(group_words=words)) for words in ("", "18 jaar  en ouder", "65+")] == [
        True,
        True,
        False,
    ]
    assert [
        is_of_municipality(one)
        for one in (
            a_figure(),
            a_figure(region_code=""),
            a_figure(region_code="", area_id=AreaId(1)),
            a_figure(region_code="WK000101"),
            a_figure(region_code="NL00"),
        )
    ] == [True, True, False, False, False]
