"""What follows from a meeting: tasks and decisions that stand already, and lines to add some."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId, TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import Item, add, clear, column, panel, row
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.plan.entry_line import EntryLine

_HINT = "Taken en besluiten komen bij de stap van deze bijeenkomst te staan. Daar verander je ze ook."


class FollowPane(QWidget):
    """What is added is new until the meeting is kept."""

    changed = Signal()  # something was added

    def __init__(self) -> None:
        super().__init__()
        self._known_tasks: Sequence[str] = ()
        self._known_decisions: Sequence[str] = ()
        self._tasks: list[Task] = []
        self._decisions: list[Decision] = []
        self._task_lines: QVBoxLayout = column(gap="xs")
        self._decision_lines: QVBoxLayout = column(gap="xs")
        self._task, self._owner = (
            EntryLine("Nieuwe taak", longest=300),
            EntryLine("Wie doet het?", longest=200),
        )
        self._decision, self._reason = (
            EntryLine("Nieuw besluit", longest=300),
            EntryLine("Waarom?", longest=1000),
        )
        self._add_task, self._add_decision = plain_button("Zet taak erbij"), plain_button("Zet besluit erbij")
        self._build()
        self._connect()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """New tasks; what stands in the line counts too."""
        return (*self._tasks, *self._typed_task())

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """New decisions; what stands in the lines counts too."""
        return (*self._decisions, *self._typed_decision())

    @property
    def amount(self) -> int:
        """How much follows, old and new."""
        known = len(self._known_tasks) + len(self._known_decisions)
        return known + len(self._tasks) + len(self._decisions)

    def show_known(self, tasks: Sequence[str], decisions: Sequence[str]) -> None:
        """Show what was kept before, in words."""
        self._known_tasks, self._known_decisions = tuple(tasks), tuple(decisions)
        self._show()

    def _build(self) -> None:
        decisions = column(
            name("Besluiten"),
            self._decision_lines,
            self._decision,
            self._reason,
            row(self._add_decision, 1),
            1,
        )
        tasks = column(name("Taken"), self._task_lines, self._task, self._owner, row(self._add_task, 1), 1)
        both = row(panel(decisions), panel(tasks), gap="l")
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(small(_HINT, wrap=True), both, 1, gap="m"))

    def _connect(self) -> None:
        for line in (self._decision, self._reason):
            line.returnPressed.connect(self._on_add_decision_clicked)
        for line in (self._task, self._owner):
            line.returnPressed.connect(self._on_add_task_clicked)
        self._add_decision.clicked.connect(self._on_add_decision_clicked)
        self._add_task.clicked.connect(self._on_add_task_clicked)

    def _show(self) -> None:
        new_tasks = [" – ".join(part for part in (one.title, one.owner) if part) for one in self._tasks]
        new_decisions = [one.title for one in self._decisions]
        for lines, words in (
            (self._task_lines, [*self._known_tasks, *(f"{text} (nieuw)" for text in new_tasks)]),
            (self._decision_lines, [*self._known_decisions, *(f"{text} (nieuw)" for text in new_decisions)]),
        ):
            clear(lines)
            shown: list[Item] = [_words(text) for text in words]
            add(lines, *(shown or [small("Nog niets.")]))

    def _typed_task(self) -> tuple[Task, ...]:
        title = self._task.text().strip()
        return (Task(id=TaskId(0), title=title, owner=self._owner.text().strip()),) if title else ()

    def _typed_decision(self) -> tuple[Decision, ...]:
        title = self._decision.text().strip()
        reason = self._reason.text().strip()
        return (Decision(id=DecisionId(0), title=title, reason=reason),) if title else ()

    def _on_add_task_clicked(self) -> None:
        self._tasks += self._typed_task()
        self._task.clear()
        self._owner.clear()
        self._task.setFocus()
        self._show()
        self.changed.emit()

    def _on_add_decision_clicked(self) -> None:
        self._decisions += self._typed_decision()
        self._decision.clear()
        self._reason.clear()
        self._decision.setFocus()
        self._show()
        self.changed.emit()


def _words(text: str) -> QLabel:
    return label(f"– {text}", wrap=True)
