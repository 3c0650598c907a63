"""What others did: examples of places and shops, and ideas for activities in a Week."""

from dataclasses import dataclass

from coalitiedesk.domain.activities import ActivityKind
from coalitiedesk.domain.approach import PlanPart
from coalitiedesk.domain.knowledge import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalExample:
    """What a place or an entrepreneur does; names of people are left out.

    Attributes:
        town: Where it is, in words; ``Landelijk`` when it is everywhere.
        parts: Parts of the approach it is an example of: our judgement.
    """

    key: str
    town: str
    title: str
    text: str
    parts: tuple[PlanPart, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekIdea:
    """Something to do in a Week.

    Attributes:
        town: Where it was done; empty when the source names no place.
    """

    key: str
    title: str
    kind: ActivityKind
    text: str
    town: str
    provenance: Provenance
