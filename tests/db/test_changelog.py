import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    Column,
    Engine,
    Insert,
    Integer,
    MetaData,
    Table,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError, OperationalError

from coalitiedesk.db.changelog import STEP_LIMIT, ChangeLog, LostTransactionError, NulCharacterError, utc_now
from coalitiedesk.db.engine import driver_connection, make_engine
from coalitiedesk.domain.changes import ChangeSet, Direction
from tests.db.tables_for_tests import activity, activity_partner, meta, metadata, partner, seal

Heard = list[ChangeSet]


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = make_engine(tmp_path / "work.db")
    metadata.create_all(engine)
    return engine


@pytest.fixture
def heard() -> Heard:
    return []


@pytest.fixture
def log(engine: Engine, heard: Heard) -> ChangeLog:
    log = ChangeLog(engine, metadata)
    log.listen(heard.append)
    return log


def rows(engine: Engine, table: Table) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]


def add_partner(log: ChangeLog, **values: Any) -> None:
    with log.change("partner toegevoegd") as session:
        session.execute(insert(partner).values(**{"name": "Buurthuis", **values}))


def fail_halfway(log: ChangeLog) -> None:
    with log.change("kapot") as session:
        session.execute(insert(partner).values(name="Buurthuis"))
        raise ZeroDivisionError


def lose_the_transaction(log: ChangeLog, afterwards: Insert | None = None) -> None:
    with log.change("schijf vol") as session:
        session.execute(insert(partner).values(name="Buurthuis"))
        # What SQLite does by itself when the disk is full.
        session.connection().exec_driver_sql("ROLLBACK")
        if afterwards is not None:
            session.execute(afterwards)


def test_change_tells_what_it_touched_after_the_commit(log: ChangeLog, engine: Engine) -> None:
    seen = []
    log.listen(lambda changes: seen.append((changes, rows(engine, partner))))

    with log.change("partner toegevoegd", initiator="window") as session:
        session.execute(insert(partner).values(id=7, name="Buurthuis"))

    expected = ChangeSet(
        kinds={"partner": frozenset({7})},
        label="partner toegevoegd",
        initiator="window",
        partners=frozenset({7}),
    )
    assert seen == [(expected, [(7, "Buurthuis", None, None)])]


def test_error_inside_rolls_back_and_tells_nobody(log: ChangeLog, engine: Engine, heard: Heard) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_halfway(log)

    assert rows(engine, partner) == []
    assert heard == []
    assert not log.can_undo


def test_change_inside_change_asserts(log: ChangeLog, engine: Engine) -> None:
    with log.change("buiten") as session:
        session.execute(insert(partner).values(name="Buurthuis"))
        with pytest.raises(AssertionError), log.change("binnen"):
            pass

    assert len(rows(engine, partner)) == 1


def test_listener_may_change_again(log: ChangeLog, engine: Engine) -> None:
    def rename(changes: ChangeSet) -> None:
        if changes.label == "partner toegevoegd":
            with log.change("hernoemd") as session:
                session.execute(update(partner).values(name="Anders"))

    log.listen(rename)

    add_partner(log)

    assert rows(engine, partner) == [(1, "Anders", None, None)]
    assert log.undo_label == "hernoemd"


def test_ignored_listener_hears_nothing(log: ChangeLog, heard: Heard) -> None:
    log.ignore(heard.append)

    add_partner(log)

    assert heard == []


def test_change_without_effect_is_no_step(log: ChangeLog, heard: Heard) -> None:
    add_partner(log)
    heard.clear()

    with log.change("niets") as session:
        session.execute(update(partner).values(name="Buurthuis"))

    assert heard == []
    assert log.undo_label == "partner toegevoegd"


def test_change_without_effect_keeps_redo(log: ChangeLog) -> None:
    add_partner(log)
    log.undo()

    with log.change("niets"):
        pass

    assert log.can_redo


def test_undo_and_redo_tell_direction_and_label(log: ChangeLog, engine: Engine, heard: Heard) -> None:
    add_partner(log)

    back = log.undo()
    gone = rows(engine, partner)
    again = log.redo(initiator="menu")

    assert gone == []
    assert rows(engine, partner) == [(1, "Buurthuis", None, None)]
    assert [changes.direction for changes in heard] == [Direction.DO, Direction.UNDO, Direction.REDO]
    assert (back.label, dict(back.kinds)) == ("partner toegevoegd", {"partner": frozenset({1})})
    assert again.initiator == "menu"


def test_new_change_forgets_what_could_be_redone(log: ChangeLog) -> None:
    add_partner(log)
    log.undo()

    add_partner(log, name="Ander")

    assert not log.can_redo
    assert log.redo_label == ""
    with pytest.raises(LookupError):
        log.redo()


def test_labels_follow_the_steps(log: ChangeLog) -> None:
    add_partner(log)
    with log.change("hernoemd") as session:
        session.execute(update(partner).values(name="X"))

    log.undo()

    assert (log.undo_label, log.redo_label) == ("partner toegevoegd", "hernoemd")


def test_clear_forgets_all_steps_and_their_images(log: ChangeLog, engine: Engine) -> None:
    add_partner(log)
    add_partner(log, name="Ander")
    log.undo()

    log.clear()

    assert (log.can_undo, log.can_redo, log.undo_label) == (False, False, "")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM temp.change_note").scalar() == 0


def test_cascades_and_references_come_back(log: ChangeLog, engine: Engine, heard: Heard) -> None:
    with log.change("vullen") as session:
        session.execute(insert(partner), [{"id": 1, "name": "A"}, {"id": 2, "name": "B"}])
        session.execute(insert(activity), [{"id": 1, "title": "Soep", "partner_id": 1, "guest_id": 2}])
        session.execute(insert(activity), [{"id": 2, "title": "Thee", "partner_id": 2, "guest_id": 1}])
        session.execute(insert(activity_partner).values(activity_id=2, partner_id=1, leads=True))
    before = [rows(engine, table) for table in (partner, activity, activity_partner)]
    heard.clear()

    with log.change("partner verwijderd") as session:
        session.execute(delete(partner).where(partner.c.id == 1))
    after = [rows(engine, table) for table in (partner, activity, activity_partner)]
    log.undo()
    undone = [rows(engine, table) for table in (partner, activity, activity_partner)]
    log.redo()

    assert after == [[(2, "B", None, None)], [(2, "Thee", 2, None)], []]
    assert undone == before
    assert [rows(engine, table) for table in (partner, activity, activity_partner)] == after
    expected = {
        "partner": frozenset({1}),
        "activity": frozenset({1, 2}),
        "activity_partner": frozenset({2}),
    }
    assert [dict(changes.kinds) for changes in heard] == [expected] * 3


def test_replaced_row_comes_back(log: ChangeLog, engine: Engine) -> None:
    add_partner(log, id=1, budget=5.0)

    with log.change("vervangen") as session:
        session.connection().exec_driver_sql("REPLACE INTO partner(id, name) VALUES(1, 'Nieuw')")
    log.undo()

    assert rows(engine, partner) == [(1, "Buurthuis", 5.0, None)]


def test_changed_key_comes_back(log: ChangeLog, engine: Engine) -> None:
    add_partner(log, id=1)

    with log.change("ander nummer") as session:
        session.execute(update(partner).values(id=9, name="X"))
    log.undo()
    undone = rows(engine, partner)
    log.redo()

    assert undone == [(1, "Buurthuis", None, None)]
    assert rows(engine, partner) == [(9, "X", None, None)]


def test_table_with_text_key_is_undone_and_told_without_ids(
    log: ChangeLog, engine: Engine, heard: Heard
) -> None:
    with log.change("naam") as session:
        session.execute(insert(meta).values(key="it's", value='?:"%s'))
    log.undo()
    undone = rows(engine, meta)
    log.redo()

    assert undone == []
    assert rows(engine, meta) == [("it's", '?:"%s')]
    assert dict(heard[0].kinds) == {"meta": frozenset()}


@pytest.mark.parametrize("budget", [0.1, 1000000000000001.0, 1e308, -5e-324, 1 / 3, float("inf")])
def test_numbers_come_back_exactly(log: ChangeLog, engine: Engine, budget: float) -> None:
    add_partner(log, budget=budget)

    with log.change("weg") as session:
        session.execute(delete(partner))
    log.undo()

    assert rows(engine, partner) == [(1, "Buurthuis", budget, None)]


def test_bytes_come_back_exactly(log: ChangeLog, engine: Engine) -> None:
    add_partner(log, logo=bytes(range(256)))

    with log.change("weg") as session:
        session.execute(delete(partner))
    log.undo()

    assert rows(engine, partner) == [(1, "Buurthuis", None, bytes(range(256)))]


@pytest.mark.parametrize("change", [insert(partner).values(name="a\0b"), update(partner).values(name="\0")])
def test_nul_character_is_refused(log: ChangeLog, engine: Engine, change: Any) -> None:
    add_partner(log)

    with pytest.raises(NulCharacterError), log.change("NUL") as session:
        session.execute(change)

    assert rows(engine, partner) == [(1, "Buurthuis", None, None)]


def test_other_refusals_keep_their_own_error(log: ChangeLog) -> None:
    with pytest.raises(IntegrityError), log.change("zonder naam") as session:
        session.execute(insert(partner).values(name=None))


def test_write_outside_a_change_is_refused(log: ChangeLog, engine: Engine) -> None:
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(insert(partner).values(name="Buurthuis"))

    assert rows(engine, partner) == []


def test_transaction_lost_halfway_is_noticed(log: ChangeLog, engine: Engine, heard: Heard) -> None:
    with pytest.raises(LostTransactionError):
        lose_the_transaction(log)

    assert rows(engine, partner) == []
    assert heard == []


def test_write_after_a_lost_transaction_is_refused(log: ChangeLog, engine: Engine) -> None:
    with pytest.raises(IntegrityError):
        lose_the_transaction(log, afterwards=insert(partner).values(name="half"))

    assert rows(engine, partner) == []


def test_excluded_tables_are_left_alone(engine: Engine, heard: Heard) -> None:
    log = ChangeLog(engine, metadata, exclude=("meta",))
    log.listen(heard.append)

    with log.change("buiten beeld") as session:
        session.execute(insert(meta).values(key="a", value="b"))
        session.execute(insert(seal).values(sha256="c"))

    assert heard == []
    assert not log.can_undo


def test_table_without_key_is_refused(engine: Engine) -> None:
    keyless = MetaData()
    Table("loose", keyless, Column("x", Integer)).create(engine)

    with pytest.raises(ValueError, match="loose"):
        ChangeLog(engine, keyless)


def test_oldest_steps_are_forgotten(log: ChangeLog, engine: Engine) -> None:
    for number in range(STEP_LIMIT + 3):
        add_partner(log, name=str(number))

    while log.can_undo:
        log.undo()

    assert [row[1] for row in rows(engine, partner)] == ["0", "1", "2"]


def test_undo_that_fails_changes_nothing(
    log: ChangeLog, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_partner(log)
    monkeypatch.setattr("coalitiedesk.db.changelog.restoring_statements", lambda *_: ["nonsense"])

    with pytest.raises(OperationalError, match="syntax") as caught:
        log.undo()
    assert "nonsense" not in str(caught.value.statement)
    monkeypatch.undo()

    assert log.undo_label == "partner toegevoegd"
    log.undo()
    assert rows(engine, partner) == []


def test_errors_name_no_people(log: ChangeLog) -> None:
    with pytest.raises(IntegrityError) as caught, log.change("x") as session:
        session.execute(insert(partner), [{"id": 1, "name": "Jansenxyz"}, {"id": 1, "name": "Jansenxyz"}])

    assert "Jansenxyz" not in str(caught.value)


def test_moments_are_of_the_present_by_default() -> None:
    assert utc_now().utcoffset() == dt.timedelta(0)


def test_images_never_reach_the_file(log: ChangeLog, engine: Engine, tmp_path: Path) -> None:
    add_partner(log, name="Jansenxyz")

    with log.change("weg") as session:
        session.execute(delete(partner))
    with driver_connection(engine) as connection:
        connection.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))

    assert log.can_undo
    for path in tmp_path.iterdir():
        assert b"Jansenxyz" not in path.read_bytes()
