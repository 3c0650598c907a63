"""Which kinds of partners belong in a coalition and why, from ``resources/knowledge/partner_kinds.toml``."""

from collections.abc import Mapping
from functools import cache

from coalitiedesk.domain.kind_gaps import PartnerKindGuide
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile


@cache
def partner_kinds() -> Mapping[PartnerKind, PartnerKindGuide]:
    """By kind, in the order of the file.

    Raises:
        KnowledgeError: The file is damaged.
    """
    file = KnowledgeFile("partner_kinds.toml", "kind")
    return {guide.kind: guide for guide in file.read("kind", _guide).values()}


def _guide(entry: Entry) -> PartnerKindGuide:
    return PartnerKindGuide(
        kind=entry.code("key", PartnerKind),
        why=entry.text("why"),
        think_of=entry.texts("think_of"),
        provenance=entry.provenance(),
    )
