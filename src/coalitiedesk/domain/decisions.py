"""What a coalition decided, and why: what a successor asks first (B001)."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.ids import DecisionId, MeetingId
from coalitiedesk.domain.plan import PlanStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision with its reason.

    Attributes:
        step: None for a decision outside the plan.
        decided_on: None when nobody knows.
        decided_by: The group or the person, in words.
        meeting_id: The meeting where it was taken; None when it was not at one.
    """

    id: DecisionId
    title: str
    reason: str = ""
    step: PlanStep | None = None
    decided_on: dt.date | None = None
    decided_by: str = ""
    meeting_id: MeetingId | None = None
