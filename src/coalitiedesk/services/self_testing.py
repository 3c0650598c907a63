"""Try out everything that an installation must be able to do, in a folder that goes afterwards."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from coalitiedesk import resources
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.services.checking import check_file
from coalitiedesk.services.demo import DemoSize, demo_coalition, write_demo
from coalitiedesk.services.exporting import EXPORT_KINDS, export_to_file
from coalitiedesk.services.importing import apply_import, preview_import
from coalitiedesk.services.opening import create_coalition, open_coalition
from coalitiedesk.services.printing import PRINT_KINDS, print_to_file

LIST, LIST_ROWS = "demo/aanmeldingen.csv", 3
SMALL = DemoSize(activities=20, partners=12, years=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfTestStep:
    """One thing that was tried; ``error`` is None when it went well."""

    name: str
    error: Exception | None = None


def run_self_test() -> Iterator[SelfTestStep]:
    """Try everything and tell of each step when it is done; one that fails does not stop the rest."""
    with TemporaryDirectory(prefix="coalitiedesk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for step, attempt in _steps(folder).items():
            yield tried(step, attempt)


def tried(name: str, attempt: Callable[[], object]) -> SelfTestStep:
    """Try one thing and note how it went."""
    try:
        attempt()
    except Exception as error:
        return SelfTestStep(name=name, error=error)
    return SelfTestStep(name=name)


def _steps(folder: Path) -> dict[str, Callable[[], object]]:
    file = folder / "zelftest Şenol.coalitie"
    steps: dict[str, Callable[[], object]] = {
        "bestanden van het programma": lambda: resources.read_text("weken.csv"),
        "coalitie maken": lambda: _make(file),
        "coalitie nakijken": lambda: check_file(file, today=dt.date(2026, 1, 1)),
    }
    steps["lijst inlezen"] = lambda: _bring_in(file)
    for printed in PRINT_KINDS:
        target = folder / f"{printed.key}.pdf"
        steps[f"afdrukken: {printed.key}"] = partial(_print, file, printed.key, target)
    for kind in EXPORT_KINDS:
        for suffix in kind.suffixes:
            target = folder / f"{kind.key}{suffix}"
            steps[f"meegeven: {target.name}"] = partial(_export, file, kind.key, target)
    return steps


def _make(file: Path) -> None:
    example = demo_coalition()
    desk = create_coalition(
        file,
        name=example.name,
        municipality=example.municipality,
        fill=lambda session: write_demo(session, SMALL),
    )
    desk.close()


def _bring_in(file: Path) -> None:
    desk = open_coalition(file)
    try:
        preview = preview_import(desk, resources.resource_path(LIST), ImportKind.ACTIVITIES, year=2027)
        found = apply_import(desk, preview).counts
    finally:
        desk.close()
    if found[RowOutcome.IMPORTED] + found[RowOutcome.NEEDS_ATTENTION] != LIST_ROWS:
        raise RuntimeError(f"brought in: {found}")


def _print(file: Path, key: str, target: Path) -> None:
    desk = open_coalition(file, view_only=True)
    try:
        print_to_file(desk, key, target)
    finally:
        desk.close()
    if not target.read_bytes().startswith(b"%PDF-"):
        raise RuntimeError(f"no PDF: {key}")


def _export(file: Path, key: str, target: Path) -> None:
    desk = open_coalition(file, view_only=True)
    try:
        export_to_file(desk, key, target)
    finally:
        desk.close()
