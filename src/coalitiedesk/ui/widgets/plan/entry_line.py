"""A line in a dialog where Enter puts something on a list, instead of pressing the main button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryLine(QLineEdit):
    """Down goes into the list below it, where there is one."""

    down_pressed = Signal()

    def __init__(self, hint: str, *, longest: int) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMaxLength(longest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
            return
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()  # else the dialog hears it too and presses its main button
