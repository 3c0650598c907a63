import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from coalitiedesk.db.engine import APPLICATION_ID, PRAGMAS, driver_connection, let_go, make_engine

READ_BACK = {
    "foreign_keys": 1,
    "journal_mode": "delete",
    "synchronous": 2,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "recursive_triggers": 1,
    "temp_store": 2,
    "busy_timeout": 0,
}


def test_application_id_spells_our_name() -> None:
    assert APPLICATION_ID == 0x4344534B


def test_pragmas_are_all_read_back() -> None:
    assert PRAGMAS.keys() == READ_BACK.keys()


@pytest.mark.parametrize("name", READ_BACK)
def test_engine_sets_pragma(tmp_path: Path, name: str) -> None:
    engine = make_engine(tmp_path / "work.db")

    with driver_connection(engine) as connection:
        found = connection.execute(f"PRAGMA {name}").fetchone()

    # mmap_size answers with no row where the build leaves it out.
    assert (found[0] if found else 0) == READ_BACK[name]


def test_engine_turns_write_ahead_log_off(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "work.db") as before:
        before.execute("PRAGMA journal_mode=WAL")
        before.execute("CREATE TABLE a(x)")
    before.close()

    with make_engine(tmp_path / "work.db").connect() as connection:
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()

    assert mode == "delete"


def test_rollback_takes_tables_rows_and_version_back(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "work.db")

    def fail_halfway() -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE a(x)")
            connection.exec_driver_sql("INSERT INTO a VALUES(1)")
            connection.exec_driver_sql("PRAGMA user_version=2")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()

    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 0


def test_second_transaction_is_refused_and_leaves_the_first_alone(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "work.db")

    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a(x)")
        with pytest.raises(RuntimeError), engine.connect() as second:
            second.execute(text("SELECT 1"))
        with pytest.raises(RuntimeError), driver_connection(engine):
            pass
        connection.exec_driver_sql("INSERT INTO a VALUES(1)")

    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM a").scalar() == 1


@pytest.mark.parametrize(
    "name",
    ["Coalitie Noord.db", "é ïjs.db", "a#b.db", "procent%20.db", "vraag?teken.db", "o'neill.db", "a&b=c.db"],
)
def test_engine_opens_exactly_the_named_file(tmp_path: Path, name: str) -> None:
    engine = make_engine(tmp_path / name)

    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a(x)")

    assert [path.name for path in tmp_path.iterdir()] == [name]


def elsewhere(work: Callable[[], object]) -> None:
    """Do it on another thread, and raise here what went wrong there."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(work).result()


def add_table(engine: Engine, name: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE TABLE {name}(x)")


def test_connection_is_refused_to_another_thread(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "work.db")
    add_table(engine, "a")

    with pytest.raises(RuntimeError, match="another thread"):
        elsewhere(lambda: add_table(engine, "b"))
    with pytest.raises(RuntimeError, match="another thread"):
        elsewhere(lambda: driver_connection(engine).__enter__())

    add_table(engine, "c")


def test_connection_let_go_belongs_to_the_next_thread(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "work.db")

    def open_and_let_go() -> None:
        with driver_connection(engine) as connection:
            connection.execute("CREATE TEMP TABLE noted(x)")
        let_go(engine)

    elsewhere(open_and_let_go)
    add_table(engine, "a")

    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM temp.noted").scalar() == 0
    with pytest.raises(RuntimeError, match="another thread"):
        elsewhere(lambda: add_table(engine, "b"))


def test_log_for_the_helpdesk_hears_nothing_of_the_connection(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    engine = make_engine(tmp_path / "work.db")

    add_table(engine, "a")
    engine.dispose()

    assert caplog.messages == []


def test_connection_with_an_open_transaction_is_not_let_go(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "work.db")

    with engine.begin(), pytest.raises(RuntimeError, match="transaction"):
        let_go(engine)
