"""Lessons for next year: type and press Enter; make a task of one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.evaluation import Lesson
from coalitiedesk.ui.models.mark import certainty_mark
from coalitiedesk.ui.widgets.buttons import IconButton, plain_button
from coalitiedesk.ui.widgets.cards import add, clear, column, panel, row, rule
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import Picture

_EMPTY = "Wat ging goed? Wat doen jullie volgend jaar anders?"


class LessonList(QFrame):
    """A card with a line to type in and the lessons below it."""

    lesson_typed = Signal(str)  # the user pressed Enter behind a new lesson
    task_requested = Signal(int)  # id of the lesson that becomes a task
    removal_requested = Signal(int)  # id of the lesson

    def __init__(self) -> None:
        super().__init__()
        self._entry = QLineEdit()
        self._tally = small("")
        self._items: QVBoxLayout = column(gap="xs")
        self._build()
        self._entry.returnPressed.connect(self._on_entry_entered)

    def show_lessons(self, lessons: Sequence[Lesson]) -> None:
        """Replace the list; what is being typed stays."""
        clear(self._items)
        tasks = sum(1 for lesson in lessons if lesson.task_id)
        self._tally.setText(f"{tasks} van {len(lessons)} is een taak" if lessons else "")
        for number, lesson in enumerate(lessons):
            add(self._items, rule() if number else None, self._line(lesson))
        add(self._items, None if lessons else small(_EMPTY, wrap=True), 1)

    def focus_entry(self) -> None:
        """Put the cursor in the line for a new lesson."""
        self._entry.setFocus()

    def _build(self) -> None:
        self.setProperty("card", "plain")
        self._entry.setPlaceholderText("Wat leerden jullie? Typ en druk op Enter")
        self._entry.setAccessibleName("Nieuwe les")
        head = row(name("Lessen voor volgend jaar"), 1, self._tally)
        self.setLayout(column(head, self._entry, self._items, gap="s", margins=("m", "m", "m", "m")))

    def _line(self, lesson: Lesson) -> QWidget:
        is_task = lesson.task_id is not None
        mark = Picture(certainty_mark(ActivityStatus.CONFIRMED if is_task else ActivityStatus.IDEA))
        mark.setAccessibleName("Is een taak" if is_task else "Nog geen taak")
        words = column(
            label(lesson.text, wrap=True), small("Staat bij de taken") if is_task else None, gap="hair"
        )
        line = row(mark, words)
        line.setStretch(1, 1)
        if not is_task:
            button = changing(plain_button("Maak taak"))
            button.setAccessibleName(f"Maak een taak van: {lesson.text}")
            button.setProperty("lesson", lesson.id)
            button.clicked.connect(self._on_task_clicked)
            line.addWidget(button)
        remove = changing(IconButton("cross", f"Haal deze les weg: {lesson.text}", tip="Haal deze les weg"))
        remove.setProperty("lesson", lesson.id)
        remove.clicked.connect(self._on_remove_clicked)
        line.addWidget(remove)
        return panel(line)

    def _on_entry_entered(self) -> None:
        text = self._entry.text().strip()
        if text:
            self._entry.clear()
            self.lesson_typed.emit(text)

    def _on_task_clicked(self) -> None:
        self.task_requested.emit(int(self.sender().property("lesson")))

    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(int(self.sender().property("lesson")))
