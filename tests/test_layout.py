"""The house rules that no linter knows: sizes, names, docstrings, mirrors, and no trace of one machine."""

import ast
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "coalitiedesk"
TESTS = ROOT / "tests"

MOST_LINES = 400
FORBIDDEN_NAMES = {"utils", "util", "common", "helpers", "helper", "misc", "manager", "managers", "base"}
STORIES = {"end_to_end", "bad_cases"}
"""Folders of tests that follow a user through several packages and so mirror none."""

MACHINE_MARKS = {
    "a home folder": re.compile(r"/(?:home|Users)/[a-z]\w+/|/roo[t]/|[A-Z]:\\\\?Users\\"),
    "a work folder": re.compile(r"(?<![\w.])/" + r"work/(?:main|shared)|/opt/" + r"(?:wheels|pypi)"),
    "a scratch folder": re.compile(r"(?<![\w.])/" + r"tmp/\w"),
    "an index host": re.compile(r"(?:pypi|pythonhosted|npmjs)\." + r"(?:org|com)|deb\." + r"debian\.org"),
    "an index option": re.compile(r"--(?:extra-)?index-" + r"url|--trusted" + r"-host|--find" + r"-links"),
}


@cache
def tracked_files() -> tuple[Path, ...]:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout")
    names = listing.stdout.decode("utf-8").split("\0")
    return tuple(path for name in names if name and (path := ROOT / name).is_file())


def python_files() -> list[Path]:
    return [ROOT / "dev.py", *sorted(SOURCE.rglob("*.py")), *sorted(TESTS.rglob("*.py"))]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_files_stay_under_the_limit() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}

    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_modules_are_named_after_things_of_the_field() -> None:
    drawers = [name_of(path) for path in SOURCE.rglob("*") if path.stem in FORBIDDEN_NAMES]

    assert drawers == []


def test_modules_say_what_they_are_for() -> None:
    silent = [
        name_of(path)
        for path in python_files()
        if not path.name.startswith("test_")
        and path.stat().st_size
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert silent == []


def mirrors(test: Path) -> bool:
    """Tell whether ``tests/db/test_tables.py`` has its ``db/tables``; ``test_tables_keys.py`` is fine too."""
    folder = SOURCE / test.parent.relative_to(TESTS)
    subject = test.stem.removeprefix("test_")
    names = {path.stem for path in folder.iterdir()} | {folder.name} if folder.is_dir() else set()
    return any(f"{subject}_".startswith(f"{name}_") or name.startswith(f"{subject}_") for name in names)


def test_tests_mirror_the_source() -> None:
    inner = [path for path in TESTS.rglob("test_*.py") if path.parent != TESTS]
    strays = [name_of(path) for path in inner if not (STORIES & set(path.parts) or mirrors(path))]

    assert strays == []


def test_tracked_files_name_no_machine_and_no_index() -> None:
    found = []
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for what, mark in MACHINE_MARKS.items():
            found += [f"{name_of(path)}: {what}: {hit.group()}" for hit in mark.finditer(text)]

    assert found == []


def test_version_is_written_once() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert 'dynamic = ["version"]' in text
    assert not re.search(r"^version\s*=", text, flags=re.MULTILINE)
