"""The six parts of a local approach, from ``resources/knowledge/parts.toml``."""

from functools import cache

from coalitiedesk.domain.approach import PartGuide, PlanPart
from coalitiedesk.knowledge.notes import refuse_missing
from coalitiedesk.knowledge.reading import Entry, read_entries

FILE = "parts.toml"


@cache
def part_guides() -> tuple[PartGuide, ...]:
    """All six parts, in the order of the source.

    Raises:
        KnowledgeError: The file lacks a part or is otherwise damaged.
    """
    found = read_entries(FILE, part=_guide)["part"]
    refuse_missing(FILE, "part", wanted=tuple(PlanPart), found=found)
    return tuple(found[part.value] for part in PlanPart)


def _guide(entry: Entry) -> PartGuide:
    return PartGuide(
        part=entry.code("key", PlanPart),
        essence=entry.text("essence"),
        why=entry.text("why"),
        how=entry.texts("how"),
        provenance=entry.provenance(),
    )
