"""What came of a Week: attendance, stories and lessons."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from coalitiedesk.db.queries import evaluation as queries
from coalitiedesk.db.tables import AttendanceRow, LessonRow, StoryRow, TaskRow
from coalitiedesk.domain.evaluation import Attendance, Lesson, Story
from coalitiedesk.domain.ids import EditionId, LessonId, OccurrenceId, StoryId, TaskId
from coalitiedesk.domain.visit_figures import VisitTally, tally
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign, clean

ATTENDANCE_FIELDS = ("visitors", "first_timers", "method", "words")
STORY_FIELDS = ("edition_id", "activity_id", "text", "teller", "consent")
LESSON_FIELDS = ("edition_id", "activity_id", "text")


def list_attendance(desk: Desk, edition_id: EditionId) -> dict[OccurrenceId, Attendance]:
    """What is known of visitors, per moment; a moment without an entry is absent."""
    with desk.read() as session:
        return queries.attendance(session, edition_id)


def list_stories(desk: Desk, edition_id: EditionId) -> tuple[Story, ...]:
    """Stories in the order they were written down."""
    with desk.read() as session:
        return queries.stories(session, edition_id)


def list_lessons(desk: Desk, edition_id: EditionId) -> tuple[Lesson, ...]:
    """Lessons in the order they were written down."""
    with desk.read() as session:
        return queries.lessons(session, edition_id)


def visit_totals(known: Iterable[Attendance]) -> VisitTally:
    """Add up what is known of moments that took place; unknown is counted as missing, never as zero."""
    return tally(known)


def record_attendance(desk: Desk, attendance: Attendance, *, initiator: str | None = None) -> None:
    """Keep how many people came to a moment; an entry that says nothing is removed."""
    with desk.change("opkomst invullen", initiator=initiator) as session:
        row = session.scalar(
            select(AttendanceRow).where(AttendanceRow.occurrence_id == attendance.occurrence_id)
        )
        is_empty = (
            attendance.visitors is None and attendance.first_timers is None and not attendance.words.strip()
        )
        if is_empty:
            if row is not None:
                session.delete(row)
            return
        row = row or AttendanceRow(occurrence_id=attendance.occurrence_id)
        assign(row, attendance, ATTENDANCE_FIELDS)
        session.add(row)


def save_story(desk: Desk, story: Story, *, initiator: str | None = None) -> StoryId:
    """Add the story (id 0) or change it.

    Raises:
        LookupError: The story was removed meanwhile.
    """
    with desk.change(f"verhaal {'wijzigen' if story.id else 'toevoegen'}", initiator=initiator) as session:
        row = session.get(StoryRow, story.id) if story.id else StoryRow()
        if row is None:
            raise LookupError(story.id)
        assign(row, story, STORY_FIELDS)
        session.add(row)
        session.flush()
        return StoryId(row.id)


def delete_stories(desk: Desk, ids: Sequence[StoryId], *, initiator: str | None = None) -> None:
    """Remove stories."""
    with desk.change("verhaal verwijderen", initiator=initiator) as session:
        for story_id in ids:
            row = session.get(StoryRow, story_id)
            if row is not None:
                session.delete(row)


def save_lesson(desk: Desk, lesson: Lesson, *, initiator: str | None = None) -> LessonId:
    """Add the lesson (id 0) or change it.

    Raises:
        LookupError: The lesson was removed meanwhile.
    """
    with desk.change(f"les {'wijzigen' if lesson.id else 'toevoegen'}", initiator=initiator) as session:
        row = session.get(LessonRow, lesson.id) if lesson.id else LessonRow()
        if row is None:
            raise LookupError(lesson.id)
        assign(row, lesson, LESSON_FIELDS)
        session.add(row)
        session.flush()
        return LessonId(row.id)


def delete_lessons(desk: Desk, ids: Sequence[LessonId], *, initiator: str | None = None) -> None:
    """Remove lessons."""
    with desk.change("les verwijderen", initiator=initiator) as session:
        for lesson_id in ids:
            row = session.get(LessonRow, lesson_id)
            if row is not None:
                session.delete(row)


def make_task_of_lesson(desk: Desk, lesson_id: LessonId, *, initiator: str | None = None) -> TaskId:
    """Turn a lesson into a task for next time, linked to it."""
    with desk.change("les tot taak maken", initiator=initiator) as session:
        lesson = session.get_one(LessonRow, lesson_id)
        task = TaskRow(title=clean(lesson.text))
        session.add(task)
        session.flush()
        lesson.task_id = task.id
        return TaskId(task.id)
