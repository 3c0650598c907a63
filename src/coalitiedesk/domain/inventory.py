"""What exists already outside the Week (B001, step 3): policy, initiatives, activities, collaborations."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.ids import AreaId, PartnerId, ProvisionId


class ProvisionKind(StrEnum):
    """What it is."""

    POLICY = "policy"
    INITIATIVE = "initiative"
    ACTIVITY = "activity"
    COLLABORATION = "collaboration"


class ProvisionEvidence(StrEnum):
    """How sure it is that it helps."""

    SUBSTANTIATED = "substantiated"
    PROMISING = "promising"
    EXPERIENCE = "experience"  # those who do it say that it works
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """Something that is there for people.

    Attributes:
        organiser: Who does it, in words; the name of the partner when ``partner_id`` is known.
        intervention: Key of the entry in the catalogue that it follows; empty when none.
        how_often: In words: every Tuesday.
        period: When in the year, in words; empty is all year.
        capacity: How many people at most; None when nobody knows.
        target_groups: Names; none is meant for everybody.
        area_ids: None is the whole municipality.
        forms: Forms of loneliness that it is meant for; the coordinator's judgement.
    """

    id: ProvisionId
    name: str
    kind: ProvisionKind = ProvisionKind.ACTIVITY
    organiser: str = ""
    partner_id: PartnerId | None = None
    description: str = ""
    evidence: ProvisionEvidence = ProvisionEvidence.UNKNOWN
    evidence_note: str = ""
    intervention: str = ""
    how_often: str = ""
    period: str = ""
    capacity: int | None = None
    is_active: bool = True
    note: str = ""
    target_groups: tuple[str, ...] = ()
    area_ids: tuple[AreaId, ...] = ()
    forms: tuple[LonelinessForm, ...] = ()
    parts: tuple[PlanPart, ...] = ()
