"""The six steps, and what is kept with them: tasks, answers, ticks, decisions and files."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import (
    AttachmentRow,
    ChecklistTickRow,
    DecisionRow,
    StepAnswerRow,
    StepRow,
    TaskRow,
)
from coalitiedesk.domain.attachments import Attachment
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import AttachmentId, DecisionId, MeetingId, PartnerId, TaskId
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task
from coalitiedesk.domain.step_answers import ChecklistTick, StepAnswer


def steps(session: Session) -> tuple[StepProgress, ...]:
    """All six steps in order; one that was never touched is *not yet*."""
    found = {row.step: row for row in session.scalars(select(StepRow))}
    return tuple(_progress(step, found.get(step.value)) for step in PlanStep)


def step_of(session: Session, row_id: int) -> PlanStep | None:
    """The step that a row is about; None when the row is gone."""
    return _step(session.scalar(select(StepRow.step).where(StepRow.id == row_id)))


def _progress(step: PlanStep, row: StepRow | None) -> StepProgress:
    if row is None:
        return StepProgress(step=step)
    return StepProgress(
        step=step,
        state=StepState(row.state),
        started_on=row.started_on,
        finished_on=row.finished_on,
        note=row.note,
    )


def tasks(session: Session) -> tuple[Task, ...]:
    """All tasks: open before done, then by date, without a date last."""
    rows = session.scalars(
        select(TaskRow).order_by(TaskRow.is_done, TaskRow.due.is_(None), TaskRow.due, TaskRow.id)
    )
    return tuple(
        Task(
            id=TaskId(row.id),
            title=row.title,
            step=_step(row.step),
            owner_partner_id=PartnerId(row.owner_partner_id) if row.owner_partner_id else None,
            owner=row.owner,
            due=row.due,
            is_done=row.is_done,
            note=row.note,
            meeting_id=_meeting(row.meeting_id),
        )
        for row in rows
    )


def answers(session: Session) -> tuple[StepAnswer, ...]:
    """All answers, the newest first."""
    rows = session.scalars(select(StepAnswerRow).order_by(StepAnswerRow.answered_on.desc(), StepAnswerRow.id))
    return tuple(
        StepAnswer(question_key=row.question_key, answered_on=row.answered_on, text=row.text) for row in rows
    )


def question_of(session: Session, row_id: int) -> str | None:
    """The question that an answer is to; None when the answer is gone."""
    return session.scalar(select(StepAnswerRow.question_key).where(StepAnswerRow.id == row_id))


def ticks(session: Session) -> tuple[ChecklistTick, ...]:
    """Everything that is ticked."""
    rows = session.scalars(select(ChecklistTickRow).order_by(ChecklistTickRow.ticked_on, ChecklistTickRow.id))
    return tuple(ChecklistTick(item=row.item, ticked_on=row.ticked_on) for row in rows)


def item_of(session: Session, row_id: int) -> str | None:
    """What a tick is about; None when the tick is gone."""
    return session.scalar(select(ChecklistTickRow.item).where(ChecklistTickRow.id == row_id))


def decisions(session: Session) -> tuple[Decision, ...]:
    """All decisions: the newest first, without a date last."""
    rows = session.scalars(
        select(DecisionRow).order_by(
            DecisionRow.decided_on.is_(None), DecisionRow.decided_on.desc(), DecisionRow.id.desc()
        )
    )
    return tuple(
        Decision(
            id=DecisionId(row.id),
            title=row.title,
            reason=row.reason,
            step=_step(row.step),
            decided_on=row.decided_on,
            decided_by=row.decided_by,
            meeting_id=_meeting(row.meeting_id),
        )
        for row in rows
    )


def attachments(session: Session) -> tuple[Attachment, ...]:
    """All files without their content, in the order they came."""
    columns = (
        AttachmentRow.id,
        AttachmentRow.step,
        AttachmentRow.name,
        AttachmentRow.note,
        AttachmentRow.added_on,
        AttachmentRow.size_bytes,
    )
    rows = session.execute(select(*columns).order_by(AttachmentRow.id))
    return tuple(
        Attachment(
            id=AttachmentId(row.id),
            step=PlanStep(row.step),
            name=row.name,
            note=row.note,
            added_on=row.added_on,
            size_bytes=row.size_bytes,
        )
        for row in rows
    )


def attached_bytes(session: Session) -> int:
    """How much all files take together."""
    return session.scalar(select(func.coalesce(func.sum(AttachmentRow.size_bytes), 0))) or 0


def attached_content(session: Session, attachment_id: AttachmentId) -> tuple[str, bytes] | None:
    """Name and content of a file; None when it is gone."""
    columns = select(AttachmentRow.name, AttachmentRow.content)
    row = session.execute(columns.where(AttachmentRow.id == attachment_id)).first()
    return None if row is None else (row.name, row.content)


def _step(value: str | None) -> PlanStep | None:
    return PlanStep(value) if value else None


def _meeting(value: int | None) -> MeetingId | None:
    return MeetingId(value) if value else None
