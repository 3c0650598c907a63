import dataclasses
import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coalitiedesk.document.lock import (
    Holder,
    LocalLock,
    note_path,
    objection,
    read_note,
    remove_note,
    write_note,
)
from coalitiedesk.domain.document_codes import DocumentCode

OWN = Holder(
    person="Jan",
    computer="LAPTOP-7",
    account="jan",
    process=os.getpid(),
    since=dt.datetime(2026, 11, 22, 14, 0, tzinfo=dt.UTC),
)


def other(**changes: object) -> Holder:
    found = dataclasses.replace(OWN, person="Fatima", computer="LAPTOP-12", account="fatima")
    return dataclasses.replace(found, **changes)  # type: ignore[arg-type]


def test_lock_is_taken_once(tmp_path: Path) -> None:
    first, second = LocalLock(tmp_path / "lock"), LocalLock(tmp_path / "lock")

    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    first.release()
    first.release()
    assert second.acquire()
    assert (first.is_held, second.is_held) == (False, True)
    second.release()


def test_lock_is_dropped_when_its_process_is_killed(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from coalitiedesk.document.lock import LocalLock;"
        "lock = LocalLock(pathlib.Path(sys.argv[1])); print(lock.acquire(), flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        said = holder.stdout.readline()
        held = LocalLock(tmp_path / "lock").acquire()
        holder.kill()

    mine = LocalLock(tmp_path / "lock")

    assert (said.strip(), held) == (b"True", False)
    assert mine.acquire()
    mine.release()


def test_note_is_read_back(tmp_path: Path) -> None:
    target = tmp_path / "Coalitie.coalitie"

    assert write_note(target, OWN)
    assert read_note(target) == OWN
    assert (tmp_path / ".~lock.Coalitie.coalitie#").exists()


def test_own_note_is_removed_and_no_other(tmp_path: Path) -> None:
    write_note(tmp_path / "a", other())

    remove_note(tmp_path / "a", OWN)
    kept = note_path(tmp_path / "a").exists()
    remove_note(tmp_path / "a", other())

    assert kept
    assert not note_path(tmp_path / "a").exists()


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"person": 1}', b"{" * 9000])
def test_illegible_note_is_no_note(tmp_path: Path, content: bytes) -> None:
    note_path(tmp_path / "a").write_bytes(content)

    assert read_note(tmp_path / "a") is None


def test_note_of_a_long_name_is_shortened(tmp_path: Path) -> None:
    target = tmp_path / ("é" * 123 + ".coalitie")

    assert write_note(target, OWN)
    assert read_note(target) == OWN


def test_note_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    assert not write_note(tmp_path / "weg" / "a", OWN)


def test_other_computer_is_an_objection() -> None:
    assert objection(other(), own=OWN) is DocumentCode.OPEN_ELSEWHERE


def test_note_of_a_day_ago_is_doubted() -> None:
    long_ago = other(since=OWN.since - dt.timedelta(days=3))

    assert objection(long_ago, own=OWN) is DocumentCode.OPEN_ELSEWHERE_LONG_AGO


def test_own_note_of_before_a_crash_is_no_objection() -> None:
    assert objection(dataclasses.replace(OWN, process=999_999_999), own=OWN) is None
    assert objection(None, own=OWN) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody can be asked")
@pytest.mark.parametrize(
    ("process", "code"),
    [
        (os.getpid(), DocumentCode.OPEN_ELSEWHERE),
        (1, DocumentCode.OPEN_ELSEWHERE),
        (4_000_000, None),
        (10**30, None),
    ],
    ids=["this process", "the first process", "a process that is gone", "no process at all"],
)
def test_other_account_here_counts_while_its_process_lives(process: int, code: DocumentCode | None) -> None:
    assert objection(other(computer="LAPTOP-7", process=process), own=OWN) is code


def test_process_of_another_account_is_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)

    assert objection(other(computer="LAPTOP-7"), own=OWN) is DocumentCode.OPEN_ELSEWHERE
