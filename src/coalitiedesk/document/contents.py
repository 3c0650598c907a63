"""What stands in a file that nobody has open, whatever its format."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from coalitiedesk.document.checks import hardened


def holds_text(path: Path, wanted: Callable[[str], bool]) -> bool:
    """Whether any text in any table is wanted; yes too when the file cannot be read to its end."""
    try:
        with hardened(path) as connection:
            tables = connection.execute("SELECT name FROM sqlite_schema WHERE type='table'").fetchall()
            return any(_table_holds(connection, name, wanted) for (name,) in tables)
    except (sqlite3.Error, UnicodeError):
        return True


def _table_holds(connection: sqlite3.Connection, table: str, wanted: Callable[[str], bool]) -> bool:
    quoted = '"' + table.replace('"', '""') + '"'
    rows = connection.execute(f"SELECT * FROM {quoted}")  # noqa: S608 - a name from the file's own schema
    return any(isinstance(value, str) and wanted(value) for row in rows for value in row)
