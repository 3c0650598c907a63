"""Open the window as a person does and print the longest time in which it could not have answered.

_stalling.py FILE        prints paint=ms longest=ms own=ms

``own`` is the processor time of its thread in its longest turn: what is left when nothing else on this
computer, or in this process, takes the processor or the interpreter from it.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from coalitiedesk.__main__ import main

TICK_MS = 4
WATCHED_SECONDS = 5.0
BEGIN = time.monotonic()


class Watch(QObject):
    """Ticks from the first paint on; a late tick is a window that did not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0.0
        self.last = 0.0
        self.longest = 0.0
        self.used = 0.0
        self.own = 0.0
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and not self.painted and isinstance(watched, QMainWindow):
            self.painted = time.monotonic()
            QTimer.singleShot(0, self.begin)
        return False

    def begin(self) -> None:
        self.last, self.used = time.monotonic(), time.thread_time()
        self.timer.start(TICK_MS)

    def tick(self) -> None:
        now, used = time.monotonic(), time.thread_time()
        self.longest, self.own = max(self.longest, now - self.last), max(self.own, used - self.used)
        self.last, self.used = now, used
        if now - self.painted > WATCHED_SECONDS:
            self.timer.stop()
            for name, value in (
                ("paint", self.painted - BEGIN),
                ("longest", self.longest),
                ("own", self.own),
            ):
                print(f"{name}={value * 1000:.1f}", flush=True)
            QApplication.closeAllWindows()  # or the next run finds the file held by somebody


watch = Watch()
plain_exec = QApplication.exec


def watched_exec(*_: object) -> int:
    QApplication.instance().installEventFilter(watch)
    return plain_exec()


QApplication.exec = watched_exec  # type: ignore[method-assign]
sys.exit(main([sys.argv[1]]))
