"""Rows of a checked file into tables that we made ourselves; nothing unknown comes along.

The way for files whose schema is not literally ours: migrated ones, newer ones that may be viewed,
and damaged ones of which something can be saved.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Table

from coalitiedesk.db.engine import driver_connection, make_engine
from coalitiedesk.db.migrations.driver import MIN_READER_VERSION, FileFormat, create_schema
from coalitiedesk.document.checks import hardened

_ROWS_AT_ONCE = 500


def copy_afresh(source: Path, destination: Path, file_format: FileFormat) -> None:
    """Make ``destination`` with our schema and the rows of ``source`` that fit its columns.

    Raises:
        sqlite3.Error: A row breaks a rule of our schema, or the source cannot be read.
    """
    engine = make_engine(destination)
    create_schema(engine, file_format)
    with driver_connection(engine) as fresh, hardened(source) as old:
        fresh.execute("BEGIN IMMEDIATE")
        fresh.execute("PRAGMA defer_foreign_keys=ON")
        for table in file_format.metadata.sorted_tables:
            _copy_table(table, old, fresh)
        fresh.execute("COMMIT")
    engine.dispose()


def rescue(source: Path, destination: Path, file_format: FileFormat) -> dict[str, int]:
    """Save what can be saved of a damaged file; rows read per table, without those that break a rule.

    Returns:
        Number of rows saved per table; a table that could not be read at all counts 0.
    """
    engine = make_engine(destination)
    create_schema(engine, file_format)
    with driver_connection(engine) as fresh, closing(sqlite3.connect(source)) as old:
        fresh.execute("PRAGMA foreign_keys=OFF")
        fresh.execute("BEGIN IMMEDIATE")
        for table in file_format.metadata.sorted_tables:
            _rescue_table(table, old, fresh)
        _drop_broken_references(fresh)
        saved = {
            name: fresh.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - our own names
            for name in file_format.metadata.tables
        }
        fresh.execute("COMMIT")
        fresh.execute("PRAGMA foreign_keys=ON")
    engine.dispose()
    return saved


def _copy_table(table: Table, old: sqlite3.Connection, fresh: sqlite3.Connection) -> None:
    columns = _shared_columns(table, old)
    if columns:
        read, write = _statements(table, columns, "INSERT OR REPLACE")
        cursor = old.execute(read)
        while rows := cursor.fetchmany(_ROWS_AT_ONCE):
            fresh.executemany(write, _without_reader_version(table, rows))


def _rescue_table(table: Table, old: sqlite3.Connection, fresh: sqlite3.Connection) -> None:
    try:
        columns = _shared_columns(table, old)
        if not columns:
            return
        read, write = _statements(table, columns, "INSERT OR IGNORE")
        cursor = old.execute(read)
        while (row := cursor.fetchone()) is not None:
            fresh.executemany(write, _without_reader_version(table, [row]))
    except (sqlite3.Error, UnicodeDecodeError):
        return  # the rest of this table lies on pages that cannot be read


def _shared_columns(table: Table, old: sqlite3.Connection) -> list[str]:
    there = {row[0] for row in old.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
    return [column.name for column in table.columns if column.name in there and column.computed is None]


def _statements(table: Table, columns: Sequence[str], verb: str) -> tuple[str, str]:
    listed = ",".join(f'"{column}"' for column in columns)
    marks = ",".join("?" for _ in columns)
    read = f'SELECT {listed} FROM "{table.name}"'  # noqa: S608 - names of our own metadata
    return read, f'{verb} INTO "{table.name}"({listed}) VALUES({marks})'


def _without_reader_version(table: Table, rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """What the old file said about who may read it does not hold for the new one."""
    return [row for row in rows if table.name != "meta" or MIN_READER_VERSION not in row]


def _drop_broken_references(fresh: sqlite3.Connection) -> None:
    while broken := fresh.execute("PRAGMA foreign_key_check").fetchall():
        for table, row, *_ in broken:
            fresh.execute(f'DELETE FROM "{table}" WHERE rowid=?', (row,))  # noqa: S608 - names of our tables
