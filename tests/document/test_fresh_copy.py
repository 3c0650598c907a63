import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from coalitiedesk.db.migrations.driver import FileFormat
from coalitiedesk.document.fresh_copy import copy_afresh, rescue
from tests.db.tables_for_tests import metadata
from tests.document.desk import Desk

FORMAT = FileFormat(metadata=metadata, min_reader_version=1)


def partners(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM partner ORDER BY id")]


def test_rows_come_along_and_what_is_unknown_does_not(desk: Desk, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        connection.execute("ALTER TABLE partner ADD COLUMN extra")
        connection.execute("CREATE TABLE geheim(x)")
        connection.execute("UPDATE meta SET value='9' WHERE key='min_reader_version'")

    copy_afresh(desk.target, tmp_path / "vers.db", FORMAT)

    with closing(sqlite3.connect(tmp_path / "vers.db")) as connection:
        sql = " ".join(row[0] or "" for row in connection.execute("SELECT sql FROM sqlite_schema"))
        reader = connection.execute("SELECT value FROM meta WHERE key='min_reader_version'").fetchone()
    assert partners(tmp_path / "vers.db") == ["Buurthuis"]
    assert "extra" not in sql
    assert "geheim" not in sql
    assert reader == ("1",)


def test_table_that_is_not_there_stays_empty(desk: Desk, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        connection.execute("DROP TABLE activity_partner")

    copy_afresh(desk.target, tmp_path / "vers.db", FORMAT)

    assert partners(tmp_path / "vers.db") == ["Buurthuis"]


def test_row_that_breaks_a_rule_is_refused(desk: Desk, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        connection.execute("INSERT INTO activity(title, partner_id) VALUES('Soep', 99)")

    with pytest.raises(sqlite3.IntegrityError):
        copy_afresh(desk.target, tmp_path / "vers.db", FORMAT)


def test_rescue_saves_what_can_be_read(desk: Desk, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        connection.executemany("INSERT INTO partner(name) VALUES(?)", [("x" * 500,)] * 100)
        connection.execute("INSERT INTO activity(title, partner_id) VALUES('Soep', 99)")
        connection.execute("INSERT INTO activity(title, partner_id) VALUES('Thee', 1)")
        connection.execute("DROP TABLE meta")
    content = desk.target.read_bytes()
    at = content.rindex(b"x" * 400)
    desk.target.write_bytes(content[: at - 3000] + b"\xff" * 4096 + content[at - 3000 + 4096 :])

    saved = rescue(desk.target, tmp_path / "gered.db", FORMAT)

    assert 0 < saved["partner"] < 101
    assert partners(tmp_path / "gered.db")[0] == "Buurthuis"
    assert saved["activity"] == 1
    assert saved["meta"] == 1


def test_rescue_of_a_hopeless_file_saves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)

    saved = rescue(tmp_path / "a", tmp_path / "gered.db", FORMAT)

    assert set(saved) == set(metadata.tables)
    assert saved["partner"] == 0
