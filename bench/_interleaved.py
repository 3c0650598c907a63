"""Run commands in turn (A B A B …) and compare: seconds drift between minutes, ratios in one run hold."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One process: wall and CPU seconds, largest memory in MB, and ``name=milliseconds`` words it printed."""

    seconds: float
    cpu_seconds: float
    peak_mb: float
    told: Mapping[str, float] = field(default_factory=dict)


def run_once(command: Sequence[str], *, environment: Mapping[str, str] | None = None) -> Run:
    """Run a whole process; anything but success ends the benchmark, with what the process said."""
    before = time.monotonic()
    process = subprocess.Popen(
        list(command), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    out, err = _drained(process)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) or "Traceback" in err:
        sys.exit(f"{' '.join(command)} -> {process.returncode}\n{err[-2000:]}")
    told = dict(word.split("=", 1) for word in out.split() if word.count("=") == 1)
    return Run(
        seconds=seconds,
        cpu_seconds=used.ru_utime + used.ru_stime,
        peak_mb=used.ru_maxrss / 1024,
        told={name: float(value) for name, value in told.items() if _is_number(value)},
    )


def interleaved(
    commands: Mapping[str, Sequence[str]],
    *,
    runs: int = 5,
    warm_up: int = 1,
    environment: Mapping[str, str] | None = None,
) -> dict[str, list[Run]]:
    """All commands in turn, ``runs`` times after the warm-up."""
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(-warm_up, runs):
        for name, command in commands.items():
            run = run_once(command, environment=environment)
            if turn >= 0:
                found[name].append(run)
    return found


def ratio(ours: Sequence[Run], floor: Sequence[Run], value: Callable[[Run], float]) -> float:
    """The median of the ratios of runs that were each other's neighbours."""
    return statistics.median(value(one) / value(other) for one, other in zip(ours, floor, strict=True))


def median(runs: Sequence[Run], value: Callable[[Run], float]) -> float:
    """The middle one of the runs."""
    return statistics.median(value(run) for run in runs)


def verdict(what: str, found: float, *, must: float, unit: str = "x") -> bool:
    """Print one line of the result, and tell whether it is as it must be."""
    good = found <= must
    print(
        f"{'ok ' if good else 'GAP'} {what:46} {found:9.2f} {unit:3} (must be at most {must:g})", flush=True
    )
    return good


def runs_asked(default: int = 5) -> int:
    """The number of runs: ``-n 9`` on the command line, or the default."""
    words = sys.argv[1:]
    return int(words[words.index("-n") + 1]) if "-n" in words else default


def _drained(process: "subprocess.Popen[str]") -> tuple[str, str]:
    assert process.stdout is not None
    assert process.stderr is not None
    return process.stdout.read(), process.stderr.read()


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()
