"""Work that takes longer than a moment, on one thread in the background.

One thread, because the PDF library keeps global state and a coordinator makes one thing at a time. A job gets
values and gives values; no widget crosses the threads, and an open file only once: when it was opened in the
background and let go there (``opening_aside``). A job knows only the two methods of ``Progress``.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Protocol

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

_LOG = logging.getLogger(__name__)
STAYS_ALIVE = "stays_alive"
"""Property of a widget that can be used while a long change is made: what stops it."""


class JobCancelledError(Exception):
    """The user stopped the job; goes through the work untouched."""


class Progress(Protocol):
    """What a job may tell while it works."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell how far it is; total 0 when nobody knows. Raises when the user has stopped the job."""

    def raise_if_cancelled(self) -> None:
        """Raise ``JobCancelledError`` when the user has stopped the job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStep:
    """How far a job is; ``total`` is 0 when nobody knows."""

    done: int
    total: int
    text: str


class Job(QObject):
    """One piece of work. Its signals arrive on the thread of the window; one of the last three comes once."""

    progressed = Signal(object)  # JobStep
    finished = Signal(object)  # what the work returned
    failed = Signal(object)  # the exception
    cancelled = Signal()  # the user stopped it, before or during the work

    _told = Signal(str, object)  # from the working thread; queued, so that the public signals are not

    def __init__(self, work: Callable[[Progress], object], title: str) -> None:
        super().__init__()
        self.title = title
        self._work = work
        self._stop = Event()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int, text: str = "") -> None:
        """For the work, on its own thread."""
        self.raise_if_cancelled()
        self._told.emit("progressed", JobStep(done=done, total=total, text=text or self.title))

    def raise_if_cancelled(self) -> None:
        """For the work, on its own thread."""
        if self._stop.is_set():
            raise JobCancelledError

    def tell(self, what: str, value: object) -> None:
        """For who does the work in turns of the window: ``finished``, ``failed`` or ``cancelled``."""
        self._told.emit(what, value)

    def run(self) -> None:
        """Do the work; called once, on the working thread."""
        try:
            self.raise_if_cancelled()
            self._told.emit("finished", self._work(self))
        except JobCancelledError:
            self._told.emit("cancelled", None)
        except Exception as error:  # whatever it is belongs on the thread of the window
            _LOG.debug("Job failed: %s", self.title, exc_info=True)
            self._told.emit("failed", error)

    @Slot(str, object)
    def _on_told(self, what: str, value: object) -> None:
        if what == "cancelled":
            self.cancelled.emit()
        else:
            getattr(self, what).emit(value)


class JobRunner(QObject):
    """Runs jobs one after another."""

    started = Signal(object)  # Job, when it begins to wait for its turn
    ended = Signal(object)  # Job, after it finished, failed or was cancelled
    closing = Signal()  # no more jobs are taken, and those there are must stop

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: deque[Job] = deque()
        self._is_open = True

    @property
    def is_open(self) -> bool:
        """Whether it takes jobs; not any more once the window is closing."""
        return self._is_open

    @property
    def is_busy(self) -> bool:
        """Whether a job works or waits."""
        return bool(self._jobs)

    def start(self, work: Callable[[Progress], object], title: str) -> Job:
        """Run ``work`` in the background.

        Args:
            work: Gets a ``Progress``; returns the result.
            title: What it does, for the status bar: "Boekje maken…".

        Returns:
            The job; connect to its signals at once, they come later.
        """
        job = Job(work, title)
        self.follow(job)
        self._pool.start(_Task(job))
        return job

    def follow(self, job: Job) -> None:
        """Show a job that is done elsewhere: in turns of the window, with the open file itself.

        Whoever does it stops at ``closing``.
        """
        if not self._is_open:
            raise RuntimeError("the window is closing")
        self._jobs.append(job)
        for signal in (job.finished, job.failed, job.cancelled):
            signal.connect(self._on_job_ended)
        self.started.emit(job)

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._jobs:
            job.cancel()

    def close(self, wait_ms: int = 10_000) -> bool:
        """Take no more jobs, stop those there are and wait for them; True when all have stopped."""
        self._is_open = False
        self.cancel_all()
        self.closing.emit()
        return self._pool.waitForDone(wait_ms)

    def _on_job_ended(self, *_result: object) -> None:
        # Slots run in order of connection: the listeners of the job have heard it before it is let go.
        job = self.sender()
        if isinstance(job, Job) and job in self._jobs:
            self._jobs.remove(job)
            self.ended.emit(job)
            job.deleteLater()


class _Task(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
