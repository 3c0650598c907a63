"""Where one is in a window of several steps: a mark and a name for each, as buttons on a line."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from coalitiedesk.domain.plan import StepState
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.path_button import PathButton, PathMeasures, PathWords, name_lines

_MEASURES = PathMeasures(mark=26, middle=18, words=35, height=74)
_STATE_WORDS = {StepState.DONE: "gedaan", StepState.BUSY: "hier ben je", StepState.NOT_YET: "komt nog"}


class WizardPath(QWidget):
    """Left and right arrows walk the steps that can be opened, as in a radio group."""

    step_chosen = Signal(int)  # index of the step, by the user

    def __init__(self, titles: Sequence[str], *, spoken_name: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = [_StepButton(at, words, len(titles)) for at, words in enumerate(titles)]
        self.setAccessibleName(spoken_name)
        self._build()
        self._group.idClicked.connect(self.step_chosen)

    def show_place(
        self, current: int, *, done: Collection[int], reachable: Collection[int], reason: str = ""
    ) -> None:
        """Show where one is.

        Args:
            current: Index of the open step.
            done: Indexes of steps that are finished.
            reachable: Indexes of steps that can be opened now.
            reason: Why the others cannot.
        """
        for at, button in enumerate(self._buttons):
            state = StepState.DONE if at in done else StepState.NOT_YET
            is_open = at == current or at in reachable
            button.show_state(
                StepState.BUSY if at == current else state,
                comes_from_done=at - 1 in done and (at == current or at in done),
                goes_on=at in done and (at + 1 == current or at + 1 in done),
            )
            button.setEnabled(is_open)
            button.setToolTip("" if is_open else reason)
        had_keyboard = any(button.hasFocus() for button in self._buttons)
        self._buttons[current].setChecked(True)
        if had_keyboard:
            self._buttons[current].setFocus()

    def button(self, index: int) -> QAbstractButton:
        """The button of a step."""
        return self._buttons[index]

    def _build(self) -> None:
        for at, button in enumerate(self._buttons):
            self._group.addButton(button, at)
        self.setLayout(row(*self._buttons, gap="none"))


class _StepButton(PathButton):
    """Mark on the line, name below it on one or two lines."""

    def __init__(self, index: int, words: str, amount: int) -> None:
        super().__init__(index + 1, _MEASURES, self._name_lines)
        self._words, self._is_last = words, index == amount - 1
        self.show_state(StepState.NOT_YET, comes_from_done=False, goes_on=False)

    def show_state(self, state: StepState, *, comes_from_done: bool, goes_on: bool) -> None:
        """Show where the step stands, and whether the line to and from it has been walked."""
        self.setAccessibleName(f"Stap {self.number}: {self._words}, {_STATE_WORDS[state]}")
        self.show_mark(
            state,
            before=comes_from_done if self.number > 1 else None,
            after=None if self._is_last else goes_on,
        )

    def _name_lines(self, width: int) -> list[PathWords]:
        font, role = look.font("small", bold=self.isChecked()), "ink" if self.isEnabled() else "muted"
        lines = name_lines(self._words, width, QFontMetrics(font).horizontalAdvance)
        return [PathWords(text=line, font=font, role=role) for line in lines]
