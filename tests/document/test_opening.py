"""The cases of the reliability study about what a file looks like when it is opened."""

import dataclasses
import datetime as dt
import errno
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Connection, ForeignKey, Integer, MetaData, Table, Text

from coalitiedesk.db.migrations.driver import FileFormat, Migration
from coalitiedesk.document import opening
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.lock import Holder, write_note
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode
from tests.db.tables_for_tests import metadata
from tests.document.desk import Clock, Desk, add, names, names_in


def codes(document: OpenDocument) -> list[DocumentCode]:
    return [notice.code for notice in document.notices]


def refusal(desk: Desk, **choices: bool) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        desk.open(**choices)
    return caught.value


def second_format() -> FileFormat:
    """Format 2: partners have a phone number, and there is a table of venues."""
    tables = MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(tables)
    tables.tables["partner"].append_column(
        Column("phone", Text, nullable=False, server_default="")  # type: ignore[arg-type]
    )
    Table("venue", tables, Column("id", Integer, primary_key=True), Column("owner", ForeignKey("partner.id")))

    def step(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE partner ADD COLUMN phone TEXT DEFAULT '' NOT NULL")
        connection.exec_driver_sql(
            "CREATE TABLE venue(id INTEGER NOT NULL PRIMARY KEY, owner INTEGER REFERENCES partner(id))"
        )

    migration = Migration(version=2, min_reader_version=1, apply=step)
    return FileFormat(metadata=tables, version=2, migrations=(migration,))


@pytest.fixture
def newer(desk: Desk) -> Desk:
    """The same desk with a program of format 2."""
    return desk.with_context(file_format=second_format())


def test_older_file_is_backed_up_and_brought_up_to_date(desk: Desk, newer: Desk) -> None:
    before = desk.target.read_bytes()

    document = newer.open()

    assert codes(document) == [DocumentCode.UPDATED_FROM_OLDER]
    assert names(document) == ["Buurthuis"]
    with document.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT phone FROM partner").scalar() == ""
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 2
    (backup,) = document.backups()
    assert (backup.reason, backup.path.read_bytes()) == (BackupReason.BEFORE_UPDATE, before)


def test_older_file_is_replaced_only_after_a_change(desk: Desk, newer: Desk) -> None:
    before = desk.target.read_bytes()

    newer.open().close()
    untouched = desk.target.read_bytes()
    document = newer.open()
    with document.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE partner SET phone='06'")
    document.close()

    assert untouched == before
    assert names_in(desk.target) == ["Buurthuis"]
    assert int.from_bytes(desk.target.read_bytes()[60:64], "big") == 2


def test_older_file_is_kept_beside_where_no_backups_are(desk: Desk, newer: Desk) -> None:
    before = desk.target.read_bytes()

    for _ in range(2):
        newer.with_context(keeps_backups=False).open().close()

    (kept,) = desk.target.parent.glob("Coalitie Noord 2*")
    assert kept.read_bytes() == before


def test_older_file_that_cannot_be_kept_is_not_opened(newer: Desk, monkeypatch: Any) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(opening, "copy_flushed", fail)

    with pytest.raises(DocumentError) as caught:
        newer.with_context(keeps_backups=False).open()

    assert caught.value.code is DocumentCode.READ_ONLY


def test_update_that_fails_leaves_the_file_alone(desk: Desk) -> None:
    def broken(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TABLE nothing")

    steps = (Migration(version=2, min_reader_version=1, apply=broken),)
    before = desk.target.read_bytes()
    failing = desk.with_context(file_format=FileFormat(metadata=metadata, version=2, migrations=steps))

    assert refusal(failing).code is DocumentCode.UPDATE_FAILED
    assert desk.target.read_bytes() == before


def test_update_that_misses_something_is_refused(desk: Desk) -> None:
    steps = (Migration(version=2, min_reader_version=1, apply=lambda _: None),)
    forgetful = dataclasses.replace(second_format(), migrations=steps)

    assert refusal(desk.with_context(file_format=forgetful)).code is DocumentCode.UPDATE_FAILED


def test_newer_file_is_refused_and_left_alone(desk: Desk, newer: Desk) -> None:
    document = newer.open()
    with document.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE partner SET phone='06'")
    document.close()
    before = desk.target.read_bytes()

    error = refusal(desk)
    viewed = desk.open(view_only=True)

    assert (error.code, error.facts["theirs"], error.facts["ours"]) == (DocumentCode.NEWER_FORMAT, 2, 1)
    assert names(viewed) == ["Buurthuis"]
    assert codes(viewed) == [DocumentCode.NEWER_FORMAT_VIEWABLE]
    with pytest.raises(DocumentError):
        viewed.publish()
    viewed.close()
    assert desk.target.read_bytes() == before


@pytest.mark.parametrize("reader", ["2", "", "x"])
def test_newer_file_that_may_not_be_viewed_is_refused(desk: Desk, reader: str) -> None:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version=2")
        connection.execute("UPDATE meta SET value=? WHERE key='min_reader_version'", (reader,))

    assert refusal(desk, view_only=True).code is DocumentCode.NEWER_FORMAT


def test_broken_seal_is_viewed_until_it_is_accepted(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        connection.execute("UPDATE partner SET name='Elders'")

    document = desk.open()
    with pytest.raises(DocumentError) as caught:
        document.publish()
    document.accept_content()
    add(document, "Kerk")
    document.close()

    assert codes(document) == [DocumentCode.SEAL_BROKEN]
    assert caught.value.code is DocumentCode.VIEW_ONLY
    assert names_in(desk.target) == ["Elders", "Kerk"]


def test_schema_in_other_words_is_copied_afresh(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.target, isolation_level=None)) as connection:
        connection.execute("DROP TABLE seal")
        connection.execute("CREATE TABLE 'seal'(id INTEGER NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY(id))")

    document = desk.open()

    assert names(document) == ["Buurthuis"]
    with document.engine.connect() as connection_:
        sql = connection_.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name='seal'").scalar_one()
    assert "'seal'" not in sql


def test_read_only_folder_is_opened_for_viewing(desk: Desk, monkeypatch: Any) -> None:
    monkeypatch.setattr(opening, "can_be_written", lambda _: False)

    document = desk.open()

    assert codes(document) == [DocumentCode.READ_ONLY]
    assert document.status.is_view_only
    assert desk.leftovers() == []


def test_changes_to_a_read_only_file_are_not_thrown_away(desk: Desk, monkeypatch: Any) -> None:
    monkeypatch.setattr(opening, "can_be_written", lambda _: False)
    document = desk.open()
    add(document, "Kerk")

    document.close()

    (leftover,) = OpenDocument.recoverable(desk.context)
    assert leftover.state.target == str(desk.target.resolve())


@pytest.mark.parametrize("denied", ["folder", "file", "medium", "nothing"])
def test_rights_decide_whether_it_can_be_written(desk: Desk, monkeypatch: Any, denied: str) -> None:
    refused = {"folder": desk.target.parent, "file": desk.target}.get(denied)
    monkeypatch.setattr(os, "access", lambda path, _: path != refused)
    real = os.statvfs(desk.target.parent)
    flags = os.ST_RDONLY if denied == "medium" else 0
    monkeypatch.setattr(os, "statvfs", lambda _: os.statvfs_result((*real[:8], flags, real[9])))

    assert opening.can_be_written(desk.target) is (denied == "nothing")


def other_laptop(desk: Desk, clock: Clock, **ago: float) -> None:
    since = clock() - dt.timedelta(**ago)
    holder = Holder(person="Jan", computer="LAPTOP-7", account="jan", process=1, since=since)
    write_note(desk.target, holder)


def test_file_that_another_laptop_has_is_asked_about(desk: Desk, clock: Clock) -> None:
    other_laptop(desk, clock, hours=1)

    error = refusal(desk)
    viewed = desk.open(view_only=True)
    viewed.close()
    desk.open(despite_holder=True)

    assert (error.code, error.facts["person"]) == (DocumentCode.OPEN_ELSEWHERE, "Jan")


def test_old_note_of_another_laptop_is_doubted(desk: Desk, clock: Clock) -> None:
    other_laptop(desk, clock, days=3)

    assert refusal(desk).code is DocumentCode.OPEN_ELSEWHERE_LONG_AGO


def test_second_window_is_refused(desk: Desk) -> None:
    desk.open()

    assert refusal(desk).code is DocumentCode.ALREADY_OPEN_HERE


def test_second_window_is_refused_after_a_move(desk: Desk, stick: Path) -> None:
    document = desk.open()
    document.move_to(stick / "elders.coalitie")

    with pytest.raises(DocumentError) as caught:
        desk.open(stick / "elders.coalitie")

    assert caught.value.code is DocumentCode.ALREADY_OPEN_HERE
    assert names(desk.open()) == ["Buurthuis"]


def test_crash_is_recovered_by_opening_the_file(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    desk.crash(document)

    again = desk.open()

    assert codes(again) == [DocumentCode.RECOVERED]
    assert again.is_dirty
    again.close()
    assert names_in(desk.target) == ["Buurthuis", "Kerk"]


def test_crash_is_recovered_at_start(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    desk.crash(document)

    resumed = desk.resume()
    resumed.close()

    assert names_in(desk.target) == ["Buurthuis", "Kerk"]
    assert OpenDocument.recoverable(desk.context) == ()


def test_crash_without_changes_leaves_nothing_to_recover(desk: Desk) -> None:
    desk.crash(desk.open())

    assert OpenDocument.recoverable(desk.context) == ()
    assert list((desk.context.work_folder / "work").iterdir()) == []


def test_crash_after_an_update_of_the_program_is_recovered(desk: Desk, newer: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    desk.crash(document)

    resumed = newer.resume()

    with resumed.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 2
    assert names(resumed) == ["Buurthuis", "Kerk"]


def test_crash_whose_update_fails_is_kept(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    desk.crash(document)
    steps = (Migration(version=2, min_reader_version=1, apply=lambda _: 1 / 0),)  # type: ignore[arg-type, return-value]
    failing = desk.with_context(file_format=FileFormat(metadata=metadata, version=2, migrations=steps))

    with pytest.raises(DocumentError) as caught:
        failing.resume()

    assert caught.value.code is DocumentCode.UPDATE_FAILED
    assert names(desk.resume()) == ["Buurthuis", "Kerk"]


def test_damaged_leftover_is_told_and_kept(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    database = document._copy.database
    desk.crash(document)
    database.write_bytes(database.read_bytes()[:4000])

    (leftover,) = OpenDocument.recoverable(desk.context)
    error = refusal(desk)

    assert not leftover.is_readable
    assert error.code is DocumentCode.WORKING_COPY_DAMAGED
    assert database.exists()


def test_leftover_of_another_window_is_left_alone(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")

    assert OpenDocument.recoverable(desk.context) == ()


def test_abandoned_quarantine_is_swept(desk: Desk, clock: Clock) -> None:
    old, young = (desk.context.work_folder / "quarantine" / name for name in ("oud", "jong"))
    old.mkdir(parents=True)
    young.mkdir()
    for folder, hours in ((old, 25), (young, 1)):
        moment = clock().timestamp() - hours * 3600
        os.utime(folder, (moment, moment))

    OpenDocument.recoverable(desk.context)

    assert (old.exists(), young.exists()) == (False, True)


def test_copy_of_a_document_is_told(desk: Desk, stick: Path) -> None:
    add(first := desk.open(), "Kerk")
    first.publish()
    shutil.copyfile(desk.target, stick / "Zuid.coalitie")

    document = desk.open(stick / "Zuid.coalitie")

    assert codes(document) == [DocumentCode.IS_A_COPY]
    assert document.notices[0].facts["other"] == "Coalitie Noord.coalitie"


def test_moved_document_is_no_copy(desk: Desk, stick: Path) -> None:
    document = desk.open()
    add(document, "Kerk")
    document.close()
    desk.target.rename(stick / "Zuid.coalitie")

    assert codes(desk.open(stick / "Zuid.coalitie")) == []


def test_newer_version_beside_it_is_told(desk: Desk, stick: Path) -> None:
    beside = stick / "Coalitie Noord-LAPTOP7.coalitie"
    shutil.copyfile(desk.target, beside)
    later = desk.target.stat().st_mtime + 100
    os.utime(beside, (later, later))

    document = desk.open()

    assert codes(document) == [DocumentCode.OTHER_VERSION_BESIDE]
    assert document.notices[0].facts["other"] == beside.name


def test_local_disk_that_is_full_is_told(desk: Desk, monkeypatch: Any) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(shutil, "copyfile", fail)

    assert refusal(desk).code is DocumentCode.LOCAL_DISK_FULL


def test_link_in_a_circle_is_told(stick: Path, desk: Desk) -> None:
    (stick / "a").symlink_to(stick / "b")
    (stick / "b").symlink_to(stick / "a")

    with pytest.raises(DocumentError):
        desk.open(stick / "a")
