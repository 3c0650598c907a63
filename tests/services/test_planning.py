"""Choices, money, agreements and a planning that moves with the Week, kept in a real file."""

import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.budget import BudgetLine, MoneyKind
from coalitiedesk.domain.choices import Choice, ChoiceAim, ChoiceState, Feasibility
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId, BudgetLineId, ChoiceId, EditionId, MilestoneId
from coalitiedesk.domain.milestones import Milestone, PlanTopic
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.coalition import list_areas, store_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions, save_edition
from coalitiedesk.services.planning import (
    count_back,
    delete_budget_line,
    delete_choice,
    delete_milestones,
    list_budget,
    list_choices,
    list_planning,
    plan_texts,
    save_budget_line,
    save_choice,
    save_milestone,
    write_plan_text,
)

WEEK = Edition(id=EditionId(0), name="Week", year=2026, first_day=dt.date(2026, 9, 24))


def test_choice_comes_back_as_it_was_kept(desk: Desk) -> None:
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name="Noord")])
    wanted = Choice(
        id=ChoiceId(0),
        title="Maatjes voor mannen",
        part=PlanPart.FINDING,
        reason="Zij komen niet naar de koffie.",
        target_group="Mannen",
        area_id=list_areas(desk)[0].id,
        period="in de winter",
        aim=ChoiceAim.REDUCE,
        form=LonelinessForm.EMOTIONAL,
        priority=1,
        feasibility=Feasibility.EFFORT,
        state=ChoiceState.CHOSEN,
        decided_on=dt.date(2026, 3, 1),
    )

    key = save_choice(desk, wanted)

    assert list_choices(desk) == (replace(wanted, id=key),)


def test_choice_changes_goes_and_comes_back(desk: Desk) -> None:
    key = save_choice(desk, Choice(id=ChoiceId(0), title="Eettafel", target_group="Ouderen"))

    save_choice(desk, Choice(id=key, title="Eettafel", form=LonelinessForm.SOCIAL))
    changed = list_choices(desk)
    delete_choice(desk, key)
    gone = list_choices(desk)
    desk.undo()

    assert (changed[0].target_group, changed[0].form) == ("", LonelinessForm.SOCIAL)
    assert gone == ()
    assert list_choices(desk) == changed


def test_budget_line_comes_back_and_can_go(desk: Desk) -> None:
    wanted = BudgetLine(
        id=BudgetLineId(0),
        title="Subsidie gemeente",
        year=2026,
        is_income=True,
        kind=MoneyKind.SUBSIDY,
        source="Gemeente",
        planned_cents=250_000,
        committed_cents=200_000,
        note="Tot 2028.",
    )

    key = save_budget_line(desk, wanted)
    kept = list_budget(desk)
    delete_budget_line(desk, key)

    assert kept == (replace(wanted, id=key),)
    assert list_budget(desk) == ()


def test_text_of_a_topic_is_kept_changed_and_emptied(desk: Desk) -> None:
    write_plan_text(desk, PlanTopic.STAFFING, "Twee mensen, samen een dag per week.")
    first = dict(plan_texts(desk))
    write_plan_text(desk, PlanTopic.STAFFING, "Drie mensen.")
    second = dict(plan_texts(desk))
    write_plan_text(desk, PlanTopic.STAFFING, " ")

    assert first == {PlanTopic.STAFFING: "Twee mensen, samen een dag per week."}
    assert second == {PlanTopic.STAFFING: "Drie mensen."}
    assert plan_texts(desk) == {}


def test_planning_is_counted_back_once_and_moves_with_the_week(desk: Desk) -> None:
    key = save_edition(desk, WEEK)

    added, again = count_back(desk, key), count_back(desk, key)
    before = {one.milestone.item: one.day for one in list_planning(desk)}
    save_edition(desk, replace(list_editions(desk)[0], first_day=dt.date(2026, 10, 1)))
    after = {one.milestone.item: one.day for one in list_planning(desk)}

    assert added > 10
    assert again == 0
    assert before["press"] == dt.date(2026, 9, 3)
    assert {item: day + dt.timedelta(days=7) for item, day in before.items() if day} == after


def test_milestone_without_a_date_is_kept_and_removed(desk: Desk) -> None:
    wanted = Milestone(
        id=MilestoneId(0),
        title="Plan naar de raad",
        step=PlanStep.MAKE_PLAN,
        when_text="na de verkiezingen",
        owner="Samira",
    )

    key = save_milestone(desk, wanted)
    (kept,) = list_planning(desk)
    save_milestone(desk, replace(kept.milestone, is_done=True))
    (done,) = list_planning(desk)
    delete_milestones(desk, [key])

    assert kept.milestone == replace(wanted, id=key)
    assert done.milestone.is_done
    assert list_planning(desk) == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: save_choice(desk, Choice(id=ChoiceId(9), title="x")),
        lambda desk: save_budget_line(desk, BudgetLine(id=BudgetLineId(9), title="x", year=2026)),
        lambda desk: save_milestone(desk, Milestone(id=MilestoneId(9), title="x")),
    ],
)
def test_what_is_gone_cannot_be_changed(desk: Desk, change: object) -> None:
    with pytest.raises(LookupError):
        change(desk)  # type: ignore[operator]  # one of the three above
