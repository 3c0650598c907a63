"""What became different in a programme since it was printed, in words."""

from collections.abc import Sequence

from coalitiedesk.domain.programme_changes import (
    ChangeKind,
    PrintedActivity,
    PrintedMoment,
    ProgrammeChange,
)
from coalitiedesk.dutch.formats import count, date_range, enumerate_words, short_date, time_range

_FIELDS = {
    "description": "tekst",
    "price": "prijs",
    "sign_up": "aanmelden",
    "sign_up_how": "hoe je je aanmeldt",
    "sign_up_until": "tot wanneer je je aanmeldt",
}
_MOST_MOMENTS = 3


def change_words(change: ProgrammeChange) -> str:
    """What it was and what it is now; empty when the heading says it all."""
    before, now = change.before, change.now
    if before is None:
        return _moments_words(now) if now else ""
    if now is None or change.kind is ChangeKind.CANCELLED:
        return f"stond op {_moments_words(before)}" if before.moments else ""
    words = {
        ChangeKind.WHEN: f"was {_moments_words(before)}, nu {_moments_words(now)}",
        ChangeKind.WHERE: f"was {_places(before)}, nu {_places(now)}",
        ChangeKind.RENAMED: f"was ‘{before.title}’",
        ChangeKind.DETAILS: enumerate_words(_changed_fields(before, now)),
    }
    return words.get(change.kind, "")


def changes_count(changes: Sequence[ProgrammeChange], number: int) -> str:
    """``2 wijzigingen sinds versie 3``."""
    if not changes:
        return f"Niets veranderd sinds versie {number}"
    return f"{count(len(changes), 'wijziging', 'wijzigingen')} sinds versie {number}"


def _changed_fields(before: PrintedActivity, now: PrintedActivity) -> list[str]:
    present = dict(now.details)
    return [_FIELDS.get(name, name) for name, value in before.details if value != present.get(name, value)]


def _moments_words(activity: PrintedActivity) -> str:
    moments = [moment for moment in activity.moments or () if not moment.is_cancelled]
    shown = [_moment_words(moment) for moment in moments[:_MOST_MOMENTS]]
    more = [f"nog {len(moments) - _MOST_MOMENTS} keer"] if len(moments) > _MOST_MOMENTS else []
    return enumerate_words([*shown, *more]) or "dag nog onbekend"


def _moment_words(moment: PrintedMoment) -> str:
    if moment.whole_week:
        day = "de hele week"
    elif moment.day is None:
        day = moment.when_text or "dag nog onbekend"
    elif moment.last_day and moment.last_day != moment.day:
        day = date_range(moment.day, moment.last_day, short=True)
    else:
        day = short_date(moment.day)
    return " ".join(part for part in (day, time_range(moment.start, moment.end)) if part)


def _places(activity: PrintedActivity) -> str:
    names = dict.fromkeys(moment.place or "nog onbekend" for moment in activity.moments or ())
    return enumerate_words(list(names))
