"""Eight intervention profiles (Machielse 2011, in B001): a way to look at what is on offer.

They are never recorded about a person and no table may refer to one together with a person.
"""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class ProblemDuration(StrEnum):
    """How long it has been so."""

    SITUATIONAL = "situational"  # through something recent
    STRUCTURAL = "structural"  # for many years


class Coping(StrEnum):
    """How people deal with it."""

    ACTIVE = "active"
    PASSIVE = "passive"


class Motivation(StrEnum):
    """Whether people are set on taking part."""

    TOWARDS = "towards"
    NOT_CLEARLY = "not_clearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterventionProfile:
    """One of the eight; each combination of duration, coping and motivation has one."""

    key: str
    name: str
    duration: ProblemDuration
    coping: Coping
    motivation: Motivation
    essence: str
    provenance: Provenance
