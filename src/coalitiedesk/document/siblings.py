"""Other versions of the same document in the same folder, as sync clients make them.

OneDrive writes ``naam-LAPTOP7.coalitie``, Dropbox ``naam (conflicted copy).coalitie``: the name
begins alike and the document id is equal.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coalitiedesk.db.migrations.driver import DOCUMENT_ID, read_meta
from coalitiedesk.document.checks import hardened
from coalitiedesk.document.disk import copy_flushed
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.header import read_header

MOST_LOOKED_AT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling:
    """Another file with the same document. ``changed_at`` is UTC."""

    path: Path
    changed_at: dt.datetime


def siblings(target: Path, *, document_id: str, quarantine: Path) -> tuple[Sibling, ...]:
    """Other versions beside ``target``, newest first; what cannot be read is left out.

    Args:
        target: The file that is opened.
        document_id: Its identity.
        quarantine: A private local folder, in which copies are looked at.
    """
    found = [
        Sibling(path=path, changed_at=_changed_at(path))
        for number, path in enumerate(_candidates(target))
        if _document_id(path, quarantine / f"sibling{number}.db") == document_id
    ]
    return tuple(sorted(found, key=lambda sibling: sibling.changed_at, reverse=True))


def newer_sibling(target: Path, *, document_id: str, quarantine: Path) -> Sibling | None:
    """The newest other version, if it is newer than ``target`` itself."""
    try:
        found = siblings(target, document_id=document_id, quarantine=quarantine)
        return found[0] if found and found[0].changed_at > _changed_at(target) else None
    except OSError:
        return None


def _candidates(target: Path) -> Iterator[Path]:
    try:
        beside = sorted(target.parent.iterdir())
    except OSError:
        return
    alike = (
        path
        for path in beside
        if path.name.startswith(target.stem) and path.suffix == target.suffix and path != target
    )
    for _, path in zip(range(MOST_LOOKED_AT), alike, strict=False):
        yield path


def _document_id(path: Path, copy: Path) -> str | None:
    try:
        read_header(path)
        copy_flushed(path, copy)
        with hardened(copy) as connection:
            return read_meta(connection, DOCUMENT_ID)
    except (DocumentError, OSError, sqlite3.Error):
        return None


def _changed_at(path: Path) -> dt.datetime:
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
