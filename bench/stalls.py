"""The longest time in the first seconds after the first paint in which the window could not answer."""

import os
import sys

from _interleaved import interleaved, median, runs_asked, verdict
from _material import HERE, example
from _partner_material import lasting


def main() -> int:
    commands = {
        "60 activities": [sys.executable, str(HERE / "_stalling.py"), str(example(years=3, activities=60))],
        "5,000 partners": [
            sys.executable,
            str(HERE / "_stalling.py"),
            str(lasting()),
        ],
    }
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    found = interleaved(commands, runs=runs_asked(), environment=environment)
    good = []
    for name, runs in found.items():
        own = median(runs, lambda run: run.told["own"])
        print(f"   {name}: longest turn of the window's own work {own:.0f} ms")
        stall = median(runs, lambda run: run.told["longest"])
        good.append(verdict(f"longest stall, {name}", stall, must=50, unit="ms"))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
