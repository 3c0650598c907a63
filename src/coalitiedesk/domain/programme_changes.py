"""What became different in a programme since it was printed. Compares what a visitor would notice."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.activities import ActivityStatus


class ChangeKind(StrEnum):
    """What happened to an activity, the most urgent for people with old paper first."""

    CANCELLED = "cancelled"
    GONE = "gone"
    WHEN = "when"
    WHERE = "where"
    RENAMED = "renamed"
    DETAILS = "details"  # price, signing up, or the text
    RESUMED = "resumed"  # it was cancelled and goes on after all
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedMoment:
    """A moment as a programme version keeps it; the place in words."""

    day: dt.date | None = None
    last_day: dt.date | None = None
    start: int | None = None
    end: int | None = None
    whole_week: bool = False
    when_text: str = ""
    place: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedActivity:
    """An activity as a programme version keeps it.

    Attributes:
        id: 0 when only the title was kept.
        moments: None when they were not kept.
        details: Price, signing up and text by name; a name that was not kept is not compared.
    """

    title: str
    id: int = 0
    status: ActivityStatus | None = None
    moments: tuple[PrintedMoment, ...] | None = None
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeChange:
    """One difference.

    Attributes:
        id: Of the activity as it is now; 0 when it is gone.
        before: The activity as it was printed; None when new.
        now: As it is now; None when gone.
    """

    kind: ChangeKind
    title: str
    id: int = 0
    before: PrintedActivity | None = None
    now: PrintedActivity | None = None


def programme_changes(
    printed: Sequence[PrintedActivity], present: Sequence[PrintedActivity]
) -> tuple[ProgrammeChange, ...]:
    """Differences by urgency, then in the order of the programme; one line per kind and activity."""
    pairs, gone, new = _paired(printed, present)
    found = [change for before, now in pairs for change in _differences(before, now)]
    found += [ProgrammeChange(kind=ChangeKind.GONE, title=one.title, before=one) for one in gone]
    found += [
        ProgrammeChange(kind=ChangeKind.NEW, title=one.title, id=one.id, now=one)
        for one in new
        if one.status is not ActivityStatus.CANCELLED
    ]
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _paired(
    printed: Sequence[PrintedActivity], present: Sequence[PrintedActivity]
) -> tuple[list[tuple[PrintedActivity, PrintedActivity]], list[PrintedActivity], list[PrintedActivity]]:
    """Who belongs to whom: by id, and by title where no id was kept."""
    by_id: Mapping[int, PrintedActivity] = {one.id: one for one in present if one.id}
    by_title: dict[str, list[PrintedActivity]] = {}
    for one in present:
        by_title.setdefault(one.title, []).append(one)
    pairs, gone, met = [], [], set()
    for before in printed:
        now = by_id.get(before.id) if before.id else None
        if now is None and not before.id:
            now = next((one for one in by_title.get(before.title, ()) if one.id not in met), None)
        if now is None:
            gone.append(before)
            continue
        met.add(now.id)
        pairs.append((before, now))
    return pairs, gone, [one for one in present if one.id not in met]


def _differences(before: PrintedActivity, now: PrintedActivity) -> list[ProgrammeChange]:
    return [
        ProgrammeChange(kind=kind, title=now.title, id=now.id, before=before, now=now)
        for kind in _kinds(before, now)
    ]


def _kinds(before: PrintedActivity, now: PrintedActivity) -> list[ChangeKind]:
    was, is_now = before.status is ActivityStatus.CANCELLED, now.status is ActivityStatus.CANCELLED
    if is_now:
        return [] if was else [ChangeKind.CANCELLED]
    found = [ChangeKind.RESUMED] if was else []
    if before.moments is not None and now.moments is not None:
        if [_when(one) for one in before.moments] != [_when(one) for one in now.moments]:
            found.append(ChangeKind.WHEN)
        elif [one.place for one in before.moments] != [one.place for one in now.moments]:
            found.append(ChangeKind.WHERE)
    if before.title != now.title:
        found.append(ChangeKind.RENAMED)
    present = dict(now.details)
    if any(value != present.get(name, value) for name, value in before.details):
        found.append(ChangeKind.DETAILS)
    return found


def _when(moment: PrintedMoment) -> tuple[object, ...]:
    return (
        moment.day,
        moment.last_day,
        moment.start,
        moment.end,
        moment.whole_week,
        moment.when_text,
        moment.is_cancelled,
    )
