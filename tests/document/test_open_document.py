import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from coalitiedesk.db.engine import APPLICATION_ID
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode
from tests.db.tables_for_tests import partner
from tests.document.desk import Clock, Desk, add, names, names_in


def nothing(_session: Session) -> None:
    pass


def codes(document: OpenDocument) -> list[DocumentCode]:
    return [notice.code for notice in document.notices]


def refused(call: object, *arguments: object, **choices: object) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        call(*arguments, **choices)  # type: ignore[operator]
    return caught.value


def test_create_writes_a_sealed_file_of_ours(context: DocumentContext, target: Path) -> None:
    document = OpenDocument.create(target, nothing, context)

    assert names_in(target) == []
    assert int.from_bytes(target.read_bytes()[68:72], "big") == APPLICATION_ID
    assert not document.is_dirty
    document.close()


def test_create_refuses_an_existing_file(desk: Desk) -> None:
    before = desk.target.read_bytes()

    error = refused(OpenDocument.create, desk.target, nothing, desk.context)

    assert error.code is DocumentCode.TARGET_EXISTS
    assert desk.target.read_bytes() == before


def test_create_replaces_an_existing_file_when_asked(desk: Desk) -> None:
    OpenDocument.create(desk.target, nothing, desk.context, replace_existing=True).close()

    assert names_in(desk.target) == []


def test_create_leaves_nothing_when_the_target_cannot_be_written(
    context: DocumentContext, stick: Path
) -> None:
    error = refused(OpenDocument.create, stick / "none" / "a.coalitie", nothing, context)

    assert error.code is DocumentCode.TARGET_GONE
    assert OpenDocument.recoverable(context) == ()


def test_create_leaves_nothing_when_filling_fails(context: DocumentContext, target: Path) -> None:
    def fail(session: Session) -> None:
        session.execute(insert(partner).values(name=None))

    with pytest.raises(IntegrityError):
        OpenDocument.create(target, fail, context)

    assert not target.exists()
    assert OpenDocument.recoverable(context) == ()


def test_create_on_a_full_disk_leaves_nothing(
    context: DocumentContext, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("coalitiedesk.document.working_copy.write_json", fail)

    assert refused(OpenDocument.create, target, nothing, context).code is DocumentCode.LOCAL_DISK_FULL
    assert OpenDocument.recoverable(context) == ()


def test_working_copy_that_cannot_be_opened_is_explained(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise sqlite3.OperationalError("no")

    with monkeypatch.context() as patch:
        patch.setattr("coalitiedesk.document.open_document.driver_connection", fail)
        error = refused(desk.open)

    assert error.code is DocumentCode.UNKNOWN
    assert names(desk.open()) == ["Buurthuis"]


def test_damaged_content_is_not_published(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    delivery = document.begin_publish()
    bent = bytearray(delivery.copy.read_bytes())
    bent[4096:4100] = b"\xff" * 4
    delivery.copy.write_bytes(bent)

    outcome = document.finish_publish(delivery.run())

    assert outcome.error is not None
    assert outcome.error.code is DocumentCode.WORKING_COPY_DAMAGED
    assert document.is_dirty
    assert names_in(desk.target) == ["Buurthuis"]
    assert not (document._copy.folder / "snapshot.db").exists()


def test_working_copy_that_cannot_be_read_is_told_at_closing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> str:
        raise sqlite3.DatabaseError("malformed")

    document = desk.open()
    with monkeypatch.context() as patch:
        patch.setattr("coalitiedesk.document.open_document.content_seal", fail)
        error = refused(document.close)

    assert error.facts["detail"] == "DatabaseError"


def test_open_shows_what_was_kept(desk: Desk) -> None:
    document = desk.open()

    assert names(document) == ["Buurthuis"]
    assert (document.is_dirty, document.notices) == (False, ())


def test_opening_and_closing_leaves_the_file_alone(desk: Desk) -> None:
    before = desk.target.read_bytes()

    desk.open().close()

    assert desk.target.read_bytes() == before
    assert desk.leftovers() == []


def test_change_is_pending_until_published(desk: Desk) -> None:
    document = desk.open()

    add(document, "Kerk")
    pending = document.status
    document.publish()

    assert (pending.pending_changes, pending.published_at) == (1, None)
    assert names_in(desk.target) == ["Buurthuis", "Kerk"]
    assert document.status.pending_changes == 0
    assert document.status.published_at == desk.context.clock()


def test_change_made_during_a_slow_delivery_stays_pending(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")

    delivery = document.begin_publish()
    add(document, "School")
    document.finish_publish(delivery.run())

    assert names_in(desk.target) == ["Buurthuis", "Kerk"]
    assert document.status.pending_changes == 1


def test_second_publishing_waits_for_the_first(desk: Desk) -> None:
    document = desk.open()
    document.begin_publish()

    with pytest.raises(RuntimeError):
        document.begin_publish()


def test_close_publishes_and_removes_the_working_copy(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")

    document.close()
    document.close()

    assert names_in(desk.target) == ["Buurthuis", "Kerk"]
    assert list((desk.context.work_folder / "work").iterdir()) == []


def test_close_publishes_a_change_that_nobody_reported(desk: Desk) -> None:
    document = desk.open()
    with document.engine.begin() as connection:
        connection.execute(insert(partner).values(name="Kerk"))

    document.close()

    assert names_in(desk.target) == ["Buurthuis", "Kerk"]


def test_close_stays_open_when_publishing_fails(desk: Desk, stick: Path) -> None:
    document = desk.open()
    add(document, "Kerk")
    stick.rename(stick.with_name("away"))

    error = refused(document.close)
    stick.with_name("away").rename(stick)
    document.close()

    assert error.code is DocumentCode.TARGET_GONE
    assert names_in(desk.target) == ["Buurthuis", "Kerk"]


def test_leaving_behind_is_found_at_the_next_start(desk: Desk, stick: Path) -> None:
    document = desk.open()
    add(document, "Kerk")
    stick.rename(stick.with_name("away"))

    document.close(leave_behind=True)
    resumed = desk.resume()
    stick.with_name("away").rename(stick)
    resumed.publish()

    assert codes(resumed) == [DocumentCode.RECOVERED]
    assert names_in(desk.target) == ["Buurthuis", "Kerk"]


def test_copy_is_complete_and_the_document_stays(desk: Desk, stick: Path) -> None:
    document = desk.open()
    add(document, "Kerk")

    document.save_copy_as(stick / "kopie.coalitie")

    assert names_in(stick / "kopie.coalitie") == ["Buurthuis", "Kerk"]
    assert names_in(desk.target) == ["Buurthuis"]
    assert document.target == desk.target.resolve()


def test_copy_that_fails_is_explained(desk: Desk, stick: Path) -> None:
    error = refused(desk.open().save_copy_as, stick / "none" / "kopie.coalitie")

    assert error.code is DocumentCode.TARGET_GONE


def test_move_publishes_at_the_other_place(desk: Desk, stick: Path) -> None:
    document = desk.open()
    add(document, "Kerk")

    document.move_to(stick / "elders.coalitie")
    add(document, "School")
    document.close()

    assert names_in(stick / "elders.coalitie") == ["Buurthuis", "Kerk", "School"]
    assert names_in(desk.target) == ["Buurthuis"]
    assert desk.leftovers() == []


def test_move_that_fails_stays_where_it_was(desk: Desk, stick: Path) -> None:
    document = desk.open()

    outcome = document.move_to(stick / "none" / "elders.coalitie")

    assert outcome.error is not None
    assert document.target == desk.target.resolve()


def test_move_refuses_an_existing_file(desk: Desk, stick: Path) -> None:
    (stick / "elders.coalitie").write_bytes(b"x")

    error = refused(desk.open().move_to, stick / "elders.coalitie")

    assert error.code is DocumentCode.TARGET_EXISTS


def test_first_change_backs_up_what_was_opened(desk: Desk) -> None:
    document = desk.open()

    add(document, "Kerk")
    add(document, "School")

    (backup,) = document.backups()
    assert backup.reason is BackupReason.FIRST_CHANGE
    assert names_in(backup.path) == ["Buurthuis"]


def test_half_an_hour_of_changes_makes_a_backup(desk: Desk, clock: Clock) -> None:
    document = desk.open()
    add(document, "Kerk")

    clock.forward(minutes=29)
    document.publish()
    early = len(document.backups())
    clock.forward(minutes=1)
    document.publish()

    assert early == 1
    newest, _ = document.backups()
    assert newest.reason is BackupReason.PERIODIC
    assert names_in(newest.path) == ["Buurthuis", "Kerk"]


def test_shared_computer_keeps_no_backups(desk: Desk, clock: Clock) -> None:
    document = desk.with_context(keeps_backups=False).open()

    add(document, "Kerk")
    clock.forward(hours=1)
    document.publish()

    assert document.backups() == ()


def test_backup_that_fails_does_not_stop_the_work(desk: Desk) -> None:
    document = desk.open()
    desk.context.backup_folder.mkdir(parents=True)
    (desk.context.backup_folder / document.document_id).write_text("in the way")

    add(document, "Kerk")
    document.publish()

    assert names_in(desk.target) == ["Buurthuis", "Kerk"]
    assert document.status.problem is not None
    assert document.status.problem.code is DocumentCode.BACKUP_FAILED


def test_restore_brings_a_version_back_and_keeps_the_present(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    (before,) = document.backups()

    document.restore(before.path)
    restored = names(document)
    add(document, "School")
    document.close()

    assert restored == ["Buurthuis"]
    assert names_in(desk.target) == ["Buurthuis", "School"]
    present = next(b for b in document.backups() if b.reason is BackupReason.BEFORE_RESTORE)
    assert names_in(present.path) == ["Buurthuis", "Kerk"]


def test_restore_of_a_damaged_version_changes_nothing(desk: Desk, stick: Path) -> None:
    document = desk.open()
    add(document, "Kerk")
    (stick / "kapot").write_bytes(desk.target.read_bytes()[:5000])

    error = refused(document.restore, stick / "kapot")

    assert error.code is DocumentCode.DAMAGED
    assert names(document) == ["Buurthuis", "Kerk"]


def test_restore_does_not_go_on_without_a_backup(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    (before,) = document.backups()
    held = before.path.read_bytes()
    before.path.unlink()
    for path in document._keeper.backups.folder.iterdir():
        path.unlink()
    document._keeper.backups.folder.rmdir()
    document._keeper.backups.folder.write_bytes(held)

    error = refused(document.restore, document._keeper.backups.folder)

    assert error.code is DocumentCode.BACKUP_FAILED
    assert names(document) == ["Buurthuis", "Kerk"]


def test_deleted_people_leave_no_trace(desk: Desk) -> None:
    document = desk.open()
    add(document, "Jansenxyz")
    document.publish()
    with document.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE temp.change_step SET number=0")
        connection.exec_driver_sql("DELETE FROM partner WHERE name='Jansenxyz'")
        connection.exec_driver_sql("UPDATE temp.change_step SET number=NULL")
    document.close()

    for path in desk.target.parent.parent.rglob("*"):
        if path.is_file():
            assert b"Jansenxyz" not in path.read_bytes(), path


def test_file_is_opened_with_any_sqlite_tool(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.target)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("SELECT name FROM partner").fetchall() == [("Buurthuis",)]
