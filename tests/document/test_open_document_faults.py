"""Kills, full disks, failing disks and refusals at the system calls of whole sessions.

After every fault: the target is whole and old or new; what was promised is there at the next start;
nothing of ours is left; and what failed was explained. A selection runs with the tests, all of them
with ``python3 dev.py faults``. Power loss is stood in for by a kill: reordered blocks are not tested.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.document.fault_scenarios import SCENARIOS

ALL = bool(os.environ.get("COALITIEDESK_ALL_FAULTS"))
STEP = 1 if ALL else 29
MOST_CALLS = 600

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
EVERYTHING = [(name, call, fault) for name in SCENARIOS for call, fault in FAULTS]
# Without the full sweep every fault happens in one of the scenarios, in turn.
IN_TURN = [EVERYTHING[at % len(SCENARIOS) * len(FAULTS) + at] for at in range(len(FAULTS))]
CHOSEN = EVERYTHING if ALL else IN_TURN


class Nursery:
    """The process that bears the victims."""

    def __init__(self) -> None:
        self.channel, theirs = socket.socketpair()
        command = [sys.executable, "-m", "tests.document.fault_subject", str(theirs.fileno())]
        self.process = subprocess.Popen(command, pass_fds=(theirs.fileno(),))
        theirs.close()
        self.lines = self.channel.makefile("rb")

    def run(self, scenario: str, folder: Path, inject: str) -> tuple[str, int, bool]:
        """What was promised, the exit code, and whether the fault was reached."""
        self.channel.sendall(f"{scenario} {folder}\n".encode())
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


@pytest.mark.parametrize(("name", "call", "fault"), CHOSEN)
def test_fault_loses_nothing(
    nursery: Nursery,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
    name: str,
    call: str,
    fault: str,
) -> None:
    scenario, runs, hits = SCENARIOS[name], 0, 0
    for lasting in ("", "+") if ALL and fault != KILL else ("",):
        for number in range(1, MOST_CALLS, STEP):
            folder = tmp_path / "run"
            shutil.rmtree(folder, ignore_errors=True)
            scenario.prepare(folder)

            promised, code, was_hit = nursery.run(name, folder, f"{call}:{fault}:when={number}{lasting}")

            assert code in (0, -signal.SIGKILL), (number, lasting, promised)
            scenario.judge(folder, promised)
            runs, hits = runs + 1, hits + was_hit
            if not was_hit:
                assert promised == scenario.promised
                break
        else:
            pytest.fail(f"more than {MOST_CALLS} calls of {call}")
    record_property("faults", (name, fault, runs, hits))
