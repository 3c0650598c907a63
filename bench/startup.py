"""First paint and memory of the window against a bare Qt window, empty and with 5,000 partners."""

import json
import statistics
import subprocess
import sys

from _interleaved import runs_asked, verdict
from _material import HERE, ROOT, example, needs, peer_python
from _partner_material import lasting

OURS = f"{sys.executable} -m coalitiedesk"


def main() -> int:
    needs("Xvfb", "xvfb libxcb-icccm4 libxcb-keysyms1")
    commands = {
        "bare window": f"{sys.executable} {HERE / '_bare_window.py'}",
        "ours, no file": OURS,
        "ours, 60 activities": f"{OURS} {example(activities=60, partners=40, years=3)}",
        "ours, 5,000 partners": f"{OURS} {lasting()}",
    }
    words = [f"{name}={command}" for name, command in commands.items()]
    answer = subprocess.run(
        [peer_python(), str(HERE / "_first_paint.py"), str(runs_asked()), *words],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found = json.loads(answer.stdout)
    floor = found["bare window"]
    print(f"{'':24} {'paint ms':>9} {'quiet ms':>9} {'PSS MB':>7}")
    for name, runs in found.items():
        paint, quiet, pss = (statistics.median(run[key] for run in runs) for key in ("paint", "quiet", "pss"))
        print(f"{name:24} {paint * 1000:9.0f} {quiet * 1000:9.0f} {pss:7.0f}")

    def against(name: str, key: str) -> float:
        return statistics.median(run[key] / bare[key] for run, bare in zip(found[name], floor, strict=True))

    good = [
        verdict("first paint, no file", against("ours, no file", "paint"), must=1.25),
        verdict("first paint, example", against("ours, 60 activities", "paint"), must=1.25),
        verdict("first paint, 5,000 partners", against("ours, 5,000 partners", "paint"), must=1.5),
        verdict("memory at rest, example", against("ours, 60 activities", "pss"), must=2.4),
        verdict("memory at rest, 5,000 partners", against("ours, 5,000 partners", "pss"), must=2.4),
    ]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
