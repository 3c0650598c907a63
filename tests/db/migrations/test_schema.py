import sqlite3
from contextlib import closing

import pytest

from coalitiedesk.db.migrations.schema import (
    Schema,
    fresh_schema,
    fresh_schema_sql,
    schema_differences,
    schema_of,
)
from coalitiedesk.db.tables import metadata as real_metadata
from tests.db.tables_for_tests import metadata

TABLE = "CREATE TABLE a(id INTEGER PRIMARY KEY, n TEXT NOT NULL CHECK (n IN ('(', 'b')), m INT REFERENCES a)"


def schema(*statements: str) -> Schema:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            connection.execute(statement)
        return schema_of(connection)


def test_order_of_columns_and_spelling_do_not_matter() -> None:
    check = "CHECK (n  IN ('(', 'b'))"
    other = f"CREATE TABLE  a( id INTEGER PRIMARY KEY, m INT REFERENCES a, n TEXT NOT NULL {check})"

    assert schema_differences(schema(TABLE), schema(other)) == ()


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE a ADD COLUMN o TEXT",
        "CREATE INDEX i ON a(n)",
        "CREATE TABLE b(x)",
        "CREATE VIEW v AS SELECT * FROM a",
        "CREATE TRIGGER t AFTER DELETE ON a BEGIN SELECT 1; END",
    ],
)
def test_anything_more_is_a_difference(change: str) -> None:
    found = schema_differences(schema(TABLE, change), schema(TABLE))

    assert found
    assert all(line.startswith("+ ") for line in found)
    assert schema_differences(schema(TABLE), schema(TABLE, change))[0].startswith("- ")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("TEXT", "BLOB"),
        ("NOT NULL", ""),
        ("'b'", "'c'"),
        ("REFERENCES a", ""),
        ("REFERENCES a", "REFERENCES a ON DELETE CASCADE"),
        ("m INT", "m INT DEFAULT 3"),
    ],
)
def test_anything_else_is_a_difference(old: str, new: str) -> None:
    assert schema_differences(schema(TABLE), schema(TABLE.replace(old, new)))


def test_condition_of_an_index_counts() -> None:
    first, second = (f"CREATE INDEX i ON a(n) WHERE n > '{letter}'" for letter in "ab")

    assert schema_differences(schema(TABLE, first), schema(TABLE, second))


def test_word_in_a_text_is_no_check() -> None:
    assert not any(fact[0] == "check" for fact in schema("CREATE TABLE b(a TEXT DEFAULT 'CHECK ((')"))


@pytest.mark.parametrize("tables", [metadata, real_metadata], ids=["test", "real"])
def test_fresh_schemas_agree_with_themselves(tables: object) -> None:
    assert fresh_schema(tables) == fresh_schema(tables)  # type: ignore[arg-type]
    assert len(fresh_schema_sql(tables)) > 4  # type: ignore[arg-type]


def test_real_tables_are_made_without_anything_that_acts() -> None:
    assert {kind for kind, _, _ in fresh_schema_sql(real_metadata)} <= {"table", "index"}
