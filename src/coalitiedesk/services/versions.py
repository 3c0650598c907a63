"""Earlier versions of a coalition file: what there is, what is in it, and putting one back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import func, select

from coalitiedesk import paths
from coalitiedesk.db.tables import ActivityRow, OccurrenceRow, PartnerRow
from coalitiedesk.document.backups import Backup, Backups, backups_of_target, counts, last_place, verify
from coalitiedesk.document.disk import copy_flushed, sha256_of
from coalitiedesk.document.errors import DocumentError, explain_os_error
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.document.publish import Snapshot, deliver
from coalitiedesk.document.working_copy import Leftover
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.opening import document_context, with_suffix

_SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionContent:
    """How much there is in a version."""

    partners: int = 0
    activities: int = 0
    occurrences: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVersion:
    """A version on this computer. ``taken_at`` is UTC, to the second."""

    path: Path
    taken_at: dt.datetime
    reason: BackupReason
    size_bytes: int


def versions_of_desk(desk: Desk) -> tuple[EarlierVersion, ...]:
    """Earlier versions of the open coalition, newest first."""
    return tuple(_version(backup) for backup in desk.backups())


def versions_of_file(path: Path) -> tuple[EarlierVersion, ...]:
    """Earlier versions of whatever was last at this path, newest first; the file need not open or exist.

    When nothing is known of the place, versions of files with the same name: a stick may have another
    letter today.
    """
    root = paths.backup_folder()
    found: Sequence[Backup] = backups_of_target(root, _resolved(path)) or _namesakes(root, path.name)
    return tuple(_version(backup) for backup in found)


def content_of(version: EarlierVersion) -> VersionContent | None:
    """How much is in a version; None when it cannot be read. Needs no open coalition: any thread may."""
    try:
        found = counts(version.path)
    except DocumentError:
        return None
    return VersionContent(
        partners=found.get(PartnerRow.__tablename__, 0),
        activities=found.get(ActivityRow.__tablename__, 0),
        occurrences=found.get(OccurrenceRow.__tablename__, 0),
    )


def content_now(desk: Desk) -> VersionContent:
    """How much is in the open coalition."""
    with desk.read() as session:
        partners, activities, occurrences = (
            session.scalar(select(func.count()).select_from(table)) or 0
            for table in (PartnerRow, ActivityRow, OccurrenceRow)
        )
    return VersionContent(partners=partners, activities=activities, occurrences=occurrences)


def keep_version(desk: Desk) -> EarlierVersion:
    """Keep the present as a version, because the coordinator asks for it.

    Raises:
        DocumentError: It could not be made.
    """
    return _version(desk.back_up(BackupReason.ON_REQUEST))


def restore_version(desk: Desk, version: EarlierVersion) -> None:
    """Put a version in the place of the content of the open coalition; see :meth:`Desk.restore`.

    Raises:
        DocumentError: It is damaged, or the present could not be kept; nothing changed.
    """
    verify(version.path)
    desk.restore(version.path)


def put_version_at(version: EarlierVersion, path: Path) -> Path | None:
    """Put a version where a file is that cannot be opened; that file stays beside it under another name.

    Work on this computer that never reached the file is kept as a version too.

    Returns:
        Where the old file is now; None when there was none, or it was empty.

    Raises:
        DocumentError: The version is damaged, or something could not be written; the file is as it was.
    """
    snapshot = _snapshot(version)
    target = _resolved(path)
    put_leftovers_away(target)
    aside = _kept_aside(target)
    deliver(snapshot, target)
    return aside


def put_leftovers_away(path: Path) -> None:
    """Set aside what a crash left on this computer for a file: it would come back in the place of another.

    What can still be read becomes an earlier version; the rest is kept where nobody stumbles over it.

    Raises:
        DocumentError: It could not be kept; nothing changed.
    """
    target = _resolved(path)
    for leftover in OpenDocument.recoverable(document_context()):
        if Path(leftover.state.target) == target:
            _put_away(leftover)


def copy_version(version: EarlierVersion, target: Path) -> Path:
    """Write a version as a file of its own; the suffix is added where it is missing.

    Raises:
        DocumentError: The version is damaged, or the file could not be written.
    """
    path = _resolved(with_suffix(target))
    deliver(_snapshot(version), path)
    return path


def _version(backup: Backup) -> EarlierVersion:
    return EarlierVersion(
        path=backup.path, taken_at=backup.taken_at, reason=backup.reason, size_bytes=backup.size_bytes
    )


def _namesakes(root: Path, name: str) -> tuple[Backup, ...]:
    found: list[Backup] = []
    for folder in root.iterdir():
        place = last_place(root, folder.name)
        if place is not None and place.name == name:
            found.extend(Backups(root, folder.name).newest_first())
    return tuple(sorted(found, key=lambda backup: backup.taken_at, reverse=True))


def _snapshot(version: EarlierVersion) -> Snapshot:
    verify(version.path)
    try:
        sha256, size_bytes = sha256_of(version.path), version.path.stat().st_size
    except OSError as error:
        raise DocumentError(DocumentCode.BACKUP_DAMAGED, {"name": version.path.name}) from error
    return Snapshot(path=version.path, sha256=sha256, seal="", size_bytes=size_bytes)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise explain_os_error(error, path) from error


def _kept_aside(target: Path) -> Path | None:
    """A copy of the file as it is, for whoever can still read it."""
    try:
        if not target.exists() or not target.stat().st_size:
            return None
        moment = dt.datetime.now(dt.UTC).astimezone()
        stem = f"{target.stem} (beschadigd {moment:%Y-%m-%d %H.%M.%S})"
        aside = target.with_name(stem + target.suffix)
        copy_flushed(target, aside)
    except OSError as error:
        raise explain_os_error(error, target) from error
    return aside


def _put_away(leftover: Leftover) -> None:
    if leftover.is_readable:
        document = OpenDocument.resume(leftover, document_context())
        try:
            document.back_up(BackupReason.BEFORE_RESTORE)
        except DocumentError:
            document.close(leave_behind=True)
            raise
        document.abandon()
        return
    shelf = paths.data_folder() / _SET_ASIDE
    try:
        shelf.mkdir(exist_ok=True)
        leftover.folder.rename(shelf / f"{leftover.folder.name}-{uuid4().hex[:8]}")
    except OSError as error:
        raise explain_os_error(error, leftover.folder) from error
