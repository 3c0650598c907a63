"""The glossary and the domain tell the same story."""

import importlib
import inspect
import pkgutil
import re
from functools import cache
from pathlib import Path

from coalitiedesk import domain

GLOSSARY = Path(__file__).resolve().parents[1] / "docs" / "glossary.md"
IDENTIFIER = re.compile(r"`(\w+)`")


@cache
def domain_classes() -> frozenset[str]:
    found = set()
    for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
        members = inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
        found |= {name for name, cls in members if cls.__module__ == module.name and not name.startswith("_")}
    return frozenset(found)


def rows(heading: str) -> list[list[str]]:
    section = GLOSSARY.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def identifiers(heading: str) -> list[str]:
    return [name for row in rows(heading) for name in IDENTIFIER.findall(row[1])]


def test_every_class_of_the_domain_is_explained() -> None:
    assert sorted(domain_classes() - set(identifiers("Built"))) == []


def test_what_is_marked_as_built_exists() -> None:
    assert sorted(set(identifiers("Built")) - domain_classes()) == []


def test_what_is_not_built_yet_does_not_exist() -> None:
    assert sorted(set(identifiers("Decided, not built yet")) & domain_classes()) == []


def test_every_term_is_explained_once() -> None:
    names = identifiers("Built") + identifiers("Decided, not built yet")

    assert [name for name in names if names.count(name) > 1] == []


def test_every_row_has_a_dutch_term_and_a_meaning() -> None:
    built, planned = rows("Built"), rows("Decided, not built yet")

    assert [row for row in built + planned if not (row[0] and row[2])] == []
