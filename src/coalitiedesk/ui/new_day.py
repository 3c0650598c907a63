"""A window stays open overnight: tells a tab in the morning that what it says about today is of yesterday."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_MOMENTS = (QEvent.Type.Show, QEvent.Type.ActivationChange)


class NewDay(QObject):
    """Looks at the date whenever its tab comes up and whenever the user turns to the window."""

    begun = Signal()  # it is another day than when this was last told

    def __init__(self, tab: QWidget, today: Callable[[], dt.date]) -> None:
        """Watch a tab that is built now, and reads with the date of now."""
        super().__init__(tab)
        self._tab, self._today, self._day = tab, today, today()
        tab.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, but not while Qt walks through the widgets that would be drawn anew."""
        if event.type() in _MOMENTS and self._today() != self._day:
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        if self._tab.isVisible() and self._today() != self._day:
            self._day = self._today()
            self.begun.emit()
