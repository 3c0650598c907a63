"""What a report shows per day, activity, area and year; the rules behind it are in the domain."""

import datetime as dt
from dataclasses import dataclass, field

from coalitiedesk.domain.visit_figures import FirstTimers, VisitTally


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """One day; ``day`` is None for what lasted the whole Week or had no fixed day."""

    day: dt.date | None
    held: int
    tally: VisitTally


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFigures:
    """One activity over all its moments.

    Attributes:
        words: What was noted instead of or beside a number, in order.
    """

    title: str
    venue: str = ""
    area: str = ""
    is_cancelled: bool = False
    tally: VisitTally = field(default_factory=VisitTally)
    first_timers: FirstTimers = field(default_factory=FirstTimers)
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFigures:
    """One area; an empty name stands for activities without a known area."""

    name: str
    held: int
    tally: VisitTally


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """Number of activities for one target group, per area in the order of the coverage."""

    group: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Activities per target group and area; an activity counts for each of its groups."""

    areas: tuple[str, ...] = ()
    rows: tuple[CoverageRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierEdition:
    """What is known of the Week of another year."""

    name: str
    year: int
    held: int
    tally: VisitTally
