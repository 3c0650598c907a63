from typing import Any

import pytest

from coalitiedesk.domain.figures import Figure, FigureMeasure, FigureUnit
from coalitiedesk.domain.ids import AreaId, FigureId
from coalitiedesk.dutch.figure_words import (
    contradiction_words,
    margin_words,
    measure_title,
    national_value,
    national_year,
    people_words,
    plain_value,
    region_words,
    series_words,
    typed_thousandths,
    typed_year,
    value_words,
)
from coalitiedesk.knowledge.national_figures import national_figures


def a_figure(**changes: Any) -> Figure:
    return Figure(**{"id": FigureId(0), "measure": FigureMeasure.LONELY, "source": "GGD", **changes})


@pytest.mark.parametrize(
    ("thousandths", "words"),
    [(49_200, "49,2"), (47_000, "47"), (1_250_000, "1.250"), (-100, "−0,1"), (0, "0"), (125, "0,125")],
)
def test_value_has_a_comma_and_no_idle_noughts(thousandths: int, words: str) -> None:
    assert plain_value(thousandths) == words
    assert typed_thousandths(words) == thousandths


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [
        ("49.2", 49_200),
        (" 47 % ", 47_000),
        ("1.250,5", 1_250_500),
        ("0.125", 125),
        ("12.500.000", 12_500_000_000),
        ("veel", None),
        ("", None),
        ("4 7,", None),
        ("1e5", None),
        ("9" * 40, None),
    ],
)
def test_typed_value_is_read_as_people_write_it(text: str, thousandths: int | None) -> None:
    assert typed_thousandths(text) == thousandths


def test_year_is_four_digits() -> None:
    assert [typed_year(text) for text in ("2022", " 1999 ", "22", "20222", "")] == [
        2022,
        1999,
        None,
        None,
        None,
    ]


def test_value_is_told_with_its_unit_and_margin() -> None:
    figure = a_figure(thousandths=49_200, low_thousandths=46_100, high_thousandths=52_400)

    assert (value_words(figure), margin_words(figure)) == ("49,2\u00a0%", "46,1–52,4")
    assert value_words(a_figure(thousandths=1_250_000, unit=FigureUnit.COUNT)) == "1.250"
    assert (value_words(a_figure()), margin_words(a_figure())) == ("geen cijfer", "")


def test_region_keeps_its_published_name_beside_the_own_one() -> None:
    areas = {AreaId(1): "Noord-West"}

    assert (
        region_words(a_figure(region_name="Noord", area_id=AreaId(1)), areas) == "Noord (bij ons: Noord-West)"
    )
    assert region_words(a_figure(region_name="noord-west", area_id=AreaId(1)), areas) == "noord-west"
    assert region_words(a_figure(area_id=AreaId(1)), areas) == "Noord-West"
    assert region_words(a_figure(), areas) == "Hele gemeente"


def test_estimate_is_always_said_and_once() -> None:
    model = a_figure(year=2022, method_words="modelschatting van het RIVM", is_estimate=True)
    guess = a_figure(year=2022, method_words="navraag", is_estimate=True)

    assert series_words(model) == "2022 · modelschatting van het RIVM"
    assert series_words(guess) == "2022 · navraag · schatting"
    assert series_words(a_figure()) == "jaar onbekend"


def test_contradiction_names_every_source_and_chooses_none() -> None:
    one = a_figure(thousandths=41_000, year=2022, region_name="Noord")
    other = a_figure(thousandths=45_000, year=2022, region_name="Noord", source="RIVM", is_estimate=True)

    words = contradiction_words([one, other], {})

    assert words == "Noord, 2022: 41\u00a0% (GGD) en 45\u00a0% (RIVM, schatting)."


def test_measure_of_its_own_has_its_own_words() -> None:
    own = a_figure(measure=FigureMeasure.OTHER, measure_words="Alleenwonend")

    assert (measure_title(own), measure_title(a_figure())) == ("Alleenwonend", "Eenzaam")
    assert people_words(own) == "iedereen"


def test_every_national_figure_can_be_told() -> None:
    words = {one.key: (national_value(one), national_year(one)) for one in national_figures()}

    assert words["adults_lonely_2020"] == ("47\u00a0%", "2020")
    assert words["adults_strongly_people"] == ("1.800.000 mensen", "uitgave 2022")
    assert all(value and year for value, year in words.values())
