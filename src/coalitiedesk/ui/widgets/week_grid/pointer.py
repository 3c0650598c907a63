"""The mouse on the Week grid: click, double click, drag to another place, stretch at the lower edge."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton
from coalitiedesk.ui.widgets.week_grid.carrying import Hand
from coalitiedesk.ui.widgets.week_grid.mouse import Gesture, Mouse
from coalitiedesk.ui.widgets.week_grid.places import block_at, stretched_to
from coalitiedesk.ui.widgets.week_grid.stage import GridStage
from coalitiedesk.ui.widgets.week_grid.unplanned import UnplannedList

_SCROLL_MARGIN = 24


class Pointer(QObject):
    """Turns movements into what the hand does."""

    opened = Signal(int)  # occurrence id: double click
    let_go_on_list = Signal(int)  # occurrence id: dropped on "Nog geen dag"

    def __init__(self, stage: GridStage, hand: Hand) -> None:
        super().__init__(stage)
        self._stage, self._hand, self._mouse = stage, hand, Mouse()

    def hears(self, button: BlockButton, event: QMouseEvent) -> bool:
        """Deal with an event of a block; True keeps it from the button."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonDblClick:
            self.opened.emit(button.block.occurrence_id)
            return True
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            if not self._hand.is_full:
                self._mouse.press(button, event)
        elif kind == QEvent.Type.MouseMove:
            return self._moves(button, event)
        elif kind == QEvent.Type.MouseButtonRelease and self._mouse.button is button:
            return self._releases(button, event)
        return False

    def cancel(self) -> None:
        """Forget a drag: its block was put back by a key."""
        self._mouse.release()

    def _moves(self, button: BlockButton, event: QMouseEvent) -> bool:
        if self._mouse.begins_drag(event):
            if not self._hand.take(button.block):
                self._mouse.release()
                return True
            button.setDown(False)
        if not self._mouse.is_dragging or self._hand.now is None:
            return False
        point = event.globalPosition().toPoint()
        if self._mouse.gesture == Gesture.STRETCHING:
            self._hand.hold(stretched_to(self._stage, self._hand.now, point))
        else:
            self._hand.hold(block_at(self._stage, self._hand.now, point, self._mouse.grip.y()))
        inside = self._stage.body.mapFromGlobal(point)
        self._stage.area.ensureVisible(inside.x(), inside.y(), 0, _SCROLL_MARGIN)
        return True

    def _releases(self, button: BlockButton, event: QMouseEvent) -> bool:
        ended = self._mouse.release()
        if ended not in (Gesture.DRAGGING, Gesture.STRETCHING):
            return False
        button.setDown(False)
        point = event.globalPosition().toPoint()
        if ended == Gesture.STRETCHING or self._stage.rect().contains(self._stage.mapFromGlobal(point)):
            self._hand.drop()
        else:
            self._hand.put_back()
            if _is_on_list(point):
                self.let_go_on_list.emit(button.block.occurrence_id)
        return True


def _is_on_list(point: QPoint) -> bool:
    widget: QWidget | None = QApplication.widgetAt(point)
    while widget is not None and not isinstance(widget, UnplannedList):
        widget = widget.parentWidget()
    return widget is not None
