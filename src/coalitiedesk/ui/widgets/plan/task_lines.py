"""What the list of tasks shows of each task."""

import datetime as dt
from collections.abc import Mapping, Sequence

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.typed_dates import due_words
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine


def task_lines(
    tasks: Sequence[Task], *, partners: Mapping[PartnerId, str], today: dt.date, names_step: bool
) -> tuple[RecordLine, ...]:
    """The tasks in words, in the order given.

    Args:
        tasks: To show.
        partners: Names of partners that own a task.
        today: The local date.
        names_step: Say of which step each task is.
    """
    return tuple(_line(task, partners, today, names_step=names_step) for task in tasks)


def owner_words(task: Task, partners: Mapping[PartnerId, str]) -> str:
    """Name of the partner or person who does it; empty when nobody yet."""
    if task.owner_partner_id is not None:
        return partners.get(task.owner_partner_id, task.owner)
    return task.owner


def _line(task: Task, partners: Mapping[PartnerId, str], today: dt.date, *, names_step: bool) -> RecordLine:
    is_late = task.due is not None and task.due < today and not task.is_done
    when = ""
    if task.due is not None:
        when = short_date(task.due) if task.is_done else due_words(task.due, today=today)
    return RecordLine(
        id=task.id,
        title=task.title or "Taak zonder naam",
        about=" · ".join(
            part for part in (owner_words(task, partners), _step_words(task) if names_step else "") if part
        )
        or "Nog niemand",
        when=when,
        is_late=is_late,
        is_done=task.is_done,
    )


def _step_words(task: Task) -> str:
    return "zonder stap" if task.step is None else f"stap {tuple(PlanStep).index(task.step) + 1}"
