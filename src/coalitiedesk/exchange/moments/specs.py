"""Parts of a date or time as they are written, before the Week and the year are known."""

from dataclasses import dataclass, field
from enum import StrEnum


class DayRule(StrEnum):
    """How a day is given."""

    DAYS = "days"  # certain days, each on its own
    PERIOD = "period"  # from first to last day
    OPEN_START = "open_start"  # "vanaf 1 oktober"
    OPEN_END = "open_end"  # "tot 4 oktober"
    WEEKDAYS = "weekdays"  # "elke dinsdag", "ma, wo en vr", "werkdagen"
    DAILY = "daily"
    WHOLE_WEEK = "whole_week"
    NTH_WEEKDAY = "nth_weekday"  # "tweede maandag van de maand"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPoint:
    """One day as written; a part that is not written is None."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySpec:
    """Days as written.

    Attributes:
        points: The days, or first and last of a period.
        weekdays: 0 is Monday.
        is_pattern: Every such weekday is meant ("elke dinsdag"), not the one of this Week.
        nth: 1 to 5, or -1 for the last.
        month: For an nth weekday of a certain month.
        text: The words it was read from.
    """

    rule: DayRule
    points: tuple[DayPoint, ...] = ()
    weekdays: tuple[int, ...] = ()
    is_pattern: bool = False
    nth: int = 0
    month: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime:
    """A time as written.

    Attributes:
        in_words: ``half drie``: either half of the day may be meant.
        is_24h: Written with a nought in front (``02.30``), so that the night is meant.
    """

    hour: int
    minute: int = 0
    in_words: bool = False
    is_24h: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpec:
    """Start, end and doors-open as written."""

    start: ClockTime | None = None
    end: ClockTime | None = None
    doors_open: ClockTime | None = None
    is_approximate: bool = False
    text: str = ""


@dataclass(slots=True, kw_only=True)
class Group:
    """Days and times that belong together, with what else was said of them."""

    days: list[DaySpec] = field(default_factory=list)
    times: list[TimeSpec] = field(default_factory=list)
    daypart: str = ""
    after: str = ""
    unknown: str = ""
    unsure: str = ""
    leftover: list[str] = field(default_factory=list)
    all_day: bool = False
    times_first: bool = False
    unclear_time: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing was found that belongs to a moment."""
        return not (
            self.days
            or self.times
            or self.daypart
            or self.after
            or self.unknown
            or self.unsure
            or self.all_day
            or self.unclear_time
        )
