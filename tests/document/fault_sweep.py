"""Hurts every system call of a scenario in turn: a kill, a full disk, a failing disk, a refusal.

A selection runs with the tests, all of them with ``python3 dev.py faults``.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.document.fault_scenarios import Scenario

ALL = bool(os.environ.get("COALITIEDESK_ALL_FAULTS"))
STEP = 1 if ALL else 29
MOST_CALLS = 600

MARKS = [
    pytest.mark.skipif(sys.platform != "linux", reason="faults are injected with strace, which Linux has"),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
    pytest.mark.timeout(1800 if ALL else 180),
]

KILL = "signal=SIGKILL"
WRITERS = ("pwrite64", "write", "ftruncate", "sendfile", "copy_file_range")
FLUSHERS = ("fsync", "fdatasync")
NAMERS = ("openat", "rename", "unlink", "unlinkat", "mkdir")
FAULTS = [
    *((call, KILL) for call in (*WRITERS, *FLUSHERS, *NAMERS)),
    *((call, "error=ENOSPC") for call in (*WRITERS, *FLUSHERS, *NAMERS)),
    *((call, "error=EIO") for call in (*WRITERS, *FLUSHERS, "read", "pread64")),
    *((call, "error=EACCES") for call in NAMERS),
]


def chosen(scenarios: Mapping[str, Scenario]) -> list[tuple[str, str, str]]:
    """Scenario, call and fault; outside the full sweep each fault happens in one scenario, in turn."""
    everything = [(name, call, fault) for name in scenarios for call, fault in FAULTS]
    in_turn = [everything[at % len(scenarios) * len(FAULTS) + at] for at in range(len(FAULTS))]
    return everything if ALL else in_turn


class Nursery:
    """The process that bears the victims."""

    def __init__(self, scenarios: str) -> None:
        self.channel, theirs = socket.socketpair()
        command = [sys.executable, "-m", "tests.document.fault_subject", str(theirs.fileno()), scenarios]
        self.process = subprocess.Popen(command, pass_fds=(theirs.fileno(),))
        theirs.close()
        self.lines = self.channel.makefile("rb")

    def run(self, scenario: str, folder: Path, inject: str) -> tuple[str, int, bool]:
        """What was promised, the exit code, and whether the fault was reached."""
        self.channel.sendall(f"{scenario} {folder}\n".encode())
        pid = int(self.lines.readline().split()[1])
        log = folder / "strace.log"
        call = inject.partition(":")[0]
        what = ["-e", f"trace={call}", "-e", f"inject={inject}"]
        command = ["strace", "-q", "-o", str(log), *what, "-p", str(pid)]
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


@contextmanager
def nursery_of(scenarios: str) -> Iterator[Nursery]:
    """Victims of the scenarios in a module."""
    nursery = Nursery(scenarios)
    yield nursery
    nursery.close()


def sweep(
    nursery: Nursery, place: Path, name: str, scenario: Scenario, *, call: str, fault: str
) -> tuple[int, int]:
    """One fault at the first, second, third … call until a run is not hit any more: runs and hits."""
    runs, hits, folder = 0, 0, place / "run"
    step = STEP * scenario.every.get(call, 1)
    for lasting in ("", "+") if ALL and fault != KILL else ("",):
        for number in range(1, MOST_CALLS * step, step):
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
    return runs, hits
