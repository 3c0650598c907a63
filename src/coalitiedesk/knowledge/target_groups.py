"""Kinds of target groups and the groups that the sources name, from ``target_groups.toml``."""

from functools import cache

from coalitiedesk.domain.target_groups import TargetGroup, TargetKind, TargetKindGuide
from coalitiedesk.knowledge.notes import refuse_missing
from coalitiedesk.knowledge.reading import Entry, KnowledgeError, read_entries

FILE = "target_groups.toml"


def target_kinds() -> tuple[TargetKindGuide, ...]:
    """All five kinds, in the order of the source.

    Raises:
        KnowledgeError: The file lacks a kind or is otherwise damaged.
    """
    return _read()[0]


def target_groups() -> tuple[TargetGroup, ...]:
    """All groups, in the order of the file; no two have the same name.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return _read()[1]


@cache
def _read() -> tuple[tuple[TargetKindGuide, ...], tuple[TargetGroup, ...]]:
    found = read_entries(FILE, kind=_kind, group=_group)
    kinds = {key: one for key, one in found["kind"].items() if isinstance(one, TargetKindGuide)}
    groups = tuple(one for one in found["group"].values() if isinstance(one, TargetGroup))
    refuse_missing(FILE, "kind", wanted=tuple(TargetKind), found=kinds)
    names = [group.name for group in groups]
    for group in groups:
        if names.count(group.name) > 1:
            raise KnowledgeError(
                "stands in the file twice", file=FILE, entry=f"group {group.key}", key="name"
            )
    return tuple(kinds[kind.value] for kind in TargetKind), groups


def _kind(entry: Entry) -> TargetKindGuide:
    return TargetKindGuide(
        kind=entry.code("key", TargetKind), essence=entry.text("essence"), provenance=entry.provenance()
    )


def _group(entry: Entry) -> TargetGroup:
    return TargetGroup(
        key=entry.text("key"),
        name=entry.text("name"),
        is_at_risk=entry.flag("at_risk"),
        why=entry.text("why") if entry.has("why") else "",
        provenance=entry.provenance(),
    )
