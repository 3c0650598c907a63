"""What the list of tasks shows of each task, and the model that holds it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

from coalitiedesk.domain.ids import PartnerId, TaskId
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.typed_dates import due_words

LINE_ROLE = 256  # Qt.UserRole: the TaskLine
_DISPLAY, _TOOLTIP, _ACCESSIBLE = 0, 3, 11
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """A task in words.

    Attributes:
        about: Who does it, and of which step it is where that is not clear.
        when: ``3 dagen te laat``, ``do 24 sep``, or empty.
    """

    id: TaskId
    title: str
    about: str
    when: str
    is_late: bool
    is_done: bool

    @property
    def spoken(self) -> str:
        """All of it for a screen reader, the state first."""
        state = "gedaan" if self.is_done else "nog te doen"
        return ", ".join(part for part in (self.title, state, self.about, self.when) if part)


def task_lines(
    tasks: Sequence[Task], *, partners: Mapping[PartnerId, str], today: dt.date, names_step: bool
) -> tuple[TaskLine, ...]:
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


def _line(task: Task, partners: Mapping[PartnerId, str], today: dt.date, *, names_step: bool) -> TaskLine:
    is_late = task.due is not None and task.due < today and not task.is_done
    when = ""
    if task.due is not None:
        when = short_date(task.due) if task.is_done else due_words(task.due, today=today)
    return TaskLine(
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


class TasksModel(QAbstractListModel):
    """Tasks in a fixed order."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[TaskLine] = ()

    def set_lines(self, lines: Sequence[TaskLine]) -> None:
        """Replace all tasks."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_at(self, at: int) -> TaskLine:
        """The task on a line."""
        return self._lines[at]

    def place_of(self, task_id: TaskId | None) -> int:
        """The line of a task; -1 when it is not shown."""
        return next((at for at, line in enumerate(self._lines) if line.id == task_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = 0) -> Any:
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == _DISPLAY:
            return line.title
        if role == _TOOLTIP:
            return f"{line.title}\n{line.about}"
        if role == _ACCESSIBLE:
            return line.spoken
        return None
