"""Content of any format that we know, brought to the present one: in quarantine, or in one transaction."""

import shutil
import sqlite3
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from coalitiedesk.db.engine import driver_connection, make_engine
from coalitiedesk.db.migrations.driver import MigrationError, migrate, schema_version
from coalitiedesk.db.migrations.schema import fresh_schema, schema_differences, schema_of
from coalitiedesk.document.backups import Backups
from coalitiedesk.document.checks import Examined
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.disk import remove_quietly
from coalitiedesk.document.errors import DocumentError, Fact, Place, explain_os_error
from coalitiedesk.document.fresh_copy import copy_afresh
from coalitiedesk.document.publish import take_snapshot
from coalitiedesk.document.seal import content_seal
from coalitiedesk.document.working_copy import WorkingCopy, WorkState
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode

_OF_THIS_COMPUTER = frozenset(
    {DocumentCode.LOCAL_DISK_FULL, DocumentCode.LOCAL_DISK_FAILING, DocumentCode.LOCAL_NO_ACCESS}
)


def in_present_format(examined: Examined, context: DocumentContext) -> Path:
    """The quarantined file itself when it is literally ours, else its rows in fresh tables.

    Raises:
        DocumentError: It could not be brought up to date.
    """
    if examined.is_exact:
        return examined.copy
    try:
        source = examined.copy
        if examined.version < context.file_format.version:
            source = _migrated(examined, context)
        fresh = examined.copy.with_name("fresh.db")
        copy_afresh(source, fresh, context.file_format)
        return fresh
    except (MigrationError, sqlite3.Error, DBAPIError) as error:
        raise _update_failed(error, examined.copy, theirs=examined.version, context=context) from error


def bring_up_to_date(engine: Engine, copy: WorkingCopy, state: WorkState, context: DocumentContext) -> None:
    """Update a working copy that a crash left, in one transaction: the program may be newer by now.

    Raises:
        DocumentError: It could not be kept as it was first, or not be brought up to date.
    """
    version = schema_version(engine)
    if version >= context.file_format.version:
        return
    if context.keeps_backups:
        snapshot = take_snapshot(engine, copy.folder, name="backup.db")
        backups = Backups(context.backup_folder, state.document_id)
        try:
            now, target = context.clock(), Path(state.target)
            backups.add(snapshot.path, BackupReason.BEFORE_UPDATE, now=now, target=target)
        finally:
            remove_quietly(snapshot.path)
    try:
        migrate(engine, context.file_format)
    except (MigrationError, DBAPIError) as error:
        raise _update_failed(error, copy.database, theirs=version, context=context) from error


def _update_failed(error: Exception, path: Path, *, theirs: int, context: DocumentContext) -> DocumentError:
    """Why content could not be brought up to date: this computer's disk, or the content itself."""
    explained = explain_os_error(error.__cause__ or error, path, place=Place.LOCAL)
    if explained.code in _OF_THIS_COMPUTER:
        return explained
    facts: dict[str, Fact] = {
        "theirs": theirs,
        "ours": context.file_format.version,
        "detail": type(error).__name__,
    }
    return DocumentError(DocumentCode.UPDATE_FAILED, facts)


def seal_of(database: Path) -> str:
    """Content seal of a database of ours that nobody has open."""
    engine = make_engine(database)
    with driver_connection(engine) as connection:
        seal = content_seal(connection)
    engine.dispose()
    return seal


def _migrated(examined: Examined, context: DocumentContext) -> Path:
    path = examined.copy.with_name("migrated.db")
    shutil.copyfile(examined.copy, path)
    engine = make_engine(path)
    try:
        migrate(engine, context.file_format)
        with driver_connection(engine) as connection:
            differences = schema_differences(
                schema_of(connection), fresh_schema(context.file_format.metadata)
            )
    finally:
        engine.dispose()
    if differences:
        raise MigrationError(f"{len(differences)} differences with a fresh file")
    return path
