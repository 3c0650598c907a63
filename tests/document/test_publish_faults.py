"""Kills, full disks, failing disks and refusals at the system calls of a whole session.

After every fault: the target is whole and old or new; what was promised is there at the next start;
nothing of ours is left; and what failed was explained. A selection runs with the tests, all of them
with ``COALITIEDESK_ALL_FAULTS=1``. Power loss is stood in for by a kill: reordered blocks are not tested.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from coalitiedesk.document.open_document import OpenDocument
from tests.document.desk import names, names_in
from tests.document.fault_subject import CHANGES, context_for

ALL = bool(os.environ.get("COALITIEDESK_ALL_FAULTS"))
STEP = 1 if ALL else 29
MOST_CALLS = 400

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="faults are injected with strace, which Linux has"),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
    pytest.mark.timeout(1800 if ALL else 180),
]

KILL = "signal=SIGKILL"
WRITERS = ("pwrite64", "write", "ftruncate", "sendfile", "copy_file_range")
FLUSHERS = ("fsync", "fdatasync")
NAMERS = ("openat", "rename", "unlink", "mkdir")
FAULTS = [
    *((call, KILL) for call in (*WRITERS, *FLUSHERS, *NAMERS)),
    *((call, "error=ENOSPC") for call in (*WRITERS, *FLUSHERS, *NAMERS)),
    *((call, "error=EIO") for call in (*WRITERS, *FLUSHERS, "read", "pread64")),
    *((call, "error=EACCES") for call in NAMERS),
]


class Nursery:
    """The process that bears the victims."""

    def __init__(self) -> None:
        self.channel, theirs = socket.socketpair()
        command = [sys.executable, "-m", "tests.document.fault_subject", str(theirs.fileno())]
        self.process = subprocess.Popen(command, pass_fds=(theirs.fileno(),))
        theirs.close()
        self.lines = self.channel.makefile("rb")

    def run(self, folder: Path, inject: str) -> tuple[str, int, bool]:
        """What was promised, the exit code, and whether the fault was reached."""
        self.channel.sendall(f"{folder}\n".encode())
        pid = int(self.lines.readline().split()[1])
        log = folder / "strace.log"
        command = ["strace", "-q", "-o", str(log), "-e", f"inject={inject}", "-p", str(pid)]
        with subprocess.Popen(command, stderr=subprocess.PIPE) as tracer:
            while "State:\tt" not in Path(f"/proc/{pid}/status").read_text() and tracer.poll() is None:
                if f"TracerPid:\t{tracer.pid}\n" in Path(f"/proc/{pid}/status").read_text():
                    break
            os.kill(pid, signal.SIGCONT)
            promised = self.lines.readline().strip().decode()
            code = int(self.lines.readline().split()[1])
            tracer.wait(timeout=30)
        return promised, code, "INJECTED" in log.read_text() or code == -signal.SIGKILL

    def close(self) -> None:
        self.lines.close()
        self.channel.close()
        self.process.wait(timeout=30)


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.close()


def fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "stick").mkdir(parents=True)
    OpenDocument.create(folder / "stick" / "a.coalitie", lambda _: None, context_for(folder)).close()
    return folder


def judge(folder: Path, promised: str) -> None:
    target = folder / "stick" / "a.coalitie"
    published = names_in(target)
    assert published == list(CHANGES[: len(published)])
    assert len(published) >= promised.count("P")

    again = OpenDocument.open(target, context_for(folder, days_later=2))
    found = names(again)
    again.publish()
    again.close()

    assert found == list(CHANGES[: len(found)])
    assert len(found) >= promised.count("C")
    assert names_in(target) == found
    assert [path.name for path in target.parent.iterdir()] == ["a.coalitie"]
    assert OpenDocument.recoverable(context_for(folder)) == ()
    assert list((folder / "data" / "work").iterdir()) == []
    assert "unknown" not in promised


@pytest.mark.parametrize(("call", "fault"), FAULTS)
def test_fault_loses_nothing(nursery: Nursery, tmp_path: Path, call: str, fault: str) -> None:
    outcomes: Counter[str] = Counter()
    for lasting in ("", "+") if ALL and fault != KILL else ("",):
        for number in range(1, MOST_CALLS, STEP):
            folder = fresh(tmp_path / "run")

            promised, code, was_hit = nursery.run(folder, f"{call}:{fault}:when={number}{lasting}")

            assert code in (0, -signal.SIGKILL), (number, promised)
            judge(folder, promised)
            outcomes[promised] += 1
            if not was_hit:
                assert promised == "OCPCPX"
                break
        else:
            pytest.fail(f"more than {MOST_CALLS} calls of {call}")
    print(f"{call} {fault}: {sum(outcomes.values())} runs")  # noqa: T201 - shown with -s
