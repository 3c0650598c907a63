"""Bytes on a disk that may fail: hashing, verified copying, replacing, flushing."""

import contextlib
import errno
import hashlib
import json
import os
import secrets
import shutil
import time
from pathlib import Path
from typing import Any

TEMPORARY_PREFIX = ".~cd-"
TEMPORARY_SUFFIX = ".tmp"
ABANDONED_AFTER_SECONDS = 24 * 3600
REPLACE_TRIES = 7
FIRST_PAUSE_SECONDS = 0.01
_CHUNK_BYTES = 1 << 20


def sha256_of(path: Path) -> str:
    """Hex digest of a file's bytes. Never of an open database: closing it would drop SQLite's locks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_flushed(source: Path, destination: Path) -> None:
    """Copy the bytes to a new file and have the medium confirm them.

    Raises:
        FileExistsError: ``destination`` exists.
    """
    with source.open("rb") as reader, destination.open("xb") as writer:
        shutil.copyfileobj(reader, writer, _CHUNK_BYTES)
        writer.flush()
        os.fsync(writer.fileno())
        forget_cached(writer.fileno())


def forget_cached(descriptor: int) -> None:
    """Ask the system to read back from the medium next time, where it lets itself be asked."""
    if hasattr(os, "posix_fadvise"):  # pragma: no branch - Windows and macOS have no such notion
        with contextlib.suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def replace_patiently(source: Path, destination: Path) -> None:
    """Move ``source`` over ``destination``, waiting up to 0.63 s for a sync client to let go."""
    for attempt in range(REPLACE_TRIES - 1):
        try:
            source.replace(destination)
            return
        except PermissionError:
            time.sleep(FIRST_PAUSE_SECONDS * 2**attempt)
    source.replace(destination)


def flush_folder(folder: Path) -> None:
    """Have the medium confirm the names in a folder; systems without the notion are left alone."""
    if os.name == "nt":  # pragma: no cover - Windows cannot flush a folder
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Replace a small JSON file as a whole: after a crash it is the old one or the new one."""
    temporary = path.with_name(temporary_name())
    try:
        with temporary.open("x", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        replace_patiently(temporary, path)
        flush_folder(path.parent)
    finally:
        remove_quietly(temporary)


def remove_quietly(path: Path) -> None:
    """Remove a file of our own; what cannot be removed now is swept up at a next start."""
    with contextlib.suppress(OSError):
        path.unlink()


def temporary_name() -> str:
    """A short name that no person gives and that fits beside a name of 255 bytes."""
    return f"{TEMPORARY_PREFIX}{secrets.token_hex(4)}{TEMPORARY_SUFFIX}"


def sweep_temporaries(folder: Path, *, now_seconds: float) -> None:
    """Remove our own temporary files of more than a day old, left by a crash.

    Args:
        folder: Where published files are.
        now_seconds: The present as a time stamp (UTC).
    """
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{TEMPORARY_PREFIX}*{TEMPORARY_SUFFIX}"):
            with contextlib.suppress(OSError):
                if now_seconds - path.stat().st_mtime > ABANDONED_AFTER_SECONDS:
                    path.unlink()


def private_folder(folder: Path) -> Path:
    """Make a folder that only its owner may enter, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        folder.chmod(0o700)
    return folder
