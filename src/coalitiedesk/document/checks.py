"""Opening a file that anyone may have made, in the order of the reliability study §5.1.

SQLite never opens it where it lies: it is copied byte by byte into quarantine, and only there looked
at, through a connection that may do nothing but read. A file that brings anything besides the tables
of our own metadata (a trigger, a view, a virtual table, an unknown table) is refused, because with
``trusted_schema=OFF`` a planted trigger still ran (measured).
"""

import errno
import hashlib
import os
import re
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coalitiedesk.db.engine import apply_pragmas
from coalitiedesk.db.migrations.driver import DOCUMENT_ID, MIN_READER_VERSION, FileFormat, read_meta
from coalitiedesk.db.migrations.schema import fresh_schema, fresh_schema_sql, schema_of, schema_sql
from coalitiedesk.document.disk import copy_flushed, remove_quietly, sha256_of
from coalitiedesk.document.errors import DocumentError, Fact, Place, explain_os_error
from coalitiedesk.document.header import read_header
from coalitiedesk.document.seal import content_seal, written_seal
from coalitiedesk.domain.document_codes import DocumentCode

DEADLINE_SECONDS = 10.0
_VALUE_LIMIT_BYTES = 20_000_000
_STATEMENT_LIMIT_BYTES = 1_000_000
_STEPS_PER_LOOK = 10_000
_JOURNALS = ("-journal", "-wal")
_ONLY_WHEN_WRITING = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_PLANTED = """
SELECT type FROM sqlite_schema
WHERE type NOT IN ('table', 'index') OR ifnull(rootpage, 0) <= 0
    OR (name LIKE 'sqlite@_%' ESCAPE '@' AND name NOT GLOB 'sqlite_autoindex_*'
        AND name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
UNION ALL
SELECT type FROM pragma_table_list WHERE schema='main' AND type NOT IN ('table')
"""
_OWN_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A file that passed.

    Attributes:
        copy: The bytes in quarantine, without journal.
        sha256: Hash of the file as it lies there.
        seal: Seal of the content as found.
        is_sealed: Whether the file carries that same seal; if not, it was damaged or altered elsewhere.
        is_exact: Whether its schema is literally that of the present format.
        was_repaired: Whether a journal beside it had to be worked in.
    """

    copy: Path
    sha256: str
    version: int
    document_id: str
    seal: str
    is_sealed: bool
    is_exact: bool
    was_repaired: bool


def examine(
    target: Path,
    quarantine: Path,
    file_format: FileFormat,
    *,
    allow_large: bool = False,
    view_only: bool = False,
    deadline_seconds: float = DEADLINE_SECONDS,
) -> Examined:
    """Copy a file into the empty folder ``quarantine`` and check it there.

    Raises:
        DocumentError: It is not fit to open; the file itself has not been touched.
    """
    header = read_header(target, allow_large=allow_large)
    _judge_version(target, header.version, file_format, view_only=view_only)
    copy = quarantine / "copy.db"
    sha256 = _copied(target, copy)
    look = partial(_looked_at, target, copy, sha256, header.version, file_format, deadline_seconds)
    if not _worked_in_journal(target, copy):
        return look(was_repaired=False)
    try:
        return look(was_repaired=True)
    except DocumentError as error:
        if error.code is not DocumentCode.DAMAGED:
            raise
    # The journal was another file's.
    copy.unlink()
    _copied(target, copy)
    return look(was_repaired=False)


@contextmanager
def hardened(path: Path, *, deadline_seconds: float = DEADLINE_SECONDS) -> Iterator[sqlite3.Connection]:
    """A connection that reads a local file and can do nothing else, for a limited time."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.isolation_level = None
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _VALUE_LIMIT_BYTES)
        connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, _STATEMENT_LIMIT_BYTES)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        if sys.version_info >= (3, 12):  # pragma: no cover - older Pythons cannot ask for it
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        deadline = time.monotonic() + deadline_seconds
        connection.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS_PER_LOOK)
        yield connection


def safe_id(found: str) -> str:
    """An id names folders, so one that we did not make ourselves is hashed."""
    return found if _OWN_ID.fullmatch(found) else hashlib.sha256(found.encode()).hexdigest()[:32]


def _looked_at(
    target: Path,
    copy: Path,
    sha256: str,
    version: int,
    file_format: FileFormat,
    deadline_seconds: float,
    *,
    was_repaired: bool,
) -> Examined:
    with _explained(target), hardened(copy, deadline_seconds=deadline_seconds) as connection:
        _refuse_damage(target, connection)
        _refuse_foreign(target, connection, version, file_format)
        _judge_reader(target, connection, version, file_format)
        seal = content_seal(connection)
        return Examined(
            copy=copy,
            sha256=sha256,
            version=version,
            document_id=safe_id(read_meta(connection, DOCUMENT_ID) or ""),
            seal=seal,
            is_sealed=written_seal(connection) == seal,
            is_exact=version == file_format.version
            and schema_sql(connection) == fresh_schema_sql(file_format.metadata),
            was_repaired=was_repaired,
        )


def _judge_version(target: Path, version: int, file_format: FileFormat, *, view_only: bool) -> None:
    if version <= 0:
        raise DocumentError(DocumentCode.DAMAGED, {"name": target.name, "detail": "format 0"})
    if version > file_format.version and not view_only:
        facts: dict[str, Fact] = {"name": target.name, "theirs": version, "ours": file_format.version}
        raise DocumentError(DocumentCode.NEWER_FORMAT, facts)


def _copied(target: Path, copy: Path) -> str:
    try:
        copy_flushed(target, copy)
    except OSError as error:
        if error.errno in _ONLY_WHEN_WRITING:
            raise explain_os_error(error, copy, place=Place.LOCAL) from error
        raise explain_os_error(error, target) from error
    return sha256_of(copy)


def _worked_in_journal(target: Path, copy: Path) -> bool:
    """Let SQLite finish in quarantine what another program left; the originals stay."""
    brought = [suffix for suffix in _JOURNALS if _brought_along(target, copy, suffix)]
    if not brought and not _is_write_ahead(copy):
        return False
    try:
        with closing(sqlite3.connect(copy)) as connection:
            apply_pragmas(connection)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error as error:
        raise explain_os_error(error, target) from error
    for suffix in (*_JOURNALS, "-shm"):
        remove_quietly(copy.with_name(copy.name + suffix))
    return bool(brought)


def _brought_along(target: Path, copy: Path, suffix: str) -> bool:
    beside = target.with_name(target.name + suffix)
    if not os.path.isfile(beside):  # noqa: PTH113 - pathlib raises when the name would be too long
        return False
    try:
        if beside.stat().st_size == 0:
            return False
        copy_flushed(beside, copy.with_name(copy.name + suffix))
    except OSError as error:
        raise explain_os_error(error, beside) from error
    return True


def _is_write_ahead(copy: Path) -> bool:
    with copy.open("rb") as file:
        return file.read(20)[18:20] == b"\2\2"


def _refuse_damage(target: Path, connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise DocumentError(DocumentCode.DAMAGED, {"name": target.name, "detail": "integrity"})
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise DocumentError(DocumentCode.DAMAGED, {"name": target.name, "detail": "references"})


def _refuse_foreign(
    target: Path, connection: sqlite3.Connection, version: int, file_format: FileFormat
) -> None:
    """Older formats may have other tables, and newer ones more; nothing that acts is ever allowed."""
    planted = connection.execute(_PLANTED).fetchone()
    if planted is not None:
        raise DocumentError(DocumentCode.FOREIGN_CONTENT, {"name": target.name, "detail": planted[0]})
    if version != file_format.version:
        return
    expected, found = fresh_schema(file_format.metadata), schema_of(connection)
    if found - expected:
        raise DocumentError(DocumentCode.FOREIGN_CONTENT, {"name": target.name, "detail": "tables"})
    if expected - found:
        raise DocumentError(DocumentCode.DAMAGED, {"name": target.name, "detail": "tables"})


def _judge_reader(
    target: Path, connection: sqlite3.Connection, version: int, file_format: FileFormat
) -> None:
    if version <= file_format.version:
        return
    needed = read_meta(connection, MIN_READER_VERSION) or ""
    if not needed.isdecimal() or int(needed) > file_format.version:
        facts: dict[str, Fact] = {"name": target.name, "theirs": version, "ours": file_format.version}
        raise DocumentError(DocumentCode.NEWER_FORMAT, facts)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except UnicodeError as error:
        raise DocumentError(DocumentCode.DAMAGED, {"name": target.name, "detail": "text"}) from error
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
            raise DocumentError(DocumentCode.TOO_SLOW, {"name": target.name}) from error
        explained = explain_os_error(error, target)
        # Whatever else SQLite objects to in a file that it could read is the file's own fault.
        is_ours = explained.code is not DocumentCode.UNKNOWN
        raise (explained if is_ours else DocumentError(DocumentCode.DAMAGED, explained.facts)) from error
