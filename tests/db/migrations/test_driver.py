from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from coalitiedesk.db.engine import APPLICATION_ID, driver_connection, make_engine
from coalitiedesk.db.migrations.driver import (
    DOCUMENT_ID,
    MIN_READER_VERSION,
    FileFormat,
    Migration,
    MigrationError,
    create_schema,
    migrate,
    read_meta,
    schema_version,
    write_document_id,
)
from coalitiedesk.db.migrations.schema import fresh_schema, schema_of
from tests.db.tables_for_tests import metadata


def sql(statement: str) -> Callable[[Connection], None]:
    def apply(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return apply


def to(*steps: Migration) -> FileFormat:
    return FileFormat(metadata=metadata, version=steps[-1].version, migrations=steps)


ADD = Migration(version=2, min_reader_version=1, apply=sql("ALTER TABLE partner ADD COLUMN phone TEXT"))
FILL = Migration(version=3, min_reader_version=2, apply=sql("UPDATE partner SET phone='06'"))


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = make_engine(tmp_path / "work.db")
    create_schema(engine, FileFormat(metadata=metadata))
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO partner(id, name) VALUES(1, 'Buurthuis')")
    return engine


def state(engine: Engine) -> tuple[int, str | None, list[str]]:
    with driver_connection(engine) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(partner)")]
        return (
            connection.execute("PRAGMA user_version").fetchone()[0],
            read_meta(connection, MIN_READER_VERSION),
            columns[4:],
        )


def test_fresh_file_is_ours_and_numbered(engine: Engine) -> None:
    with driver_connection(engine) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert schema_of(connection) == fresh_schema(metadata)
    assert state(engine) == (1, "1", [])


def test_present_file_needs_nothing(engine: Engine) -> None:
    assert not migrate(engine, FileFormat(metadata=metadata))


def test_steps_are_taken_in_order_and_once(engine: Engine) -> None:
    assert migrate(engine, to(ADD))
    assert migrate(engine, to(ADD, FILL))
    assert not migrate(engine, to(ADD, FILL))

    assert state(engine) == (3, "2", ["phone"])
    assert schema_version(engine) == 3


def test_all_steps_at_once_end_the_same(engine: Engine) -> None:
    migrate(engine, to(ADD, FILL))

    assert state(engine) == (3, "2", ["phone"])


def test_step_that_fails_takes_all_back(engine: Engine) -> None:
    broken = Migration(version=3, min_reader_version=3, apply=sql("DROP TABLE nothing"))

    with pytest.raises(MigrationError, match="format 3"):
        migrate(engine, to(ADD, broken))

    assert state(engine) == (1, "1", [])


def test_broken_reference_takes_all_back(engine: Engine) -> None:
    orphan = sql("INSERT INTO activity(title, partner_id) VALUES('Soep', 99)")

    with pytest.raises(MigrationError, match="activity"):
        migrate(engine, to(Migration(version=2, min_reader_version=1, apply=orphan)))

    assert state(engine) == (1, "1", [])


def test_gap_in_the_steps_is_refused(engine: Engine) -> None:
    with pytest.raises(MigrationError, match="format 1"):
        migrate(engine, FileFormat(metadata=metadata, version=3, migrations=(FILL,)))


def test_damage_after_the_steps_is_noticed(engine: Engine) -> None:
    def apply(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA writable_schema=ON")
        connection.exec_driver_sql(
            "UPDATE sqlite_schema SET sql=replace(sql, 'logo BLOB', 'logo BLOB NOT NULL')"
        )
        connection.exec_driver_sql("PRAGMA schema_version=99")

    with pytest.raises(MigrationError, match="damaged"):
        migrate(engine, to(Migration(version=2, min_reader_version=1, apply=apply)))


def test_references_are_off_during_and_on_after(engine: Engine) -> None:
    seen = []

    def look(connection: Connection) -> None:
        seen.append(connection.exec_driver_sql("PRAGMA foreign_keys").scalar())

    migrate(engine, to(Migration(version=2, min_reader_version=1, apply=look)))

    with driver_connection(engine) as connection:
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert seen == [0]


def test_document_id_is_written_over(engine: Engine) -> None:
    write_document_id(engine, "a")
    write_document_id(engine, "b")

    with driver_connection(engine) as connection:
        assert read_meta(connection, DOCUMENT_ID) == "b"
        assert read_meta(connection, "none") is None
