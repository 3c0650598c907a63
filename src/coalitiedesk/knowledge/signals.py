"""What shops and volunteers may notice and say, from ``resources/knowledge/signals.toml``."""

from functools import cache

from coalitiedesk.domain.signals import SignalPoint, SignalRoute
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile


@cache
def signal_route() -> SignalRoute:
    """All of it, in the order of the file.

    Raises:
        KnowledgeError: The file is damaged.
    """
    file = KnowledgeFile("signals.toml", "notice", "say", "know")
    return SignalRoute(
        notice=tuple(file.read("notice", _point).values()),
        say=tuple(file.read("say", _point).values()),
        know=tuple(file.read("know", _point).values()),
    )


def _point(entry: Entry) -> SignalPoint:
    return SignalPoint(key=entry.text("key"), text=entry.text("text"), provenance=entry.provenance())
