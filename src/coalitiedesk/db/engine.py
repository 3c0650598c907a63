"""The one connection to a working copy: every pragma set by hand, every transaction begun by hand.

Python's ``sqlite3`` leaves DDL and SELECT outside its own transactions, so that a migration that was
"rolled back" stayed in the file (reliability study §3.2). Hence ``isolation_level=None`` and an
explicit ``BEGIN IMMEDIATE``.
"""

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import PoolProxiedConnection, StaticPool

APPLICATION_ID = int.from_bytes(b"CDSK", "big")
# SQLite builds differ in their defaults (Debian erases deleted content, python.org does not): trust none.
PRAGMAS = {
    "foreign_keys": "ON",
    "journal_mode": "DELETE",  # a WAL beside the file is lost when only the file is copied
    "synchronous": "FULL",
    "secure_delete": "ON",
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": "0",
    "recursive_triggers": "ON",  # or REPLACE removes rows without the change log noticing
    "temp_store": "MEMORY",  # undo images hold personal data
    "busy_timeout": "0",
}


# SQLAlchemy keeps its own classes to warnings; it names the log of this one after us.
logging.getLogger(f"{__name__}.OneThreadPool").setLevel(logging.WARNING)


class OneThreadPool(StaticPool):
    """The one connection, in the hands of one thread: the first that uses it, until that thread lets go.

    Python's ``sqlite3`` would bind it to the thread that opened it, for good; here a coalition may be opened
    in the background and be handed to the window.
    """

    _thread: int | None = None

    def connect(self) -> PoolProxiedConnection:
        """The connection.

        Raises:
            RuntimeError: It is in the hands of another thread.
        """
        here = threading.get_ident()
        if self._thread is None:
            self._thread = here
        if self._thread != here:
            raise RuntimeError("the working copy belongs to another thread")
        return super().connect()

    def let_go(self) -> None:
        """The next thread that uses it has it."""
        self._thread = None


def let_go(engine: Engine) -> None:
    """Hand the connection to the next thread that uses it; no transaction may be open."""
    with driver_connection(engine):
        pass
    cast(OneThreadPool, engine.pool).let_go()


def make_engine(path: Path) -> Engine:
    """Engine with one connection to ``path``, opened at first use; the file is made when missing."""
    # Never an f-string: SQLAlchemy 2.1 decodes "%20" and cuts at "?", and so opens another, new file.
    url = URL.create("sqlite", database=str(path))
    # Reset on return would roll back whoever else is using the one connection. Parameters are people's
    # names and phone numbers; errors may reach a log.
    engine = create_engine(
        url,
        poolclass=OneThreadPool,  # watches over threads in the place of sqlite3
        connect_args={"check_same_thread": False},
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


@contextmanager
def driver_connection(engine: Engine) -> Iterator[sqlite3.Connection]:
    """The bare ``sqlite3`` connection, for statements that SQLite refuses inside a transaction.

    Raises:
        RuntimeError: A transaction is open.
    """
    pooled = engine.raw_connection()
    connection = cast(sqlite3.Connection, pooled.driver_connection)
    try:
        _refuse_open_transaction(connection)
        yield connection
    finally:
        pooled.close()


def apply_pragmas(connection: sqlite3.Connection) -> None:
    """Set every pragma of a working copy on a bare connection."""
    connection.isolation_level = None
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()


def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
    apply_pragmas(connection)


def _on_begin(connection: Connection) -> None:
    # Checked first: when BEGIN itself fails, SQLAlchemy rolls back, and that would be the other transaction.
    _refuse_open_transaction(cast(sqlite3.Connection, connection.connection.driver_connection))
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _refuse_open_transaction(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        raise RuntimeError("a transaction is open on this engine")
