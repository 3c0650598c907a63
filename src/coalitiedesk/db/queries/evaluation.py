"""Attendance, stories and lessons of an edition."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import ActivityRow, AttendanceRow, LessonRow, OccurrenceRow, StoryRow
from coalitiedesk.domain.evaluation import Attendance, Consent, CountMethod, Lesson, Story
from coalitiedesk.domain.ids import ActivityId, EditionId, LessonId, OccurrenceId, StoryId, TaskId


def attendance(session: Session, edition_id: EditionId) -> dict[OccurrenceId, Attendance]:
    """What is known of the number of visitors, per moment; a moment without an entry is absent."""
    query = (
        select(
            AttendanceRow.occurrence_id,
            AttendanceRow.visitors,
            AttendanceRow.first_timers,
            AttendanceRow.method,
            AttendanceRow.words,
        )
        .join(OccurrenceRow, OccurrenceRow.id == AttendanceRow.occurrence_id)
        .join(ActivityRow, ActivityRow.id == OccurrenceRow.activity_id)
        .where(ActivityRow.edition_id == edition_id)
    )
    return {
        OccurrenceId(key): Attendance(
            occurrence_id=OccurrenceId(key),
            visitors=visitors,
            first_timers=first_timers,
            method=CountMethod(method),
            words=words,
        )
        for key, visitors, first_timers, method, words in session.execute(query)
    }


def stories(session: Session, edition_id: EditionId) -> tuple[Story, ...]:
    """Stories in the order they were written down."""
    rows = session.scalars(select(StoryRow).where(StoryRow.edition_id == edition_id).order_by(StoryRow.id))
    return tuple(
        Story(
            id=StoryId(row.id),
            edition_id=EditionId(row.edition_id),
            text=row.text,
            teller=row.teller,
            activity_id=ActivityId(row.activity_id) if row.activity_id else None,
            consent=Consent(row.consent),
        )
        for row in rows
    )


def lessons(session: Session, edition_id: EditionId) -> tuple[Lesson, ...]:
    """Lessons in the order they were written down."""
    rows = session.scalars(select(LessonRow).where(LessonRow.edition_id == edition_id).order_by(LessonRow.id))
    return tuple(
        Lesson(
            id=LessonId(row.id),
            edition_id=EditionId(row.edition_id),
            text=row.text,
            activity_id=ActivityId(row.activity_id) if row.activity_id else None,
            task_id=TaskId(row.task_id) if row.task_id else None,
        )
        for row in rows
    )
