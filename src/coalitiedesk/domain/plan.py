"""The six-step plan (B001): where each step stands, and the tasks in it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import MeetingId, PartnerId, TaskId


class PlanStep(StrEnum):
    """The six steps, in order; they overlap and go back."""

    TAKE_INITIATIVE = "take_initiative"
    GATHER_FACTS = "gather_facts"
    ORGANISE = "organise"
    MAKE_PLAN = "make_plan"
    CARRY_OUT = "carry_out"
    SUSTAIN = "sustain"


class StepState(StrEnum):
    """Where a step stands."""

    NOT_YET = "not_yet"
    BUSY = "busy"
    DONE = "done"
    REVISIT = "revisit"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepProgress:
    """A step of this coalition's plan."""

    step: PlanStep
    state: StepState = StepState.NOT_YET
    started_on: dt.date | None = None
    finished_on: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do; owned by a partner, or by a person named in words.

    Attributes:
        step: None for a task outside the plan.
        due: None when there is no date.
        meeting_id: The meeting where it was agreed; None for any other task.
    """

    id: TaskId
    title: str
    step: PlanStep | None = None
    owner_partner_id: PartnerId | None = None
    owner: str = ""
    due: dt.date | None = None
    is_done: bool = False
    note: str = ""
    meeting_id: MeetingId | None = None
