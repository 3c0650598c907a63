"""The tasks beside the notes: which ones, the list, and a line to add one quickly."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget

from coalitiedesk.domain.ids import PartnerId, TaskId
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.ui.widgets.buttons import Segments, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, set_tone, small
from coalitiedesk.ui.widgets.plan.task_lines import task_lines
from coalitiedesk.ui.widgets.plan.task_list import TaskList

OF_STEP, WITHOUT, ALL = "step", "without", "all"
_WORDS = {OF_STEP: "Deze stap", WITHOUT: "Zonder stap", ALL: "Alle"}
_NONE_YET = {
    OF_STEP: "Nog geen taken bij deze stap. Schrijf hieronder wat er moet gebeuren.",
    WITHOUT: "Er zijn geen taken zonder stap.",
    ALL: "Nog geen taken. Schrijf hieronder wat er moet gebeuren.",
}


class TaskPane(QFrame):
    """Shows records it is given and asks for the rest."""

    add_requested = Signal(str)  # title of a new task
    tick_requested = Signal(int)  # id
    edit_requested = Signal(int)  # id
    removal_requested = Signal(int)  # id

    def __init__(self) -> None:
        super().__init__()
        self._tasks: Sequence[Task] = ()
        self._partners: Mapping[PartnerId, str] = {}
        self._step = PlanStep.TAKE_INITIATIVE
        self._today = dt.date.min
        self._late = small("")
        self._which = Segments(tuple(_WORDS.items()), OF_STEP, spoken_name="Welke taken")
        self._list = TaskList("Taken")
        self._none = label("", "muted", wrap=True)
        self._pages = QStackedWidget()
        self._line = QLineEdit()
        self._add = changing(plain_button("Voeg toe"))
        self._edit = changing(quiet_button("Wijzig…", icon_name="pencil", tip="Wijzig deze taak (Enter)"))
        self._remove = changing(
            quiet_button("Haal weg", icon_name="cross", tip="Haal deze taak weg (Delete)")
        )
        self._build()
        self._connect()

    @property
    def list(self) -> TaskList:
        """The list, to give it the keyboard."""
        return self._list

    @property
    def line(self) -> QLineEdit:
        """The line for a new task."""
        return self._line

    @property
    def new_step(self) -> PlanStep | None:
        """The step that a new task belongs to."""
        return None if self._which.key == WITHOUT else self._step

    def show_tasks(
        self, tasks: Sequence[Task], *, step: PlanStep, partners: Mapping[PartnerId, str], today: dt.date
    ) -> None:
        """Show the tasks of the plan; all of them, of which those that are asked for are listed."""
        self._tasks, self._step, self._partners, self._today = tasks, step, partners, today
        self._show()

    def choose(self, task_id: TaskId) -> None:
        """Choose a task, listing others when it is not among those shown."""
        if not self._list.choose(task_id):
            self._which.choose(ALL)
            self._show()
            self._list.choose(task_id)

    def _build(self) -> None:
        self.setProperty("card", "plain")
        self._line.setPlaceholderText("Nieuwe taak  (Ctrl+N)")
        self._line.setAccessibleName("Nieuwe taak")
        self._line.setMaxLength(300)
        self._pages.addWidget(self._list)
        self._pages.addWidget(panel(column(self._none, 1)))
        adding = row(self._line, self._add)
        adding.setStretch(0, 1)
        for button in (self._edit, self._remove):
            button.setEnabled(False)
        tools = row(self._edit, self._remove, 1, gap="none")
        whole = column(
            row(name("Taken"), self._late, 1, self._which),
            self._pages,
            tools,
            adding,
            margins=("m", "s", "m", "m"),
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._which.chosen.connect(self._on_which_chosen)
        self._line.returnPressed.connect(self._on_add_clicked)
        self._add.clicked.connect(self._on_add_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._list.chosen.connect(self._on_list_chosen)
        self._list.tick_requested.connect(self.tick_requested)
        self._list.open_requested.connect(self.edit_requested)
        self._list.removal_requested.connect(self.removal_requested)

    def _show(self) -> None:
        by_key = {
            OF_STEP: [task for task in self._tasks if task.step is self._step],
            WITHOUT: [task for task in self._tasks if task.step is None],
            ALL: list(self._tasks),
        }
        for key, words in _WORDS.items():
            self._which.button(key).set_words(f"{words} {len(by_key[key])}")
        shown = by_key[self._which.key]
        lines = task_lines(
            shown, partners=self._partners, today=self._today, names_step=self._which.key == ALL
        )
        late = sum(line.is_late for line in lines)
        self._late.setText(f"{late} te laat" if late else "")
        set_tone(self._late, "bad" if late else "")
        self._list.show_lines(lines)
        self._none.setText(_NONE_YET[self._which.key])
        self._pages.setCurrentIndex(0 if lines else 1)

    def _on_which_chosen(self, _key: str) -> None:
        self._show()

    def _on_add_clicked(self) -> None:
        title = self._line.text().strip()
        if title:
            self._line.clear()
            self.add_requested.emit(title)
        self._line.setFocus()

    def _on_list_chosen(self, task_id: TaskId | None) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(task_id is not None)

    def _on_edit_clicked(self) -> None:
        if self._list.chosen_id is not None:
            self.edit_requested.emit(self._list.chosen_id)

    def _on_remove_clicked(self) -> None:
        if self._list.chosen_id is not None:
            self.removal_requested.emit(self._list.chosen_id)
