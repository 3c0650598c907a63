"""Backups: made without being asked, opened before an older one goes, thinned by age, kept out of the way.

They live in the user's data folder and not beside the file: there a sync client damaged them together
with the file, or nobody found them (reliability study §1.2).
"""

import contextlib
import datetime as dt
import json
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coalitiedesk.document.checks import hardened
from coalitiedesk.document.disk import (
    copy_flushed,
    flush_folder,
    private_folder,
    remove_quietly,
    sweep_temporaries,
    temporary_name,
    write_json,
)
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.document.seal import content_seal, written_seal
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode

KEEP_ALL = dt.timedelta(hours=48)
DAYS_KEPT, WEEKS_KEPT, MONTHS_KEPT = 7, 4, 6
RETENTION = dt.timedelta(days=180)
PERIOD = dt.timedelta(minutes=30)

_SUFFIX = ".coalitie"
_ABOUT = "document.json"
_STAMP = "%Y-%m-%d %H.%M.%SZ"
_REASONS = frozenset(reason.value for reason in BackupReason)
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\dZ) (\w+)\.coalitie")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One version of a document. ``taken_at`` is UTC, to the second."""

    path: Path
    taken_at: dt.datetime
    reason: BackupReason
    size_bytes: int


class Backups:
    """The backups of one document."""

    def __init__(self, root: Path, document_id: str) -> None:
        self.folder = root / document_id

    def newest_first(self) -> tuple[Backup, ...]:
        """All of them."""
        found = (_parsed(path) for path in _files(self.folder))
        return tuple(sorted((b for b in found if b), key=lambda b: b.taken_at, reverse=True))

    def add(self, source: Path, reason: BackupReason, *, now: dt.datetime, target: Path) -> Backup:
        """Copy a sealed file, open the copy to check it, then thin out the older ones.

        Args:
            source: A snapshot, or a file as it was opened.
            reason: Shown in the list of earlier versions.
            now: The present in UTC.
            target: The coordinator's file, so that its backups can be found when it is empty or gone.

        Raises:
            DocumentError: The copy could not be made or does not open; no older one was removed.
        """
        temporary = self.folder / temporary_name()
        try:
            private_folder(self.folder)
            copy_flushed(source, temporary)
            verify(temporary)
            path = self._free_path(now, reason)
            temporary.replace(path)
            flush_folder(self.folder)
            write_json(self.folder / _ABOUT, {"target": str(target)})
        except (OSError, sqlite3.Error) as error:
            explained = explain_os_error(error, temporary, place=Place.LOCAL)
            raise DocumentError(
                DocumentCode.BACKUP_FAILED, {**explained.facts, "cause": explained.code.value}
            ) from error
        finally:
            remove_quietly(temporary)
        self.thin(now=now)
        sweep_temporaries(self.folder, now_seconds=now.timestamp())
        taken_at = now.replace(microsecond=0)
        return Backup(path=path, taken_at=taken_at, reason=reason, size_bytes=path.stat().st_size)

    def thin(self, *, now: dt.datetime, retention: dt.timedelta = RETENTION) -> None:
        """Remove what is too old or too many."""
        listed = self.newest_first()
        gone = surplus([backup.taken_at for backup in listed], now=now, retention=retention)
        for backup in listed:
            if backup.taken_at in gone:
                remove_quietly(backup.path)

    def _free_path(self, now: dt.datetime, reason: BackupReason) -> Path:
        moment = now.astimezone(dt.UTC)
        while (path := self.folder / f"{moment.strftime(_STAMP)} {reason}{_SUFFIX}").exists():
            moment += dt.timedelta(seconds=1)
        return path


def verify(path: Path) -> None:
    """Open a file and read it to the end.

    Raises:
        DocumentError: Its structure or its seal is not right.
    """
    try:
        with hardened(path) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            is_whole = verdict == "ok" and written_seal(connection) in (None, content_seal(connection))
    except sqlite3.Error as error:
        raise DocumentError(DocumentCode.BACKUP_DAMAGED, {"name": path.name}) from error
    if not is_whole:
        raise DocumentError(DocumentCode.BACKUP_DAMAGED, {"name": path.name})


def counts(path: Path) -> Mapping[str, int]:
    """Number of rows per table in a backup.

    Raises:
        DocumentError: It cannot be read.
    """
    try:
        found = row_counts(path)
    except sqlite3.Error as error:
        raise DocumentError(DocumentCode.BACKUP_DAMAGED, {"name": path.name}) from error
    if not found:  # to SQLite an empty file is a database like any other
        raise DocumentError(DocumentCode.BACKUP_DAMAGED, {"name": path.name})
    return found


def row_counts(path: Path) -> Mapping[str, int]:
    """Number of rows per table in any local file of ours.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    with hardened(path) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT GLOB 'sqlite_*'"
        ).fetchall()
        return {name: _count(connection, name) for (name,) in tables}


def surplus(
    moments: Iterable[dt.datetime], *, now: dt.datetime, retention: dt.timedelta = RETENTION
) -> frozenset[dt.datetime]:
    """Which of these may go.

    All of the last 48 hours stay; of what is older, the newest of each of 7 days, 4 weeks and 6
    months that have any; nothing stays beyond ``retention``, because backups keep erased people.
    """
    every = sorted(moments, reverse=True)
    alive = [moment for moment in every if now - moment <= retention]
    recent = {moment for moment in alive if now - moment <= KEEP_ALL}
    older = [moment for moment in alive if moment not in recent]
    kept = recent.union(
        _newest_each([(moment.date(), moment) for moment in older], DAYS_KEPT),
        _newest_each([(moment.isocalendar()[:2], moment) for moment in older], WEEKS_KEPT),
        _newest_each([((moment.year, moment.month), moment) for moment in older], MONTHS_KEPT),
    )
    return frozenset(every) - kept


def backups_of_target(root: Path, target: Path) -> tuple[Backup, ...]:
    """Backups of whatever document was last at this place, newest first: for a file that is empty or gone."""
    found: list[Backup] = []
    for about in root.glob(f"*/{_ABOUT}"):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            if json.loads(about.read_text(encoding="utf-8")).get("target") == str(target):
                found.extend(Backups(root, about.parent.name).newest_first())
    return tuple(sorted(found, key=lambda backup: backup.taken_at, reverse=True))


def last_place(root: Path, document_id: str) -> Path | None:
    """Where a document was when its last backup was made."""
    try:
        about = json.loads((root / document_id / _ABOUT).read_text(encoding="utf-8"))
        return Path(about["target"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _newest_each(keyed: Sequence[tuple[object, dt.datetime]], limit: int) -> frozenset[dt.datetime]:
    newest: dict[object, dt.datetime] = {}
    for key, moment in keyed:
        newest.setdefault(key, moment)
    return frozenset(sorted(newest.values(), reverse=True)[:limit])


def _files(folder: Path) -> Sequence[Path]:
    try:
        return sorted(folder.glob(f"*{_SUFFIX}"))
    except OSError:
        return ()


def _parsed(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None or match[2] not in _REASONS:
        return None
    taken_at = dt.datetime.strptime(match[1], _STAMP).replace(tzinfo=dt.UTC)
    return Backup(path=path, taken_at=taken_at, reason=BackupReason(match[2]), size_bytes=path.stat().st_size)


def _count(connection: sqlite3.Connection, table: str) -> int:
    quoted = '"' + table.replace('"', '""') + '"'
    return int(connection.execute(f"SELECT count(*) FROM {quoted}").fetchone()[0])  # noqa: S608
