"""The list of tasks: a record list with a box to tick before each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.plan.record_list import BOX_ROOM, RecordList


class TaskList(RecordList):
    """Space and a click in the box tick."""

    tick_requested = Signal(int)  # id: done, or not done after all

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.chosen_id is not None and event.key() == Qt.Key.Key_Space:
            self.tick_requested.emit(self.chosen_id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_box = event.position().x() < self.visualRect(index).left() + look.px(BOX_ROOM)
        if index.isValid() and is_box and event.button() == Qt.MouseButton.LeftButton:
            self.tick_requested.emit(self.records.line_at(index.row()).id)
