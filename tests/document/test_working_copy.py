import datetime as dt
import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from coalitiedesk.document import working_copy
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.document.working_copy import DATABASE, STATE, arrivals
from coalitiedesk.domain.document_codes import DocumentCode
from tests.document.desk import Clock, Desk, add, names, names_in


@pytest.fixture
def left(desk: Desk) -> Path:
    """The folder of a session that crashed with a change on its way."""
    document = desk.open()
    add(document, "Onderweg")
    desk.crash(document)
    return document._copy.folder


def test_folder_without_state_is_swept(desk: Desk, left: Path) -> None:
    (left / STATE).unlink()

    assert OpenDocument.recoverable(desk.context) == ()
    assert not left.exists()


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"geheim": 1}'])
def test_folder_with_illegible_state_is_kept_and_in_nobodys_way(
    desk: Desk, left: Path, content: bytes
) -> None:
    (left / STATE).write_bytes(content)

    assert OpenDocument.recoverable(desk.context) == ()
    assert names(desk.open()) == ["Buurthuis"]
    assert left.exists()


def found_place(left: Path) -> Callable[[dt.datetime], Path]:
    return lambda changed_at: left.parent.parent / f"Teruggevonden {changed_at:%Y}.coalitie"


@pytest.mark.parametrize("content", [b"", b"\xff", b"{", b"\0" * 200])
def test_work_whose_state_is_in_ruins_becomes_a_file_of_its_own(
    desk: Desk, left: Path, content: bytes
) -> None:
    (left / STATE).write_bytes(content)
    finding = desk.with_context(found_place=found_place(left))
    (offered,) = OpenDocument.recoverable(finding.context)
    assert OpenDocument.recoverable(finding.context) == (offered,)

    document = finding.resume()
    document.close()

    assert offered.is_readable
    assert names_in(Path(offered.state.target)) == ["Buurthuis", "Onderweg"]
    assert names_in(desk.target) == ["Buurthuis"]
    assert OpenDocument.recoverable(finding.context) == ()
    assert not left.exists()


@pytest.mark.parametrize("content", [b"[]", b'{"geheim": 1}'])
def test_state_of_another_version_of_the_program_is_left_alone(
    desk: Desk, left: Path, content: bytes
) -> None:
    (left / STATE).write_bytes(content)
    finding = desk.with_context(found_place=found_place(left))

    assert OpenDocument.recoverable(finding.context) == ()
    assert (left / STATE).read_bytes() == content


@pytest.mark.parametrize("content", [b"", b"geen database" * 100, None])
def test_ruins_that_hold_no_coalition_go_after_half_a_year(
    desk: Desk, left: Path, clock: Clock, content: bytes | None
) -> None:
    (left / STATE).write_bytes(b"{")
    if content is None:
        whole = (left / DATABASE).read_bytes()
        content = whole[:4096] + b"\xff" * (len(whole) - 4096)
    (left / DATABASE).write_bytes(content)
    finding = desk.with_context(found_place=found_place(left))

    for days, is_there in ((179, True), (181, False)):
        moment = clock().timestamp() - days * 24 * 3600
        os.utime(left / DATABASE, (moment, moment))
        assert OpenDocument.recoverable(finding.context) == ()
        assert left.exists() is is_there


def test_ruins_on_a_failing_disk_are_kept(desk: Desk, left: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_connection: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_READ"
        raise error

    (left / STATE).write_bytes(b"{")
    os.utime(left / DATABASE, (0, 0))
    finding = desk.with_context(found_place=found_place(left))

    with monkeypatch.context() as patch:
        patch.setattr(working_copy, "apply_pragmas", fail)
        assert OpenDocument.recoverable(finding.context) == ()

    assert len(OpenDocument.recoverable(finding.context)) == 1


def test_state_that_cannot_be_read_now_is_not_taken_for_nothing(
    desk: Desk, left: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_text

    def fail(path: Path, **options: str) -> str:
        if path.name == STATE:
            raise OSError(errno.EIO, "failing disk")
        return read(path, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_text", fail)
        assert OpenDocument.recoverable(desk.context) == ()
        with pytest.raises(DocumentError) as caught:
            desk.open()

    assert caught.value.code is DocumentCode.LOCAL_DISK_FAILING
    assert names(desk.open()) == ["Buurthuis", "Onderweg"]


def test_arrivals_wait_no_longer_than_their_patience(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working_copy, "PATIENCE_SECONDS", 0.1)

    with arrivals(tmp_path), arrivals(tmp_path):
        pass


def test_working_copy_is_for_its_owner_only(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    document.publish()

    assert document._copy.folder.stat().st_mode & 0o077 == 0
    assert document._keeper.backups.folder.stat().st_mode & 0o077 == 0


def test_new_file_where_no_working_copy_can_be_is_explained(desk: Desk, stick: Path) -> None:
    (stick / "bezet").touch()
    nowhere = desk.with_context(work_folder=stick / "bezet")

    with pytest.raises(DocumentError):
        OpenDocument.create(stick / "nieuw.coalitie", lambda _: None, nowhere.context)

    assert not (stick / "nieuw.coalitie").exists()


def test_new_file_whose_filling_goes_wrong_leaves_nothing(desk: Desk, stick: Path) -> None:
    def fill(_: object) -> None:
        raise ValueError("our own mistake")

    with pytest.raises(ValueError, match="mistake"):
        OpenDocument.create(stick / "nieuw.coalitie", fill, desk.context)

    assert not (stick / "nieuw.coalitie").exists()
    assert list((desk.context.work_folder / "work").iterdir()) == []
