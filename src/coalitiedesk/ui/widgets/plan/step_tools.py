"""Buttons to the windows that help with the open step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.ui.widgets.buttons import HouseButton, plain_button
from coalitiedesk.ui.widgets.cards import row


class StepTools(QWidget):
    """Shows only what fits the step; nothing at all when nothing does."""

    tool_requested = Signal(str, int)  # the window to open, and 0 for no record

    def __init__(self, tools: Sequence[tuple[str, str, tuple[PlanStep, ...]]]) -> None:
        """Make the buttons.

        Args:
            tools: What a window is called in wishes, the words on its button, and the steps it helps with.
        """
        super().__init__()
        self._buttons: list[tuple[HouseButton, tuple[PlanStep, ...]]] = []
        self._build(tools)

    def show_step(self, step: PlanStep) -> None:
        """Offer what helps with this step."""
        for button, steps in self._buttons:
            button.setVisible(step in steps)
        self.setVisible(any(step in steps for _, steps in self._buttons))

    def _build(self, tools: Sequence[tuple[str, str, tuple[PlanStep, ...]]]) -> None:
        for target, words, steps in tools:
            if not steps:
                continue
            button = plain_button(words)
            button.clicked.connect(partial(self._on_button_clicked, target))
            self._buttons.append((button, steps))
        self.setLayout(row(*(button for button, _ in self._buttons), 1))

    def _on_button_clicked(self, target: str, _is_checked: bool = False) -> None:
        self.tool_requested.emit(target, 0)
