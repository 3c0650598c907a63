"""Dragging a block with the mouse, and stretching it at its lower edge. Knows places, not data."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton


class Gesture(StrEnum):
    """What the mouse is doing with a block."""

    NONE = "none"
    PRESSED = "pressed"
    DRAGGING = "dragging"
    STRETCHING = "stretching"


@dataclass(slots=True)
class Mouse:
    """Where the button went down, and whether it became a drag.

    Attributes:
        grip: Where on the block the mouse holds it, so that it does not jump.
    """

    gesture: Gesture = Gesture.NONE
    button: BlockButton | None = None
    grip: QPoint = field(default_factory=QPoint)
    stretches: bool = False

    def press(self, button: BlockButton, event: QMouseEvent) -> None:
        """The left button went down on a block."""
        self.gesture, self.button = Gesture.PRESSED, button
        self.grip = event.position().toPoint()
        self.stretches = button.can_be_stretched_at(event.position().y())

    def begins_drag(self, event: QMouseEvent) -> bool:
        """Whether this movement is the one that makes it a drag."""
        if self.gesture != Gesture.PRESSED or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        far = (event.position().toPoint() - self.grip).manhattanLength() >= QApplication.startDragDistance()
        if far:
            self.gesture = Gesture.STRETCHING if self.stretches else Gesture.DRAGGING
        return far

    @property
    def is_dragging(self) -> bool:
        """Whether a block follows the mouse."""
        return self.gesture in (Gesture.DRAGGING, Gesture.STRETCHING)

    def release(self) -> Gesture:
        """The button went up; tells what it had been doing."""
        ended, self.gesture, self.button = self.gesture, Gesture.NONE, None
        return ended
