"""Partners that stand in the list twice, perhaps: to go through once, and to merge."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partner_checks import Sameness
from coalitiedesk.dutch.formats import sort_key
from coalitiedesk.services.alike import PartnerTraces, list_traces
from coalitiedesk.services.desk import Desk

_MOST_ALIKE = 4  # a number or address of more partners is that of an umbrella or a shared building
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """Two partners that may be one, the first by name first."""

    first: PartnerTraces
    second: PartnerTraces
    reasons: tuple[Sameness, ...]


def list_doubles(desk: Desk) -> tuple[Double, ...]:
    """Every two partners of one name, number, mail address or website; most in common first, then by name.

    Names are the same apart from capitals, abbreviations, legal forms and the place behind them; what is only
    nearly so is told while one types, not here.
    """
    known = {one.id: one for one in list_traces(desk)}
    reasons: dict[tuple[PartnerId, PartnerId], list[Sameness]] = defaultdict(list)
    for reason in Sameness:
        for pair in dict.fromkeys(_pairs(tuple(known.values()), reason)):
            reasons[pair].append(reason)
    found = [
        Double(first=known[first], second=known[second], reasons=tuple(why))
        for (first, second), why in reasons.items()
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.reasons), sort_key(one.first.name))))


def _pairs(known: Sequence[PartnerTraces], reason: Sameness) -> Iterator[tuple[PartnerId, PartnerId]]:
    """Who share a mark of this kind, in the order of the list."""
    sharing: dict[str, list[PartnerId]] = defaultdict(list)
    for one in known:
        for mark in _marks(one, reason):
            sharing[mark].append(one.id)
    for ids in sharing.values():
        if reason is Sameness.NAME or len(ids) <= _MOST_ALIKE:
            yield from combinations(ids, 2)


def _marks(one: PartnerTraces, reason: Sameness) -> frozenset[str]:
    name = one.core if len(one.core) >= _FEWEST_LETTERS else ""
    marks = {
        Sameness.NAME: frozenset({name}),
        Sameness.PHONE: one.phones,
        Sameness.EMAIL: one.emails,
        Sameness.WEBSITE: frozenset({one.site}),
    }
    return marks[reason] - {""}
