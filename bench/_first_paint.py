"""Start commands in turn on a private X server and tell, per run as JSON: first paint, quiet, memory.

Runs in the Python of the peers (python-xlib, psutil). ``paint`` is when a window of at least 400 × 300 shows
six colours or more; ``pss`` is the proportional memory of the process tree, in MB, once it was quiet for 0.4
seconds, as it would be without other programs. A command that prints ``name=milliseconds`` words is quoted.

    _first_paint.py RUNS NAME=COMMAND …
"""

import contextlib
import json
import os
import shlex
import signal
import subprocess
import sys
import time
from functools import lru_cache
from pathlib import Path
from typing import Any

import psutil
from Xlib import X, display, error

DISPLAY = ":97"
LONGEST_SECONDS = 60
ENOUGH_COLOURS = 6
QUIET_SHARE = 0.05
servers: list["subprocess.Popen[bytes]"] = []


def main() -> None:
    runs, commands = int(sys.argv[1]), dict(word.split("=", 1) for word in sys.argv[2:])
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    servers.append(server)
    try:
        root = connected().screen().root
        found: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
        for turn in range(-1, runs):
            for name, command in commands.items():
                run = start_once(root, command)
                if turn >= 0:
                    found[name].append(run)
        print(json.dumps(found))
    finally:
        server.terminate()


def connected() -> Any:
    for _ in range(100):
        with contextlib.suppress(Exception):
            return display.Display(DISPLAY)
        time.sleep(0.05)
    sys.exit("Xvfb does not answer")


def start_once(root: Any, command: str) -> dict[str, float]:
    begin = time.monotonic()
    environment = {
        **os.environ,
        "DISPLAY": DISPLAY,
        "QT_QPA_PLATFORM": "xcb",
        "NO_AT_BRIDGE": "1",
        "BENCH_BEGIN": repr(begin),
    }
    process = subprocess.Popen(
        shlex.split(command),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
    )
    run: dict[str, float] = {}
    deadline = begin + LONGEST_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        window = large_window(root)
        if window and colours(*window) >= ENOUGH_COLOURS:
            run["paint"] = time.monotonic() - begin
            break
        time.sleep(0.004)
    if "paint" not in run:
        sys.exit(f"no window: {command}")
    run["quiet"] = quiet(process.pid, begin, deadline)
    run["pss"] = sum(memory_kb(one.pid) for one in tree(process.pid)) / 1024
    os.killpg(process.pid, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    assert process.stdout is not None
    for word in process.stdout.read().split():
        name, _, value = word.partition("=")
        with contextlib.suppress(ValueError):
            run[name] = float(value)
    process.wait()
    while large_window(root):
        time.sleep(0.02)
    return run


def large_window(root: Any) -> tuple[Any, Any] | None:
    for window in reversed(root.query_tree().children):
        with contextlib.suppress(error.XError):
            shape = window.get_geometry()
            is_shown = window.get_attributes().map_state == X.IsViewable
            if is_shown and shape.width >= 400 and shape.height >= 300:
                return window, shape
    return None


def colours(window: Any, shape: Any) -> int:
    found: set[bytes] = set()
    for y in (30, shape.height // 5, shape.height // 2, shape.height - 20):
        try:
            line = window.get_image(0, min(y, shape.height - 1), shape.width, 1, X.ZPixmap, 0xFFFFFFFF).data
        except error.XError:
            return 0
        found.update(line[at : at + 3] for at in range(0, len(line), 4))
    return len(found)


def quiet(process_id: int, begin: float, deadline: float) -> float:
    used, at = cpu(process_id), time.monotonic()
    while time.monotonic() < deadline:
        time.sleep(0.4)
        now, moment = cpu(process_id), time.monotonic()
        if (now - used) / (moment - at) < QUIET_SHARE:
            break
        used, at = now, moment
    return at - begin


def tree(process_id: int) -> list[psutil.Process]:
    try:
        process = psutil.Process(process_id)
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return []


def cpu(process_id: int) -> float:
    total = 0.0
    for process in tree(process_id):
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            total += times.user + times.system
    return total


def memory_kb(process_id: int) -> int:
    """Proportional memory as it would be if no other Qt or Python program were open on this computer.

    Programs come and go, and what they share lowers the floor more than what is measured against it. So a
    file is shared with the X server or counts in full.
    """
    total, is_ours = 0, False
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process_id}/smaps").read_text().splitlines():
            name, _, value = line.partition(":")
            if name in ("Rss", "Pss"):
                total += int(value.split()[0]) if is_ours == (name == "Rss") else 0
            elif "-" in name and " " in name:
                is_ours = "/" in line and line.split("/", 1)[1] not in of_the_server()
    return total


@lru_cache(maxsize=1)
def of_the_server() -> frozenset[str]:
    """Files that the X server has in its memory."""
    lines = Path(f"/proc/{servers[0].pid}/maps").read_text().splitlines()
    return frozenset(line.split("/", 1)[1] for line in lines if "/" in line)


if __name__ == "__main__":
    main()
