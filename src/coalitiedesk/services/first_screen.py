"""What the first screen shows, in one reading: for the background while a file is opened, and for later."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.db.queries import contact_log as contact_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import imports as import_queries
from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.domain.contact_due import ContactDue
from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.milestones import PlacedMilestone, milestones_at_hand, placed
from coalitiedesk.domain.overview import Situation
from coalitiedesk.domain.plan import PlanStep, StepProgress
from coalitiedesk.domain.step_guides import StepQuestion
from coalitiedesk.services.contact_log import due_in
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.meetings import next_meeting_in
from coalitiedesk.services.overview import situation_in
from coalitiedesk.services.step_answers import question_in


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstScreen:
    """How everything stands on one day.

    Attributes:
        questions: What waits under *Aandacht nodig*, in the order it came.
        due: Whom to call, and why.
        steps: All six, in order.
        question: To think of now, with its step.
        meeting: The first from this day on.
        milestones: Those of the planning that count now.
        has_planning: There are milestones at all.
        never_spoken: How many partners nobody noted any contact with yet.
    """

    situation: Situation
    questions: Sequence[AttentionItem]
    due: Sequence[ContactDue]
    steps: Sequence[StepProgress]
    question: tuple[PlanStep, StepQuestion] | None
    meeting: Meeting | None
    milestones: Sequence[PlacedMilestone] = ()
    has_planning: bool = False
    never_spoken: int = 0


def read_first_screen(desk: Desk, *, today: dt.date, due: Sequence[ContactDue] | None = None) -> FirstScreen:
    """How everything stands today, in one reading; whom to call need not be read twice when it is given."""
    with desk.read() as session:
        planning = placed(planning_queries.milestones(session), edition_queries.editions(session))
        return FirstScreen(
            situation=situation_in(session, today=today),
            questions=import_queries.attention_items(session),
            due=due_in(session, today=today) if due is None else due,
            steps=plan_queries.steps(session),
            question=question_in(session),
            meeting=next_meeting_in(session, today=today),
            milestones=milestones_at_hand(planning, today=today),
            has_planning=bool(planning),
            never_spoken=contact_queries.never_spoken(session, today=today),
        )
