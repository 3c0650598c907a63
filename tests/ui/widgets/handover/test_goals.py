"""Every kind of open end leads somewhere."""

import pytest

from coalitiedesk.domain.handover import OpenEnd, OpenEndKind
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.ui.widgets.handover.goals import goal_of


@pytest.mark.parametrize(
    ("kind", "goal"),
    [
        (OpenEndKind.TASK, ("task", 7)),
        (OpenEndKind.QUESTION, ("attention", 7)),
        (OpenEndKind.UNCONFIRMED, ("activity", 7)),
        (OpenEndKind.WITHOUT_DAY, ("activity", 7)),
        (OpenEndKind.UNPRINTED, ("printing", 0)),
    ],
)
def test_goal_is_the_record(kind: OpenEndKind, goal: tuple[str, int]) -> None:
    assert goal_of(OpenEnd(kind=kind, subject="x", record_id=7)) == goal


def test_goal_of_a_step_is_its_number() -> None:
    second = list(PlanStep)[1]

    assert goal_of(OpenEnd(kind=OpenEndKind.STEP, subject=second.value)) == ("step", 2)


@pytest.mark.parametrize("kind", [OpenEndKind.FOLLOW_UP, OpenEndKind.COMMITMENT])
def test_goal_of_what_is_between_partners_is_the_partner(kind: OpenEndKind) -> None:
    end = OpenEnd(kind=kind, subject="x", record_id=7, partner="Bieb", partner_id=PartnerId(3))

    assert goal_of(end) == ("partner", 3)


@pytest.mark.parametrize("kind", [one for one in OpenEndKind if one is not OpenEndKind.STEP])
def test_every_kind_has_a_goal(kind: OpenEndKind) -> None:
    assert goal_of(OpenEnd(kind=kind, subject="x", record_id=7))[0]
