"""An open coalition: the only place where a transaction begins.

A change is one transaction, one undo step and one notice. Reading takes a short session of its own; what a
query returns are records, so nothing of the session outlives it.
"""

import datetime as dt
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from coalitiedesk import paths
from coalitiedesk.db.changelog import ChangeLog, LostTransactionError
from coalitiedesk.db.tables import metadata
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error, free_bytes
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode

if TYPE_CHECKING:
    from pathlib import Path

    from coalitiedesk.document.backups import Backup
    from coalitiedesk.document.delivery import Delivery, Outcome
    from coalitiedesk.document.errors import Notice
    from coalitiedesk.document.open_document import DocumentStatus, OpenDocument

NOT_UNDONE = frozenset({"logbook", "seal", "meta"})
_LOOK_ONLY = frozenset({DocumentCode.READ_ONLY, DocumentCode.NEWER_FORMAT_VIEWABLE})
_LITTLE_BYTES = 1_000_000
_WATCHED = "SELECT 1 FROM temp.sqlite_schema WHERE name = 'change_step'"
Listener = Callable[[ChangeSet], None]


class Desk:
    """One coalition file, open for work."""

    def __init__(self, document: "OpenDocument") -> None:
        self._document = document
        self._listeners: list[Listener] = []
        self._log = self._new_log()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session to ask questions with; never write in it.

        Raises:
            DocumentError: This computer could not read the working copy.
        """
        with _explained(), Session(self._document.engine) as session:
            yield session

    @contextmanager
    def change(self, label: str, *, initiator: str | None = None) -> Iterator[Session]:
        """One transaction that becomes one undo step; an error inside undoes everything.

        Args:
            label: What the coordinator does, as the undo menu names it; never a name or other personal
                value, because the log for the successor keeps it.
            initiator: Who asked, so that this part of the window need not reload what it just did.

        Raises:
            DocumentError: The file is open for viewing only, or this computer could not keep the change
                (a full disk); nothing was changed.
        """
        self._refuse_when_viewing()
        with _explained(), self._log.change(label, initiator=initiator) as session:
            yield session

    def let_go(self) -> None:
        """This thread is done with it; the next one that uses it has it."""
        self._document.let_go()

    def mark_changed(self) -> None:
        """Something was committed of which no listener hears, as it is no record; it goes to the file too."""
        self._document.mark_changed()

    def subscribe(self, listener: Listener) -> None:
        """Call the listener after every change, undo and redo that was committed."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Call the listener no more."""
        self._listeners.remove(listener)

    def undo(self) -> ChangeSet | None:
        """Take the last change back; None when there is nothing to take back.

        Raises:
            DocumentError: This computer could not keep it; nothing was changed.
        """
        with _explained():
            return self._log.undo() if self._log.can_undo else None

    def redo(self) -> ChangeSet | None:
        """Do again what was last taken back; None when there is nothing.

        Raises:
            DocumentError: This computer could not keep it; nothing was changed.
        """
        with _explained():
            return self._log.redo() if self._log.can_redo else None

    def undoing(self) -> Generator[None, None, ChangeSet | None]:
        """As ``undo``, in portions between which the window may live; stopping halfway changes nothing."""
        with _explained():
            return (yield from self._log.undoing()) if self._log.can_undo else None

    def redoing(self) -> Generator[None, None, ChangeSet | None]:
        """As ``redo``, in portions; see ``undoing``."""
        with _explained():
            return (yield from self._log.redoing()) if self._log.can_redo else None

    @property
    def undo_size(self) -> int:
        """How many rows would be taken back."""
        return self._log.undo_size

    @property
    def redo_size(self) -> int:
        """How many rows would be changed again."""
        return self._log.redo_size

    @property
    def is_changing(self) -> bool:
        """Whether a change in portions is under way: what is read now may yet be taken back."""
        return self._log.is_open

    def forget_steps(self) -> None:
        """From here on nothing earlier can be taken back, because it must not be."""
        self._log.clear()

    @property
    def undo_label(self) -> str:
        """What would be taken back; empty when nothing can be."""
        return self._log.undo_label

    @property
    def redo_label(self) -> str:
        """What would be done again; empty when nothing can be."""
        return self._log.redo_label

    @property
    def path(self) -> "Path":
        """The coordinator's file."""
        return self._document.target

    @property
    def status(self) -> "DocumentStatus":
        """Where and when the work was last written to the coordinator's file."""
        return self._document.status

    @property
    def notices(self) -> "tuple[Notice, ...]":
        """What was noticed at opening and is worth telling: recovered work, a repaired leftover."""
        return self._document.notices

    @property
    def can_edit(self) -> bool:
        """Whether changes are taken; if not, ``change`` refuses them."""
        return not self.status.is_view_only

    @property
    def can_accept(self) -> bool:
        """Whether only a broken seal stands between the coordinator and the work: see ``accept_content``."""
        codes = {notice.code for notice in self.notices}
        return not self.can_edit and DocumentCode.SEAL_BROKEN in codes and not codes & _LOOK_ONLY

    def accept_content(self) -> None:
        """Edit after all: the coordinator has looked through a file whose seal is broken."""
        self._document.accept_content()

    @property
    def is_dirty(self) -> bool:
        """Whether committed changes still wait to be written to the coordinator's file."""
        return self._document.is_dirty

    def publish(self) -> None:
        """Write everything to the coordinator's file and check it by reading it back.

        Raises:
            DocumentError: It could not be written; the work stays safe in the working copy.
        """
        outcome = self._document.publish()
        if outcome.error is not None:
            raise outcome.error

    def begin_publish(self) -> "Delivery":
        """The quick half of publishing; ``run()`` of what comes back may go to another thread.

        Raises:
            DocumentError: The file is open for viewing only, or this computer's disk is full.
        """
        return self._document.begin_publish()

    def finish_publish(self, outcome: "Outcome") -> "Outcome":
        """Take note of how ``run()`` ended; a failure is in the outcome and in ``status``."""
        return self._document.finish_publish(outcome)

    def save_copy_as(self, target: "Path") -> None:
        """Write a complete, checked copy somewhere else; work goes on in the present file.

        Raises:
            DocumentError: It could not be written.
        """
        self._document.save_copy_as(target)

    def copy_out(self, folder: "Path") -> "Path":
        """A compact copy in a folder on this computer, without a seal; the quick half of handing over.

        Raises:
            DocumentError: This computer's disk is full or failing.
        """
        from coalitiedesk.document.publish import copy_out

        return copy_out(self._document.engine, folder)

    def move_to(self, target: "Path") -> "Outcome":
        """Go on at another place from now on; a file that was only looked at may be changed there.

        Raises:
            DocumentError: There is a file already, or it could not be written; all is as it was.
        """
        outcome = self._document.move_to(target)
        if outcome.error is not None:
            raise outcome.error
        return outcome

    def back_up(self, reason: BackupReason) -> "Backup":
        """Keep the present state on this computer, before something large.

        Raises:
            DocumentError: It failed; do not go on.
        """
        return self._document.back_up(reason)

    def backups(self) -> "tuple[Backup, ...]":
        """Earlier versions on this computer, newest first."""
        return self._document.backups()

    @property
    def newest_backup_at(self) -> dt.datetime | None:
        """When the last earlier version was kept, UTC; None when there is none."""
        found = self._document.newest_backup
        return found.taken_at if found else None

    def restore(self, version: "Path") -> None:
        """Put an earlier version in the place of the content, after keeping the present.

        Undo steps are forgotten. Listeners are not told: every record may be another, so whoever shows
        something must begin anew.

        Raises:
            DocumentError: The file is open for viewing only, the present could not be kept, or the version
                cannot be opened; nothing changed.
        """
        if not self.can_accept:
            self._refuse_when_viewing()
        try:
            self._document.restore(version)
            if not self.can_edit:
                self._document.accept_content()
        except OSError as error:
            raise explain_os_error(error, paths.data_folder() / "work.db", place=Place.LOCAL) from error
        finally:
            self._watch_again()

    def close(self) -> None:
        """Publish what is left and let go of the file.

        Raises:
            DocumentError: The last changes could not be written; they are kept and found at the next start.
        """
        self._document.close()

    def leave(self) -> None:
        """Let go of the file without writing to it; what was not written is found at the next start."""
        self._document.close(leave_behind=True)

    def _refuse_when_viewing(self) -> None:
        if not self.can_edit:
            raise DocumentError(DocumentCode.VIEW_ONLY, {"name": self.path.name})

    def _new_log(self) -> ChangeLog:
        log = ChangeLog(self._document.engine, metadata, exclude=NOT_UNDONE)
        log.listen(self._on_changed)
        return log

    def _watch_again(self) -> None:
        """The triggers live and die with their connection, and ``restore`` made another one."""
        with self._document.engine.connect() as connection:
            is_watched = connection.exec_driver_sql(_WATCHED).first() is not None
        if not is_watched:
            self._log = self._new_log()

    def _on_changed(self, changes: ChangeSet) -> None:
        self._document.mark_changed()
        for listener in tuple(self._listeners):
            listener(changes)


@contextmanager
def _explained() -> Iterator[None]:
    """Trouble of this computer's disk as one sentence; what we did wrong ourselves comes through."""
    try:
        yield
    except IntegrityError:
        raise
    except LostTransactionError as error:
        free = free_bytes(paths.data_folder())
        code = DocumentCode.LOCAL_DISK_FULL if free < _LITTLE_BYTES else DocumentCode.LOCAL_DISK_FAILING
        raise DocumentError(code, {"free_bytes": free}) from error
    except DBAPIError as error:
        raise explain_os_error(error, paths.data_folder() / "work.db", place=Place.LOCAL) from error
