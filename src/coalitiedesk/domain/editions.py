"""Editions of the Week: free name and dates, with known official weeks as an offer."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.domain.ids import EditionId, ReleaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One year's Week.

    Attributes:
        name: Free ("Week van de Ontmoeting"); the year is not part of it.
        first_day: None while unknown.
        last_day: Inclusive; None while unknown.
        dates_confirmed: False while the dates are only the program's proposal.
    """

    id: EditionId
    name: str
    year: int
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    dates_confirmed: bool = False
    theme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A version of the programme as it was printed; ``snapshot`` is the programme as JSON text."""

    id: ReleaseId
    edition_id: EditionId
    number: int
    released_on: dt.date
    note: str = ""
    snapshot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWeek:
    """An official Week as published; a missing date is one the source does not give."""

    year: int
    first_day: dt.date | None
    last_day: dt.date | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekProposal:
    """Dates to offer for a year; ``is_official`` is False for a mere proposal to be confirmed."""

    first_day: dt.date
    last_day: dt.date
    is_official: bool
    source: str = ""


def propose_week(year: int, known: Sequence[KnownWeek]) -> WeekProposal:
    """Offer dates for a year's Week.

    The national dates follow no lasting rule. A year in the table of known weeks is offered as it stands;
    for any other year the pattern since 2023 is a proposal to be confirmed: seven days from the last
    Thursday of September.
    """
    for week in known:
        if week.year == year and week.first_day and week.last_day:
            return WeekProposal(
                first_day=week.first_day, last_day=week.last_day, is_official=True, source=week.source
            )
    last_of_september = dt.date(year, 9, 30)
    first = last_of_september - dt.timedelta(days=(last_of_september.weekday() - 3) % 7)
    return WeekProposal(first_day=first, last_day=first + dt.timedelta(days=6), is_official=False)


def days_of_week(edition: Edition) -> tuple[dt.date, ...]:
    """All days of the edition in order; empty while its dates are unknown or reversed."""
    if edition.first_day is None or edition.last_day is None:
        return ()
    count = (edition.last_day - edition.first_day).days + 1
    return tuple(edition.first_day + dt.timedelta(days=offset) for offset in range(max(0, count)))
