"""Writes changes from the working copy to the coordinator's file, and says truthfully where they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.dutch.formats import clock, count
from coalitiedesk.ui.jobs import JobRunner, Progress

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.file_trouble import Delivery, Outcome

QUIET_MS = 2_000  # publish when nothing changed for this long
RETRY_MS = 30_000


class Keeper(QObject):
    """One per open coalition. The slow half of writing runs in the background."""

    status_changed = Signal(str, bool)  # sentence for the status bar; whether everything is in the file
    failed = Signal(object)  # the DocumentError, the first time that writing fails
    _settled = Signal()  # a writing has ended, well or not

    def __init__(self, desk: "Desk", jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._is_writing = False
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write)

    def on_changed(self, _changes: ChangeSet) -> None:
        """Something was committed: it is safe on this computer, and goes to the file in a moment."""
        self._timer.start(QUIET_MS)
        self.tell()

    def write(self) -> None:
        """Write now what is not in the file yet."""
        self._timer.stop()
        if self._is_writing or not self._desk.is_dirty or self._desk.status.is_view_only:
            return
        try:
            delivery = self._desk.begin_publish()
        except Exception as error:
            self._on_failed(error)
            return
        self._is_writing = True
        job = self._jobs.start(_Run(delivery), "Bewaren…")
        job.finished.connect(self._on_written)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    def settle(self) -> None:
        """Wait until a writing that is under way has ended, without freezing the window."""
        self._timer.stop()
        if self._is_writing:
            loop = QEventLoop()
            self._settled.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._timer.stop()

    def tell(self) -> None:
        """Say where the work is."""
        status = self._desk.status
        name = str(status.target.parent)
        if status.is_view_only:
            self.status_changed.emit("Je bekijkt dit bestand. Wijzigen kan niet.", True)
        elif status.problem is not None:
            waiting = count(status.pending_changes, "wijziging wacht", "wijzigingen wachten")
            self.status_changed.emit(
                f"Veilig op deze computer. {waiting[0].upper()}{waiting[1:]} op het bestand.", False
            )
        elif status.pending_changes:
            self.status_changed.emit(
                f"Nog {count(status.pending_changes, 'wijziging', 'wijzigingen')} te schrijven…", True
            )
        elif status.published_at is not None:
            local = status.published_at.astimezone()
            self.status_changed.emit(f"Bewaard in {name} om {clock(local.hour * 60 + local.minute)}", True)
        else:
            self.status_changed.emit(f"Alles staat in {name}", True)

    def _on_written(self, outcome: "Outcome") -> None:
        self._is_writing = False
        self._desk.finish_publish(outcome)
        if outcome.error is not None:
            self._on_failed(outcome.error)
            return
        self._has_failed = False
        if self._desk.is_dirty:
            self._timer.start(QUIET_MS)
        self.tell()
        self._settled.emit()

    def _on_failed(self, error: object) -> None:
        self._is_writing = False
        self._timer.start(RETRY_MS)
        self.tell()
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)
        self._settled.emit()

    def _on_cancelled(self) -> None:
        self._is_writing = False
        self._settled.emit()


class _Run:
    """The slow half, as a job."""

    def __init__(self, delivery: "Delivery") -> None:
        self._delivery = delivery

    def __call__(self, _progress: Progress) -> "Outcome":
        return self._delivery.run()
