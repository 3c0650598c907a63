"""A coalition file that is open: changes go to the working copy at once, and from there to the file."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from coalitiedesk.db.engine import driver_connection, let_go, make_engine
from coalitiedesk.document.backup_keeper import BackupKeeper
from coalitiedesk.document.backups import Backup
from coalitiedesk.document.context import DocumentContext, OpenChoices
from coalitiedesk.document.delivery import Delivery, Outcome
from coalitiedesk.document.disk import flush_folder, remove_quietly, replace_patiently
from coalitiedesk.document.errors import DocumentError, Notice, Place, explain_os_error
from coalitiedesk.document.opening import (
    Prepared,
    checked_version,
    pick_up,
    prepare,
    prepare_new,
    resolved,
)
from coalitiedesk.document.publish import deliver, take_snapshot
from coalitiedesk.document.publisher import Publisher
from coalitiedesk.document.seal import content_seal
from coalitiedesk.document.working_copy import Leftover, recoverable
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentStatus:
    """What the status bar tells.

    Attributes:
        published_at: When the target was last written by us, UTC; None while it was not in this session.
        pending_changes: Changes that are safe on this computer and not yet in the target.
        problem: Why the last publishing failed, until one succeeds; else why the last backup failed.
    """

    target: Path
    published_at: dt.datetime | None
    pending_changes: int
    problem: DocumentError | None
    is_view_only: bool


class OpenDocument:
    """Made by ``create``, ``open`` or ``resume``; for one thread at a time, save for ``Delivery.run``.

    Attributes:
        engine: The one connection to the working copy. After ``restore`` it is another one, and
            everything built on it (change log, sessions) must be made anew.
        notices: What the coordinator should know about the opening.
    """

    def __init__(self, prepared: Prepared, context: DocumentContext) -> None:
        self.engine = make_engine(prepared.copy.database)
        self.notices: tuple[Notice, ...] = tuple(prepared.notices)
        self._context = context
        self._copy = prepared.copy
        self._keeper = BackupKeeper(context, prepared.copy, prepared.state.document_id)
        self._publisher = Publisher(context, prepared.copy, prepared.state, self._keeper)
        self._is_view_only = prepared.is_view_only
        self._is_closed = False
        if any(notice.code is DocumentCode.RECOVERED for notice in prepared.notices):
            self._publisher.pending = 1

    @classmethod
    def create(
        cls,
        target: Path,
        initialise: Callable[[Session], None],
        context: DocumentContext,
        *,
        replace_existing: bool = False,
    ) -> "OpenDocument":
        """Make a new file, filled by ``initialise`` in one transaction, and write it at once.

        Raises:
            DocumentError: There is a file already, or it cannot be written there; nothing remains.
        """
        target = resolved(target)
        if target.exists() and not replace_existing:
            raise DocumentError(DocumentCode.TARGET_EXISTS, {"name": target.name})
        document = cls(prepare_new(target, context, initialise), context)
        try:
            outcome = document.publish()
            if outcome.error is not None:
                raise outcome.error
        except DocumentError:
            document.abandon()
            raise
        return document.begin()

    @classmethod
    def open(
        cls, target: Path, context: DocumentContext, choices: OpenChoices | None = None
    ) -> "OpenDocument":
        """Open a file on a checked copy; unpublished changes of a crashed session come along.

        Raises:
            DocumentError: See ``opening.prepare``.
        """
        return cls(prepare(target, context, choices or OpenChoices()), context).begin()

    @classmethod
    def resume(cls, leftover: Leftover, context: DocumentContext) -> "OpenDocument":
        """Go on with what a crash or a missing stick left on this computer; publish it next.

        Raises:
            DocumentError: It cannot be read, or another window has it.
        """
        return cls(pick_up(leftover, context), context).begin()

    @staticmethod
    def recoverable(context: DocumentContext) -> tuple[Leftover, ...]:
        """What earlier sessions left unpublished, newest first; ask at every start."""
        return recoverable(context.work_folder, now=context.clock(), found_place=context.found_place)

    @property
    def target(self) -> Path:
        """The coordinator's file, links followed."""
        return self._publisher.target

    @property
    def document_id(self) -> str:
        """Identity of the content; a copied file has the same."""
        return self._publisher.state.document_id

    @property
    def is_dirty(self) -> bool:
        """Whether there are changes that are not in the target."""
        return self._publisher.pending > 0

    @property
    def status(self) -> DocumentStatus:
        """The state of things for the status bar."""
        return DocumentStatus(
            target=self.target,
            published_at=self._publisher.published_at,
            pending_changes=self._publisher.pending,
            problem=self._publisher.problem or self._keeper.problem,
            is_view_only=self._is_view_only,
        )

    def begin(self) -> "OpenDocument":
        """Connect to the working copy, and tell other laptops, beside the file, who has it open.

        Raises:
            DocumentError: The working copy cannot be opened; it stays where it is.
        """
        try:
            with driver_connection(self.engine):
                pass
        except (sqlite3.Error, DBAPIError) as error:
            self._end()
            self._copy.release()
            raise explain_os_error(error, self._copy.database, place=Place.LOCAL) from error
        if not self._is_view_only:
            self._publisher.announce()
        return self

    def let_go(self) -> None:
        """This thread is done with it; the next one that uses it has it."""
        let_go(self.engine)

    def accept_content(self) -> None:
        """Edit after all, when the coordinator has judged a file whose seal is broken."""
        self._is_view_only = False
        self._publisher.announce()

    def mark_changed(self, _changes: ChangeSet | None = None) -> None:
        """Tell of a committed change; fit to be a listener of the change log."""
        self._publisher.pending += 1
        self._keeper.note_change()

    def publish(self) -> Outcome:
        """Write to the target now; a medium that fails is in the outcome and the status, not raised.

        Raises:
            DocumentError: As ``begin_publish``.
        """
        return self.finish_publish(self.begin_publish().run())

    def begin_publish(self) -> Delivery:
        """The local half; give ``Delivery.run`` to a worker and its outcome to ``finish_publish``.

        Raises:
            DocumentError: The file is open for viewing only, or no local snapshot could be made.
        """
        if self._is_view_only:
            raise DocumentError(DocumentCode.VIEW_ONLY, {"name": self.target.name})
        return self._publisher.begin(self.engine)

    def finish_publish(self, outcome: Outcome) -> Outcome:
        """Take note of how a publishing ended."""
        return self._publisher.finish(outcome)

    def save_copy_as(self, path: Path) -> None:
        """Write a complete copy somewhere else; this document stays what and where it is.

        Raises:
            DocumentError: It could not be written; what was there is as it was.
        """
        snapshot = take_snapshot(self.engine, self._copy.folder, name="copy.db")
        try:
            deliver(snapshot, resolved(path))
        finally:
            remove_quietly(snapshot.path)

    def move_to(self, path: Path) -> Outcome:
        """Keep the document at another place from now on, for example when the stick is gone.

        Raises:
            DocumentError: There is a file already, or no local snapshot could be made.
        """
        path = resolved(path)
        if path.exists():
            raise DocumentError(DocumentCode.TARGET_EXISTS, {"name": path.name})
        outcome = self._publisher.move(self.engine, path)
        if outcome.error is None:
            self._is_view_only = False
        return outcome

    def back_up(self, reason: BackupReason) -> Backup:
        """Make a backup of the present state, before something that cannot be undone.

        Raises:
            DocumentError: It failed; do not go on.
        """
        return self._keeper.now(self.engine, reason, self.target)

    def backups(self) -> tuple[Backup, ...]:
        """Earlier versions on this computer, newest first; once something changed also the file as it was."""
        if self._publisher.pending:
            self._keeper.before_first_writing(self.target)
        return self._keeper.backups.newest_first()

    @property
    def newest_backup(self) -> Backup | None:
        """The last earlier version that was kept; tells quickly."""
        return next(iter(self._keeper.backups.newest_first()), None)

    def restore(self, version: Path) -> None:
        """Put an earlier version in the place of the content, after a backup of the present.

        Raises:
            DocumentError: The present could not be saved, the version cannot be opened, or it could not
                take its place; the content is as it was, though ``engine`` may be another one.
        """
        self.back_up(BackupReason.BEFORE_RESTORE)
        with checked_version(version, self._context) as ready:
            self.engine.dispose()
            try:
                replace_patiently(ready, self._copy.database)
                flush_folder(self._copy.folder)
            except OSError as error:
                raise explain_os_error(error, self._copy.database, place=Place.LOCAL) from error
            finally:
                self.engine = make_engine(self._copy.database)
        self.mark_changed()

    def close(self, *, leave_behind: bool = False) -> None:
        """Publish what is left, then remove the working copy from this computer.

        Args:
            leave_behind: Do not publish; unpublished changes stay here and are found at a next start.

        Raises:
            DocumentError: Publishing failed; the document is still open, so that the coordinator can
                choose another place, leave it behind, or cancel.
        """
        if self._is_closed:
            return
        has_unpublished = self._has_unpublished()
        if has_unpublished and not leave_behind and not self._is_view_only:
            outcome = self.publish()
            if outcome.error is not None:
                raise outcome.error
            has_unpublished = False
        if has_unpublished:
            self._end()
            self._copy.release()
        else:
            self.abandon()

    def abandon(self) -> None:
        """Close and remove the working copy, published or not."""
        self._end()
        self._copy.discard()

    def _end(self) -> None:
        self._is_closed = True
        self.engine.dispose()
        self._publisher.withdraw()

    def _has_unpublished(self) -> bool:
        """By content: a change that nobody reported counts too."""
        try:
            with driver_connection(self.engine) as connection:
                return content_seal(connection) != self._publisher.state.seal
        except sqlite3.Error as error:
            raise explain_os_error(error, self._copy.database, place=Place.LOCAL) from error
