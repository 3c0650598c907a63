"""What went wrong with a file, decided on facts and not on which call happened to fail.

One and the same fault surfaces in many shapes: a refused write was seen as CANTOPEN, READONLY and
PermissionError, a full disk as FULL, CANTOPEN, IOERR_FSYNC, IOERR_DELETE and OSError (reliability
study §2.3). So the error number, SQLite's own name for the error, the free space and the access
rights are weighed together.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from coalitiedesk.domain.document_codes import DocumentCode

Fact = str | int | datetime
Facts = Mapping[str, Fact]

ALMOST_FULL_BYTES = 64 * 1024


class Place(StrEnum):
    """Whose medium the fault is on."""

    TARGET = "target"  # where the coordinator keeps the file
    LOCAL = "local"  # this computer: working copy and backups


class DocumentError(Exception):
    """A file could not be opened, written or closed.

    Attributes:
        code: What happened; ``dutch.document_messages`` has the sentence.
        facts: Values for the sentence. Sizes end in ``_bytes``; moments are in UTC.
    """

    def __init__(self, code: DocumentCode, facts: Facts | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts: Facts = dict(facts or {})

    def __str__(self) -> str:
        return f"{self.code}: {dict(self.facts)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something worth telling while all is well; facts as in ``DocumentError``."""

    code: DocumentCode
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Symptoms:
    number: int
    windows: int
    sqlite: str
    folder_exists: bool
    exists: bool
    may_read: bool
    may_write: bool
    is_full: bool


_CLOUD_WINDOWS = frozenset({362, 388, 389, 4350})  # provider not running, no network, failed, offline
_FULL_WINDOWS = frozenset({39, 112})
_HELD_WINDOWS = frozenset({32, 33})
_GONE_WINDOWS = frozenset({3, 15, 21, 1167})  # no path, no drive, not ready, not connected
_NETWORK_WINDOWS = frozenset({51, 53, 55, 59, 64, 67, 121, 1231})
_FAILING_WINDOWS = frozenset({23, 27, 483, 1117, 1392})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO})
_NETWORK_NAMES = "ETIMEDOUT EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN ENOTCONN ECONNRESET ESTALE"
_NETWORK = frozenset(getattr(errno, name) for name in _NETWORK_NAMES.split() if hasattr(errno, name))
_LIMITS = frozenset({errno.EFBIG, getattr(errno, "EDQUOT", errno.EFBIG)})
_REFUSED = frozenset({errno.EACCES, errno.EPERM})
_FULL_IN_DISGUISE = ("SQLITE_IOERR", "SQLITE_CANTOPEN")
_LOCAL_NAMES = {
    DocumentCode.TARGET_DISK_FULL: DocumentCode.LOCAL_DISK_FULL,
    DocumentCode.MEDIUM_FAILING: DocumentCode.LOCAL_DISK_FAILING,
    DocumentCode.READ_ONLY: DocumentCode.LOCAL_NO_ACCESS,
    DocumentCode.NO_ACCESS: DocumentCode.LOCAL_NO_ACCESS,
    DocumentCode.TARGET_GONE: DocumentCode.WORKING_COPY_DAMAGED,
    DocumentCode.NOT_FOUND: DocumentCode.WORKING_COPY_DAMAGED,
    DocumentCode.DAMAGED: DocumentCode.WORKING_COPY_DAMAGED,
    DocumentCode.WRITE_LIMIT: DocumentCode.LOCAL_DISK_FULL,
}


def explain_os_error(
    exc: BaseException, path: Path, *, place: Place = Place.TARGET, needed_bytes: int = 0
) -> DocumentError:
    """The one translation from an error of Python, SQLite or SQLAlchemy to a ``DocumentError``.

    Call it before cleaning up: afterwards the disk is no longer full.

    Args:
        exc: What was caught; a ``DocumentError`` comes back as it is.
        path: The file it was about; its folder tells free space and rights.
        place: Whose medium ``path`` is on.
        needed_bytes: What was to be written, for the sentence.
    """
    if isinstance(exc, DocumentError):
        return exc
    cause = getattr(exc, "orig", None) or exc
    code = _code(_symptoms(cause, path, needed_bytes), place=place)
    facts: dict[str, Fact] = {"name": path.name, "folder": str(path.parent), "detail": _detail(cause)}
    if code in (DocumentCode.TARGET_DISK_FULL, DocumentCode.LOCAL_DISK_FULL):
        facts |= {"needed_bytes": needed_bytes, "free_bytes": free_bytes(path)}
    return DocumentError(code, facts)


def free_bytes(path: Path) -> int:
    """Free space where ``path`` is or would be; 0 when even that cannot be asked."""
    for folder in (path, *path.parents):
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            continue
    return 0


def _symptoms(cause: BaseException, path: Path, needed_bytes: int) -> _Symptoms:
    folder = path.parent
    folder_exists, exists = os.path.isdir(folder), os.path.lexists(path)  # noqa: PTH112 - pathlib may raise
    return _Symptoms(
        number=(getattr(cause, "errno", None) or 0) if isinstance(cause, OSError) else 0,
        windows=getattr(cause, "winerror", None) or 0,
        sqlite=(getattr(cause, "sqlite_errorname", None) or "") if isinstance(cause, sqlite3.Error) else "",
        folder_exists=folder_exists,
        exists=exists,
        may_read=not exists or os.access(path, os.R_OK),
        may_write=os.access(folder, os.W_OK) and (not exists or os.access(path, os.W_OK)),
        is_full=free_bytes(path) < max(needed_bytes, ALMOST_FULL_BYTES),
    )


def _code(symptoms: _Symptoms, *, place: Place) -> DocumentCode:
    code = next(code for code, applies in _RULES if applies(symptoms))
    return _LOCAL_NAMES.get(code, code) if place is Place.LOCAL else code


def _is_refused(symptoms: _Symptoms) -> bool:
    return symptoms.number in _REFUSED or symptoms.sqlite.startswith("SQLITE_CANTOPEN")


def _detail(cause: BaseException) -> str:
    """A technical name for the log and the small print; never a path or a value."""
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorname", None) or type(cause).__name__
    if isinstance(cause, OSError) and cause.errno:
        return errno.errorcode.get(cause.errno, str(cause.errno))
    return type(cause).__name__


_RULES: tuple[tuple[DocumentCode, Callable[[_Symptoms], bool]], ...] = (
    (DocumentCode.CLOUD_ONLY, lambda s: s.windows in _CLOUD_WINDOWS),
    (
        DocumentCode.TARGET_DISK_FULL,
        lambda s: s.number == errno.ENOSPC or s.windows in _FULL_WINDOWS or s.sqlite == "SQLITE_FULL",
    ),
    (DocumentCode.TARGET_DISK_FULL, lambda s: s.is_full and s.sqlite.startswith(_FULL_IN_DISGUISE)),
    (DocumentCode.WRITE_LIMIT, lambda s: s.number in _LIMITS or s.sqlite == "SQLITE_IOERR_WRITE"),
    (DocumentCode.NETWORK_UNREACHABLE, lambda s: s.number in _NETWORK or s.windows in _NETWORK_WINDOWS),
    (DocumentCode.NAME_TOO_LONG, lambda s: s.number == errno.ENAMETOOLONG or s.windows == 206),
    (DocumentCode.IS_A_FOLDER, lambda s: s.number == errno.EISDIR),
    (DocumentCode.TARGET_GONE, lambda s: s.windows in _GONE_WINDOWS or not s.folder_exists),
    (DocumentCode.NOT_FOUND, lambda s: s.number in _GONE),
    (DocumentCode.HELD_BY_OTHER, lambda s: s.windows in _HELD_WINDOWS or s.number == errno.EBUSY),
    (DocumentCode.HELD_BY_OTHER, lambda s: s.sqlite.startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))),
    (DocumentCode.READ_ONLY, lambda s: s.number == errno.EROFS or s.windows == 19),
    (DocumentCode.NO_ACCESS, lambda s: s.number in _REFUSED and not s.may_read),
    (DocumentCode.READ_ONLY, lambda s: s.sqlite.startswith(("SQLITE_READONLY", "SQLITE_PERM"))),
    (DocumentCode.READ_ONLY, lambda s: _is_refused(s) and not s.may_write),
    (DocumentCode.HELD_BY_OTHER, _is_refused),
    (DocumentCode.MEDIUM_FAILING, lambda s: s.number == errno.EIO or s.windows in _FAILING_WINDOWS),
    (DocumentCode.MEDIUM_FAILING, lambda s: s.sqlite.startswith("SQLITE_IOERR")),
    (DocumentCode.DAMAGED, lambda s: s.sqlite.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))),
    (DocumentCode.UNKNOWN, lambda _: True),
)
