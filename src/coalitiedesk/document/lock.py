"""Who has a file open: an operating system lock on this computer, a note beside the file for others.

Locks of the system do not cross synced folders or laptops, so the note is only advice; what protects
the file is that publishing never overwrites what someone else wrote.
"""

import contextlib
import datetime as dt
import hashlib
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from coalitiedesk.domain.document_codes import DocumentCode

LONG_AGO = dt.timedelta(hours=24)
_NAME_LIMIT_BYTES = 255
_NOTE_LIMIT_BYTES = 4096


class LocalLock:
    """A lock that the operating system drops by itself when its process dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._file is not None

    def acquire(self) -> bool:
        """Take the lock; whether that worked. Another process, or another object here, may have it."""
        if self._file is not None:
            return True
        file = self._path.open("ab")
        try:
            _lock(file)
        except OSError:
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Give the lock back; the lock file stays."""
        if self._file is not None:
            self._file.close()
            self._file = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has a file open. ``since`` is UTC."""

    person: str
    computer: str
    account: str
    process: int
    since: dt.datetime


def note_path(target: Path) -> Path:
    """Where the note for other laptops lies: beside the file, as office programs do."""
    name = f".~lock.{target.name}#"
    if len(os.fsencode(name)) > _NAME_LIMIT_BYTES:
        name = f".~lock.{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]}#"
    return target.parent / name


def read_note(target: Path) -> Holder | None:
    """Who has the file open according to the note, or None when there is no legible note."""
    try:
        with note_path(target).open("rb") as file:
            content = json.loads(file.read(_NOTE_LIMIT_BYTES))
        return Holder(
            person=str(content["person"])[:100],
            computer=str(content["computer"])[:100],
            account=str(content["account"])[:100],
            process=int(content["process"]),
            since=dt.datetime.fromisoformat(content["since"]).astimezone(dt.UTC),
        )
    except (OSError, ValueError, TypeError, KeyError, OverflowError):
        return None


def write_note(target: Path, holder: Holder) -> bool:
    """Tell others; whether that worked. A note is advice, so a full or read-only medium is no error."""
    content = {**asdict(holder), "since": holder.since.isoformat()}
    try:
        note_path(target).write_text(json.dumps(content), encoding="utf-8")
    except OSError:
        return False
    return True


def remove_note(target: Path, holder: Holder) -> None:
    """Take our own note away, and nobody else's."""
    if read_note(target) == holder:
        with contextlib.suppress(OSError):
            note_path(target).unlink()


def objection(found: Holder | None, *, own: Holder) -> DocumentCode | None:
    """Whether someone else has the file open, as far as a note can tell.

    The same account on the same computer is no objection: there the local lock has the last word,
    so the note was left behind by a crash. ``own.since`` is the present.
    """
    if found is None or (found.computer, found.account) == (own.computer, own.account):
        return None
    if found.computer == own.computer and not _is_alive(found.process):
        return None
    if own.since - found.since > LONG_AGO:
        return DocumentCode.OPEN_ELSEWHERE_LONG_AGO
    return DocumentCode.OPEN_ELSEWHERE


def _is_alive(process: int) -> bool:
    if (
        sys.platform == "win32"
    ):  # pragma: no cover - there signal 0 ends the process; nobody can be asked, so assume it lives
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


if sys.platform == "win32":  # pragma: no cover - the tests run on Linux
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
