"""A change of thousands of records, a portion in each turn of the window: it is one transaction all the same.

The file has one connection, so the work stays on the thread of the window; the status line shows how far it
is and can stop it. Meanwhile keys and clicks are let go: another change in the middle of this one cannot be.
"""

from collections.abc import Callable, Generator
from typing import Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from coalitiedesk.services.portions import to_the_end
from coalitiedesk.ui.jobs import STAYS_ALIVE, Job, JobCancelledError, JobRunner

_Result = TypeVar("_Result")

_INPUT = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.Drop,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
    }
)
_SHORTCUTS = frozenset({QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride})


class HowFar(Protocol):
    """What a portion may tell."""

    @property
    def done(self) -> int:
        """How many records."""

    @property
    def total(self) -> int:
        """Of how many."""


InPortions = Generator[HowFar | None, None, object]


MANY = 500
"""Records from which on a change goes in turns."""


def carry_out(
    jobs: JobRunner,
    portions: Generator[HowFar | None, None, _Result],
    *,
    amount: int,
    title: str,
    then: Callable[[_Result], object],
) -> None:
    """Make a change at once when it is small, and otherwise in turns of the window.

    Args:
        jobs: Shows how far it is, and can stop it.
        portions: The change; see ``services.portions``.
        amount: Of records, roughly.
        title: What is done, for the status line: "Partners wijzigen…".
        then: Gets what the change returned; not called when it was stopped.
    """
    if amount <= MANY:
        then(to_the_end(portions))
    else:
        in_turns(jobs, portions, title).finished.connect(then)


def in_turns(jobs: JobRunner, portions: InPortions, title: str) -> Job:
    """Do a portion in each turn of the window; closing the generator takes back what it did."""
    job = Job(_nothing, title)
    jobs.follow(job)
    LongChange(job, portions, jobs).begin()
    return job


def _nothing(_progress: object) -> None:
    """Who works in turns of the window is no work for another thread."""


class LongChange(QObject):
    """Does one portion after another, until the end or until the job is cancelled."""

    def __init__(self, job: Job, portions: InPortions, jobs: JobRunner) -> None:
        super().__init__(jobs)
        self._job, self._portions = job, portions
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)
        jobs.closing.connect(self.stop)

    def begin(self) -> None:
        """The first portion comes in the next turn, when what had the keyboard has kept what was typed."""
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Leave everything as it was before the first portion."""
        if self._timer.isActive():
            self._end()
            self._portions.close()
            self._job.tell("cancelled", None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let nobody do anything else but look on or stop it."""
        kind = event.type()
        if kind in _SHORTCUTS:
            return True
        if kind in _INPUT and isinstance(watched, QWidget):
            return not watched.property(STAYS_ALIVE)
        if kind == QEvent.Type.Close and isinstance(watched, QWidget) and watched.isWindow():
            event.ignore()
            return True
        return False

    def _on_timer_timeout(self) -> None:
        try:
            self._job.raise_if_cancelled()
            self._tell(next(self._portions))
        except JobCancelledError:
            self.stop()
        except StopIteration as end:
            self._end()
            self._job.tell("finished", end.value)
        except BaseException as error:
            self._end()
            self._job.tell("failed", error)
            raise

    def _tell(self, how_far: HowFar | None) -> None:
        if how_far is None:
            self._job.step(0, 0)
        else:
            self._job.step(how_far.done, how_far.total)

    def _end(self) -> None:
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        QApplication.restoreOverrideCursor()
        self.deleteLater()
