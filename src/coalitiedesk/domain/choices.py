"""The choices of a plan (B001, step 4): which part, for whom, where and when, with a reason."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.ids import AreaId, ChoiceId


class ChoiceAim(StrEnum):
    """Preventing loneliness or lessening it."""

    PREVENT = "prevent"
    REDUCE = "reduce"
    BOTH = "both"
    UNKNOWN = "unknown"


class Feasibility(StrEnum):
    """How hard it will be, with the people and money there are."""

    EASY = "easy"
    EFFORT = "effort"
    HARD = "hard"
    UNKNOWN = "unknown"


class ChoiceState(StrEnum):
    """Whether the coalition does it."""

    CONSIDERED = "considered"
    CHOSEN = "chosen"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something the coalition chooses to do, or not.

    Attributes:
        reason: Why, or why not.
        target_group: Name; empty is everybody.
        area_id: None is the whole municipality.
        period: When, in words: summer, the holidays.
        form: None for all forms of loneliness.
        priority: 1 comes first; None when nobody said.
        decided_on: Local date.
    """

    id: ChoiceId
    title: str
    part: PlanPart = PlanPart.SUPPORT
    reason: str = ""
    target_group: str = ""
    area_id: AreaId | None = None
    period: str = ""
    aim: ChoiceAim = ChoiceAim.UNKNOWN
    form: LonelinessForm | None = None
    priority: int | None = None
    feasibility: Feasibility = Feasibility.UNKNOWN
    state: ChoiceState = ChoiceState.CONSIDERED
    decided_on: dt.date | None = None


def in_order(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Chosen before considered before dropped; within each by priority, what has none last."""
    states = (ChoiceState.CHOSEN, ChoiceState.CONSIDERED, ChoiceState.DROPPED)
    return tuple(
        sorted(
            choices,
            key=lambda one: (states.index(one.state), one.priority is None, one.priority or 0, one.title),
        )
    )
