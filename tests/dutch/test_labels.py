"""Every code a person can see has a Dutch word."""

import importlib
import pkgutil
from enum import StrEnum

import pytest

import coalitiedesk.domain
from coalitiedesk.dutch.labels import LABELS

# Codes that people never read as such: they choose sentences or behaviour.
SILENT = {"Severity", "ClashKind", "ImportField", "Direction"}
# Titles with the texts they belong to, in resources/knowledge.
TITLED_IN_KNOWLEDGE = {"DataKind"}
# Sentences, each in a module of its own.
SPOKEN_ELSEWHERE = ("Code", "Fault", "Notice", "Objection", "LeftOff", "Comparability")


def domain_enums() -> list[type[StrEnum]]:
    found: dict[str, type[StrEnum]] = {}
    for module in pkgutil.iter_modules(coalitiedesk.domain.__path__):
        loaded = importlib.import_module(f"coalitiedesk.domain.{module.name}")
        for thing in vars(loaded).values():
            if isinstance(thing, type) and issubclass(thing, StrEnum) and thing.__module__ == loaded.__name__:
                found[thing.__name__] = thing
    return [
        enum
        for name, enum in sorted(found.items())
        if name not in SILENT | TITLED_IN_KNOWLEDGE and not name.endswith(SPOKEN_ELSEWHERE)
    ]


@pytest.mark.parametrize("enum", domain_enums(), ids=lambda enum: enum.__name__)
def test_every_member_has_a_word(enum: type[StrEnum]) -> None:
    assert [member for member in enum if not LABELS.get((enum, member.value))] == []
