"""Does what takes long in steps, one in each turn of the event loop: the window answers in between."""

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Works off what it was given, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Iterator[None]] = deque()

    def take(self, steps: Iterator[None]) -> None:
        """Do what comes before each ``yield`` in a turn of its own, after what was given earlier."""
        self._waiting.append(steps)
        if len(self._waiting) == 1:
            QTimer.singleShot(0, self, self._go_on)

    def begin(self, steps: Iterator[None]) -> None:
        """Do the first step now and what is left in turns: what is short is done when this returns."""
        try:
            next(steps)
        except StopIteration:
            return
        self.take(steps)

    def _go_on(self) -> None:
        try:
            next(self._waiting[0])
        except StopIteration:
            self._waiting.popleft()
        except BaseException:
            self._waiting.popleft()
            raise
        finally:
            if self._waiting:
                QTimer.singleShot(0, self, self._go_on)
