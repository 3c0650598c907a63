"""The five pillars with the questions of the self-scan, from ``resources/knowledge/pillars.toml``."""

from functools import cache

from coalitiedesk.domain.pillars import Pillar, PillarGuide, PillarQuestion
from coalitiedesk.knowledge.reading import Entry, KnowledgeError, KnowledgeFile

FILE = "pillars.toml"


@cache
def pillar_guides() -> tuple[PillarGuide, ...]:
    """All five pillars, in order.

    Raises:
        KnowledgeError: The file lacks a pillar or is otherwise damaged.
    """
    guides = KnowledgeFile(FILE, "pillar").read_each("pillar", Pillar, _guide)
    keys = [question.key for guide in guides for question in guide.questions]
    for key in keys:
        if keys.count(key) > 1:  # answers are kept by this key alone
            raise KnowledgeError("stands twice among the questions", file=FILE, entry=key, key="key")
    return guides


def _guide(entry: Entry) -> PillarGuide:
    return PillarGuide(
        pillar=entry.code("key", Pillar),
        meaning=entry.text("meaning"),
        advice=entry.text("advice"),
        questions=tuple(_question(one) for one in entry.entries("question")),
        provenance=entry.provenance(),
    )


def _question(entry: Entry) -> PillarQuestion:
    return PillarQuestion(
        key=entry.text("key"),
        text=entry.text("text"),
        not_yet=entry.text("not_yet"),
        partly=entry.text("partly"),
        yes=entry.text("yes"),
        evidence_hint=entry.text("evidence_hint"),
    )
