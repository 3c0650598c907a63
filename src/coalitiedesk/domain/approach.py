"""Of what a local approach consists: six parts, three forms of loneliness, what it aims at."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class PlanPart(StrEnum):
    """The six parts to choose from (B001 ch. 2)."""

    AWARENESS = "awareness"
    FINDING = "finding"
    SUPPORT = "support"
    QUALITY = "quality"
    COOPERATION = "cooperation"
    INFORMATION = "information"


class LonelinessForm(StrEnum):
    """What somebody misses (B004 ch. 2): others, one person near, or a place in the world."""

    SOCIAL = "social"
    EMOTIONAL = "emotional"
    EXISTENTIAL = "existential"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartGuide:
    """A part in plain Dutch.

    Attributes:
        how: Things one can do, each a sentence.
    """

    part: PlanPart
    essence: str
    why: str
    how: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class FormGuide:
    """A form in plain Dutch: what it is, what helps and what may do harm; never about a person."""

    form: LonelinessForm
    essence: str
    helps: str
    harms: str
    provenance: Provenance
