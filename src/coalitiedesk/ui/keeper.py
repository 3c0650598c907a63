"""Writes changes from the working copy to the coordinator's file, and says truthfully where they are."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.dutch.version_words import backup_words, saved_words
from coalitiedesk.ui.jobs import JobRunner, Progress

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.file_trouble import Delivery, Outcome

QUIET_MS = 2_000  # publish when nothing changed for this long
RETRY_MS = 30_000


class Keeper(QObject):
    """One per open coalition. The slow half of writing runs in the background."""

    status_changed = Signal(str, bool)  # sentence for the status bar; whether everything is in the file
    copied_changed = Signal(str)  # when the last earlier version was kept; empty when there is none
    failed = Signal(object)  # the DocumentError: the first time that writing fails, and whenever asked for
    asked_failed = Signal(object)  # the DocumentError of a writing that the user asked for
    written = Signal()  # the file holds what there was when writing began
    noticed = Signal(object)  # a Notice about a writing that went well
    _settled = Signal()  # a writing has ended, well or not

    def __init__(self, desk: "Desk", jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._delivery: Delivery | None = None  # on its way
        self._has_failed = False
        self._is_asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write)

    def on_changed(self, _changes: ChangeSet) -> None:
        """Something was committed: it is safe on this computer, and goes to the file in a moment."""
        self.write_soon()

    def write_soon(self) -> None:
        """Write when it has been quiet for a moment."""
        self._timer.start(QUIET_MS)
        self.tell()

    def write_now(self) -> None:
        """Write because the user asks for it: trouble is told again."""
        self._is_asked = True
        self.write()
        if self._delivery is None:
            self._is_asked = False
        self.tell()

    def write(self) -> None:
        """Write now what is not in the file yet."""
        self._timer.stop()
        if self._delivery is not None or not self._jobs.is_open:
            return
        if not self._desk.is_dirty or not self._desk.can_edit:
            return
        if self._desk.is_changing:
            self._timer.start(QUIET_MS)
            return
        try:
            self._delivery = self._desk.begin_publish()
        except Exception as error:
            self._on_failed(error)
            return
        job = self._jobs.start(_Run(self._delivery), "Bewaren…")
        job.finished.connect(self._on_written)
        job.failed.connect(self._on_broken)
        job.cancelled.connect(self._on_cancelled)

    def settle(self) -> None:
        """Wait until a writing that is under way has ended, without freezing the window."""
        self._timer.stop()
        if self._delivery is not None:
            loop = QEventLoop()
            self._settled.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._timer.stop()

    def stop(self) -> None:
        """Write no more; the file is closed or closing."""
        self._timer.stop()

    def tell(self) -> None:
        """Say where the work is, and when the last earlier version was kept."""
        status = self._desk.status
        sentence, is_safe = saved_words(
            place=status.target.parent.name or str(status.target.parent),
            pending=status.pending_changes,
            published_at=status.published_at,
            has_problem=status.problem is not None,
            is_view_only=status.is_view_only,
        )
        self.status_changed.emit(sentence, is_safe)
        newest = self._desk.newest_backup_at
        self.copied_changed.emit(backup_words(newest, dt.date.today()) if newest else "")  # noqa: DTZ011

    def _on_written(self, outcome: "Outcome") -> None:
        self._delivery = None
        self._desk.finish_publish(outcome)
        if outcome.error is not None:
            self._on_failed(outcome.error)
            return
        self._has_failed = self._is_asked = False
        if self._desk.is_dirty:
            self._timer.start(QUIET_MS)
        self.tell()
        self.written.emit()
        if outcome.notice is not None:
            self.noticed.emit(outcome.notice)
        self._settled.emit()

    def _on_broken(self, error: object) -> None:
        """What no delivery should do; the next one must be able to begin all the same."""
        self._let_go()
        self._on_failed(error)

    def _on_failed(self, error: object) -> None:
        self._timer.start(RETRY_MS)
        self.tell()
        self._settled.emit()
        is_asked, self._is_asked = self._is_asked, False
        is_first, self._has_failed = not self._has_failed, True
        if is_asked:
            self.asked_failed.emit(error)
        elif is_first:
            self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._let_go()
        self._is_asked = False
        self._timer.start(RETRY_MS)
        self._settled.emit()

    def _let_go(self) -> None:
        from coalitiedesk.services.file_trouble import Outcome

        delivery, self._delivery = self._delivery, None
        if delivery is not None:
            self._desk.finish_publish(Outcome(snapshot=None, target=delivery.target, changes=0))


class _Run:
    """The slow half, as a job."""

    def __init__(self, delivery: "Delivery") -> None:
        self._delivery = delivery

    def __call__(self, _progress: Progress) -> "Outcome":
        return self._delivery.run()
