"""What ``docs/reliability.md`` names exists."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")


def test_every_test_that_is_named_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    written = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert sorted(named - written) == []


def test_every_file_that_is_named_exists() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE))

    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_there_are_32_cases() -> None:
    numbers = [int(number) for number in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)]

    assert numbers == list(range(1, 33))
