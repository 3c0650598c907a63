"""What a schema consists of, so that a migrated file can be compared with a fresh one."""

import re
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from sqlalchemy import MetaData

from coalitiedesk.db.engine import driver_connection, make_engine

Schema = frozenset[tuple[object, ...]]
SchemaSql = frozenset[tuple[str, str, str]]

_TOKEN = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|[^'"()]+""")


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Every table, column, check, index and reference as a set of facts; the order of columns is no fact."""
    return frozenset(fact for facts in (_tables(connection), _others(connection)) for fact in facts)


def schema_sql(connection: sqlite3.Connection) -> SchemaSql:
    """Type, name and literal SQL of everything in the schema; indexes that SQLite made itself have none."""
    return frozenset(connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall())


@lru_cache(maxsize=4)
def fresh_schema(metadata: MetaData) -> Schema:
    """The schema that ``metadata`` makes."""
    engine = make_engine(Path(":memory:"))
    metadata.create_all(engine)
    with driver_connection(engine) as connection:
        found = schema_of(connection)
    engine.dispose()
    return found


@lru_cache(maxsize=4)
def fresh_schema_sql(metadata: MetaData) -> SchemaSql:
    """As ``schema_sql``, of the schema that ``metadata`` makes."""
    engine = make_engine(Path(":memory:"))
    metadata.create_all(engine)
    with driver_connection(engine) as connection:
        found = schema_sql(connection)
    engine.dispose()
    return found


def schema_differences(found: Schema, expected: Schema) -> tuple[str, ...]:
    """One line per fact that is missing (-) or too many (+), sorted; empty means equal."""
    missing = (f"- {fact}" for fact in expected - found)
    surplus = (f"+ {fact}" for fact in found - expected)
    return tuple(sorted((*missing, *surplus)))


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    listed = connection.execute("SELECT name, type, wr, strict FROM pragma_table_list WHERE schema='main'")
    for name, kind, without_rowid, strict in listed.fetchall():
        if name.startswith("sqlite_"):
            continue
        yield ("table", name, kind, without_rowid, strict)
        for check in _checks(connection, name):
            yield ("check", name, check)
        # cid is left out: ALTER TABLE adds at the end.
        for column in connection.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)):
            yield ("column", name, *column[1:])
        yield from _references(connection, name)
        yield from _indexes(connection, name)


def _references(connection: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    for row in connection.execute("SELECT * FROM pragma_foreign_key_list(?)", (table,)):
        yield ("reference", table, *row[1:])


def _indexes(connection: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    found = connection.execute('SELECT name, "unique", origin, partial FROM pragma_index_list(?)', (table,))
    for name, *rest in found.fetchall():
        keys = connection.execute(
            'SELECT name, "desc", coll FROM pragma_index_xinfo(?) WHERE key', (name,)
        ).fetchall()
        shown = "" if name.startswith("sqlite_") else name
        yield ("index", table, shown, *rest, tuple(keys))


def _others(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
        if kind not in ("table", "index"):
            yield (kind, name, sql)
        elif kind == "index" and sql and re.search(r"\bWHERE\b", sql, re.IGNORECASE):
            yield ("partial index", name, _squeezed(sql))


def _checks(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name=?", (table,)).fetchone()
    for match in re.finditer(r"\bCHECK\s*\(", sql, re.IGNORECASE):
        depth = 1
        for token in _TOKEN.finditer(sql, match.end()):
            depth += {"(": 1, ")": -1}.get(token[0], 0)
            if depth == 0:
                yield _squeezed(sql[match.end() : token.start()])
                break


def _squeezed(sql: str) -> str:
    return " ".join(sql.split())
