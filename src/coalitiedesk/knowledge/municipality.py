"""Roles and working method of a municipality, from ``resources/knowledge/municipality.toml``."""

from functools import cache

from coalitiedesk.domain.municipality import MunicipalityRole, RoleGuide, ScheduleItem, WorkingPart
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile


@cache
def role_guides() -> tuple[RoleGuide, ...]:
    """All five roles, in order.

    Raises:
        KnowledgeError: The file lacks a role or is otherwise damaged.
    """
    return _file().read_each("role", MunicipalityRole, _role)


@cache
def schedule() -> tuple[ScheduleItem, ...]:
    """What to do when, the earliest first.

    Raises:
        KnowledgeError: The file is damaged.
    """
    found = _file().read("milestone", _item).values()
    return tuple(sorted(found, key=lambda one: -one.weeks_before))


def _file() -> KnowledgeFile:
    return KnowledgeFile("municipality.toml", "role", "milestone")


def _role(entry: Entry) -> RoleGuide:
    return RoleGuide(
        role=entry.code("key", MunicipalityRole),
        text=entry.text("text"),
        examples=entry.texts("examples"),
        provenance=entry.provenance(),
    )


def _item(entry: Entry) -> ScheduleItem:
    return ScheduleItem(
        key=entry.text("key"),
        part=entry.code("phase", WorkingPart),
        weeks_before=entry.number("weeks_before"),
        title=entry.text("title"),
        text=entry.text("text"),
        provenance=entry.provenance(),
    )
