"""The example has a believable approach: something exists, something is missing, and it was thought about."""

from coalitiedesk.domain.choices import ChoiceState
from coalitiedesk.domain.coverage import VIEWS, Cover
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.inventory import coverage_sheet, list_provisions
from coalitiedesk.services.planning import list_budget, list_choices, list_planning, plan_texts


def test_example_has_provision_with_blank_spots_and_thin_ice(desk: Desk) -> None:
    fill_demo(desk, activities=6, partners=20, years=1)

    matrix = coverage_sheet(desk, VIEWS[0]).matrix

    assert all(one.partner_id for one in list_provisions(desk))
    assert matrix.amount(Cover.BLANK) > matrix.amount(Cover.THIN) > 0


def test_example_has_choices_money_planning_and_agreements(desk: Desk) -> None:
    fill_demo(desk, activities=6, partners=20, years=1)

    assert {one.state for one in list_choices(desk)} == set(ChoiceState)
    assert all(one.reason for one in list_choices(desk))
    assert {line.is_income for line in list_budget(desk)} == {True, False}
    assert set(plan_texts(desk)) == set(PlanTopic)
    planning = list_planning(desk)
    assert any(one.milestone.is_done for one in planning)
    assert any(one.day is None for one in planning)


def test_small_example_without_those_partners_is_whole(desk: Desk) -> None:
    fill_demo(desk, activities=0, partners=1, years=1)

    assert all(one.name for one in list_provisions(desk))
