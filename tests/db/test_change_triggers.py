from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Engine, Integer, MetaData, Table, Text, delete, insert, select, update

from coalitiedesk.db.change_triggers import ROWS_AT_ONCE
from coalitiedesk.db.changelog import ChangeLog
from coalitiedesk.db.engine import driver_connection, make_engine
from tests.db.tables_for_tests import activity, metadata, partner

AMOUNT = 3 * ROWS_AT_ONCE


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = make_engine(tmp_path / "work.db")
    metadata.create_all(engine)
    return engine


@pytest.fixture
def log(engine: Engine) -> ChangeLog:
    log = ChangeLog(engine, metadata)
    with log.change("vullen") as session:
        session.execute(
            insert(partner), [{"id": at, "name": f"P{at}", "budget": at / 3} for at in range(1, AMOUNT + 1)]
        )
        session.execute(
            insert(activity), [{"title": f"A{at}", "partner_id": at} for at in range(1, AMOUNT + 1)]
        )
    return log


def everything(engine: Engine) -> list[list[tuple[Any, ...]]]:
    with engine.connect() as connection:
        return [
            [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))]
            for table in (partner, activity)
        ]


def written(log: ChangeLog, engine: Engine) -> list[str]:
    """The writing statements with which the last step is taken back."""
    found: list[str] = []
    with driver_connection(engine) as connection:
        connection.set_trace_callback(found.append)
    log.undo()
    with driver_connection(engine) as connection:
        connection.set_trace_callback(None)
    starts = ("UPDATE main", "INSERT INTO main", "DELETE FROM main")
    return sorted({one for one in found if one.startswith(starts)})  # traced anew for each trigger


def test_change_of_many_rows_is_taken_back_by_the_hundred(log: ChangeLog, engine: Engine) -> None:
    before = everything(engine)
    with log.change("allemaal") as session:
        session.execute(update(partner).values(name="Anders", logo=b"\x00\xff"))

    statements = written(log, engine)

    assert len(statements) == AMOUNT / ROWS_AT_ONCE
    assert everything(engine) == before


def test_row_changed_twice_gets_its_first_values_back(log: ChangeLog, engine: Engine) -> None:
    before = everything(engine)
    with log.change("twee keer") as session:
        for name in ("Eens", "Nog eens"):
            session.execute(update(partner).where(partner.c.id <= 2).values(name=name))
        session.execute(update(partner).where(partner.c.id == 1).values(budget=None))
    after = everything(engine)

    log.undo()
    undone = everything(engine)
    log.redo()

    assert (undone, everything(engine)) == (before, after)


def test_changed_key_amid_others_comes_back(log: ChangeLog, engine: Engine) -> None:
    before = everything(engine)
    with log.change("nummers") as session:
        session.execute(delete(activity))
        session.execute(update(partner).where(partner.c.id == 1).values(name="Een"))
        session.execute(update(partner).where(partner.c.id == 1).values(id=AMOUNT + 1))
        session.execute(update(partner).where(partner.c.id == AMOUNT + 1).values(name="Andere een"))

    log.undo()

    assert everything(engine) == before


def test_what_hangs_on_removed_rows_comes_back_by_the_hundred(log: ChangeLog, engine: Engine) -> None:
    before = everything(engine)
    with log.change("weg") as session:
        for key in range(1, AMOUNT + 1):
            session.execute(delete(partner).where(partner.c.id == key))  # each takes its activity along

    statements = written(log, engine)

    assert len(statements) == 2 * AMOUNT / ROWS_AT_ONCE
    assert everything(engine) == before


def test_values_that_must_be_unique_come_back_one_by_one(tmp_path: Path) -> None:
    own = MetaData()
    place = Table(
        "place",
        own,
        Column("id", Integer, primary_key=True),
        Column("name", Text, unique=True),
    )
    engine = make_engine(tmp_path / "unique.db")
    own.create_all(engine)
    log = ChangeLog(engine, own)
    with log.change("vullen") as session:
        session.execute(insert(place), [{"id": at, "name": f"{at}"} for at in (1, 2, 3)])
    with log.change("doorschuiven") as session:  # each takes the name that the one before it let go
        for at, name in ((3, "vrij"), (2, "3"), (1, "2"), (3, "1")):
            session.execute(update(place).where(place.c.id == at).values(name=name))

    log.undo()

    with engine.connect() as connection:
        found = connection.execute(select(place.c.name).order_by(place.c.id)).scalars().all()
    assert found == ["1", "2", "3"]


def test_undo_that_is_stopped_halfway_changes_nothing(log: ChangeLog, engine: Engine) -> None:
    with log.change("allemaal") as session:
        session.execute(update(partner).values(name="Anders"))
    changed = everything(engine)

    undoing = log.undoing()
    next(undoing)
    was_open = log.is_open
    undoing.close()

    assert (was_open, log.is_open, everything(engine)) == (True, False, changed)
    assert (log.undo_label, log.undo_size, log.redo_size) == ("allemaal", AMOUNT, 0)
    log.undo()
    assert log.redo_size == AMOUNT
