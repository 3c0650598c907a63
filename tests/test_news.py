"""The changelog: Dutch, newest first, and about the version that is here."""

import re
from pathlib import Path

from coalitiedesk import __version__

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"
HEADING = re.compile(r"^## (\d+)\.(\d+)\.(\d+)$", flags=re.MULTILINE)


def versions() -> list[tuple[int, ...]]:
    return [tuple(map(int, parts)) for parts in HEADING.findall(CHANGELOG.read_text(encoding="utf-8"))]


def test_newest_version_stands_first() -> None:
    assert versions() == sorted(versions(), reverse=True)


def test_this_version_has_its_news() -> None:
    assert ".".join(map(str, versions()[0])) == __version__


def test_news_is_told_in_sentences() -> None:
    lines = [line for line in CHANGELOG.read_text(encoding="utf-8").splitlines() if line.startswith("-")]

    assert [line for line in lines if not re.fullmatch(r"- [A-Z].*\.", line)] == []
