"""The moments of a Week with what is known of their visitors, in the order of the programme."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import evaluation as evaluation_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.evaluation import Attendance
from coalitiedesk.domain.ids import ActivityId, EditionId, OccurrenceId
from coalitiedesk.dutch.moments import time_words
from coalitiedesk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """One moment; ``day`` is None for the whole Week or an unknown day."""

    occurrence_id: OccurrenceId
    activity_id: ActivityId
    day: dt.date | None
    time: str
    title: str
    place: str
    is_cancelled: bool
    attendance: Attendance


def visit_lines(desk: Desk, edition_id: EditionId) -> tuple[VisitLine, ...]:
    """Every moment of an edition, by day and start; what has no day comes last."""
    with desk.read() as session:
        activities = activity_queries.activities(session, edition_id=edition_id)
        known = evaluation_queries.attendance(session, edition_id)
        places = {venue.id: venue.name for venue in venue_queries.venues(session)}
    pairs = [(moment, activity) for activity in activities for moment in activity.occurrences]
    pairs.sort(key=lambda pair: (*activity_queries.moment_order(pair[0])[:4], pair[1].title))
    return tuple(
        _line(
            moment, activity, known.get(moment.id), places.get(moment.venue_id, "") if moment.venue_id else ""
        )
        for moment, activity in pairs
    )


def _line(moment: Occurrence, activity: Activity, known: Attendance | None, place: str) -> VisitLine:
    return VisitLine(
        occurrence_id=moment.id,
        activity_id=activity.id,
        day=moment.day,
        time="hele week" if moment.whole_week else time_words(moment).removesuffix("\u00a0uur"),
        title=activity.title,
        place=place,
        is_cancelled=moment.is_cancelled or activity.status is ActivityStatus.CANCELLED,
        attendance=known or Attendance(occurrence_id=moment.id),
    )
