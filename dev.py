"""Everything a checkout needs, with nothing but Python itself: start, test, build, lock and measure.

Makes ``.venv`` from ``requirements.lock`` when it is missing or the lock changed, and names the system
libraries that Linux lacks (as root on Debian it installs them). After that nothing touches the network.
"""

from __future__ import annotations  # old Pythons must get as far as the sentence about their age

import contextlib
import ctypes
import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "lock.sha256"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt needs even without a screen: library, and the Debian package that holds it."""

WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a real window needs on top."""

FAULT_TESTS = (
    "tests/document/test_open_document_faults.py",
    "tests/services/test_handover_package_faults.py",
)

HELP = """CoalitieDesk – één bestand om mee te werken / one file to work with

  python3 dev.py run             start het programma; zonder scherm: maak het voorbeeld en de pagina's
                                 (start the programme; without a screen: make the example and its pages)
  python3 dev.py run -- OPDRACHT een opdracht van het programma zelf, zoals: run -- print --list
                                 (a command of the programme itself)
  python3 dev.py test [...]      alle controles en tests; wat erachter staat gaat naar pytest
                                 (all checks and tests; what follows goes to pytest)
  python3 dev.py build           een kant-en-klaar programma in dist/, dat zichzelf daarna test
                                 (a ready-made programme in dist/, which then tests itself)
  python3 dev.py bench [NAAM]    metingen uit bench/ (measurements)
  python3 dev.py faults [...]    storingen bij elke systeemaanroep (volle schijf, stroom weg); een half uur
                                 (faults at every system call: full disk, power gone; half an hour)
  python3 dev.py lock            requirements.lock opnieuw maken; heeft uv nodig (renew the lock; needs uv)

De eerste keer haalt dit de onderdelen op (ongeveer 150 MB). Daarna is er geen internet meer nodig.
The first time this fetches the parts (about 150 MB). After that it needs no network."""


class Stop(Exception):  # noqa: N818 - not an error: the reason why the work ends here, said to the reader
    """The work cannot go on; the text says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    if sys.version_info < OLDEST:
        print("CoalitieDesk heeft Python 3.11 of nieuwer nodig; dit is Python %d.%d." % sys.version_info[:2])  # noqa: UP031 - must run on old Pythons
        return 2
    if not arguments or arguments[0] in {"help", "-h", "--help"}:
        print(HELP)
        return 0
    command = COMMANDS.get(arguments[0])
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # an old console may lack a sign
    if command is None:
        print(f"Deze opdracht bestaat niet: {arguments[0]}\n\n{HELP}")
        return 2
    try:
        return command(list(arguments[1:]))
    except Stop as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 4
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Start the window; without a screen do the main job into a folder."""
    if arguments[:1] == ["--"]:
        del arguments[0]
    files_only = all(argument.endswith(".coalitie") for argument in arguments)
    if files_only and not has_screen():
        prepare(QT_LIBRARIES)
        return run_headless(arguments)
    on_x11 = os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    prepare({**QT_LIBRARIES, **WINDOW_LIBRARIES} if files_only and on_x11 else QT_LIBRARIES)
    return coalitiedesk(*arguments)


def test(arguments: list[str]) -> int:
    """Run every check, then the tests; the last line is pytest's own."""
    prepare(QT_LIBRARIES)
    with contextlib.suppress(Stop):  # without it the tests of faults are skipped, and say so
        get_strace()
    short = ["--quiet", "--output-format", "concise", "."]
    checks = {
        "ruff format": [tool("ruff"), "format", "--check", *short],
        "ruff check": [tool("ruff"), "check", *short],
        "mypy --strict": [tool("mypy")],
        "lint-imports": [tool("lint-imports"), "--no-logo"],
    }
    failed = [name for name, command in checks.items() if not passes(name, command)]
    if failed:
        print(f"\nNiet in orde: {', '.join(failed)}. De tests lopen nog wel.", flush=True)
    spread = [] if any(argument.startswith(("-n", "-p", "--pdb")) for argument in arguments) else ["-n", "2"]
    heading("pytest")
    code = subprocess.call([str(PYTHON), "-m", "pytest", *spread, *arguments], cwd=ROOT, env=offscreen())
    return code or int(bool(failed))


def build(arguments: list[str]) -> int:
    """Freeze the programme into ``dist/coalitiedesk`` and let the result test itself."""
    prepare({**QT_LIBRARIES, **WINDOW_LIBRARIES})  # the frozen folder carries copies of them
    if sys.platform.startswith("linux") and not shutil.which("objdump"):
        install(["binutils"], why="om het programma te bouwen")
    freeze = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", *arguments]
    if subprocess.call([*freeze, str(ROOT / "build.spec")], cwd=ROOT):
        raise Stop("Het bouwen is niet gelukt; zie de regels hierboven.")
    program = ROOT / "dist" / "coalitiedesk" / ("coalitiedesk-cli.exe" if os.name == "nt" else "coalitiedesk")
    size = sum(path.lstat().st_size for path in program.parent.rglob("*") if path.is_file())
    print(f"Gebouwd: {program.parent} ({size / 1e6:.0f} MB). Het programma test nu zichzelf.", flush=True)
    code = subprocess.call([str(program), "self-test"], cwd=program.parent, env=offscreen())
    print(
        "De zelftest van het gebouwde programma is", "geslaagd." if code == 0 else f"mislukt (code {code})."
    )
    return code


def lock(arguments: list[str]) -> int:
    """Renew ``requirements.lock``; names no index and no path, so it serves every machine."""
    uv = shutil.which("uv")
    if uv is None:
        raise Stop("Hiervoor is uv nodig: installeer het met 'pip install uv' en probeer het opnieuw.")
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet"]
    python = f"{OLDEST[0]}.{OLDEST[1]}"
    command = [uv, "pip", "compile", *options, "--python-version", python, "--extra", "dev", *arguments]
    return subprocess.call([*command, "pyproject.toml", "-o", LOCK.name], cwd=ROOT)


def bench(arguments: list[str]) -> int:
    """Run the named scripts of ``bench/``, or all of them."""
    prepare(QT_LIBRARIES)
    scripts = sorted(path for path in (ROOT / "bench").glob("[!_]*.py") if path.name != "conftest.py")
    chosen = [path for path in scripts if not arguments or path.stem in arguments]
    if not chosen:
        raise Stop(
            "Zo'n meting is er niet. Wel: " + (", ".join(path.stem for path in scripts) or "nog geen") + "."
        )
    codes = []
    for path in chosen:
        heading(path.stem)
        codes.append(subprocess.call([str(PYTHON), str(path)], cwd=ROOT, env=offscreen()))
    return max(codes)


def faults(arguments: list[str]) -> int:
    """Hurt every system call of opening, changing, publishing, restoring and handing over; prints figures."""
    if not sys.platform.startswith("linux"):
        raise Stop("Storingen nabootsen gaat met strace, en dat is er alleen voor Linux.")
    prepare(QT_LIBRARIES)
    get_strace()
    side_by_side = ["-n", str(os.cpu_count() or 1)]  # each process hurts its own children in its own folder
    command = [str(PYTHON), "-m", "pytest", *side_by_side, *FAULT_TESTS, *arguments]
    return subprocess.call(command, cwd=ROOT, env={**offscreen(), "COALITIEDESK_ALL_FAULTS": "1"})


def get_strace() -> None:
    """Make sure that faults can be injected."""
    if sys.platform.startswith("linux") and not shutil.which("strace"):
        install(["strace"], why="om storingen na te bootsen")


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "build": build,
    "lock": lock,
    "bench": bench,
    "faults": faults,
}


# Without a screen


def has_screen() -> bool:
    """Tell whether a window can open here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_headless(files: list[str]) -> int:
    """Make the example (or take the given file) and print every kind of page into a folder of its own."""
    folder = new_folder(ROOT / "uitvoer" / time.strftime("%Y-%m-%d_%H%M%S"))
    print("Er is hier geen scherm, dus het venster kan niet open.", flush=True)
    print(f"In plaats daarvan komen de pagina's van een coalitie in {folder}", flush=True)
    source = files[0] if files else str(folder / "voorbeeld.coalitie")
    if not files and (coalitiedesk("demo", source) > 1 or not Path(source).exists()):
        raise Stop("Het voorbeeld kon niet worden gemaakt; zie de regels hierboven.")
    kinds = printed_kinds()
    failed = [kind for kind in kinds if not print_page(kind, source, folder)]
    if not kinds:
        raise Stop(f"Het programma kent nog geen pagina's. De coalitie staat in {folder}")
    if failed:
        raise Stop(f"Niet gelukt: {', '.join(failed)}. De andere pagina's staan in {folder}")
    print(f"Klaar. Alles staat in {folder}")
    return 0


def new_folder(wanted: Path) -> Path:
    """Make a folder that was not there, so nothing of an earlier run is overwritten."""
    folder, number = wanted, 2
    while folder.exists():
        folder, number = wanted.with_name(f"{wanted.name}_{number}"), number + 1
    folder.mkdir(parents=True)
    return folder


def printed_kinds() -> list[str]:
    """Return what the programme can print, in its own order."""
    command = [str(PYTHON), "-m", "coalitiedesk", "print", "--list"]
    listing = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, env=offscreen(), check=False)
    if listing.returncode:
        raise Stop("Het programma kon niet zeggen wat het kan printen; zie de regels hierboven.")
    return [
        line.split()[0] for line in listing.stdout.decode("utf-8", "replace").splitlines() if line.strip()
    ]


def print_page(kind: str, source: str, folder: Path) -> bool:
    """Print one kind; exit code 1 means done, with something to look at."""
    target = folder / f"{kind}.pdf"
    done = coalitiedesk("print", kind, source, "--out", str(target)) <= 1
    print(f"  {'gemaakt' if done else 'mislukt'}: {target.name}", flush=True)
    return done


def coalitiedesk(*arguments: str) -> int:
    """Start the programme itself; offscreen where there is no screen."""
    environment = None if has_screen() else offscreen()
    return subprocess.call([str(PYTHON), "-m", "coalitiedesk", *arguments], env=environment)


# The environment


def prepare(libraries: Mapping[str, str]) -> None:
    """Make sure that the system libraries and the packages of the lock are there."""
    missing = missing_packages(libraries)
    if missing:
        install(missing, why="om een venster te tekenen")
    if not up_to_date():
        make_environment()


def up_to_date() -> bool:
    """Tell whether ``.venv`` holds exactly what the lock asks, for this version of Python."""
    return PYTHON.exists() and STAMP.is_file() and STAMP.read_text(encoding="ascii") == fingerprint()


def fingerprint() -> str:
    """Return what ``.venv`` was made from: the lock, the version of Python, and the folder it points into."""
    lock_digest = hashlib.sha256(LOCK.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    folder_digest = hashlib.sha256(str(ROOT).encode("utf-8")).hexdigest()
    return f"{lock_digest} {sys.version_info[0]}.{sys.version_info[1]} {folder_digest}\n"


def make_environment() -> None:
    """Build ``.venv`` from the lock; the stamp comes last, so half a job is done again."""
    if VENV.is_symlink():  # what is behind it may be in use elsewhere
        raise Stop(
            f"{VENV} wijst naar een andere map en blijft daarom zoals hij is. Haal die verwijzing weg "
            "en probeer het opnieuw."
        )
    print("De onderdelen worden klaargezet in .venv; dit duurt de eerste keer een minuut.", flush=True)
    STAMP.unlink(missing_ok=True)
    if importlib.util.find_spec("ensurepip") is None:
        install(
            [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"], why="om onderdelen klaar te zetten"
        )
    if Path(sys.prefix).resolve() != VENV:
        attempt([sys.executable, "-m", "venv", "--clear", str(VENV)], "De map .venv kon niet worden gemaakt.")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    attempt(
        [*pip, "--require-hashes", "-r", str(LOCK)],
        "Het ophalen is niet gelukt. Is er internet? Probeer het nog eens.",
    )
    attempt(
        [*pip, "--no-deps", "--no-index", "--no-build-isolation", "-e", str(ROOT)],
        "CoalitieDesk zelf kon er niet bij.",
    )
    STAMP.write_text(fingerprint(), encoding="ascii")


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Return the Debian packages whose library this Linux cannot load; nothing elsewhere."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    """Tell whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: Sequence[str], *, why: str) -> None:
    """Install Debian packages as root; otherwise say which command does it."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise Stop(f"Er ontbreekt iets op deze computer {why}. Debian noemt het: {names}")
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise Stop(f"Er ontbreekt iets op deze computer {why}. Voer dit uit:\n  sudo apt-get install {names}")
    print(f"Er ontbreekt iets op deze computer {why}; dit wordt geïnstalleerd: {names}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "--quiet=2"], [*command, "--quiet=2"]):
        if subprocess.call(step, env=environment, stdout=subprocess.DEVNULL):
            raise Stop(f"Installeren is niet gelukt. Probeer zelf:\n  apt-get update\n  {' '.join(command)}")
    importlib.invalidate_caches()


# Small steps


def tool(name: str) -> str:
    """Return the path of a command that the lock installed."""
    return str(BIN / (f"{name}.exe" if os.name == "nt" else name))


def heading(name: str) -> None:
    """Announce a step."""
    print(f"\n── {name} ──", flush=True)


def passes(name: str, command: Sequence[str]) -> bool:
    """Run a check and tell whether it found nothing."""
    heading(name)
    return subprocess.call(command, cwd=ROOT) == 0


def attempt(command: Sequence[str], otherwise: str) -> None:
    """Run a step that must succeed."""
    if subprocess.call(command, cwd=ROOT):
        raise Stop(otherwise)


def offscreen() -> dict[str, str]:
    """Return the environment in which Qt draws without a screen."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
