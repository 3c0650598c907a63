"""Private folders: gone afterwards, and after a crash at the very next start."""

import datetime as dt
import errno
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coalitiedesk.document import publish
from coalitiedesk.document import quarantine as module
from coalitiedesk.document.disk import sha256_of
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.publish import Snapshot, deliver
from coalitiedesk.document.quarantine import quarantine, remember_outside, sweep_quarantine
from coalitiedesk.domain.document_codes import DocumentCode

NOW = dt.datetime.now(dt.UTC)
TEMPORARY = ".~cd-0123abcd.tmp"


def crash(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as a process leaves it that is killed: only the lock goes."""
    with monkeypatch.context() as patch:
        patch.setattr(module.shutil, "rmtree", lambda *_, **__: None)
        with quarantine(root) as folder:
            (folder / "package.db").write_bytes(b"Jansenxyz")
    return folder


@contextmanager
def unreachable(folder: Path) -> Iterator[None]:
    away = folder.with_name(f"{folder.name} eruit")
    folder.rename(away)
    yield
    away.rename(folder)


def entries(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "quarantine").iterdir())


def test_private_folder_is_gone_afterwards(tmp_path: Path) -> None:
    with quarantine(tmp_path) as folder:
        (folder / "package.db").write_bytes(b"Jansenxyz")
        assert folder.stat().st_mode & 0o077 == 0

    assert entries(tmp_path) == []


def test_crash_leaves_nothing_after_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crash(tmp_path, monkeypatch)

    sweep_quarantine(tmp_path, now=NOW)

    assert entries(tmp_path) == []


def test_folder_in_use_is_left_alone_however_old(tmp_path: Path) -> None:
    with quarantine(tmp_path) as folder:
        (folder / "copy.db").touch()

        sweep_quarantine(tmp_path, now=NOW + dt.timedelta(days=9))

        assert (folder / "copy.db").exists()


def test_folder_without_a_lock_goes_when_it_is_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.LocalLock, "acquire", lambda _: False)
    crash(tmp_path, monkeypatch)

    sweep_quarantine(tmp_path, now=NOW)
    assert len(entries(tmp_path)) == 1

    sweep_quarantine(tmp_path, now=NOW + dt.timedelta(days=2))
    assert entries(tmp_path) == []


def test_lock_without_a_folder_goes(tmp_path: Path) -> None:
    (tmp_path / "quarantine").mkdir()
    (tmp_path / "quarantine" / "0a.lock").touch()

    sweep_quarantine(tmp_path, now=NOW)

    assert entries(tmp_path) == []


def test_folder_that_cannot_be_made_leaves_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    (tmp_path / "quarantine").mkdir()
    monkeypatch.setattr(module, "private_folder", lambda folder: folder)
    monkeypatch.setattr(Path, "mkdir", full)

    with pytest.raises(OSError, match="full"), quarantine(tmp_path):
        pass

    assert entries(tmp_path) == []


def test_half_written_file_elsewhere_goes_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    remember_outside(crash(tmp_path, monkeypatch), stick / TEMPORARY)
    (stick / TEMPORARY).write_bytes(b"Jansenxyz")
    (stick / "foto.jpg").touch()

    sweep_quarantine(tmp_path, now=NOW)

    assert [path.name for path in stick.iterdir()] == ["foto.jpg"]
    assert entries(tmp_path) == []


def test_stick_that_is_out_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    folder = crash(tmp_path, monkeypatch)
    remember_outside(folder, stick / TEMPORARY)
    (stick / TEMPORARY).write_bytes(b"Jansenxyz")

    with unreachable(stick):
        sweep_quarantine(tmp_path, now=NOW)
        assert [path.name for path in folder.iterdir()] == ["outside.json"]

    sweep_quarantine(tmp_path, now=NOW)
    assert list(stick.iterdir()) == []
    assert entries(tmp_path) == []


@pytest.mark.parametrize("note", ['{"path": "%s/noord.coalitie"}', "[]", "{", '{"path": 3}', "{}"])
def test_note_that_is_not_ours_removes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, note: str
) -> None:
    (tmp_path / "noord.coalitie").touch()
    folder = crash(tmp_path, monkeypatch)
    (folder / "outside.json").write_text(note.replace("%s", str(tmp_path)))

    sweep_quarantine(tmp_path, now=NOW)

    assert (tmp_path / "noord.coalitie").exists()
    assert entries(tmp_path) == []


def test_folder_that_cannot_be_removed_waits_for_a_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    folder = crash(tmp_path, monkeypatch)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refused)
        sweep_quarantine(tmp_path, now=NOW)

    assert folder.exists()
    sweep_quarantine(tmp_path, now=NOW)
    assert entries(tmp_path) == []


def test_nothing_to_sweep_is_fine(tmp_path: Path) -> None:
    sweep_quarantine(tmp_path, now=NOW)

    assert list(tmp_path.iterdir()) == []


# -- a file for elsewhere ------------------------------------------------------------------


def a_snapshot(folder: Path) -> Snapshot:
    path = folder / "package.db"
    path.write_bytes(b"Jansenxyz")
    return Snapshot(path=path, sha256=sha256_of(path), seal="", size_bytes=9)


def test_file_for_a_stick_is_noted_before_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    stick = tmp_path / "stick"
    stick.mkdir()
    with quarantine(tmp_path) as folder, monkeypatch.context() as patch:

        def noting(source: Path, destination: Path) -> None:
            seen.append(json.loads((folder / "outside.json").read_text())["path"])
            assert seen == [str(destination)]
            shutil.copyfile(source, destination)

        patch.setattr(publish, "copy_flushed", noting)
        deliver(a_snapshot(folder), stick / "a.coalitie", private=folder)

    assert len(seen) == 1
    assert [path.name for path in stick.iterdir()] == ["a.coalitie"]


def test_note_that_cannot_be_written_stops_the_delivery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with quarantine(tmp_path) as folder:
        snapshot = a_snapshot(folder)
        monkeypatch.setattr(publish, "remember_outside", full)
        with pytest.raises(DocumentError) as caught:
            deliver(snapshot, tmp_path / "a.coalitie", private=folder)

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL
    assert not (tmp_path / "a.coalitie").exists()
