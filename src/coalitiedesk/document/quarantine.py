"""Private folders: for files that are not trusted yet, and for copies with people in them.

Each is held by a lock that the operating system drops with its process, so the next start removes at once
what a crash left, and never what another window is using.
"""

import contextlib
import datetime as dt
import json
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coalitiedesk.document.disk import (
    ABANDONED_AFTER_SECONDS,
    TEMPORARY_PREFIX,
    TEMPORARY_SUFFIX,
    private_folder,
    remove_quietly,
    write_json,
)
from coalitiedesk.document.lock import LocalLock

QUARANTINE = "quarantine"
LOCK_SUFFIX = ".lock"
OUTSIDE = "outside.json"


@contextmanager
def quarantine(root: Path) -> Iterator[Path]:
    """A private folder; gone afterwards, or at the next start after a crash.

    Raises:
        OSError: It could not be made.
    """
    parent = private_folder(root / QUARANTINE)
    name = secrets.token_hex(8)
    folder, lock_path = parent / name, parent / f"{name}{LOCK_SUFFIX}"
    lock = LocalLock(lock_path)
    try:
        # The lock comes first: a folder that is there and not locked is nobody's any more.
        if not lock.acquire():
            remove_quietly(lock_path)  # a disk without locks: then the age of the folder decides
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()
        if not folder.exists():
            remove_quietly(lock_path)


def remember_outside(folder: Path, temporary: Path) -> None:
    """Note in a private folder which file of ours is about to be made elsewhere, for after a crash.

    Raises:
        OSError: This computer's disk is full or failing.
    """
    write_json(folder / OUTSIDE, {"path": str(temporary)})


def sweep_quarantine(root: Path, *, now: dt.datetime) -> None:
    """Remove what crashes left; ``now`` is UTC. What cannot be removed now is left for a next start."""
    with contextlib.suppress(OSError):
        for entry in sorted((root / QUARANTINE).iterdir()):
            with contextlib.suppress(OSError):
                _sweep_entry(entry, now)


def _sweep_entry(entry: Path, now: dt.datetime) -> None:
    is_lock = entry.suffix == LOCK_SUFFIX
    folder = entry.with_suffix("")
    lock_path = folder.with_suffix(LOCK_SUFFIX)
    if lock_path.exists():
        _remove_unless_held(folder, lock_path)
    elif not is_lock and now.timestamp() - entry.stat().st_mtime > ABANDONED_AFTER_SECONDS:
        _remove(folder)


def _remove_unless_held(folder: Path, lock_path: Path) -> None:
    lock = LocalLock(lock_path)
    if not lock.acquire():
        return
    try:
        if folder.exists():
            _remove(folder)
    finally:
        lock.release()
        if not folder.exists():
            remove_quietly(lock_path)


def _remove(folder: Path) -> None:
    """What is private first; the note of a file that is out of reach now stays for a next start."""
    for path in folder.iterdir():
        if path.name != OUTSIDE:
            path.unlink()
    outside = _outside(folder)
    if outside is None or outside.parent.is_dir():
        if outside is not None:
            outside.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)


def _outside(folder: Path) -> Path | None:
    """The file of ours elsewhere; only a name that we give ourselves counts."""
    try:
        path = Path(json.loads((folder / OUTSIDE).read_text(encoding="utf-8"))["path"])
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None
    is_ours = path.name.startswith(TEMPORARY_PREFIX) and path.name.endswith(TEMPORARY_SUFFIX)
    return path if is_ours else None
