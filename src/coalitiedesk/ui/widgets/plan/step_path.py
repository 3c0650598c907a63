"""The six steps as one path. Each step is a button; the open one is joined to the panel below it."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState
from coalitiedesk.domain.step_answers import StepTally
from coalitiedesk.dutch.formats import MONTHS_SHORT, count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.path_button import PathButton, PathMeasures, PathWords, name_lines

_MEASURES = PathMeasures(mark=34, middle=26, words=47, height=104)


class StepPath(QWidget):
    """Left and right arrows walk the steps, as in a radio group; every step can be opened at any time."""

    step_chosen = Signal(object)  # PlanStep, by the user

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {step: StepButton(step) for step in PlanStep}
        self._build()
        self._connect()

    def show_steps(self, steps: Sequence[StepProgress], waiting: Mapping[PlanStep, StepTally]) -> None:
        """Show where each step stands and what waits in it; all six, in order."""
        before: StepState | None = None
        for progress in steps:
            self._buttons[progress.step].show_progress(progress, before, waiting.get(progress.step))
            before = progress.state

    def choose(self, step: PlanStep) -> None:
        """Open a step without telling anybody; the keyboard stays with the open step."""
        had_keyboard = any(found.hasFocus() for found in self._buttons.values())
        self._buttons[step].setChecked(True)
        if had_keyboard:
            self._buttons[step].setFocus()

    def button(self, step: PlanStep) -> QAbstractButton:
        """The button of a step."""
        return self._buttons[step]

    def _build(self) -> None:
        for number, found in enumerate(self._buttons.values()):
            self._group.addButton(found, number)
        self.setLayout(row(*self._buttons.values(), gap="none"))
        self.setAccessibleName("Zes stappen")

    def _connect(self) -> None:
        self._group.idClicked.connect(self._on_group_clicked)

    def _on_group_clicked(self, number: int) -> None:
        self.step_chosen.emit(tuple(PlanStep)[number])


class StepButton(PathButton):
    """Mark on the line, name, state in words, and when, or what waits while it is busy."""

    def __init__(self, step: PlanStep) -> None:
        super().__init__(tuple(PlanStep).index(step) + 1, _MEASURES, self._lines)
        self._progress = StepProgress(step=step)
        self._waiting = ""
        self.show_progress(self._progress, None)

    def show_progress(
        self, progress: StepProgress, before: StepState | None, waiting: StepTally | None = None
    ) -> None:
        """Show where the step stands.

        Args:
            progress: Of this step.
            before: State of the step to the left; None for the first.
            waiting: What waits in the step; None when nobody counted.
        """
        self._progress = progress
        self._waiting = waiting_words(progress, waiting) if waiting else ""
        words = f"Stap {self.number}: {word_of(progress.step)}"
        parts = (word_of(progress.state), period_words(progress), self._waiting)
        state = ", ".join(part for part in parts if part)
        self.setAccessibleName(f"{words}, {state}")
        self.setToolTip(f"{words}\n{state}")
        self.show_mark(
            progress.state,
            before=None if before is None else before is StepState.DONE,
            after=None if self.number == len(PlanStep) else progress.state is StepState.DONE,
        )

    def _lines(self, width: int) -> list[PathWords]:
        """Name, state, and what there is room for: a name on two lines leaves none for dates."""
        is_open = self._progress.state in (StepState.BUSY, StepState.REVISIT)
        bold = look.font(bold=True)
        lines = name_lines(word_of(self._progress.step), width, look.metrics(bold=True).horizontalAdvance)
        found = [PathWords(text=line, font=bold, role="ink") for line in lines]
        state = look.font("small", bold=is_open)
        role = "primary" if is_open else "muted"
        found.append(PathWords(text=word_of(self._progress.state), font=state, role=role))
        if len(lines) == 1:
            rest = self._waiting or period_words(self._progress)
            found.append(PathWords(text=rest, font=look.font("caption"), role="muted"))
        return found


def period_words(progress: StepProgress) -> str:
    """``jan – feb 2026``, ``sinds mei 2026``; empty when it has not begun."""
    begun, ended = progress.started_on, progress.finished_on
    if begun is None or ended is None:
        return f"sinds {_month(begun)}" if begun else ""
    if (begun.year, begun.month) == (ended.year, ended.month):
        return _month(begun)
    head = MONTHS_SHORT[begun.month - 1] if begun.year == ended.year else _month(begun)
    return f"{head} – {_month(ended)}"


def waiting_words(progress: StepProgress, waiting: StepTally) -> str:
    """``3 taken · 2 vragen``; questions count as waiting only while the step is worked on."""
    is_open = progress.state in (StepState.BUSY, StepState.REVISIT)
    parts = (
        count(waiting.open_tasks, "taak", "taken") if waiting.open_tasks else "",
        count(waiting.unanswered, "vraag", "vragen") if waiting.unanswered and is_open else "",
    )
    return " · ".join(part for part in parts if part)


def _month(day: dt.date) -> str:
    return f"{MONTHS_SHORT[day.month - 1]} {day.year}"
