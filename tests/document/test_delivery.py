"""The cases of the reliability study in which the target is not as it was."""

import errno
import os
import resource
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from coalitiedesk.document import disk, publish
from coalitiedesk.document.delivery import Outcome
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.lock import read_note
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.domain.document_codes import DocumentCode
from tests.document.desk import Clock, Desk, add, names_in

BOTH = ["Buurthuis", "Kerk"]


@pytest.fixture
def changed(desk: Desk) -> OpenDocument:
    """A document with one unpublished change."""
    document = desk.open()
    add(document, "Kerk")
    return document


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "FIRST_PAUSE_SECONDS", 0)


def refused(outcome: Outcome, code: DocumentCode, document: OpenDocument) -> None:
    """The target was not written, nothing is left there, and everything is still here."""
    assert outcome.error is not None
    assert outcome.error.code is code
    assert document.is_dirty
    assert document.status.problem is outcome.error
    if document.target.exists():
        assert names_in(document.target) == ["Buurthuis"]
        assert [path.name for path in document.target.parent.glob("*.tmp")] == []


def failing(number: int, times: int = 1000) -> Callable[..., Any]:
    """A stand-in that fails so many times."""
    left = [times]

    def call(*arguments: Any, real: Callable[..., Any]) -> Any:
        if left[0] > 0:
            left[0] -= 1
            raise OSError(number, os.strerror(number))
        return real(*arguments)

    return call


def test_stick_out_keeps_the_work_and_stick_in_publishes(
    changed: OpenDocument, desk: Desk, stick: Path
) -> None:
    stick.rename(stick.with_name("away"))

    refused(changed.publish(), DocumentCode.TARGET_GONE, changed)
    add(changed, "School")
    stick.with_name("away").rename(stick)
    outcome = changed.publish()

    assert outcome.error is None
    assert names_in(desk.target) == [*BOTH, "School"]
    assert changed.status.problem is None


def test_empty_mount_point_is_not_the_stick(changed: OpenDocument, desk: Desk, monkeypatch: Any) -> None:
    desk.target.unlink()
    monkeypatch.setattr(publish, "device_of", lambda _: -1)

    outcome = changed.publish()

    refused(outcome, DocumentCode.TARGET_GONE, changed)
    assert not desk.target.exists()


def test_sync_client_that_lets_go_is_waited_for(changed: OpenDocument, desk: Desk, monkeypatch: Any) -> None:
    real, call = Path.replace, failing(errno.EACCES, times=2)
    monkeypatch.setattr(Path, "replace", lambda *arguments: call(*arguments, real=real))

    outcome = changed.publish()

    assert outcome.error is None
    assert names_in(desk.target) == BOTH


def test_sync_client_that_holds_on_keeps_the_work(changed: OpenDocument, monkeypatch: Any) -> None:
    real = Path.replace

    def refuse(source: Path, destination: Path) -> Path:
        if destination == changed.target:
            raise PermissionError(errno.EACCES, "held")
        return real(source, destination)

    monkeypatch.setattr(Path, "replace", refuse)

    refused(changed.publish(), DocumentCode.HELD_BY_OTHER, changed)


def test_target_changed_by_someone_else_is_never_overwritten(changed: OpenDocument, desk: Desk) -> None:
    theirs = desk.target.read_bytes() + b"\0"
    desk.target.write_bytes(theirs)

    outcome = changed.publish()
    add(changed, "School")
    changed.close()

    assert desk.target.read_bytes() == theirs
    assert outcome.notice is not None
    assert outcome.notice.code is DocumentCode.KEPT_APART
    apart = desk.target.with_name(str(outcome.notice.facts["apart"]))
    assert apart.name.startswith("Coalitie Noord 2026-11-22 ")
    assert names_in(apart) == [*BOTH, "School"]
    assert desk.leftovers() == []


def test_two_versions_apart_get_two_names(desk: Desk, stick: Path) -> None:
    for name in ("Kerk", "School"):
        document = desk.open(desk.target)
        add(document, name)
        desk.target.write_bytes(desk.target.read_bytes())
        whole = desk.target.read_bytes()
        desk.target.write_bytes(whole + b"\0")
        document.publish()
        document.close()
        desk.target.write_bytes(whole)

    apart = sorted(path.name for path in stick.glob("Coalitie Noord 2*"))
    assert len(apart) == 2
    assert apart[0].endswith(" (2).coalitie") or apart[1].endswith(" (2).coalitie")


def test_suddenly_empty_target_is_kept_apart_from(changed: OpenDocument, desk: Desk) -> None:
    desk.target.write_bytes(b"")

    outcome = changed.publish()

    assert outcome.target != desk.target
    assert names_in(outcome.target) == BOTH


def test_removed_target_is_written_anew(changed: OpenDocument, desk: Desk) -> None:
    desk.target.unlink()

    outcome = changed.publish()

    assert outcome.notice is not None
    assert outcome.notice.code is DocumentCode.TARGET_WAS_REMOVED
    assert names_in(desk.target) == BOTH


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, DocumentCode.TARGET_DISK_FULL),
        (errno.EDQUOT, DocumentCode.WRITE_LIMIT),
        (errno.EIO, DocumentCode.MEDIUM_FAILING),
        (errno.EROFS, DocumentCode.READ_ONLY),
        (errno.ETIMEDOUT, DocumentCode.NETWORK_UNREACHABLE),
        (errno.ENAMETOOLONG, DocumentCode.NAME_TOO_LONG),
    ],
)
@pytest.mark.parametrize("step", ["copy_flushed", "replace_patiently"])
def test_write_that_fails_leaves_the_target_whole(
    changed: OpenDocument, monkeypatch: Any, number: int, code: DocumentCode, step: str
) -> None:
    real, call = getattr(publish, step), failing(number)
    monkeypatch.setattr(publish, step, lambda *arguments: call(*arguments, real=real))

    refused(changed.publish(), code, changed)


def test_read_error_at_the_target_is_explained(changed: OpenDocument, monkeypatch: Any) -> None:
    real, call = publish.sha256_of, failing(errno.EIO)

    def read(path: Path) -> str:
        return str(call(path, real=real)) if path == changed.target else real(path)

    monkeypatch.setattr(publish, "sha256_of", read)

    refused(changed.publish(), DocumentCode.MEDIUM_FAILING, changed)


def test_last_flush_that_fails_is_no_stranger_next_time(
    changed: OpenDocument, desk: Desk, monkeypatch: Any
) -> None:
    real, call = publish.flush_folder, failing(errno.EIO)

    def flush(folder: Path) -> Any:
        return call(folder, real=real) if folder == desk.target.parent.resolve() else real(folder)

    monkeypatch.setattr(publish, "flush_folder", flush)
    first = changed.publish()
    add(changed, "School")
    second = changed.publish()
    monkeypatch.setattr(publish, "flush_folder", real)

    third = changed.publish()

    assert first.error is not None
    assert second.error is not None
    assert (third.error, third.notice) == (None, None)
    assert names_in(desk.target) == [*BOTH, "School"]


def spoiling(times: int) -> Callable[[Path, Path], None]:
    left = [times]

    def copy(source: Path, destination: Path) -> None:
        disk.copy_flushed(source, destination)
        if left[0] > 0:
            left[0] -= 1
            content = bytearray(destination.read_bytes())
            content[3000] ^= 1
            destination.write_bytes(content)

    return copy


def test_spoiled_write_is_done_again(changed: OpenDocument, desk: Desk, monkeypatch: Any) -> None:
    monkeypatch.setattr(publish, "copy_flushed", spoiling(1))

    assert changed.publish().error is None
    assert names_in(desk.target) == BOTH


def test_spoiled_write_is_given_up_the_second_time(changed: OpenDocument, monkeypatch: Any) -> None:
    monkeypatch.setattr(publish, "copy_flushed", spoiling(2))

    refused(changed.publish(), DocumentCode.MEDIUM_FAILING, changed)


@contextmanager
def largest_file(size_bytes: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_size_limit_at_the_target_is_explained(desk: Desk) -> None:
    document = desk.open()
    snapshot = publish.take_snapshot(document.engine, document._copy.folder)
    before = desk.target.read_bytes()

    with largest_file(4096), pytest.raises(DocumentError) as caught:
        publish.deliver(snapshot, desk.target)

    assert caught.value.code is DocumentCode.WRITE_LIMIT
    assert desk.target.read_bytes() == before


def test_size_limit_here_is_explained(changed: OpenDocument) -> None:
    with largest_file(4096), pytest.raises(DocumentError) as caught:
        changed.publish()

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL
    assert changed.publish().error is None


def test_state_that_cannot_be_saved_stops_before_writing(
    changed: OpenDocument, desk: Desk, monkeypatch: Any
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("coalitiedesk.document.working_copy.write_json", fail)
        outcome = changed.publish()

    refused(outcome, DocumentCode.LOCAL_DISK_FULL, changed)
    assert names_in(desk.target) == ["Buurthuis"]
    assert changed.publish().error is None


def test_link_stays_a_link_and_its_file_is_written(desk: Desk, stick: Path, tmp_path: Path) -> None:
    link = tmp_path / "bureaublad.coalitie"
    link.symlink_to(desk.target)

    document = desk.open(link)
    add(document, "Kerk")
    document.close()

    assert link.is_symlink()
    assert names_in(desk.target) == BOTH


def test_rights_of_the_file_stay(changed: OpenDocument, desk: Desk) -> None:
    desk.target.chmod(0o640)

    changed.publish()

    assert desk.target.stat().st_mode & 0o777 == 0o640


def test_medium_without_rights_is_no_problem(changed: OpenDocument, monkeypatch: Any) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no modes on FAT")

    monkeypatch.setattr(Path, "chmod", fail)

    assert changed.publish().error is None


def test_own_old_temporaries_are_swept_and_no_others(
    changed: OpenDocument, stick: Path, clock: Clock
) -> None:
    now = clock().timestamp()
    for name, age in (("~cd-1.tmp", 90_000), (".~cd-2.tmp", 90_000), (".~cd-3.tmp", 60)):
        (stick / name).touch()
        os.utime(stick / name, (now - age, now - age))

    changed.publish()

    assert sorted(path.name for path in stick.glob("*.tmp")) == [".~cd-3.tmp", "~cd-1.tmp"]


@pytest.mark.parametrize(
    "name", ["é ï.coalitie", "a#b.coalitie", "procent%20.coalitie", "vraag?.coalitie", "o'neill.coalitie"]
)
def test_strange_names_are_plain_names(desk: Desk, stick: Path, name: str) -> None:
    shutil.copyfile(desk.target, stick / name)

    document = desk.open(stick / name)
    add(document, "Kerk")
    document.close()

    assert names_in(stick / name) == BOTH


def test_longest_name_can_be_opened_and_written(desk: Desk, stick: Path) -> None:
    longest = stick / ("x" * 246 + ".coalitie")
    shutil.copyfile(desk.target, longest)

    document = desk.open(longest)
    add(document, "Kerk")
    document.close()

    assert names_in(longest) == BOTH


def test_folder_flush_that_a_system_does_not_know_is_skipped(monkeypatch: Any, tmp_path: Path) -> None:
    def unknown(_: int) -> None:
        raise OSError(errno.EINVAL, "no such thing")

    monkeypatch.setattr(os, "fsync", unknown)

    disk.flush_folder(tmp_path)


def test_note_beside_the_target_tells_who_has_it(changed: OpenDocument, desk: Desk) -> None:
    held = read_note(desk.target)
    changed.close()

    assert held is not None
    assert (held.person, held.computer) == ("Fatima", "LAPTOP-12")
    assert read_note(desk.target) is None
