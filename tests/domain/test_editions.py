"""Dates of a Week: known ones as published, others as a proposal."""

import datetime as dt

import pytest

from coalitiedesk.domain.editions import Edition, KnownWeek, days_of_week, propose_week
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.editions import known_weeks


@pytest.mark.parametrize(
    ("year", "first", "last", "official"),
    [
        (2019, dt.date(2019, 10, 1), dt.date(2019, 10, 8), True),
        (2022, dt.date(2022, 9, 29), dt.date(2022, 10, 6), True),
        (2025, dt.date(2025, 9, 25), dt.date(2025, 10, 1), True),
        (2026, dt.date(2026, 9, 24), dt.date(2026, 9, 30), False),
        (2027, dt.date(2027, 9, 30), dt.date(2027, 10, 6), False),
    ],
)
def test_week_is_offered_as_published_or_as_a_proposal(
    year: int, first: dt.date, last: dt.date, official: bool
) -> None:
    proposal = propose_week(year, known_weeks())

    assert (proposal.first_day, proposal.last_day, proposal.is_official) == (first, last, official)


def test_week_with_half_its_dates_known_is_only_a_proposal() -> None:
    half = KnownWeek(year=2013, first_day=None, last_day=dt.date(2013, 10, 5), source="test")

    assert not propose_week(2013, [half]).is_official


def test_days_of_week_are_empty_while_dates_are_unknown_or_reversed() -> None:
    unknown = Edition(id=EditionId(1), name="Week", year=2026)
    reversed_dates = Edition(
        id=EditionId(1), name="Week", year=2026, first_day=dt.date(2026, 10, 2), last_day=dt.date(2026, 10, 1)
    )

    assert days_of_week(unknown) == days_of_week(reversed_dates) == ()


def test_days_of_week_hold_first_and_last_day() -> None:
    week = Edition(
        id=EditionId(1), name="Week", year=2026, first_day=dt.date(2026, 9, 30), last_day=dt.date(2026, 10, 2)
    )

    assert days_of_week(week) == (dt.date(2026, 9, 30), dt.date(2026, 10, 1), dt.date(2026, 10, 2))
