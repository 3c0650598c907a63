"""An open coalition: the only place where a transaction begins.

A change is one transaction, one undo step and one notice. Reading takes a short session of its own; what a
query returns are records, so nothing of the session outlives it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from coalitiedesk import paths
from coalitiedesk.db.changelog import ChangeLog
from coalitiedesk.db.tables import metadata
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.document_codes import DocumentCode

if TYPE_CHECKING:
    from pathlib import Path

    from coalitiedesk.document.delivery import Delivery, Outcome
    from coalitiedesk.document.errors import Notice
    from coalitiedesk.document.open_document import DocumentStatus, OpenDocument

NOT_UNDONE = frozenset({"logbook", "seal", "meta"})
Listener = Callable[[ChangeSet], None]


class Desk:
    """One coalition file, open for work."""

    def __init__(self, document: "OpenDocument") -> None:
        self._document = document
        self._log = ChangeLog(document.engine, metadata, exclude=NOT_UNDONE)
        self._log.listen(self._on_changed)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session to ask questions with; never write in it."""
        with Session(self._document.engine) as session:
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
        if self.status.is_view_only:
            raise DocumentError(DocumentCode.VIEW_ONLY, {"name": self.path.name})
        try:
            with self._log.change(label, initiator=initiator) as session:
                yield session
        except OperationalError as error:
            raise explain_os_error(error, paths.data_folder() / "work.db", place=Place.LOCAL) from error

    def subscribe(self, listener: Listener) -> None:
        """Call the listener after every change, undo and redo that was committed."""
        self._log.listen(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Call the listener no more."""
        self._log.ignore(listener)

    def undo(self) -> ChangeSet | None:
        """Take the last change back; None when there is nothing to take back."""
        return self._log.undo() if self._log.can_undo else None

    def redo(self) -> ChangeSet | None:
        """Do again what was last taken back; None when there is nothing."""
        return self._log.redo() if self._log.can_redo else None

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

    def close(self) -> None:
        """Publish what is left and let go of the file.

        Raises:
            DocumentError: The last changes could not be written; they are kept and found at the next start.
        """
        self._document.close()

    def leave(self) -> None:
        """Let go of the file without writing to it; what was not written is found at the next start."""
        self._document.close(leave_behind=True)

    def _on_changed(self, _: ChangeSet) -> None:
        self._document.mark_changed()
