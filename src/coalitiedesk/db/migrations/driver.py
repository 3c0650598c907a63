"""Makes a new file and brings older ones up to date.

The format number is ``PRAGMA user_version``: readable in the first hundred bytes, without SQL. Beside
it ``meta`` holds the oldest program version that may still *view* the file; a step that only adds
leaves that number alone. There is no way back: the file from before is kept.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, MetaData

from coalitiedesk.db.engine import APPLICATION_ID, driver_connection

MIN_READER_VERSION = "min_reader_version"
DOCUMENT_ID = "document_id"


class MigrationError(Exception):
    """A file could not be brought up to date; it is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step to the next format.

    Attributes:
        version: The format after this step; steps count on from 2 without gaps.
        min_reader_version: The oldest format whose program may view the result.
        apply: Literal SQL only, never today's tables; works on an empty file too.
    """

    version: int
    min_reader_version: int
    apply: Callable[[Connection], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFormat:
    """Everything that this program knows of its file format.

    Attributes:
        metadata: The tables of the present format; ``meta`` (key, value) and ``seal`` among them.
        version: The present format number.
        min_reader_version: The oldest format whose program may view a file of this one.
        migrations: Steps from format 1 to ``version``.
    """

    metadata: MetaData
    version: int = 1
    min_reader_version: int = 1
    migrations: Sequence[Migration] = ()


def create_schema(engine: Engine, file_format: FileFormat) -> None:
    """Make all tables in an empty file and mark it as ours, in one transaction."""
    with engine.begin() as connection:
        file_format.metadata.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={file_format.version}")
        _write_meta(connection, MIN_READER_VERSION, str(file_format.min_reader_version))


def migrate(engine: Engine, file_format: FileFormat) -> bool:
    """Bring a file to the present format; whether there was anything to do.

    Make a backup first.

    Raises:
        MigrationError: A step failed or left broken references; nothing has changed.
    """
    present = schema_version(engine)
    steps = [step for step in file_format.migrations if step.version > present]
    if not steps:
        return False
    with driver_connection(engine) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")  # ignored without a word inside a transaction
    try:
        with engine.begin() as running:
            _run(running, steps, start=present)
        with driver_connection(engine) as connection:
            _refuse_damage(connection)
    finally:
        with driver_connection(engine) as connection:
            connection.execute("PRAGMA foreign_keys=ON")
    return True


def schema_version(engine: Engine) -> int:
    """The format number of an open file."""
    with driver_connection(engine) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def read_meta(connection: sqlite3.Connection, key: str) -> str | None:
    """A property of the file, if it is there; every format past and future keeps ``meta(key, value)``."""
    found = connection.execute("SELECT value FROM meta WHERE key=?", (key,)).fetchone()
    return str(found[0]) if found else None


def write_document_id(engine: Engine, document_id: str) -> None:
    """Give the file an identity of its own."""
    with engine.begin() as connection:
        _write_meta(connection, DOCUMENT_ID, document_id)


def _run(connection: Connection, steps: Sequence[Migration], *, start: int) -> None:
    if [step.version for step in steps] != list(range(start + 1, start + 1 + len(steps))):
        raise MigrationError(f"steps do not lead on from format {start}")
    for step in steps:
        try:
            step.apply(connection)
        except Exception as error:
            raise MigrationError(f"step to format {step.version} failed") from error
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise MigrationError(f"broken reference in {broken[0]}")
    connection.exec_driver_sql(f"PRAGMA user_version={steps[-1].version}")
    _write_meta(connection, MIN_READER_VERSION, str(max(step.min_reader_version for step in steps)))


def _refuse_damage(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise MigrationError("damaged after migration")


def _write_meta(connection: Connection, key: str, value: str) -> None:
    connection.exec_driver_sql(
        "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
        (key, value),
    )
