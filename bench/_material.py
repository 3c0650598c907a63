"""What the benchmarks work on: a folder of their own, example coalitions, and a Python for the peers."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FOLDER = HERE / ".work"
PEERS = HERE / ".venv"
PEER_PACKAGES = ("python-xlib", "psutil", "typst")

os.environ["COALITIEDESK_HOME"] = str(FOLDER / "home")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def example(*, activities: int = 200, partners: int = 60, years: int = 1) -> Path:
    """An example coalition of this size, made once."""
    path = FOLDER / f"a{activities}-p{partners}-y{years}.coalitie"
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        sizes = ("--activities", str(activities), "--partners", str(partners), "--years", str(years))
        subprocess.run([sys.executable, "-m", "coalitiedesk", "demo", str(path), *sizes], check=True)
    return path


def peer_python() -> str:
    """A Python with what only the comparison needs; the product never sees it."""
    python = PEERS / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print("making bench/.venv for the peers", flush=True)
        venv.create(PEERS, with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PEER_PACKAGES], check=True)
    return str(python)


def needs(command: str, package: str) -> None:
    """End the benchmark with the package to install when a system command is missing."""
    if shutil.which(command) is None:
        sys.exit(f"This comparison needs {command}: apt-get install --no-install-recommends {package}")
