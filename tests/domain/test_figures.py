from dataclasses import replace

import pytest

from coalitiedesk.domain.figures import (
    Figure,
    FigureFault,
    FigureMeasure,
    FigureTheme,
    FigureUnit,
    ImportedState,
    Incomparable,
    contradictions,
    figure_faults,
    series_of,
    state_of,
    theme_of,
    why_incomparable,
)
from coalitiedesk.domain.ids import FigureId

MODEL = "modelschatting"
ONE = Figure(
    id=FigureId(1),
    measure=FigureMeasure.LONELY,
    measure_words="Eenzaam",
    thousandths=47_800,
    year=2022,
    group_words="18 jaar en ouder",
    region_name="Noord",
    region_code="WK000101",
    source="RIVM",
    method_words=MODEL,
    is_estimate=True,
)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (replace(ONE, region_code="WK000102", thousandths=50_000), None),
        (replace(ONE, group_words="18  JAAR en ouder"), None),
        (replace(ONE, measure=FigureMeasure.STRONGLY_LONELY), Incomparable.MEASURE),
        (replace(ONE, unit=FigureUnit.COUNT), Incomparable.UNIT),
        (replace(ONE, group_words="65 jaar en ouder"), Incomparable.GROUP),
        (replace(ONE, method_words="vragenlijst", is_estimate=False), Incomparable.METHOD),
        (replace(ONE, is_estimate=False), Incomparable.METHOD),
        (replace(ONE, year=2020), Incomparable.YEAR),
    ],
)
def test_only_what_was_made_alike_is_put_against_each_other(
    other: Figure, reason: Incomparable | None
) -> None:
    assert why_incomparable(ONE, other) is reason
    assert why_incomparable(other, ONE) is reason


def test_without_words_for_the_method_only_one_source_and_year_go_together() -> None:
    silent = replace(ONE, method_words="", is_estimate=False)

    assert why_incomparable(silent, replace(silent, region_code="WK000102")) is None
    assert why_incomparable(silent, replace(silent, source="GGD")) is Incomparable.METHOD_UNKNOWN
    assert why_incomparable(silent, replace(silent, year=2020)) is Incomparable.METHOD_UNKNOWN


def test_other_measures_are_told_apart_by_their_words() -> None:
    low = replace(ONE, measure=FigureMeasure.OTHER, measure_words="Opleiding, laag")

    assert why_incomparable(low, replace(low, measure_words="Opleiding, hoog")) is Incomparable.MEASURE


def test_every_series_holds_only_what_may_stand_together() -> None:
    elsewhere = replace(ONE, region_code="WK000102")
    others = (replace(ONE, year=2020), replace(ONE, method_words="vragenlijst", is_estimate=False))

    found = series_of([ONE, others[0], elsewhere, others[1]])

    assert [one.figures for one in found] == [(ONE, elsewhere), (others[0],), (others[1],)]
    for series in found:
        assert {why_incomparable(series.first, figure) for figure in series.figures} == {None}


def test_contradicting_figures_stand_together_whatever_their_method() -> None:
    survey = replace(ONE, thousandths=52_000, source="GGD", method_words="vragenlijst", is_estimate=False)
    older = replace(survey, year=2020)

    assert contradictions([ONE, older, survey]) == ((ONE, survey),)


def test_same_table_again_is_recognised_under_another_name() -> None:
    again = replace(ONE, id=FigureId(0), source="Bestand ‘tabel (2).csv’")

    assert state_of(again, [ONE]) == (ImportedState.SAME, ONE)


def test_another_value_from_the_same_source_is_a_change_and_from_another_its_own_figure() -> None:
    other = replace(ONE, id=FigureId(0), thousandths=48_000)

    assert state_of(other, [ONE]) == (ImportedState.CHANGED, ONE)
    assert state_of(replace(other, source="GGD"), [ONE]) == (ImportedState.NEW, None)
    assert state_of(replace(other, year=2024), [ONE]) == (ImportedState.NEW, None)


def test_typed_figure_needs_value_year_and_source() -> None:
    assert figure_faults(ONE) == ()
    assert figure_faults(Figure(id=FigureId(0))) == (
        FigureFault.NO_MEASURE,
        FigureFault.NO_VALUE,
        FigureFault.NO_YEAR,
        FigureFault.NO_SOURCE,
    )


@pytest.mark.parametrize(
    ("unit", "thousandths", "faults"),
    [
        (FigureUnit.PERCENT, 100_000, ()),
        (FigureUnit.PERCENT, 100_001, (FigureFault.ABOVE_HUNDRED,)),
        (FigureUnit.PERCENT, -1, (FigureFault.BELOW_ZERO,)),
        (FigureUnit.COUNT, 900_000_000, ()),
        (FigureUnit.COUNT, -1, (FigureFault.BELOW_ZERO,)),
        (FigureUnit.NUMBER, -100, ()),
    ],
)
def test_shares_stay_below_hundred_and_counts_above_zero(
    unit: FigureUnit, thousandths: int, faults: tuple[FigureFault, ...]
) -> None:
    assert figure_faults(replace(ONE, unit=unit, thousandths=thousandths)) == faults


def test_measures_stand_under_a_theme() -> None:
    assert theme_of(FigureMeasure.SOCIALLY_LONELY) is FigureTheme.LONELINESS
    assert theme_of(FigureMeasure.CARER) is FigureTheme.AROUND
    assert theme_of(FigureMeasure.OTHER) is FigureTheme.OTHER
