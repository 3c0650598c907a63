"""Whom a choice or a way of working is meant for (B001, B004); kinds of people, never a person."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class TargetKind(StrEnum):
    """Whom an approach speaks to: lonely people themselves, or those around them."""

    LONELY_PEOPLE = "lonely_people"
    NETWORK = "network"
    VOLUNTEERS = "volunteers"
    PROFESSIONALS = "professionals"
    CITIZENS = "citizens"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetKindGuide:
    """A kind in plain Dutch."""

    kind: TargetKind
    essence: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetGroup:
    """A group of people that the sources name.

    Attributes:
        key: Never changes.
        name: As shown, and as it is offered for activities.
        is_at_risk: Whether a source calls it a group with a higher risk.
        why: The reason or circumstance that a source gives; may be empty.
    """

    key: str
    name: str
    is_at_risk: bool
    why: str
    provenance: Provenance
