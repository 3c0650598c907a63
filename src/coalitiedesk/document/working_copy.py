"""The copy that SQLite works on: a folder on the local disk, and what is left of it after a crash.

What must be recovered is decided by content and not by a mark that a crash may have prevented: the
seal of the working copy is compared with the seal of what was last published.
"""

import contextlib
import datetime as dt
import json
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from coalitiedesk.db.engine import apply_pragmas
from coalitiedesk.db.migrations.driver import DOCUMENT_ID, read_meta
from coalitiedesk.document.checks import safe_id
from coalitiedesk.document.disk import private_folder, write_json
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.lock import LocalLock
from coalitiedesk.document.quarantine import sweep_quarantine
from coalitiedesk.document.seal import content_seal
from coalitiedesk.domain.document_codes import DocumentCode

DATABASE = "work.db"
OPENED = "opened.coalitie"
STATE = "state.json"
LOCK = "lock"
COPIES = "work"
PATIENCE_SECONDS = 10.0
PAUSE_SECONDS = 0.05
RUINS_KEPT = dt.timedelta(days=180)
_NO_COALITION = ("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_ERROR")  # the last: it has no tables
FoundPlace = Callable[[dt.datetime], Path]
"""Gives the file for work without a name that last changed at a moment (UTC)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkState:
    """What must survive a crash beside the content.

    Attributes:
        target: The coordinator's file, links followed.
        base_sha256: Hash of the target as we last read or wrote it; None before the first publishing.
        attempted: Hashes of what was being published since; the target may already be one of these.
        seal: Content seal of the target; when the working copy's is equal, there is nothing to recover.
            Empty while it is not certain what the target holds.
        folder_device: Device of the target's folder.
        published_at: When the target was last written by us, UTC ISO, or empty.
    """

    document_id: str
    target: str
    base_sha256: str | None = None
    attempted: tuple[str, ...] = ()
    seal: str = ""
    folder_device: int | None = None
    published_at: str = ""

    @property
    def ours(self) -> frozenset[str]:
        """Hashes of the target that are no surprise."""
        return frozenset(sha for sha in (self.base_sha256, *self.attempted) if sha)

    def attempting(self, sha256: str) -> "WorkState":
        """The state to save before something is written to the target.

        From then on nobody knows which content the target has, so none passes for published.
        """
        return replace(self, attempted=(*self.attempted, sha256), seal="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """A working copy with changes that never reached the target.

    Attributes:
        changed_at: When it last changed, UTC.
        is_readable: Whether its content can still be read; an unreadable one is kept all the same.
    """

    folder: Path
    state: WorkState
    changed_at: dt.datetime
    is_readable: bool


class WorkingCopy:
    """One folder, held by a lock as long as it is in use."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = LocalLock(folder / LOCK)

    @property
    def database(self) -> Path:
        """The file that SQLite opens."""
        return self.folder / DATABASE

    @property
    def opened(self) -> Path:
        """The target as it was opened, until the first change makes a backup of it."""
        return self.folder / OPENED

    @property
    def changed_at(self) -> dt.datetime:
        """When the content last changed, UTC.

        Raises:
            OSError: There is none, or it cannot be asked now.
        """
        return dt.datetime.fromtimestamp(self.database.stat().st_mtime, dt.UTC)

    def claim(self) -> None:
        """Make the folder and take the lock.

        Raises:
            DocumentError: Another window on this computer has it.
        """
        private_folder(self.folder)
        if not self._lock.acquire():
            raise DocumentError(DocumentCode.ALREADY_OPEN_HERE)

    def release(self) -> None:
        """Leave the folder as it is for a next start."""
        self._lock.release()

    def discard(self) -> None:
        """Remove everything; without its state file a half-removed folder is swept at a next start."""
        with contextlib.suppress(OSError):
            (self.folder / STATE).unlink(missing_ok=True)
        self._lock.release()
        shutil.rmtree(self.folder, ignore_errors=True)

    def save(self, state: WorkState) -> None:
        """Write the state so that a crash leaves the old one or the new one."""
        write_json(self.folder / STATE, asdict(state))

    def load(self) -> WorkState | None:
        """The state, or None when there is no working copy to speak of.

        Raises:
            OSError: There is a state and it cannot be read. That must not pass for "nothing to recover".
            ValueError: It can be read and makes no sense.
        """
        if not self.database.exists():
            return None
        try:
            stored = (self.folder / STATE).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        try:
            content: dict[str, Any] = json.loads(stored)
            return WorkState(**{**content, "attempted": tuple(content.get("attempted", ()))})
        except (AttributeError, TypeError) as error:
            raise ValueError("no state of a working copy") from error

    def leftover(self) -> Leftover | None:
        """What is to be recovered here; the lock must be held."""
        state = self.load()
        if state is None:
            return None
        seal = _seal_or_none(self.database)
        if seal == state.seal:
            return None
        return Leftover(
            folder=self.folder, state=state, changed_at=self.changed_at, is_readable=seal is not None
        )


def new_copy(root: Path) -> WorkingCopy:
    """A claimed, empty working copy. Call it with ``arrivals`` held."""
    copy = WorkingCopy(root / COPIES / secrets.token_hex(8))
    copy.claim()
    return copy


def find_copy(root: Path, *, document_id: str, target: Path) -> WorkingCopy | None:
    """The working copy of this document at this place; a copied file has the same id, so both count.

    Raises:
        OSError: One of them cannot be read, and it might be this one.
    """
    for copy in _copies(root):
        try:
            state = copy.load()
        except ValueError:
            continue  # of a document that nobody can tell
        if state is not None and (state.document_id, state.target) == (document_id, str(target)):
            return copy
    return None


@contextmanager
def arrivals(root: Path) -> Iterator[None]:
    """One at a time: so that two windows that open the same file find each other."""
    lock = LocalLock(private_folder(root) / LOCK)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not lock.acquire() and time.monotonic() < deadline:
        time.sleep(PAUSE_SECONDS)
    try:
        yield
    finally:
        lock.release()


def recoverable(
    root: Path, *, now: dt.datetime, found_place: FoundPlace | None = None
) -> tuple[Leftover, ...]:
    """Unpublished changes of earlier sessions, newest first; sweeps away what has nothing to recover.

    Folders that another window holds are left alone.

    Args:
        root: Where working copies live.
        now: UTC.
        found_place: Where work goes of which nobody can tell whose it is; without it such work stays.
    """
    sweep_quarantine(root, now=now)
    with arrivals(root):
        found = _leftovers(root, now, found_place)
        return tuple(sorted(found, key=lambda left: left.changed_at, reverse=True))


def _leftovers(root: Path, now: dt.datetime, found_place: FoundPlace | None) -> Iterator[Leftover]:
    for copy in _copies(root):
        try:
            copy.claim()
        except (DocumentError, OSError):
            continue
        try:
            found = _leftover_or_found(copy, now, found_place)
        except (OSError, ValueError):
            copy.release()  # perhaps it can be read another time; never throw away what was not read
            continue
        if found is None:
            copy.discard()
        else:
            copy.release()
            yield found


def _leftover_or_found(
    copy: WorkingCopy, now: dt.datetime, found_place: FoundPlace | None
) -> Leftover | None:
    """What is to be recovered; when its state is in ruins, as work for a file of its own.

    Raises:
        OSError: It cannot be read now.
        ValueError: It is to stay as it is: of another version of the program, or in ruins and not old yet.
    """
    try:
        return copy.leftover()
    except (json.JSONDecodeError, UnicodeDecodeError):
        changed_at = copy.changed_at
        document_id = _identity(copy.database)
        if document_id is None and now - changed_at > RUINS_KEPT:
            return None
        if document_id is None or found_place is None:
            raise
        state = WorkState(document_id=document_id, target=str(found_place(changed_at)))
        copy.save(state)
        return Leftover(folder=copy.folder, state=state, changed_at=changed_at, is_readable=True)


def _identity(database: Path) -> str | None:
    """The id of a coalition that can be read to its end; None when it is no coalition any more.

    Raises:
        OSError: The disk fails, so that nobody can tell.
    """
    try:
        with closing(sqlite3.connect(database)) as connection:
            apply_pragmas(connection)
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            return safe_id(read_meta(connection, DOCUMENT_ID) or "") if verdict == "ok" else None
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "").startswith(_NO_COALITION):
            return None
        raise OSError(str(error)) from error


def _copies(root: Path) -> Iterator[WorkingCopy]:
    folder = root / COPIES
    if folder.is_dir():
        yield from (WorkingCopy(entry) for entry in sorted(folder.iterdir()) if entry.is_dir())


def _seal_or_none(database: Path) -> str | None:
    try:
        with closing(sqlite3.connect(database)) as connection:
            apply_pragmas(connection)
            return content_seal(connection)
    except sqlite3.Error:
        return None
