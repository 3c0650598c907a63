"""What is read from the cells about when something happens."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekContext:
    """What is known of the Week that a list is for; all of it may be unknown."""

    year: int | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of the Week; empty while its dates are unknown."""
        if self.first_day is None or self.last_day is None:
            return ()
        count = (self.last_day - self.first_day).days + 1
        return tuple(self.first_day + dt.timedelta(days=offset) for offset in range(max(0, min(count, 60))))


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentCells:
    """The cells of one row that say when; empty text where the list has no such column."""

    weekday: str = ""
    date: str = ""
    last_date: str = ""
    period: str = ""
    time: str = ""
    start: str = ""
    end: str = ""
    doors_open: str = ""
    day_heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedMoment:
    """One moment, with the meaning of the same fields in ``domain.activities.Occurrence``."""

    day: dt.date | None = None
    last_day: dt.date | None = None
    start: int | None = None
    end: int | None = None
    doors_open: int | None = None
    whole_week: bool = False
    all_day: bool = False
    when_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentReading:
    """All moments of one row, ordered as written, and what there is to ask.

    The facts of each problem hold ``part`` ("date" or "time") and ``text``: the words it is about.
    """

    moments: tuple[ParsedMoment, ...] = ()
    problems: tuple[Problem, ...] = ()
