"""Twice the activities, partners or years may take at most 2.2 times the time, whatever is done with them."""

import sys
from pathlib import Path

from _interleaved import interleaved, median, runs_asked, verdict
from _material import FOLDER, example

SIZES = {
    "activities": ({"activities": 1000}, {"activities": 2000}),
    "partners": ({"partners": 2000}, {"partners": 4000}),
    "years": ({"activities": 600, "years": 4}, {"activities": 600, "years": 8}),
}


def main() -> int:
    good = []
    for what, (small, large) in SIZES.items():
        files = {"once": example(**small), "twice": example(**large)}
        for work in ("check", "export", "print", "demo"):
            commands = {
                name: command(work, file, size, name)
                for (name, file), size in zip(files.items(), (small, large), strict=True)
            }
            found = interleaved(commands, runs=runs_asked(3))
            times = {name: median(runs, lambda run: run.seconds) for name, runs in found.items()}
            print(f"   {what}, {work}: {times['once']:.2f} s and {times['twice']:.2f} s")
            good.append(verdict(f"twice the {what}: {work}", times["twice"] / times["once"], must=2.2))
    return 0 if all(good) else 1


def command(work: str, file: Path, size: dict[str, int], name: str) -> list[str]:
    ours = [sys.executable, "-m", "coalitiedesk"]
    if work == "check":
        return [*ours, "check", str(file)]
    if work == "export":
        return [*ours, "export", "activities", str(file), "--out", str(FOLDER / f"growth-{name}.xlsx")]
    if work == "print":
        target = FOLDER / f"growth-{name}.pdf"
        return [*ours, "print", "booklet", str(file), "--out", str(target), "--set", "include=all"]
    options = [word for key, value in size.items() for word in (f"--{key}", str(value))]
    target = FOLDER / f"growth-{name}.coalitie"
    script = f"rm -f {target}; exec {' '.join([*ours, 'demo', str(target), *options])}"
    return ["sh", "-c", script]


if __name__ == "__main__":
    sys.exit(main())
