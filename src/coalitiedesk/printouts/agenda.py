"""The programme as readers look things up: per day or per area, each activity once per day.

What lasts more than one day stands apart, so that it is not repeated on every page; what has no day yet
comes last.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.dutch.formats import MONTHS, WEEKDAYS, fold, sort_key
from coalitiedesk.printouts.content import ActivityContent, MomentContent

_LATE = 10**6
Belongs = Callable[[MomentContent], bool]


class ProgrammeOrder(StrEnum):
    """How a programme is divided."""

    DAY = "day"
    AREA = "area"


class SectionKind(StrEnum):
    """What a section holds."""

    DAY = "day"
    AREA = "area"
    SPANNING = "spanning"  # the whole Week, or several days on end
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One activity in a section, at one place.

    Attributes:
        moments: Of this section, in order.
        is_repeat: It stands in full in an earlier section.
    """

    activity: ActivityContent
    moments: tuple[MomentContent, ...]
    is_repeat: bool = False

    @property
    def is_cancelled(self) -> bool:
        """None of these moments takes place as announced."""
        return self.activity.is_cancelled or (
            bool(self.moments) and all(moment.is_cancelled for moment in self.moments)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A day or an area with its entries.

    Attributes:
        name: The word that stands out ("Donderdag", "Centrum").
        detail: What follows it ("1 oktober").
    """

    kind: SectionKind
    name: str
    detail: str = ""
    day: dt.date | None = None
    entries: tuple[Entry, ...] = ()


def by_day(activities: Sequence[ActivityContent]) -> tuple[Section, ...]:
    """First what lasts several days, then the days in order, then what has no day yet."""
    moments = [moment for activity in activities for moment in activity.moments if _is_single(moment)]
    days = sorted({day for moment in moments if (day := moment.day)})
    seen: set[int] = set()
    sections = [
        _section(SectionKind.SPANNING, spanning_name(activities), activities, _is_spanning, seen),
        *(_day(day, activities, seen) for day in days),
        _section(SectionKind.UNDATED, "Dag nog niet bekend", activities, _is_undated, seen),
    ]
    return tuple(section for section in sections if section.entries)


def by_area(activities: Sequence[ActivityContent]) -> tuple[Section, ...]:
    """The areas in order of name, and last what belongs to none."""
    areas = sorted({moment.area for activity in activities for moment in _moments(activity)}, key=sort_key)
    seen: set[int] = set()
    named = [area for area in areas if area.strip()]
    sections = [_area(area, activities, seen) for area in named]
    rest = "Op andere plekken" if named else "Alle activiteiten"
    sections.append(
        _section(SectionKind.AREA, rest, activities, lambda moment: not moment.area.strip(), seen)
    )
    return tuple(section for section in sections if section.entries)


def sections_of(activities: Sequence[ActivityContent], order: ProgrammeOrder) -> tuple[Section, ...]:
    """Divide as asked."""
    return by_day(activities) if order is ProgrammeOrder.DAY else by_area(activities)


def spanning_name(activities: Sequence[ActivityContent]) -> str:
    """Name of the section of what lasts more than one day."""
    spanning = [moment for activity in activities for moment in activity.moments if _is_spanning(moment)]
    return "De hele week" if all(moment.whole_week for moment in spanning) else "Meer dagen achter elkaar"


def day_name(day: dt.date) -> tuple[str, str]:
    """``Donderdag`` and ``1 oktober``."""
    return WEEKDAYS[day.weekday()].capitalize(), f"{day.day} {MONTHS[day.month - 1]}"


def _day(day: dt.date, activities: Sequence[ActivityContent], seen: set[int]) -> Section:
    name, detail = day_name(day)
    entries = _entries(activities, lambda moment: _is_single(moment) and moment.day == day, seen)
    return Section(kind=SectionKind.DAY, name=name, detail=detail, day=day, entries=entries)


def _area(area: str, activities: Sequence[ActivityContent], seen: set[int]) -> Section:
    return _section(SectionKind.AREA, area, activities, lambda moment: moment.area == area, seen)


def _section(
    kind: SectionKind, name: str, activities: Sequence[ActivityContent], belongs: Belongs, seen: set[int]
) -> Section:
    return Section(kind=kind, name=name, entries=_entries(activities, belongs, seen))


def _entries(activities: Sequence[ActivityContent], belongs: Belongs, seen: set[int]) -> tuple[Entry, ...]:
    """One entry per activity and place, in order of time; marks what was seen before and adds to it."""
    found: list[tuple[ActivityContent, list[MomentContent]]] = []
    for activity in activities:
        places: dict[tuple[str, str], list[MomentContent]] = {}
        for moment in _moments(activity):
            if belongs(moment):
                places.setdefault((moment.venue, moment.room), []).append(moment)
        found += [(activity, sorted(moments, key=_moment_key)) for moments in places.values()]
    found.sort(key=lambda item: (_moment_key(item[1][0]), fold(item[0].title)))
    entries: list[Entry] = []
    for activity, moments in found:
        entries.append(Entry(activity=activity, moments=tuple(moments), is_repeat=activity.id in seen))
        seen.add(activity.id)
    return tuple(entries)


def _moments(activity: ActivityContent) -> Iterable[MomentContent]:
    """Its moments; an activity without any has one of which nothing is known."""
    return activity.moments or (MomentContent(),)


def _moment_key(moment: MomentContent) -> tuple[dt.date, int, int]:
    """What lasts the whole Week first; an unknown time after the known ones of that day."""
    if moment.whole_week:
        return dt.date.min, 0, 0
    start = 0 if moment.all_day else _LATE if moment.start is None else moment.start
    return moment.day or dt.date.max, start, _LATE if moment.end is None else moment.end


def _is_spanning(moment: MomentContent) -> bool:
    return moment.whole_week or (
        moment.day is not None and moment.last_day is not None and moment.last_day > moment.day
    )


def _is_single(moment: MomentContent) -> bool:
    return moment.day is not None and not _is_spanning(moment)


def _is_undated(moment: MomentContent) -> bool:
    return moment.day is None and not moment.whole_week
