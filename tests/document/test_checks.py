import errno
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coalitiedesk.db.engine import APPLICATION_ID
from coalitiedesk.db.migrations.driver import FileFormat
from coalitiedesk.document.checks import examine, hardened
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import DocumentCode
from tests.db.tables_for_tests import metadata
from tests.document.desk import Desk

FORMAT = FileFormat(metadata=metadata)


@pytest.fixture
def quarantine(tmp_path: Path) -> Path:
    folder = tmp_path / "quarantine"
    folder.mkdir()
    return folder


def refusal(path: Path, quarantine: Path) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        examine(path, quarantine, FORMAT, deadline_seconds=1.0)
    return caught.value


def altered(desk: Desk, *statements: str) -> Path:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return desk.target


def test_own_file_passes(desk: Desk, quarantine: Path) -> None:
    examined = examine(desk.target, quarantine, FORMAT)

    assert (examined.version, examined.is_sealed, examined.is_exact, examined.was_repaired) == (
        1,
        True,
        True,
        False,
    )
    assert examined.copy.read_bytes() == desk.target.read_bytes()


def test_file_is_never_touched(desk: Desk, quarantine: Path) -> None:
    before, beside = desk.target.stat(), sorted(desk.target.parent.iterdir())

    examine(desk.target, quarantine, FORMAT)

    after = desk.target.stat()
    assert (after.st_mtime_ns, after.st_ino, after.st_size) == (
        before.st_mtime_ns,
        before.st_ino,
        before.st_size,
    )
    assert sorted(desk.target.parent.iterdir()) == beside


PLANTED = {
    "trigger": "CREATE TRIGGER t AFTER UPDATE ON partner BEGIN DELETE FROM partner; END",
    "view": "CREATE VIEW spion AS SELECT * FROM partner",
    "virtual table": "CREATE VIRTUAL TABLE zoek USING fts5(naam)",
    "unknown table": "CREATE TABLE extra(x)",
    "extra column": "ALTER TABLE partner ADD COLUMN extra TEXT",
    "index on an expression": "CREATE INDEX ix ON partner(abs(id))",
    "partial index": "CREATE INDEX ix ON partner(name) WHERE name > ''",
}


@pytest.mark.parametrize("statement", PLANTED.values(), ids=PLANTED)
def test_content_of_others_is_refused(desk: Desk, quarantine: Path, statement: str) -> None:
    try:
        path = altered(desk, statement)
    except sqlite3.OperationalError as error:
        pytest.skip(f"this SQLite makes no such thing: {error}")

    assert refusal(path, quarantine).code is DocumentCode.FOREIGN_CONTENT


def test_view_in_the_place_of_a_table_is_refused(desk: Desk, quarantine: Path) -> None:
    path = altered(desk, "DROP TABLE meta", "CREATE VIEW meta AS SELECT 'a' AS key, 'b' AS value")

    assert refusal(path, quarantine).code is DocumentCode.FOREIGN_CONTENT


def test_missing_table_is_damage(desk: Desk, quarantine: Path) -> None:
    path = altered(desk, "DROP TABLE activity_partner")

    assert refusal(path, quarantine).code is DocumentCode.DAMAGED


def test_broken_reference_is_damage(desk: Desk, quarantine: Path) -> None:
    path = altered(desk, "INSERT INTO activity(title, partner_id) VALUES('Soep', 99)")

    assert refusal(path, quarantine).code is DocumentCode.DAMAGED


def test_change_by_another_program_breaks_the_seal(desk: Desk, quarantine: Path) -> None:
    path = altered(desk, "UPDATE partner SET name='Anders'")

    assert not examine(path, quarantine, FORMAT).is_sealed


def test_file_without_format_number_is_damage(desk: Desk, quarantine: Path) -> None:
    assert refusal(altered(desk, "PRAGMA user_version=0"), quarantine).code is DocumentCode.DAMAGED


def test_strange_document_id_names_no_folder(desk: Desk, quarantine: Path) -> None:
    path = altered(desk, "UPDATE meta SET value='../../weg' WHERE key='document_id'")

    found = examine(path, quarantine, FORMAT).document_id

    assert len(found) == 32
    assert found.isalnum()


def test_schema_in_other_words_is_not_exact(desk: Desk, quarantine: Path) -> None:
    path = altered(
        desk,
        "DROP TABLE seal",
        "CREATE TABLE 'seal'(id INTEGER NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY(id))",
    )

    assert not examine(path, quarantine, FORMAT).is_exact


def test_endless_query_is_stopped(desk: Desk) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT count(*) FROM n"

    with hardened(desk.target, deadline_seconds=0.05) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute(endless).fetchone()


def test_hardened_connection_cannot_write_or_attach(desk: Desk, tmp_path: Path) -> None:
    with hardened(desk.target) as connection:
        for statement in ("DELETE FROM partner", f"ATTACH '{tmp_path / 'x.db'}' AS x"):
            with pytest.raises(sqlite3.OperationalError):
                connection.execute(statement)


def test_slow_check_is_stopped(desk: Desk, quarantine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coalitiedesk.document.checks._STEPS_PER_LOOK", 1)

    with pytest.raises(DocumentError) as caught:
        examine(desk.target, quarantine, FORMAT, deadline_seconds=-1.0)

    assert caught.value.code is DocumentCode.TOO_SLOW


def journal_left(path: Path) -> None:
    """Leave a hot journal, as a killed program does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("PRAGMA cache_spill=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE partner SET name='half'")
        connection.executemany("INSERT INTO partner(name) VALUES(?)", [("x" * 900,)] * 200)
        for name in (path.name, f"{path.name}-journal"):
            shutil.copyfile(path.with_name(name), path.with_name(f"kopie-{name}"))
        connection.execute("ROLLBACK")


def wal_left(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE partner SET name='via WAL'")
        for name in (path.name, f"{path.name}-wal"):
            shutil.copyfile(path.with_name(name), path.with_name(f"kopie-{name}"))


@pytest.mark.parametrize(("leave", "name"), [(journal_left, "Buurthuis"), (wal_left, "via WAL")])
def test_journal_beside_it_is_worked_in_and_left_alone(
    desk: Desk, quarantine: Path, leave: Callable[[Path], None], name: str
) -> None:
    leave(desk.target)
    copied = desk.target.with_name(f"kopie-{desk.target.name}")
    before = {path.name: path.read_bytes() for path in copied.parent.glob("kopie-*")}

    examined = examine(copied, quarantine, FORMAT)

    with hardened(examined.copy) as connection:
        assert connection.execute("SELECT name FROM partner").fetchall() == [(name,)]
    assert examined.was_repaired
    assert [path.name for path in quarantine.iterdir()] == ["copy.db"]
    assert {path.name: path.read_bytes() for path in copied.parent.glob("kopie-*")} == before


def test_journal_of_another_file_is_not_worked_in(desk: Desk, quarantine: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.db"
    shutil.copyfile(desk.target, other)
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("DROP TABLE activity_partner")
        connection.executemany("INSERT INTO partner(name) VALUES(?)", [("y" * 900,)] * 200)
    journal_left(other)
    shutil.copyfile(tmp_path / "kopie-ander.db-journal", f"{desk.target}-journal")

    examined = examine(desk.target, quarantine, FORMAT)

    assert (examined.is_sealed, examined.was_repaired) == (True, False)


def test_content_of_others_is_refused_with_a_journal_too(desk: Desk, quarantine: Path) -> None:
    path = altered(desk, PLANTED["unknown table"])
    journal_left(path)

    assert refusal(path.with_name(f"kopie-{path.name}"), quarantine).code is DocumentCode.FOREIGN_CONTENT


def test_journal_that_cannot_be_worked_in_is_explained(desk: Desk, quarantine: Path) -> None:
    content = bytearray(altered(desk, "PRAGMA journal_mode=WAL").read_bytes())
    content[100:2000] = b"\xff" * 1900
    desk.target.write_bytes(content)

    assert refusal(desk.target, quarantine).code is DocumentCode.DAMAGED


@pytest.mark.parametrize("size", [0, 5])
def test_journal_that_is_empty_or_unreadable(
    desk: Desk, quarantine: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    desk.target.with_name(f"{desk.target.name}-journal").write_bytes(b"x" * size)
    real = shutil.copyfileobj
    calls = iter([False, size > 0])

    def copy(*arguments: object) -> None:
        if next(calls):
            raise OSError(errno.EIO, "unreadable")
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(shutil, "copyfileobj", copy)

    if size:
        assert refusal(desk.target, quarantine).code is DocumentCode.MEDIUM_FAILING
    else:
        assert not examine(desk.target, quarantine, FORMAT).was_repaired


def test_text_that_is_no_text_is_damage(
    desk: Desk, quarantine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> str:
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")

    monkeypatch.setattr("coalitiedesk.document.checks.content_seal", fail)

    assert refusal(desk.target, quarantine).code is DocumentCode.DAMAGED


def test_write_ahead_header_without_journal_is_turned_back(desk: Desk, quarantine: Path) -> None:
    altered(desk, "PRAGMA journal_mode=WAL")

    examined = examine(desk.target, quarantine, FORMAT)

    assert examined.copy.read_bytes()[18:20] == b"\1\1"
    assert not examined.was_repaired


@pytest.mark.parametrize("cut", [1, 100, 4096, 5000, 20000])
def test_cut_off_file_is_noticed(desk: Desk, quarantine: Path, cut: int) -> None:
    whole = desk.target.read_bytes()
    desk.target.write_bytes(whole[:-cut])

    assert refusal(desk.target, quarantine).code is DocumentCode.DAMAGED


def test_none_of_400_flipped_bits_goes_unnoticed(desk: Desk, tmp_path: Path) -> None:
    document = desk.open()
    with document.engine.begin() as connection:
        connection.exec_driver_sql(
            "WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x+1 FROM n WHERE x<150) "
            "INSERT INTO partner SELECT x, 'Naam' || x, x * 1.5, randomblob(20) FROM n"
        )
    document.close()
    whole, chance = desk.target.read_bytes(), random.Random(1)
    with closing(sqlite3.connect(desk.target)) as connection:
        truth = list(connection.iterdump())
    missed = 0

    for number in range(400):
        bent = bytearray(whole)
        bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
        path, folder = tmp_path / "bent", tmp_path / f"q{number}"
        path.write_bytes(bent)
        folder.mkdir()
        try:
            examined = examine(path, folder, FORMAT)
        except DocumentError:
            continue
        with closing(sqlite3.connect(examined.copy)) as connection:
            missed += examined.is_sealed and list(connection.iterdump()) != truth

    assert missed == 0


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EIO, DocumentCode.MEDIUM_FAILING), (errno.ENOSPC, DocumentCode.LOCAL_DISK_FULL)],
)
def test_copying_that_fails_is_explained(
    desk: Desk, quarantine: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: DocumentCode
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("coalitiedesk.document.checks.copy_flushed", fail)

    assert refusal(desk.target, quarantine).code is code


def test_application_id_is_looked_at_first(desk: Desk, quarantine: Path) -> None:
    path = altered(desk, f"PRAGMA application_id={APPLICATION_ID + 1}")

    assert refusal(path, quarantine).code is DocumentCode.OTHER_PROGRAM
