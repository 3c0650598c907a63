"""The six-step plan: where each step stands, notes and tasks."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import plan as queries
from coalitiedesk.db.tables import StepRow, TaskRow
from coalitiedesk.domain.collaboration_tips import TipTheme
from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task
from coalitiedesk.domain.step_guides import StepGuide
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.knowledge import steps as guides
from coalitiedesk.knowledge.tips import tips_for
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.printing.kinds import find_print_kind
from coalitiedesk.services.rows import assign, clean

TASK_FIELDS = ("title", "step", "owner_partner_id", "owner", "due", "is_done", "note", "meeting_id")


def list_steps(desk: Desk) -> tuple[StepProgress, ...]:
    """All six steps in order."""
    with desk.read() as session:
        return queries.steps(session)


def step_of(desk: Desk, row_id: int) -> PlanStep | None:
    """Which step a change was about, by the id that its notice names; None when that is gone."""
    with desk.read() as session:
        return queries.step_of(session, row_id)


def list_guides() -> tuple[StepGuide, ...]:
    """What each of the six steps is for and asks, in order."""
    return guides.step_guides()


def guide_of(step: PlanStep) -> StepGuide:
    """What a step is for and asks."""
    return guides.step_guides()[tuple(PlanStep).index(step)]


def list_tips(step: PlanStep) -> tuple[TipTheme, ...]:
    """Themes of tips for good collaboration that help in a step."""
    return tips_for(step)


def helpful_papers(step: PlanStep) -> tuple[tuple[str, str], ...]:
    """Key and title of the printed things that help in a step; a kind that does not exist is left out."""
    found = (find_print_kind(key) for key in guide_of(step).printables)
    return tuple((kind.key, kind.title) for kind in found if kind is not None)


def list_tasks(desk: Desk) -> tuple[Task, ...]:
    """All tasks: open before done, then by date."""
    with desk.read() as session:
        return queries.tasks(session)


def set_step_state(
    desk: Desk, step: PlanStep, state: StepState, *, today: dt.date, initiator: str | None = None
) -> None:
    """Say where a step stands; the first time busy and the last time done are dated ``today``."""
    with desk.change(f"stap ‘{word(step)}’ op ‘{word(state)}’ zetten", initiator=initiator) as session:
        row = _step_row(session, step)
        row.state = state.value
        if state is not StepState.NOT_YET and row.started_on is None:
            row.started_on = today
        row.finished_on = today if state is StepState.DONE else None


def write_step_note(desk: Desk, step: PlanStep, note: str, *, initiator: str | None = None) -> None:
    """Keep the notes of a step."""
    with desk.change(f"notitie bij stap ‘{word(step)}’", initiator=initiator) as session:
        _step_row(session, step).note = clean(note)


def _step_row(session: Session, step: PlanStep) -> StepRow:
    row = session.scalar(select(StepRow).where(StepRow.step == step.value))
    if row is None:
        row = StepRow(step=step.value)
        session.add(row)
        session.flush()
    return row


def save_task(desk: Desk, task: Task, *, initiator: str | None = None) -> TaskId:
    """Add the task (id 0) or change it.

    Raises:
        LookupError: The task was removed meanwhile.
    """
    label = f"taak {'wijzigen' if task.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        return store_task(session, task)


def store_task(session: Session, task: Task) -> TaskId:
    """Write a task within an open transaction; see :func:`save_task`."""
    row = session.get(TaskRow, task.id) if task.id else TaskRow()
    if row is None:
        raise LookupError(task.id)
    assign(row, task, TASK_FIELDS)
    session.add(row)
    session.flush()
    return TaskId(row.id)


def delete_tasks(desk: Desk, ids: Sequence[TaskId], *, initiator: str | None = None) -> None:
    """Remove tasks."""
    with desk.change(f"{count(len(ids), 'taak', 'taken')} verwijderen", initiator=initiator) as session:
        for task_id in ids:
            row = session.get(TaskRow, task_id)
            if row is not None:
                session.delete(row)
