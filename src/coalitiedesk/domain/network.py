"""Who works with whom in the coalition: what partners did together, and what of it fits in one picture.

A picture of everything shows nothing. So it has the partners with most in common, and of their ties the
strongest; who stands in no tie at all is told apart, and so is what was left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partner_families import FAMILY_OF, PartnerFamily
from coalitiedesk.domain.partners import PartnerKind

USUAL_MOST = 40
TIES_PER_PARTNER = 1.5
"""So many lines for each name can still be followed."""
_BARE, _CROWDED = 1 / 3, 1.5  # of that: where a picture says too little, and up to where more will do


class TieKind(StrEnum):
    """By what two partners are tied."""

    ACTIVITY = "activity"
    MEETING = "meeting"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPartner:
    """A partner that takes part, as far as the network needs it; ``areas`` are all it works in."""

    id: PartnerId
    name: str
    kind: PartnerKind
    areas: tuple[AreaId, ...] = ()

    @property
    def family(self) -> PartnerFamily:
        """Of its kind."""
        return FAMILY_OF[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDoing:
    """One activity, meeting or promise with everybody who had part in it; ``year`` None when unknown."""

    kind: TieKind
    partners: frozenset[PartnerId]
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkLink:
    """Two partners with something in common.

    Attributes:
        first: The lower id.
        second: The higher.
        counts: How much of each kind they share, in the order of the kinds; kinds without are left out.
    """

    first: PartnerId
    second: PartnerId
    counts: tuple[tuple[TieKind, int], ...]

    @property
    def weight(self) -> int:
        """How much they share in all."""
        return sum(amount for _, amount in self.counts)

    def other(self, partner_id: PartnerId) -> PartnerId:
        """Who stands at the other end."""
        return self.second if partner_id == self.first else self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Everything there is: partners by name, and what they did together."""

    partners: tuple[NetworkPartner, ...]
    shared: tuple[SharedDoing, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """In which something was done together, the newest first."""
        return tuple(sorted({one.year for one in self.shared if one.year is not None}, reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkWish:
    """What to show; a filter that is None leaves nobody out.

    Attributes:
        area: Partners that work there, with whom they work.
        family: Partners of it, with whom they work.
        year: Only what was done then.
        most: Partners in the picture at most; 0 is everybody.
    """

    area: AreaId | None = None
    family: PartnerFamily | None = None
    year: int | None = None
    most: int = USUAL_MOST

    def is_about(self, partner: NetworkPartner) -> bool:
        """Whether the filters keep this partner itself."""
        return (self.area is None or self.area in partner.areas) and (
            self.family is None or partner.family is self.family
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """What is shown of a network.

    Attributes:
        partners: In the picture, by family and then by name.
        links: Every tie between them, the strongest first.
        least: The picture has ties of this weight and more.
        alone: Whom it is about and who is tied to nobody, by name.
        left_out: How many partners with fewer ties are not in the picture.
    """

    partners: tuple[NetworkPartner, ...]
    links: tuple[NetworkLink, ...]
    least: int = 1
    alone: tuple[NetworkPartner, ...] = ()
    left_out: int = 0

    @property
    def drawn(self) -> tuple[NetworkLink, ...]:
        """The ties in the picture."""
        return tuple(link for link in self.links if link.weight >= self.least)

    def thickness(self, link: NetworkLink, thickest: float) -> float:
        """How much thicker than the thinnest line a tie is drawn: 0 up to ``thickest``."""
        most = max((one.weight for one in self.links), default=self.least) - self.least
        extra = link.weight - self.least
        return float(max(0, extra)) if most <= thickest else max(0, extra) / most * thickest

    def ties_of(self, partner_id: PartnerId) -> tuple[NetworkLink, ...]:
        """All ties of one partner, the strongest first."""
        return tuple(link for link in self.links if partner_id in (link.first, link.second))


def network_view(network: Network, wish: NetworkWish) -> NetworkView:
    """The part of a network that is asked for."""
    shared = (one for one in network.shared if wish.year is None or one.year == wish.year)
    about = {partner.id for partner in network.partners if wish.is_about(partner)}
    links = [link for link in links_of(shared) if link.first in about or link.second in about]
    tied = {key for link in links for key in (link.first, link.second)}
    linked = [partner for partner in network.partners if partner.id in tied]
    kept = busiest(linked, links, wish.most or len(linked))
    keys = {partner.id for partner in kept}
    inside = tuple(link for link in links if link.first in keys and link.second in keys)
    places = {family: at for at, family in enumerate(PartnerFamily)}
    return NetworkView(
        partners=tuple(sorted(kept, key=lambda partner: places[partner.family])),
        links=inside,
        least=least_weight(inside, partners=len(kept)),
        alone=tuple(one for one in network.partners if one.id in about and one.id not in tied),
        left_out=len(linked) - len(kept),
    )


def links_of(shared: Iterable[SharedDoing]) -> tuple[NetworkLink, ...]:
    """Ties from what partners did together; the strongest first, then by id."""
    found: defaultdict[tuple[PartnerId, PartnerId], Counter[TieKind]] = defaultdict(Counter)
    for one in shared:
        for pair in combinations(sorted(one.partners), 2):
            found[pair][one.kind] += 1
    links = (
        NetworkLink(
            first=first, second=second, counts=tuple((kind, own[kind]) for kind in TieKind if own[kind])
        )
        for (first, second), own in found.items()
    )
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


def least_weight(links: Sequence[NetworkLink], *, partners: int) -> int:
    """From which weight on ties can be followed: never a cut between equals, and never an empty picture."""
    room = partners * TIES_PER_PARTNER
    least = 1
    while _at_least(links, least) > room and _at_least(links, least + 1):
        least += 1
    is_bare = least > 1 and _at_least(links, least) < room * _BARE
    return least - 1 if is_bare and _at_least(links, least - 1) <= room * _CROWDED else least


def _at_least(links: Sequence[NetworkLink], weight: int) -> int:
    return sum(link.weight >= weight for link in links)


@dataclass(frozen=True, slots=True, kw_only=True)
class RingEntry:
    """One line beside the ring: the name of a partner, or of the family that follows."""

    family: PartnerFamily
    partner: NetworkPartner | None = None


def ring_halves(partners: Sequence[NetworkPartner]) -> tuple[list[RingEntry], list[RingEntry]]:
    """The left and the right half of the ring, from top to bottom; a family begins with its name in each.

    Args:
        partners: Family by family.
    """
    middle = (len(partners) + 1) // 2
    return _with_heads(partners[:middle]), _with_heads(partners[middle:])


def _with_heads(partners: Sequence[NetworkPartner]) -> list[RingEntry]:
    found: list[RingEntry] = []
    for partner in partners:
        if not found or found[-1].family is not partner.family:
            found.append(RingEntry(family=partner.family))
        found.append(RingEntry(family=partner.family, partner=partner))
    return found
