"""The six steps and the tasks."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import StepRow, TaskRow
from coalitiedesk.domain.ids import PartnerId, TaskId
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task


def steps(session: Session) -> tuple[StepProgress, ...]:
    """All six steps in order; one that was never touched is *not yet*."""
    found = {row.step: row for row in session.scalars(select(StepRow))}
    return tuple(_progress(step, found.get(step.value)) for step in PlanStep)


def step_of(session: Session, row_id: int) -> PlanStep | None:
    """The step that a row is about; None when the row is gone."""
    found = session.scalar(select(StepRow.step).where(StepRow.id == row_id))
    return None if found is None else PlanStep(found)


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
            step=PlanStep(row.step) if row.step else None,
            owner_partner_id=PartnerId(row.owner_partner_id) if row.owner_partner_id else None,
            owner=row.owner,
            due=row.due,
            is_done=row.is_done,
            note=row.note,
        )
        for row in rows
    )
