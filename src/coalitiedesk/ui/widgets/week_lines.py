"""Activities of a Week as lines of the list, in the order of the programme."""

from typing import TYPE_CHECKING

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.dutch.moments import day_words, time_words
from coalitiedesk.ui.widgets.week_blocks import WeekFilter, matches
from coalitiedesk.ui.widgets.week_list import WeekLine

if TYPE_CHECKING:
    from coalitiedesk.services.week_view import WeekView


def week_lines(view: "WeekView", wanted: WeekFilter) -> tuple[WeekLine, ...]:
    """Every moment that is looked for, by day and start, unknown last; the day stands on its first line."""
    clashes = view.clash_words
    pairs = [
        (activity, moment)
        for activity in view.activities
        for moment in activity.occurrences
        if matches(view, activity, moment, wanted)
    ]
    pairs.sort(key=lambda pair: (_order(pair[1]), pair[0].title))
    lines: list[WeekLine] = []
    before = ""
    for activity, moment in pairs:
        words = day_words(moment, short=True)
        lines.append(_line(view, activity, moment, "" if words == before else words, moment.id in clashes))
        before = words
    return tuple(lines)


def _line(view: "WeekView", activity: Activity, moment: Occurrence, day: str, has_clash: bool) -> WeekLine:
    return WeekLine(
        occurrence_id=moment.id,
        day_words=day,
        day=moment.day,
        time=time_words(moment),
        title=activity.title,
        place=view.place(moment.venue_id),
        organisers=", ".join(view.organisers(activity)),
        status=ActivityStatus.CANCELLED if moment.is_cancelled else activity.status,
        has_clash=has_clash,
        order=_order(moment),
    )


def _order(moment: Occurrence) -> tuple[bool, str, bool, int]:
    """By day, then the whole Week and what has no time, then by start; what has no day comes last."""
    return (
        moment.day is None and not moment.whole_week,
        "" if moment.day is None else moment.day.isoformat(),
        moment.start is not None,
        moment.start or 0,
    )
