import datetime as dt

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.handover import OpenEnd, OpenEndKind, open_ends, wheel_months
from coalitiedesk.domain.ids import (
    ActivityId,
    AttentionId,
    CommitmentId,
    EditionId,
    InteractionId,
    PartnerId,
    TaskId,
)
from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.domain.overview import Situation
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task
from coalitiedesk.knowledge.handover import handover_advice
from tests.builders import THURSDAY, a_commitment, an_activity, an_interaction, an_occurrence

TODAY = dt.date(2026, 9, 6)
WEEK = Edition(id=EditionId(3), name="Week", year=2026, first_day=THURSDAY)


def test_open_ends_come_kind_after_kind_with_the_earliest_first() -> None:
    tasks = (
        Task(id=TaskId(1), title="Later", due=None, owner="Mirthe"),
        Task(id=TaskId(2), title="Eerst", due=TODAY, owner_partner_id=PartnerId(7)),
        Task(id=TaskId(3), title="Klaar", is_done=True),
    )
    activities = (
        an_activity(id=ActivityId(1), title="Zeker", occurrences=(an_occurrence(),)),
        an_activity(id=ActivityId(2), title="Los idee", status=ActivityStatus.IDEA),
        an_activity(
            id=ActivityId(3), title="Half", status=ActivityStatus.PROMISED, occurrences=(an_occurrence(),)
        ),
        an_activity(id=ActivityId(4), title="Weg", status=ActivityStatus.CANCELLED),
    )
    question = AttentionItem(id=AttentionId(5), code="x", question="Dezelfde?")
    steps = [StepProgress(step=PlanStep.ORGANISE, state=StepState.DONE), StepProgress(step=PlanStep.SUSTAIN)]
    steps.append(StepProgress(step=PlanStep.CARRY_OUT, state=StepState.BUSY))

    found = open_ends(
        Situation(today=TODAY, edition=WEEK, tasks=tasks, activities=activities),
        questions=[question],
        steps=steps,
        unprinted=4,
        owners={PartnerId(7): "Buurthuis"},
        interactions=(
            an_interaction(
                id=InteractionId(8), partner_id=PartnerId(7), text="Belt terug", follow_up_on=TODAY
            ),
            an_interaction(id=InteractionId(9), text="Niets meer"),
        ),
        commitments=(a_commitment(id=CommitmentId(6), partner_id=PartnerId(7), text="Soep"),),
    )

    assert [(one.kind, one.subject, one.detail, one.record_id) for one in found] == [
        (OpenEndKind.TASK, "Eerst", "Buurthuis", 2),
        (OpenEndKind.TASK, "Later", "Mirthe", 1),
        (OpenEndKind.FOLLOW_UP, "Belt terug", "", 8),
        (OpenEndKind.COMMITMENT, "Soep", "theirs", 6),
        (OpenEndKind.QUESTION, "Dezelfde?", "", 5),
        (OpenEndKind.UNCONFIRMED, "Half", "promised", 3),
        (OpenEndKind.UNCONFIRMED, "Los idee", "idea", 2),
        (OpenEndKind.WITHOUT_DAY, "Los idee", "", 2),
        (OpenEndKind.STEP, "carry_out", "busy", 0),
        (OpenEndKind.UNPRINTED, "Week 2026", "", 3),
    ]
    assert found[-1].amount == 4
    assert [one.partner for one in found if one.partner] == ["Buurthuis", "Buurthuis"]


def test_nothing_is_open_in_an_empty_coalition() -> None:
    assert open_ends(Situation(today=TODAY, edition=None), unprinted=3) == ()


def test_open_end_without_a_date_has_none() -> None:
    assert OpenEnd(kind=OpenEndKind.TASK, subject="x").day is None


def test_wheel_turns_with_the_month_of_the_week() -> None:
    for month in (1, 9, 12):
        wheel = wheel_months(handover_advice(), month)

        assert [one.month for one in wheel] == list(range(1, 13))
        assert wheel[month - 1].title == "De Week"
