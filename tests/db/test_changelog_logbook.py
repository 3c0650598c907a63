import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, DateTime, Integer, MetaData, Table, Text, delete, insert, select, update

from coalitiedesk.db.changelog import ChangeLog
from coalitiedesk.db.engine import make_engine
from tests.db.tables_for_tests import activity, partner


@pytest.fixture
def logbook_rows(tmp_path: Path) -> tuple[ChangeLog, Callable[[], list[tuple[Any, ...]]]]:
    tables = MetaData()
    for table in (partner, activity):
        table.to_metadata(tables)
    book = Table(
        "logbook",
        tables,
        Column("id", Integer, primary_key=True),
        Column("at", DateTime, nullable=False),
        Column("kind", Text, nullable=False),
        Column("record_id", Integer, nullable=False),
        Column("fields", Text, nullable=False),
        Column("label", Text, nullable=False),
    )
    engine = make_engine(tmp_path / "logged.db")
    tables.create_all(engine)
    summer_time = dt.timezone(dt.timedelta(hours=2))
    log = ChangeLog(engine, tables, clock=lambda: dt.datetime(2026, 10, 1, 14, 3, tzinfo=summer_time))

    def written() -> list[tuple[Any, ...]]:
        with engine.connect() as connection:
            return [tuple(row[1:]) for row in connection.execute(select(book).order_by(book.c.id))]

    return log, written


def add_partner(log: ChangeLog) -> None:
    with log.change("partner toegevoegd") as session:
        session.execute(insert(partner).values(name="Buurthuis"))


def fail_halfway(log: ChangeLog) -> None:
    with log.change("kapot") as session:
        session.execute(insert(partner).values(name="Buurthuis"))
        raise ZeroDivisionError


def test_logbook_names_fields_and_never_values(logbook_rows: Any) -> None:
    log, written = logbook_rows
    add_partner(log)

    with log.change("partner gewijzigd") as session:
        session.execute(update(partner).values(name="Geheim"))
        session.execute(update(partner).values(budget=3.0))
    with log.change("partner verwijderd") as session:
        session.execute(delete(partner))

    at = dt.datetime(2026, 10, 1, 12, 3)  # noqa: DTZ001 - kept in UTC without a zone
    assert written() == [
        (at, "partner", 1, "+", "partner toegevoegd"),
        (at, "partner", 1, "budget, name", "partner gewijzigd"),
        (at, "partner", 1, "-", "partner verwijderd"),
    ]


def test_logbook_is_silent_on_what_came_and_went(logbook_rows: Any) -> None:
    log, written = logbook_rows

    with log.change("bedacht") as session:
        session.execute(insert(partner).values(name="Even"))
        session.execute(update(partner).values(name="Even later"))
        session.execute(delete(partner))

    assert written() == []


def test_logbook_line_says_replaced_as_added(logbook_rows: Any) -> None:
    log, written = logbook_rows
    add_partner(log)

    with log.change("opnieuw") as session:
        session.execute(delete(partner))
        session.execute(insert(partner).values(id=1, name="Nieuw"))

    assert [line[3] for line in written()] == ["+", "+"]


def test_logbook_keeps_lines_of_what_is_undone(logbook_rows: Any) -> None:
    log, written = logbook_rows
    add_partner(log)

    log.undo()

    assert [line[3] for line in written()] == ["+", "-"]


def test_logbook_rolls_back_with_the_change(logbook_rows: Any) -> None:
    log, written = logbook_rows

    with pytest.raises(ZeroDivisionError):
        fail_halfway(log)

    assert written() == []
