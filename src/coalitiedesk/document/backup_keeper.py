"""When backups are made: before the first writing, every half hour with changes, and when asked."""

import datetime as dt
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine

from coalitiedesk.document.backups import PERIOD, Backup, Backups
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.disk import remove_quietly
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.publish import take_snapshot
from coalitiedesk.document.working_copy import WorkingCopy
from coalitiedesk.domain.document_codes import BackupReason


class BackupKeeper:
    """The backups of one open document.

    Attributes:
        problem: Why the last backup that nobody asked for failed; work goes on without it.
    """

    def __init__(self, context: DocumentContext, copy: WorkingCopy, document_id: str) -> None:
        self.backups = Backups(context.backup_folder, document_id)
        self.problem: DocumentError | None = None
        self._context = context
        self._copy = copy
        self._lock = Lock()
        self._changed_at: dt.datetime | None = None
        self._last_at: dt.datetime = context.clock()

    def note_change(self) -> None:
        """Something changed: from the first time on, half an hour counts."""
        if self._changed_at is None:
            self._last_at = self._changed_at = self._context.clock()

    def before_first_writing(self, target: Path) -> None:
        """Keep the file as it was opened, before anything else comes in its place.

        Not at the first change itself: checking a backup of thousands of partners would stop the window, and
        until the first writing both the file and the copy of it are as they were. Writing does it on its own
        thread, while the window may ask for the list of backups. Without a change there is nothing to keep.
        """
        with self._lock:
            if self._changed_at is not None and self._copy.opened.exists():
                self._try(self._copy.opened, BackupReason.FIRST_CHANGE, target, at=self._changed_at)
                remove_quietly(self._copy.opened)

    def if_due(self, snapshot: Path, target: Path) -> None:
        """Keep a snapshot that is made anyway, when the last backup is half an hour old."""
        if self._context.clock() - self._last_at >= PERIOD:
            self._try(snapshot, BackupReason.PERIODIC, target)

    def now(self, engine: Engine, reason: BackupReason, target: Path) -> Backup:
        """Keep the present state.

        Raises:
            DocumentError: It failed; do not go on with what cannot be undone.
        """
        snapshot = take_snapshot(engine, self._copy.folder, name="backup.db")
        try:
            return self.backups.add(snapshot.path, reason, now=self._context.clock(), target=target)
        finally:
            remove_quietly(snapshot.path)

    def _try(
        self, source: Path, reason: BackupReason, target: Path, *, at: dt.datetime | None = None
    ) -> None:
        if not self._context.keeps_backups:
            return
        self._last_at = at or self._context.clock()
        try:
            self.backups.add(source, reason, now=self._last_at, target=target)
            self.problem = None
        except DocumentError as error:
            self.problem = error
