"""A program that keeps a file, made to be hurt: it forks a stopped child per run, so imports cost once.

Talks over its socket, because the faults are in ``write``. In a line comes the name of a scenario and
the folder of a run; back goes ``pid N``, and from the child what it promises, letter by letter. What a
scenario does unhurt (``begin``) is done before the child stops and waits for its faults.
"""

import importlib
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from coalitiedesk.document import disk
from tests.document.fault_scenarios import Scenario, explaining


def serve(channel: socket.socket, scenarios: Mapping[str, Scenario]) -> None:
    """Fork a child per line until the other side hangs up."""
    for line in channel.makefile():
        name, folder = line.strip().split(" ", 1)
        pid = os.fork()
        if pid == 0:
            work = scenarios[name].begin(Path(folder))
            os.kill(os.getpid(), signal.SIGSTOP)
            explaining(work, Path(folder), lambda word: channel.send(word.encode()))
            os._exit(0)
        os.waitpid(pid, os.WUNTRACED)
        channel.send(f"pid {pid}\n".encode())
        _, status = os.waitpid(pid, 0)
        channel.send(f"\nend {os.waitstatus_to_exitcode(status)}\n".encode())


def warm_up(scenarios: Mapping[str, Scenario]) -> None:
    """One unhurt run of each, so that no module is left to be imported from a disk that fails."""
    for scenario in scenarios.values():
        with tempfile.TemporaryDirectory() as name:
            said: list[str] = []
            scenario.prepare(Path(name))
            explaining(scenario.begin(Path(name)), Path(name), said.append)
            scenario.judge(Path(name), "".join(said))


if __name__ == "__main__":
    disk.FIRST_PAUSE_SECONDS = 0
    found = importlib.import_module(sys.argv[2]).SCENARIOS
    warm_up(found)
    with socket.socket(fileno=int(sys.argv[1])) as inherited:
        serve(inherited, found)
