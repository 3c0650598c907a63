"""The package: complete, locked or not, and never half."""

import errno
from pathlib import Path

import pytest
from sqlalchemy import select

from coalitiedesk.db.tables import (
    LogbookRow,
    PartnerRow,
)
from coalitiedesk.document import publish
from coalitiedesk.document.backups import counts
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services import handover_package
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.handover import list_notes
from coalitiedesk.services.handover_package import PackageWish, begin_package, package_path
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import all_partners
from tests.services.handover_scene import NOW, WORDS, crowded, home, leftovers, made

__all__ = ["crowded", "home"]


def test_complete_package_holds_every_row(crowded: Desk, tmp_path: Path, home: Path) -> None:
    found = made(crowded, tmp_path / "pakket")

    path = tmp_path / "pakket.coalitie"
    crowded.publish()
    assert (found.name, found.folder, found.is_locked) == ("pakket.coalitie", str(tmp_path), False)
    assert {name: rows for name, rows in counts(crowded.path).items() if name not in ("meta", "seal")} == {
        name: rows for name, rows in found.counts.items() if name not in ("meta", "seal")
    }
    assert found.size_bytes == path.stat().st_size
    assert leftovers(home) == []
    opened = open_coalition(path)
    assert [one.name for one in all_partners(opened)] == [one.name for one in all_partners(crowded)]
    assert len(list_notes(opened)) == 2
    assert opened.notices == ()
    opened.close()


def test_package_is_no_copy_of_the_same_document(crowded: Desk, tmp_path: Path) -> None:
    """Or opening both here would take one for the other."""
    crowded.publish()
    made(crowded, tmp_path / "pakket")

    opened = open_coalition(tmp_path / "pakket.coalitie")

    assert opened._document.document_id != crowded._document.document_id
    opened.close()


def test_package_never_takes_the_place_of_the_open_file(desk: Desk) -> None:
    before = desk.path.read_bytes()

    with pytest.raises(DocumentError) as caught:
        made(desk, desk.path)

    assert caught.value.code is DocumentCode.TARGET_EXISTS
    assert desk.path.read_bytes() == before


@pytest.mark.parametrize("words", ["", WORDS])
def test_full_stick_leaves_what_was_there(
    crowded: Desk, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    target = package_path(tmp_path / "stick" / "a", is_locked=bool(words))
    target.parent.mkdir()
    target.write_bytes(b"older package")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(publish, "copy_flushed", full)
        with pytest.raises(DocumentError) as caught:
            made(crowded, target, words=words)

    assert caught.value.code is DocumentCode.TARGET_DISK_FULL
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert target.read_bytes() == b"older package"
    assert leftovers(home) == []


def test_full_computer_is_told(crowded: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "package.age":
            raise OSError(errno.ENOSPC, "full")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DocumentError) as caught:
        made(crowded, tmp_path / "a", words=WORDS)

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL


def test_no_room_for_a_private_folder_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(handover_package, "quarantine", full)
    with pytest.raises(DocumentError) as caught:
        begin_package(desk, PackageWish(target=tmp_path / "a", made_at=NOW))

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL


def test_stick_that_reads_something_else_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deliver(snapshot: publish.Snapshot, target: Path, **_: object) -> None:
        target.write_bytes(snapshot.path.read_bytes() + b"\0")

    monkeypatch.setattr(handover_package, "deliver", deliver)
    with pytest.raises(DocumentError) as caught:
        made(desk, tmp_path / "a")

    assert caught.value.code is DocumentCode.MEDIUM_FAILING
    assert not (tmp_path / "a.coalitie").exists()


def test_work_that_is_stopped_leaves_nothing(desk: Desk, tmp_path: Path, home: Path) -> None:
    class StoppedError(Exception):
        pass

    class Stopping:
        def step(self, done: int, total: int, text: str = "") -> None:
            if done == 3:
                raise StoppedError

    work = begin_package(desk, PackageWish(target=tmp_path / "a", made_at=NOW))
    with pytest.raises(StoppedError):
        work.run(Stopping())

    assert not (tmp_path / "a.coalitie").exists()
    assert leftovers(home) == []
    work = begin_package(desk, PackageWish(target=tmp_path / "a", made_at=NOW))
    work.discard()
    assert leftovers(home) == []


def test_logbook_goes_along_with_everything(crowded: Desk, tmp_path: Path) -> None:
    with crowded.read() as session:
        lines = len(session.scalars(select(LogbookRow.id)).all())

    assert made(crowded, tmp_path / "a").counts["logbook"] == lines
    with crowded.read() as session:
        assert len(session.scalars(select(PartnerRow.id)).all()) == 3


@pytest.mark.parametrize(
    ("name", "is_locked", "expected"),
    [
        ("a", False, "a.coalitie"),
        ("a", True, "a.coalitie.age"),
        ("a.coalitie.age", False, "a.coalitie"),
        ("a.coalitie", True, "a.coalitie.age"),
        ("Pakket v1.2", True, "Pakket v1.2.coalitie.age"),
    ],
)
def test_name_of_a_package_tells_what_it_is(name: str, is_locked: bool, expected: str) -> None:
    assert package_path(Path(name), is_locked=is_locked).name == expected
