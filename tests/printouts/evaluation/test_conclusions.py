import datetime as dt

import pytest

from coalitiedesk.domain.visit_figures import VisitTally
from coalitiedesk.printouts.evaluation import conclusions
from coalitiedesk.printouts.evaluation_figures import (
    ActivityFigures,
    AreaFigures,
    Coverage,
    CoverageRow,
    DayFigures,
    EarlierEdition,
)


def counted(visitors: int | None, moments: int = 1) -> VisitTally:
    if visitors is None:
        return VisitTally(silent_moments=moments)
    return VisitTally(counted=visitors, counted_moments=moments)


def days(*visitors: int | None) -> list[DayFigures]:
    first = dt.date(2026, 10, 1)
    return [
        DayFigures(day=first + dt.timedelta(days=index), held=3, tally=counted(amount))
        for index, amount in enumerate(visitors)
    ]


@pytest.mark.parametrize(
    ("visitors", "heading"),
    [
        ((None, None), "Van geen enkele dag weten we hoeveel mensen er kwamen"),
        ((None, 12), "Alleen van vrijdag 2 oktober weten we hoeveel mensen er kwamen"),
        ((0, 0), "Op geen enkele dag zijn bezoekers geteld"),
        ((40, 40, 3), "Donderdag 1 oktober en vrijdag 2 oktober trokken de meeste bezoekers"),
        ((5, 5, 5), "Drie dagen trokken evenveel bezoekers: 5"),
        ((50, 30, 20), "Donderdag 1 oktober trok de meeste bezoekers: de helft"),
        ((34, 33, 33), "Donderdag 1 oktober trok de meeste bezoekers: ruim een derde"),
        ((42, 30, 28), "Donderdag 1 oktober trok de meeste bezoekers: 42 van de 100"),
    ],
)
def test_about_days(visitors, heading):
    total = sum(amount or 0 for amount in visitors)

    assert conclusions.about_days(days(*visitors), counted(total)) == heading


def test_about_activities_names_the_busiest():
    activities = [
        ActivityFigures(title="Soep", tally=counted(80)),
        ActivityFigures(title="Dansen", tally=counted(1250)),
        ActivityFigures(title="Wandelen"),
    ]

    assert conclusions.about_activities(activities) == "‘Dansen’ trok de meeste bezoekers: 1.250"


def test_about_activities_without_numbers():
    assert (
        conclusions.about_activities([ActivityFigures(title="Soep")])
        == "Van geen enkele activiteit weten we hoeveel mensen er kwamen"
    )


@pytest.mark.parametrize(
    ("areas", "heading"),
    [
        ([], "Bij de activiteiten staat nog geen gebied"),
        ([("Centrum", 3, 20), ("Noord", 0, None)], "In Noord was niets te doen"),
        (
            [("Centrum", 3, 20), ("Noord", 1, 4)],
            "In elk gebied was iets te doen; Centrum trok de meeste bezoekers",
        ),
        ([("Centrum", 3, None), ("Noord", 1, None)], "In elk gebied was iets te doen"),
    ],
)
def test_about_areas(areas, heading):
    figures = [AreaFigures(name=name, held=held, tally=counted(visitors)) for name, held, visitors in areas]

    assert conclusions.about_areas(figures) == heading


def test_about_coverage_names_the_group_reached_least():
    coverage = Coverage(
        areas=("Centrum", "Noord"),
        rows=(CoverageRow(group="75-plussers", counts=(6, 4)), CoverageRow(group="Jongeren", counts=(2, 0))),
    )

    assert conclusions.about_coverage(coverage) == "Voor ‘Jongeren’ was het minst te doen: 2 activiteiten"


def test_about_coverage_counts_blank_spots_when_groups_tie():
    coverage = Coverage(
        areas=("Centrum", "Noord"),
        rows=(CoverageRow(group="75-plussers", counts=(1, 0)), CoverageRow(group="Jongeren", counts=(0, 1))),
    )

    assert conclusions.about_coverage(coverage) == "Op twee van de vier plekken was niets te doen"


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        (counted(980, 9), "Meer bezoeken dan in 2025: 1.146 tegen 980"),
        (counted(2000, 9), "Minder bezoeken dan in 2025: 1.146 tegen 2.000"),
        (counted(None, 9), "Vergelijken met 2025 kan niet: van één van beide jaren zijn er geen aantallen"),
        (
            VisitTally(estimated=900, estimated_moments=9),
            "Vergelijken met 2025 kan niet: er is niet op dezelfde manier geteld",
        ),
    ],
)
def test_about_earlier_compares_only_what_was_counted_alike(before, heading):
    earlier = [
        EarlierEdition(name="Week", year=2024, held=9, tally=counted(500, 9)),
        EarlierEdition(name="Week", year=2025, held=9, tally=before),
    ]

    assert conclusions.about_earlier("Week", 2026, counted(1146, 10), earlier) == heading


def test_about_earlier_without_a_year_before():
    assert (
        conclusions.about_earlier("Week van de Ontmoeting", 2026, counted(5), [])
        == "Week van de Ontmoeting 2026 is de eerste waarvan we aantallen hebben"
    )
