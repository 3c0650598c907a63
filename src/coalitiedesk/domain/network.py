"""Who works with whom in the coalition, and which kinds of partners are missing where.

The kinds are those of the guide (B001, step 1: which partners belong to a coalition).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partners import PartnerKind

SOUGHT_KINDS = tuple(kind for kind in PartnerKind if kind not in (PartnerKind.OTHER, PartnerKind.UNKNOWN))


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPartner:
    """A partner that takes part, as far as the network needs it; ``areas`` are all it works in."""

    id: PartnerId
    name: str
    kind: PartnerKind
    areas: tuple[AreaId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkLink:
    """Two partners with something in common.

    Attributes:
        first: The lower id.
        second: The higher.
        weight: How many activities and meetings they share.
    """

    first: PartnerId
    second: PartnerId
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KindGap:
    """How many partners there are of a kind, in all and in each area.

    Attributes:
        total: Also those without an area.
        by_area: Of every area of the coalition, in their order.
    """

    kind: PartnerKind
    total: int
    by_area: Mapping[AreaId, int]

    @property
    def blank_areas(self) -> tuple[AreaId, ...]:
        """Areas without one."""
        return tuple(key for key, amount in self.by_area.items() if not amount)


def links_of(groups: Iterable[Iterable[PartnerId]]) -> tuple[NetworkLink, ...]:
    """Links from what partners did together; the heaviest first, then by id.

    Args:
        groups: Who shared each activity or meeting.
    """
    found: Counter[tuple[PartnerId, PartnerId]] = Counter()
    for group in groups:
        found.update(combinations(sorted(set(group)), 2))
    links = (NetworkLink(first=a, second=b, weight=amount) for (a, b), amount in found.items())
    return tuple(sorted(links, key=lambda link: (-link.weight, link.first, link.second)))


def busiest(
    partners: Sequence[NetworkPartner], links: Iterable[NetworkLink], most: int
) -> tuple[NetworkPartner, ...]:
    """The partners with most in common with others, at most so many, in the order given."""
    weights: Counter[PartnerId] = Counter()
    for link in links:
        weights.update({link.first: link.weight, link.second: link.weight})
    ranked = sorted(range(len(partners)), key=lambda at: (-weights[partners[at].id], at))
    kept = set(ranked[:most])
    return tuple(partner for at, partner in enumerate(partners) if at in kept)


def kind_gaps(partners: Iterable[NetworkPartner], areas: Sequence[AreaId]) -> tuple[KindGap, ...]:
    """Every kind of the guide, those we miss altogether first, and then those that miss most areas."""
    counts: Counter[tuple[PartnerKind, AreaId]] = Counter()
    totals: Counter[PartnerKind] = Counter()
    for partner in partners:
        totals[partner.kind] += 1
        counts.update((partner.kind, area) for area in partner.areas)
    gaps = [
        KindGap(kind=kind, total=totals[kind], by_area={key: counts[kind, key] for key in areas})
        for kind in SOUGHT_KINDS
    ]
    return tuple(sorted(gaps, key=lambda gap: (gap.total > 0, -len(gap.blank_areas))))
