"""What the evaluation report is about: numbers, stories and lessons of one Week, beside earlier ones."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import evaluation as evaluation_queries
from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Attendance
from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.domain.visit_figures import VisitTally, first_timers, tally
from coalitiedesk.dutch.formats import sort_key
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.evaluation_content import EvaluationContent, LessonContent, StoryContent
from coalitiedesk.printouts.evaluation_figures import (
    ActivityFigures,
    AreaFigures,
    Coverage,
    CoverageRow,
    DayFigures,
    EarlierEdition,
)
from coalitiedesk.services.pillars import scan_in
from coalitiedesk.services.printing.programme import Places, places, programme_order

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

READERS = {
    "alderman": "Voor de wethouder",
    "council": "Voor de gemeenteraad",
    "partners": "Voor de partners",
    "nobody": "",
}
_Known = Mapping[OccurrenceId, Attendance]


def evaluation_content(
    session: "Session", edition: Edition, content: EditionContent, *, reader: str, today: dt.date
) -> EvaluationContent:
    """Everything the report says of a Week.

    Args:
        session: To ask with.
        edition: The Week.
        content: The same Week as other paper has it.
        reader: Key of ``READERS``.
        today: Date on the report.
    """
    known = evaluation_queries.attendance(session, edition.id)
    found = _announced(activity_queries.activities(session, edition_id=edition.id), known)
    announced = sorted(found, key=programme_order)
    at = places(session)
    pillars = scan_in(session, edition.year)
    held = [activity for activity in announced if _held_moments(activity)]
    titles = {activity.id: activity.title for activity in announced}
    return EvaluationContent(
        edition=content,
        printed_on=today,
        reader=READERS[reader],
        announced=len(announced),
        held=len(held),
        total=_tally(held, known),
        first_timers=first_timers(_entries(held, known)),
        days=_days(held, known),
        activities=tuple(_activity(activity, known, at) for activity in announced),
        areas=_areas(held, known, at),
        coverage=_coverage(held, at),
        pillars=pillars if pillars.answered else None,
        earlier=_earlier(session, edition),
        stories=tuple(
            StoryContent(
                text=story.text,
                consent=story.consent,
                teller=story.teller,
                activity_title=titles.get(story.activity_id, "") if story.activity_id else "",
            )
            for story in evaluation_queries.stories(session, edition.id)
        ),
        lessons=tuple(
            LessonContent(
                text=lesson.text,
                activity_title=titles.get(lesson.activity_id, "") if lesson.activity_id else "",
                is_task=lesson.task_id is not None,
            )
            for lesson in evaluation_queries.lessons(session, edition.id)
        ),
    )


def _announced(activities: Iterable[Activity], known: _Known) -> list[Activity]:
    """What stood on the programme: no mere ideas, unless people came to them."""
    return [
        activity
        for activity in activities
        if activity.status is not ActivityStatus.IDEA
        or any(moment.id in known for moment in activity.occurrences)
    ]


def _held_moments(activity: Activity) -> list[Occurrence]:
    if activity.status is ActivityStatus.CANCELLED:
        return []
    return [moment for moment in activity.occurrences if not moment.is_cancelled]


def _entries(activities: Iterable[Activity], known: _Known) -> list[Attendance | None]:
    return [known.get(moment.id) for activity in activities for moment in _held_moments(activity)]


def _tally(activities: Iterable[Activity], known: _Known) -> VisitTally:
    return tally(_entries(activities, known))


def _activity(activity: Activity, known: _Known, at: Places) -> ActivityFigures:
    moments = _held_moments(activity)
    places_of = [moment.venue_id for moment in activity.occurrences if moment.venue_id]
    venue = at.venues.get(places_of[0]) if places_of else None
    entries = [known.get(moment.id) for moment in moments]
    return ActivityFigures(
        title=activity.title,
        venue=at.building_of(venue).name if venue else "",
        area=at.area_of(places_of[0]) if places_of else "",
        is_cancelled=not moments
        and bool(activity.occurrences or activity.status is ActivityStatus.CANCELLED),
        tally=tally(entries),
        first_timers=first_timers(entries),
        words=tuple(entry.words.strip() for entry in entries if entry and entry.words.strip()),
    )


def _days(activities: Sequence[Activity], known: _Known) -> tuple[DayFigures, ...]:
    """One day after the other; what lasts longer, or has no day, comes last."""
    moments: dict[dt.date | None, list[Occurrence]] = {}
    for activity in activities:
        for moment in _held_moments(activity):
            lasts = moment.last_day is not None and moment.last_day != moment.day
            moments.setdefault(None if lasts else moment.day, []).append(moment)
    days = sorted(moments, key=lambda day: (day is None, day or dt.date.max))
    return tuple(
        DayFigures(
            day=day,
            held=len(moments[day]),
            tally=tally(known.get(moment.id) for moment in moments[day]),
        )
        for day in days
    )


def _areas(activities: Sequence[Activity], known: _Known, at: Places) -> tuple[AreaFigures, ...]:
    """Every area of the coalition, with nothing in it too; what has no area comes last."""
    names = sorted(at.areas.values(), key=sort_key)
    loose = any(not at.area_of(moment.venue_id) for one in activities for moment in _held_moments(one))
    return tuple(_area(name, activities, known, at) for name in [*names, *([""] if loose else [])])


def _area(name: str, activities: Sequence[Activity], known: _Known, at: Places) -> AreaFigures:
    inside = [
        [moment for moment in _held_moments(activity) if at.area_of(moment.venue_id) == name]
        for activity in activities
    ]
    return AreaFigures(
        name=name,
        held=sum(bool(moments) for moments in inside),
        tally=tally(known.get(moment.id) for moments in inside for moment in moments),
    )


def _coverage(activities: Sequence[Activity], at: Places) -> Coverage:
    """For whom there was something to do, and where."""
    areas = sorted(at.areas.values(), key=sort_key)
    where = {
        activity.id: {at.area_of(moment.venue_id) for moment in _held_moments(activity)}
        for activity in activities
    }
    groups = sorted({group for activity in activities for group in activity.target_groups}, key=sort_key)
    rows = tuple(
        CoverageRow(
            group=group,
            counts=tuple(
                sum(group in activity.target_groups and area in where[activity.id] for activity in activities)
                for area in areas
            ),
        )
        for group in groups
    )
    return Coverage(areas=tuple(areas), rows=rows)


def _earlier(session: "Session", edition: Edition) -> tuple[EarlierEdition, ...]:
    found = []
    for one in reversed(edition_queries.editions(session)):
        if one.year >= edition.year:
            continue
        known = evaluation_queries.attendance(session, one.id)
        announced = _announced(activity_queries.activities(session, edition_id=one.id), known)
        held = [activity for activity in announced if _held_moments(activity)]
        found.append(EarlierEdition(name=one.name, year=one.year, held=len(held), tally=_tally(held, known)))
    return tuple(found)
