"""Moments of a series one by one: this one does not go on, or moved; and an activity once more as a copy."""

from dataclasses import replace

from coalitiedesk.db.queries import activities as queries
from coalitiedesk.db.tables import OccurrenceRow
from coalitiedesk.domain.activities import ActivityStatus, Occurrence
from coalitiedesk.domain.ids import ActivityId, OccurrenceId
from coalitiedesk.services.activities import store_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import clean


def cancel_moment(
    desk: Desk, occurrence_id: OccurrenceId, *, is_cancelled: bool, initiator: str | None = None
) -> None:
    """Let one moment of a series not go on, or go on after all; the others stay as they are."""
    label = "moment laten vervallen" if is_cancelled else "moment toch laten doorgaan"
    with desk.change(label, initiator=initiator) as session:
        session.get_one(OccurrenceRow, occurrence_id).is_cancelled = is_cancelled


def note_move(desk: Desk, occurrence_id: OccurrenceId, note: str, *, initiator: str | None = None) -> None:
    """Say in words where or when a moment moved to, for paper that is already on the wall."""
    with desk.change("verhuizing noteren", initiator=initiator) as session:
        session.get_one(OccurrenceRow, occurrence_id).moved_note = clean(note)


def copy_activity(desk: Desk, activity_id: ActivityId, *, initiator: str | None = None) -> ActivityId:
    """Make the same activity once more, as an idea with one moment that waits for a day.

    Its time and place come along, its day and what was counted do not.

    Raises:
        LookupError: The activity was removed meanwhile.
    """
    with desk.change("activiteit kopiëren", initiator=initiator) as session:
        found = queries.activity(session, activity_id)
        if found is None:
            raise LookupError(activity_id)
        first = next(iter(found.occurrences), None)
        fresh = Occurrence(id=OccurrenceId(0), activity_id=ActivityId(0))
        if first is not None:
            fresh = replace(
                fresh, start=first.start, end=first.end, doors_open=first.doors_open, venue_id=first.venue_id
            )
        copied = replace(
            found,
            id=ActivityId(0),
            title=f"{found.title} (kopie)",
            status=ActivityStatus.IDEA,
            cancelled_reason="",
            occurrences=(fresh,),
        )
        return store_activity(session, copied)
