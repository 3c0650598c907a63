"""From working copy to the coordinator's file: only complete, verified copies, and never over the only one.

In parts, because only ``copy_out`` needs the database connection (25 ms for 5 MB). ``seal_copy`` and
``deliver`` may run in another thread.
"""

import contextlib
import errno
import sqlite3
import stat
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Engine

from coalitiedesk.db.engine import apply_pragmas, driver_connection
from coalitiedesk.document.disk import (
    copy_flushed,
    flush_folder,
    remove_quietly,
    replace_patiently,
    sha256_of,
    temporary_name,
)
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.document.quarantine import OUTSIDE, remember_outside
from coalitiedesk.document.seal import content_seal, write_seal
from coalitiedesk.domain.document_codes import DocumentCode

SNAPSHOT_NAME = "snapshot.db"
COPY_TRIES = 2


class TargetState(StrEnum):
    """What lies where the file should go."""

    OURS = "ours"  # what we put there, or nothing where nothing was expected
    REMOVED = "removed"  # gone, while its folder is still the same
    GONE = "gone"  # the medium or the folder itself is gone
    CHANGED = "changed"  # someone else's


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A complete sealed copy on the local disk.

    Attributes:
        sha256: Hash of its bytes.
        seal: Its content seal: equal seals mean equal content.
    """

    path: Path
    sha256: str
    seal: str
    size_bytes: int


def copy_out(engine: Engine, folder: Path, *, name: str = SNAPSHOT_NAME) -> Path:
    """The part that needs the database connection: a compact copy in a local folder, not sealed yet.

    ``VACUUM INTO`` leaves nothing of what was deleted. An earlier copy of that name is replaced.

    Raises:
        DocumentError: The local disk is full or failing, or the working copy is damaged.
    """
    path = folder / name
    with _local_work(path):
        clear(path)
        with driver_connection(engine) as working:
            working.execute("VACUUM INTO ?", (str(path),))
    return path


def seal_copy(path: Path) -> Snapshot:
    """Read a copy to its end, check it, and put the seal in; needs no connection, so any thread may.

    Raises:
        DocumentError: The local disk is full or failing, or the working copy was damaged.
    """
    with _local_work(path):
        with closing(sqlite3.connect(path)) as copy:
            apply_pragmas(copy)
            (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
            if verdict != "ok":
                raise DocumentError(DocumentCode.WORKING_COPY_DAMAGED, {"detail": "integrity"})
            seal = content_seal(copy)
            write_seal(copy, seal)
        return Snapshot(path=path, sha256=sha256_of(path), seal=seal, size_bytes=path.stat().st_size)


def take_snapshot(engine: Engine, folder: Path, *, name: str = SNAPSHOT_NAME) -> Snapshot:
    """Both at once.

    Raises:
        DocumentError: As ``copy_out`` and ``seal_copy``.
    """
    return seal_copy(copy_out(engine, folder, name=name))


def clear(path: Path) -> None:
    """Remove a copy and what SQLite may have left beside it."""
    remove_quietly(path)
    remove_quietly(path.with_name(f"{path.name}-journal"))


def target_state(target: Path, *, ours: Collection[str], folder_device: int | None) -> TargetState:
    """Whether the target is what we left there.

    Args:
        target: The real path, links followed.
        ours: Hashes of what we published or may have published; empty for a new file.
        folder_device: Device of the folder when it was last seen, or None when unknown.

    Raises:
        OSError: It is there and cannot be read.
    """
    try:
        found = sha256_of(target)
    except FileNotFoundError:
        return _missing_state(target, ours=ours, folder_device=folder_device)
    return TargetState.OURS if found in ours else TargetState.CHANGED


def device_of(folder: Path) -> int | None:
    """The device a folder is on: an unplugged stick leaves an empty folder of another device behind."""
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def deliver(snapshot: Snapshot, target: Path, *, private: Path | None = None) -> None:
    """Put a snapshot in the target's place: temporary name, flush, read back, replace, flush folder.

    The target is whole at every moment: the old file or the new one.

    Args:
        snapshot: What is written.
        target: The real path, links followed.
        private: Folder of ``quarantine`` that remembers the temporary file, for a place where nobody sweeps.

    Raises:
        DocumentError: It could not be written; the target is as it was. Only when the last flush
            fails may it already be the new file.
    """
    temporary = target.parent / temporary_name()
    if private is not None:
        with _local_work(private / OUTSIDE):
            remember_outside(private, temporary)
    try:
        _copy_verified(snapshot, temporary)
        _keep_mode(target, temporary)
        replace_patiently(temporary, target)
        flush_folder(target.parent)
    except OSError as error:
        raise explain_os_error(error, target, needed_bytes=snapshot.size_bytes) from error
    finally:
        remove_quietly(temporary)


def _missing_state(target: Path, *, ours: Collection[str], folder_device: int | None) -> TargetState:
    device = device_of(target.parent)
    if device is None:
        return TargetState.GONE
    if not ours:
        return TargetState.OURS
    same_device = folder_device is None or device == folder_device
    return TargetState.REMOVED if same_device else TargetState.GONE


@contextmanager
def _local_work(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        explained = explain_os_error(error, path, place=Place.LOCAL)
        clear(path)
        raise explained from error
    except DocumentError:
        clear(path)
        raise


def _copy_verified(snapshot: Snapshot, temporary: Path) -> None:
    for _ in range(COPY_TRIES):
        copy_flushed(snapshot.path, temporary)
        if sha256_of(temporary) == snapshot.sha256:
            return
        temporary.unlink()
    raise OSError(errno.EIO, "what was read back differs")


def _keep_mode(target: Path, temporary: Path) -> None:
    with contextlib.suppress(OSError):  # a stick has no modes to keep
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
