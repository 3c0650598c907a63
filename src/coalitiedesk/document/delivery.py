"""One publishing under way: may be slow, needs no database, so it may run in another thread."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coalitiedesk.document.disk import sweep_temporaries
from coalitiedesk.document.errors import DocumentError, Notice, explain_os_error
from coalitiedesk.document.publish import Snapshot, TargetState, deliver, seal_copy, target_state
from coalitiedesk.domain.document_codes import DocumentCode

_TRIES_FOR_A_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a publishing ended.

    Attributes:
        snapshot: What was written, or None when not even a sealed copy could be made here.
        target: Where the file is now; another name when the old one was changed by someone else.
        error: Why it was not written, or None.
        notice: Something the coordinator should know although it was written.
    """

    snapshot: Snapshot | None
    target: Path
    changes: int
    error: DocumentError | None = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A copy of the content on its way to the target.

    Attributes:
        copy: The copy, not sealed yet.
        before_writing: Called with the sealed snapshot in the thread of ``run``; may raise DocumentError.
        ours: Hashes of the target that are no surprise.
        changes: How many changes are in the snapshot and not in the target.
    """

    copy: Path
    before_writing: Callable[[Snapshot], None]
    target: Path
    ours: frozenset[str]
    folder_device: int | None
    changes: int
    started_at: dt.datetime
    name_apart: Callable[[str, dt.datetime], str]

    def run(self) -> Outcome:
        """Write the file; never raises for what may happen to a medium, but tells it in the outcome."""
        snapshot = None
        try:
            snapshot = seal_copy(self.copy)
            self.before_writing(snapshot)
            return self._written(snapshot)
        except OSError as error:
            needed = snapshot.size_bytes if snapshot else 0
            return self._failed(explain_os_error(error, self.target, needed_bytes=needed), snapshot)
        except DocumentError as error:
            return self._failed(error, snapshot)

    def _written(self, snapshot: Snapshot) -> Outcome:
        state = target_state(self.target, ours=self.ours, folder_device=self.folder_device)
        if state is TargetState.GONE:
            facts = {"name": self.target.name, "folder": str(self.target.parent)}
            raise DocumentError(DocumentCode.TARGET_GONE, facts)
        target, notice = self.target, None
        if state is TargetState.CHANGED:
            target = self._path_apart()
            facts = {"name": self.target.name, "apart": target.name}
            notice = Notice(code=DocumentCode.KEPT_APART, facts=facts)
        elif state is TargetState.REMOVED:
            notice = Notice(code=DocumentCode.TARGET_WAS_REMOVED, facts={"name": target.name})
        deliver(snapshot, target)
        sweep_temporaries(target.parent, now_seconds=self.started_at.timestamp())
        return Outcome(snapshot=snapshot, target=target, changes=self.changes, notice=notice)

    def _path_apart(self) -> Path:
        stem = self.name_apart(self.target.stem, self.started_at)
        names = (stem, *(f"{stem} ({number})" for number in range(2, _TRIES_FOR_A_NAME)))
        paths = (self.target.with_name(name + self.target.suffix) for name in names)
        return next(path for path in paths if not path.exists())

    def _failed(self, error: DocumentError, snapshot: Snapshot | None) -> Outcome:
        return Outcome(snapshot=snapshot, target=self.target, changes=self.changes, error=error)
