"""What follows from a meeting: tasks and decisions that stand already, and lines to add some."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId, TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.dutch.typed_dates import read_date
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import Item, add, clear, column, panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.plan.entry_line import EntryLine
from coalitiedesk.ui.widgets.spoken import announce

_NO_DATE = "Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9 of vrijdag."
_HINT = "Taken en besluiten komen bij de stap van deze bijeenkomst te staan. Daar verander je ze ook."


class FollowPane(QWidget):
    """What is added is new until the meeting is kept."""

    changed = Signal()  # something was added

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._today, self._asked = today, False
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
        self._objection = small(_NO_DATE, wrap=True, tone="bad")
        self._due = EntryLine("Vóór welke dag?", longest=60)
        self._log = changing(QCheckBox(""))
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
    def logs_contact(self) -> bool:
        """Whether contact is to be logged with whoever was there."""
        return not self._log.isHidden() and self._log.isChecked()

    @property
    def amount(self) -> int:
        """How much follows, old and new."""
        known = len(self._known_tasks) + len(self._known_decisions)
        return known + len(self._tasks) + len(self._decisions)

    def show_known(self, tasks: Sequence[str], decisions: Sequence[str]) -> None:
        """Show what was kept before, in words."""
        self._known_tasks, self._known_decisions = tuple(tasks), tuple(decisions)
        self._show()

    def check(self) -> bool:
        """Whether the typed date can be read; if not, say so and give it the keyboard."""
        typed = self._due.text().strip()
        is_fine = not typed or read_date(typed, today=self._today) is not None
        self._objection.setVisible(not is_fine)
        if not is_fine:
            self._due.setFocus()
            announce(self._due, _NO_DATE)
        return is_fine

    def offer_logging(self, partners: int, *, is_asked: bool) -> None:
        """Offer to log contact with so many partners; 0 offers nothing. The first offer sets the tick."""
        words = count(partners, "partner die er was", "partners die er waren")
        self._log.setText(f"Leg een contactmoment vast bij {words}")
        if partners and self._log.isHidden():
            self._log.setChecked(is_asked)
        self._log.setVisible(bool(partners))

    def _build(self) -> None:
        self._log.hide()
        self._objection.hide()
        decisions = column(
            name("Besluiten"),
            self._decision_lines,
            self._decision,
            self._reason,
            row(self._add_decision, 1),
            1,
        )
        tasks = column(
            name("Taken"),
            self._task_lines,
            self._task,
            row(self._owner, self._due),
            self._objection,
            row(self._add_task, 1),
            1,
        )
        both = row(panel(decisions), panel(tasks), gap="l")
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(small(_HINT, wrap=True), both, self._log, 1, gap="m"))

    def _connect(self) -> None:
        for line in (self._decision, self._reason):
            line.returnPressed.connect(self._on_add_decision_clicked)
        for line in (self._task, self._owner, self._due):
            line.returnPressed.connect(self._on_add_task_clicked)
        self._add_decision.clicked.connect(self._on_add_decision_clicked)
        self._add_task.clicked.connect(self._on_add_task_clicked)

    def _show(self) -> None:
        new_tasks = [_task_words(one) for one in self._tasks]
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
        due = read_date(self._due.text(), today=self._today)
        task = Task(id=TaskId(0), title=title, owner=self._owner.text().strip(), due=due)
        return (task,) if title else ()

    def _typed_decision(self) -> tuple[Decision, ...]:
        title = self._decision.text().strip()
        reason = self._reason.text().strip()
        return (Decision(id=DecisionId(0), title=title, reason=reason),) if title else ()

    def _on_add_task_clicked(self) -> None:
        if not self.check():
            return
        self._tasks += self._typed_task()
        for line in (self._task, self._owner, self._due):
            line.clear()
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


def _task_words(task: Task) -> str:
    due = f"vóór {plain_date(task.due, year=False)}" if task.due else ""
    return " – ".join(part for part in (task.title, task.owner, due) if part)


def _words(text: str) -> QLabel:
    return label(f"– {text}", wrap=True)
