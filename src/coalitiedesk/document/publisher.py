"""The way from a working copy to the coordinator's file, with what must be remembered about it."""

import contextlib
import datetime as dt
from pathlib import Path

from sqlalchemy import Engine

from coalitiedesk.document.backup_keeper import BackupKeeper
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.delivery import Delivery, Outcome
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.document.lock import remove_note, write_note
from coalitiedesk.document.opening import own_note
from coalitiedesk.document.publish import SNAPSHOT_NAME, Snapshot, clear, copy_out, device_of
from coalitiedesk.document.working_copy import WorkingCopy, WorkState


class Publisher:
    """Publishes one open document, one time after another.

    Attributes:
        pending: Changes that are not in the target.
        problem: Why the last publishing failed, until one succeeds.
        published_at: When the target was last written, UTC; None while it was not in this session.
    """

    def __init__(
        self, context: DocumentContext, copy: WorkingCopy, state: WorkState, keeper: BackupKeeper
    ) -> None:
        self.state = state
        self.pending = 0
        self.problem: DocumentError | None = None
        self.published_at: dt.datetime | None = None
        self._context = context
        self._copy = copy
        self._keeper = keeper
        self._under_way: Delivery | None = None
        self._note = own_note(context)

    @property
    def target(self) -> Path:
        """The coordinator's file, links followed."""
        return Path(self.state.target)

    def announce(self) -> None:
        """Tell other laptops, beside the file, who has it open."""
        write_note(self.target, self._note)

    def withdraw(self) -> None:
        """Take that back."""
        remove_note(self.target, self._note)

    def begin(self, engine: Engine) -> Delivery:
        """Copy the content out and prepare its delivery; the copy is all that needs the engine.

        Raises:
            DocumentError: The local disk is full or failing, or the working copy is damaged.
        """
        if self._under_way is not None:
            raise RuntimeError("a publishing is under way")
        self._under_way = Delivery(
            copy=copy_out(engine, self._copy.folder),
            before_writing=self._before_writing,
            target=self.target,
            ours=self.state.ours,
            folder_device=self.state.folder_device,
            changes=self.pending,
            started_at=self._context.clock(),
            name_apart=self._context.name_apart,
        )
        return self._under_way

    def finish(self, outcome: Outcome) -> Outcome:
        """Take note of how a delivery ended."""
        self._under_way = None
        clear(self._copy.folder / SNAPSHOT_NAME)
        self.problem = outcome.error
        if outcome.snapshot is not None and outcome.error is None:
            self._take_over(outcome, outcome.snapshot)
        return outcome

    def move(self, engine: Engine, target: Path) -> Outcome:
        """Publish at another place and stay there, or stay where we were when that fails."""
        before = self.state
        self.withdraw()
        self.state = WorkState(document_id=before.document_id, target=str(target))
        outcome = self.finish(self.begin(engine).run())
        if outcome.error is not None:
            self._save(before)
        self.announce()
        return outcome

    def _before_writing(self, snapshot: Snapshot) -> None:
        self._keeper.before_first_writing(self.target)
        self._keeper.if_due(snapshot.path, self.target)
        # After a crash in between, the target may already be the new file.
        self._save(self.state.attempting(snapshot.sha256))

    def _take_over(self, outcome: Outcome, snapshot: Snapshot) -> None:
        self.published_at = self._context.clock()
        self.pending -= min(self.pending, outcome.changes)
        has_moved = outcome.target != self.target
        if has_moved:
            self.withdraw()
        # The target is written; a full local disk must not turn that into a failure. A next start
        # then finds the hash among the attempted ones.
        with contextlib.suppress(DocumentError):
            self._save(
                WorkState(
                    document_id=self.state.document_id,
                    target=str(outcome.target),
                    base_sha256=snapshot.sha256,
                    seal=snapshot.seal,
                    folder_device=device_of(outcome.target.parent),
                    published_at=self.published_at.isoformat(),
                )
            )
        if has_moved:
            self.announce()

    def _save(self, state: WorkState) -> None:
        self.state = state
        try:
            self._copy.save(state)
        except OSError as error:
            raise explain_os_error(error, self._copy.database, place=Place.LOCAL) from error
