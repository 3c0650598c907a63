"""A checked file of any format that we know, brought to the present one; always in quarantine."""

import shutil
import sqlite3
from pathlib import Path

from coalitiedesk.db.engine import driver_connection, make_engine
from coalitiedesk.db.migrations.driver import MigrationError, migrate
from coalitiedesk.db.migrations.schema import fresh_schema, schema_differences, schema_of
from coalitiedesk.document.checks import Examined
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.fresh_copy import copy_afresh
from coalitiedesk.document.seal import content_seal
from coalitiedesk.domain.document_codes import DocumentCode


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
    except (MigrationError, sqlite3.Error) as error:
        raise DocumentError(
            DocumentCode.UPDATE_FAILED,
            {"theirs": examined.version, "ours": context.file_format.version, "detail": type(error).__name__},
        ) from error


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
