"""Faults of this computer's disk under a change: nothing half done, one explained error, and work goes on."""

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.opening import can_be_written
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partners, save_partner
from tests.builders import a_partner

if TYPE_CHECKING:
    from coalitiedesk.domain.changes import ChangeSet


def names(desk: Desk) -> list[str]:
    return [line.name for line in list_partners(desk)]


@contextmanager
def files_limited(size_bytes: int) -> Iterator[None]:
    """The system refuses to let any file of this process grow beyond this."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def heavy_partner() -> object:
    return a_partner(name="Bakker", note="lang " * 100_000)


def test_file_that_may_not_grow_changes_nothing(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bieb"))
    told: list[ChangeSet] = []
    desk.subscribe(told.append)

    with files_limited(4096), pytest.raises(DocumentError) as caught:
        save_partner(desk, heavy_partner())  # type: ignore[arg-type]  # a Partner

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL
    assert (names(desk), told, desk.undo_label) == (["Bieb"], [], "partner toevoegen")
    save_partner(desk, a_partner(name="Bakker"))
    desk.undo()
    assert names(desk) == ["Bieb"]


def test_full_disk_leaves_undo_as_it_was(desk: Desk) -> None:
    save_partner(desk, heavy_partner())  # type: ignore[arg-type]  # a Partner
    desk.undo()

    with files_limited(4096), pytest.raises(DocumentError) as caught:
        desk.redo()

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL
    assert (names(desk), desk.redo_label) == ([], "partner toevoegen")
    desk.redo()
    assert names(desk) == ["Bakker"]


def test_fault_that_was_swallowed_inside_is_still_told(desk: Desk) -> None:
    def swallow() -> None:
        with desk.change("iets groots") as session:
            connection = session.connection()
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.rollback()  # what SQLite does by itself when the disk is full
            driver.execute("BEGIN IMMEDIATE")
            session.execute(text("UPDATE temp.change_step SET number=NULL"))

    with pytest.raises(DocumentError) as caught:
        swallow()

    assert caught.value.code in (DocumentCode.LOCAL_DISK_FAILING, DocumentCode.LOCAL_DISK_FULL)


def test_looking_only_refuses_every_change(desk: Desk) -> None:
    path = desk.path
    desk.close()
    viewer = open_coalition(path, view_only=True)

    with pytest.raises(DocumentError) as caught:
        save_partner(viewer, a_partner())

    assert caught.value.code is DocumentCode.VIEW_ONLY
    assert (viewer.can_edit, viewer.can_accept, viewer.undo()) == (False, False, None)
    viewer.close()


def test_file_on_a_locked_medium_may_be_moved_and_then_changed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.path
    desk.close()
    monkeypatch.setattr(
        "coalitiedesk.document.opening.can_be_written",
        lambda target: can_be_written(target) and target != path,
    )
    viewer = open_coalition(path)
    assert not viewer.can_edit

    viewer.move_to(tmp_path / "elders.coalitie")

    assert viewer.can_edit
    save_partner(viewer, a_partner(name="Bieb"))
    viewer.close()
    reopened = open_coalition(tmp_path / "elders.coalitie")
    assert names(reopened) == ["Bieb"]
    reopened.close()


def test_moving_over_another_file_is_refused(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "ander.coalitie"
    other.write_bytes(b"x")

    with pytest.raises(DocumentError) as caught:
        desk.move_to(other)

    assert caught.value.code is DocumentCode.TARGET_EXISTS
    assert other.read_bytes() == b"x"


def test_broken_seal_is_looked_at_until_it_is_accepted(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bieb"))
    path = desk.path
    desk.close()
    with sqlite3.connect(path) as outside:
        outside.execute("UPDATE partner SET name='Bieb buitenom'")
    outside.close()
    viewer = open_coalition(path)
    assert (viewer.can_edit, viewer.can_accept) == (False, True)

    viewer.accept_content()

    assert (viewer.can_edit, viewer.can_accept) == (True, False)
    save_partner(viewer, a_partner(name="Bakker"))
    viewer.close()
    reopened = open_coalition(path)
    assert (names(reopened), reopened.can_edit) == (["Bakker", "Bieb buitenom"], True)
    reopened.close()


def test_working_copy_that_cannot_be_read_is_explained(desk: Desk) -> None:
    database = Path(desk._document.engine.url.database or "")
    whole = database.read_bytes()
    database.write_bytes(b"\xff" * len(whole))

    with pytest.raises(DocumentError) as caught:
        names(desk)

    assert caught.value.code is DocumentCode.WORKING_COPY_DAMAGED
    database.write_bytes(whole)
    assert names(desk) == []
