"""What moves a partner, what it can bring and what it looks for.

Source: B000, chapter 2 (motives, contributions) and the aids at the end (the five M's).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Means, Principle
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.problem import Problem, Severity

LONGEST_OFFER = 300
OWN_WORDS = "own"
"""The code of what was written in own words, beside codes and keys to choose from."""


class OfferDirection(StrEnum):
    """Whether a partner has something or looks for it."""

    OFFER = "offer"
    NEED = "need"


class OfferState(StrEnum):
    """Whether it still waits for somebody."""

    OPEN = "open"
    SETTLED = "settled"


class TraitKind(StrEnum):
    """What is known of a partner by code."""

    MOTIVE = "motive"
    CONTRIBUTION = "contribution"
    PRINCIPLE = "principle"
    PROPOSITION = "proposition"  # by the key of a MunicipalOffer
    ASK = "ask"
    REFUSED_MATCH = "refused_match"  # by the ids of need and offer
    REFUSED_PARTNER = "refused_partner"  # by the id of who offers


class OfferObjection(StrEnum):
    """Why an offer or need cannot be kept as it was filled in."""

    NO_WORDS = "no_words"
    NO_PARTNER = "no_partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something that a partner can bring, or looks for, in its own words."""

    id: OfferId
    partner_id: PartnerId
    direction: OfferDirection
    kind: Means
    text: str
    state: OfferState = OfferState.OPEN

    @property
    def is_open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.state is OfferState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOffer:
    """An offer or need with whose it is.

    Attributes:
        area: Name of the area of the partner; empty when unknown.
    """

    offer: Offer
    partner: str
    partner_kind: PartnerKind = PartnerKind.UNKNOWN
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerInterests:
    """What moves one partner, what it can bring and what it looks for.

    Attributes:
        motives: With a few words each, in the order of the codes; the words may be empty.
        contributions: Likewise.
        principles: Those that were looked at; words are what is in doubt, empty when all is well.
        propositions: Keys of what the municipality offers this partner in return.
        own_proposition: What else it offers, in words; one thing a line.
        asks: What we ask of the partner, in words; one thing a line.
        offers: Open ones first, each in the order in which they were written down.
    """

    partner_id: PartnerId
    motives: Mapping[EngagementMotive, str] = field(default_factory=dict)
    contributions: Mapping[ContributionKind, str] = field(default_factory=dict)
    principles: Mapping[Principle, str] = field(default_factory=dict)
    propositions: frozenset[str] = frozenset()
    own_proposition: str = ""
    asks: str = ""
    offers: tuple[Offer, ...] = ()

    def of(self, direction: OfferDirection) -> tuple[Offer, ...]:
        """Offers only, or needs only."""
        return tuple(one for one in self.offers if one.direction is direction)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known yet."""
        known = (self.motives, self.contributions, self.principles, self.propositions, self.offers)
        return not any((*known, self.own_proposition, self.asks))


def check_offer(offer: Offer) -> dict[str, Problem]:
    """Objections by field: ``partner`` and ``text``; each of them blocks."""
    found: dict[str, Problem] = {}
    if not offer.partner_id:
        found["partner"] = Problem(code=OfferObjection.NO_PARTNER, severity=Severity.ERROR)
    if not offer.text.strip():
        found["text"] = Problem(code=OfferObjection.NO_WORDS, severity=Severity.ERROR)
    return found
