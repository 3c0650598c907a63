"""What the Week grid shows and what it asks for; no widgets here.

Minutes are local wall-clock minutes after midnight of the block's day. An unknown day, start or end stays
None until the user gives one: the grid never invents a time.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.ids import ActivityId, OccurrenceId
from coalitiedesk.domain.week_layout import STEP, UNKNOWN_LENGTH, Span
from coalitiedesk.dutch.formats import MONTHS_SHORT, WEEKDAYS, clock, short_date, time_range
from coalitiedesk.dutch.labels import label

EARLIEST, LATEST = 0, 30 * 60
FIRST_OFFERED = 10 * 60  # where a block without a time hangs when the user gives it one with the arrow keys


@dataclass(frozen=True, slots=True, kw_only=True)
class GridBlock:
    """One moment of an activity, as the grid shows it.

    Attributes:
        day: First or only day; None when it has no day yet, or lasts the whole Week.
        last_day: Last day of an unbroken period; None for a single day.
        start_minute: None when nobody knows.
        end_minute: Above 1440 when it ends after midnight; None when nobody knows.
        clashes: Sentences about what is the matter ("Zaal dubbel bezet"); empty when nothing is.
        is_all_day: Lasts the whole of its day, so that a missing time is not a question.
        is_dimmed: Outside the filter in use; stays visible, but faint.
    """

    occurrence_id: OccurrenceId
    activity_id: ActivityId
    title: str
    place: str = ""
    day: dt.date | None = None
    last_day: dt.date | None = None
    start_minute: int | None = None
    end_minute: int | None = None
    status: ActivityStatus = ActivityStatus.IDEA
    clashes: tuple[str, ...] = ()
    is_whole_week: bool = False
    is_all_day: bool = False
    is_dimmed: bool = False

    @property
    def is_strip(self) -> bool:
        """Drawn above the hours, because it lasts days."""
        return (
            self.is_whole_week or self.is_all_day or (self.last_day is not None and self.last_day != self.day)
        )

    @property
    def is_timed(self) -> bool:
        """Drawn among the hours."""
        return not self.is_strip and self.day is not None and self.start_minute is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRequest:
    """What the user wishes: another day, start or end.

    Attributes:
        day: None puts it back in "Nog geen dag"; ``start`` and ``end`` are then what they were.
        start: None when the time stays unknown.
        end: None when the end stays unknown.
        last_day: Moves with ``day``; None for a single day.
    """

    occurrence_id: OccurrenceId
    day: dt.date | None
    start: int | None
    end: int | None
    last_day: dt.date | None = None


def request_for(block: GridBlock) -> MoveRequest:
    """The wish that makes a block what it looks like now."""
    return MoveRequest(
        occurrence_id=block.occurrence_id,
        day=block.day,
        start=block.start_minute,
        end=block.end_minute,
        last_day=block.last_day,
    )


# -- moving a block in the hand -------------------------------------------------------


def later(block: GridBlock, minutes: int) -> GridBlock:
    """The block some minutes later (or earlier, below zero).

    A block without a time gets one by going down, and loses it again by going up beyond its first offer.
    """
    if block.is_strip:
        return block
    if block.start_minute is None:
        return replace(block, start_minute=FIRST_OFFERED) if minutes > 0 else block
    start = min(max(block.start_minute + minutes, EARLIEST), LATEST - STEP)
    shift = start - block.start_minute
    end = None if block.end_minute is None else block.end_minute + shift
    return replace(block, start_minute=start, end_minute=end)


def longer(block: GridBlock, minutes: int) -> GridBlock:
    """The block with its end some minutes later; an unknown end becomes known."""
    if block.start_minute is None or block.is_strip:
        return block
    end = block.start_minute + UNKNOWN_LENGTH if block.end_minute is None else block.end_minute
    return replace(block, end_minute=min(max(end + minutes, block.start_minute + STEP), LATEST))


def on_day(block: GridBlock, day: dt.date) -> GridBlock:
    """The block on another day; a period keeps its length."""
    if block.is_whole_week:
        return block
    lasts = block.last_day - block.day if block.last_day and block.day else None
    return replace(block, day=day, last_day=None if lasts is None else day + lasts)


def at_minute(block: GridBlock, start: int | None) -> GridBlock:
    """The block at another start, as long as it was; None makes the time unknown again."""
    if block.is_strip:
        return block
    if start is None:
        return replace(block, start_minute=None, end_minute=None)
    start = min(max(start, EARLIEST), LATEST - STEP)
    lasts = None
    if block.start_minute is not None and block.end_minute is not None:
        lasts = block.end_minute - block.start_minute
    return replace(block, start_minute=start, end_minute=None if lasts is None else start + lasts)


def span_of(block: GridBlock, days: Sequence[dt.date]) -> Span | None:
    """The block as a span of the layout; None when it does not stand among the hours of these days."""
    if not block.is_timed or block.day not in days or block.start_minute is None:
        return None
    return Span(
        id=block.occurrence_id,
        column=days.index(block.day),
        start=block.start_minute,
        end=block.end_minute,
    )


def strip_of(block: GridBlock, days: Sequence[dt.date]) -> tuple[int, int, int] | None:
    """Id, first and last column of a strip; None when it is no strip or lies outside these days."""
    if not block.is_strip or not days:
        return None
    if block.is_whole_week:
        return block.occurrence_id, 0, len(days) - 1
    if block.day is None:
        return None
    last = block.last_day or block.day
    columns = [at for at, day in enumerate(days) if block.day <= day <= last]
    return (block.occurrence_id, columns[0], columns[-1]) if columns else None


# -- words ------------------------------------------------------------------------------


def spoken_when(block: GridBlock) -> str:
    """``zaterdag 2 okt, 15.15 tot 16.45 uur``, for screen readers and for the line while carrying."""
    if block.is_whole_week:
        return "de hele week"
    if block.day is None:
        return "nog geen dag"
    parts = [_spoken_day(block.day)]
    if block.last_day and block.last_day != block.day:
        parts[0] += f" tot en met {_spoken_day(block.last_day)}"
    elif block.is_all_day:
        parts.append("de hele dag")
    if not block.is_strip:
        parts.append(_spoken_time(block.start_minute, block.end_minute))
    return ", ".join(parts)


def short_when(block: GridBlock) -> str:
    """``za 2 okt, 15.15–16.45 uur``."""
    when = "hele week" if block.is_whole_week else short_date(block.day) if block.day else "nog geen dag"
    times = "" if block.is_strip else time_range(block.start_minute, block.end_minute) or "tijd onbekend"
    return ", ".join(part for part in (when, times) if part)


def spoken_name(block: GridBlock) -> str:
    """Everything a screen reader says about a block."""
    return ", ".join(
        part
        for part in (block.title, spoken_when(block), block.place, label(block.status), *block.clashes)
        if part
    )


def tip(block: GridBlock) -> str:
    """Everything that may not fit in a block."""
    when = short_when(block)
    lines = [
        block.title,
        when[:1].upper() + when[1:],
        block.place or "nog geen plek",
        label(block.status),
    ]
    return "\n".join([*lines, *block.clashes])


def _spoken_day(day: dt.date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS_SHORT[day.month - 1]}"


def _spoken_time(start: int | None, end: int | None) -> str:
    if start is None:
        return "tijd onbekend"
    return f"{clock(start)} tot {clock(end)} uur" if end is not None else f"vanaf {clock(start)} uur"
