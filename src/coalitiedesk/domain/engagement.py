"""How entrepreneurs and other partners become and stay involved (B000)."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class EngagementStage(StrEnum):
    """A place, not a score: stages come in any order and go back."""

    UNKNOWN = "unknown"
    PREPARE = "prepare"
    CONNECT = "connect"
    ENTICE = "entice"
    RETAIN = "retain"
    STRENGTHEN = "strengthen"


class EngagementMotive(StrEnum):
    """Why somebody would take part."""

    PERSONAL = "personal"
    SOCIAL = "social"
    ORGANISATIONAL = "organisational"
    COMMERCIAL = "commercial"


class Means(StrEnum):
    """The five M's: mensen, middelen, massa, media, munten."""

    PEOPLE = "people"
    GOODS = "goods"
    CROWD = "crowd"
    MEDIA = "media"
    MONEY = "money"


class ContributionKind(StrEnum):
    """What somebody can do; seven kinds."""

    SIGNALLING = "signalling"
    INFORMATION = "information"
    COMMUNITY = "community"
    ACTIVITIES = "activities"
    HOSPITALITY = "hospitality"
    STAFF = "staff"
    MATERIALS = "materials"


class Principle(StrEnum):
    """The limits of working with firms; six."""

    VOLUNTARY = "voluntary"
    NOT_EXCLUSIVE = "not_exclusive"
    EQUAL = "equal"
    TRANSPARENT = "transparent"
    NO_MONEY = "no_money"
    NO_DOUBT = "no_doubt"


class ShortlistCriterion(StrEnum):
    """A cross in the table from longlist to shortlist; six."""

    SECTOR = "sector"
    IMAGE = "image"
    CSR_KNOWN = "csr_known"
    FITS_GOALS = "fits_goals"
    EARLIER = "earlier"
    WARM_CONTACT = "warm_contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class MotiveGuide:
    """A motive, and the question that finds out about it."""

    motive: EngagementMotive
    text: str
    ask: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class MeansGuide:
    """One of the five M's, and the question that finds out about it."""

    means: Means
    text: str
    ask: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionGuide:
    """A kind of contribution with an example."""

    contribution: ContributionKind
    text: str
    example: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalOffer:
    """Something that a municipality can offer in return."""

    key: str
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleGuide:
    """A principle in one sentence."""

    principle: Principle
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionGuide:
    """A criterion as the question to ask."""

    criterion: ShortlistCriterion
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCheck:
    """Something to tick in a stage.

    Attributes:
        key: Never changes: ticks are kept under it.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StageGuide:
    """A stage, what helps in it and when it is enough."""

    stage: EngagementStage
    what: str
    helps: tuple[str, ...]
    checks: tuple[StageCheck, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementKnowledge:
    """All of it, each part in the order of its codes."""

    motives: tuple[MotiveGuide, ...]
    means: tuple[MeansGuide, ...]
    contributions: tuple[ContributionGuide, ...]
    offers: tuple[MunicipalOffer, ...]
    principles: tuple[PrincipleGuide, ...]
    criteria: tuple[CriterionGuide, ...]
    stages: tuple[StageGuide, ...]
