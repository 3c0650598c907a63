"""What one says to council and alderman, from ``resources/knowledge/pitch.toml``."""

from functools import cache

from coalitiedesk.domain.pitch import Pitch, PitchPoint
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile


@cache
def pitch() -> Pitch:
    """All of it, in the order of the file.

    Raises:
        KnowledgeError: The file is damaged.
    """
    file = KnowledgeFile("pitch.toml", "why_now", "gain", "ask")
    return Pitch(
        why_now=tuple(file.read("why_now", _point).values()),
        gains=tuple(file.read("gain", _point).values()),
        asks=tuple(file.read("ask", _point).values()),
    )


def _point(entry: Entry) -> PitchPoint:
    return PitchPoint(key=entry.text("key"), text=entry.text("text"), provenance=entry.provenance())
