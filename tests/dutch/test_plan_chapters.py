import datetime as dt

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.budget import BudgetLine, MoneyKind
from coalitiedesk.domain.choices import Choice, ChoiceAim, ChoiceState, Feasibility
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId, BudgetLineId, ChoiceId, EditionId, MilestoneId, PartnerId, TaskId
from coalitiedesk.domain.milestones import Milestone, PlacedMilestone, PlanTopic
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.domain.written import Listing, ListLine, Passage, Subheading, WordTable
from coalitiedesk.dutch.formats import NO_BREAK
from coalitiedesk.dutch.plan_chapters import (
    choices_chapter,
    goal_chapter,
    money_chapter,
    organisation_chapter,
    planning_chapter,
)

TODAY = dt.date(2026, 11, 22)


def test_choice_says_why_and_for_whom_and_what_is_not_done_says_why_not() -> None:
    chosen = Choice(
        id=ChoiceId(1),
        title="Maatjes",
        part=PlanPart.SUPPORT,
        reason="Het helpt.",
        target_group="Ouderen",
        area_id=AreaId(3),
        period="zomer",
        aim=ChoiceAim.REDUCE,
        form=LonelinessForm.SOCIAL,
        priority=1,
        feasibility=Feasibility.EASY,
        state=ChoiceState.CHOSEN,
        decided_on=TODAY,
    )
    dropped = Choice(id=ChoiceId(2), title="Feest", reason="Te duur.", state=ChoiceState.DROPPED)

    assert choices_chapter([chosen, dropped], {AreaId(3): "Noord"}).parts == (
        Subheading(text="Dit gaan we doen"),
        Listing(
            lines=(
                ListLine(
                    text="Maatjes",
                    detail="Het helpt.",
                    note="Ondersteunen en activeren · Ouderen · Noord · zomer · verminderen · "
                    "sociale eenzaamheid · prioriteit 1 · goed te doen · besloten op 22 november 2026",
                ),
            )
        ),
        Subheading(text="Dit doen we niet"),
        Listing(
            lines=(ListLine(text="Feest", detail="Te duur.", note="Ondersteunen en activeren", is_open=True),)
        ),
    )


def test_planning_is_by_date_and_what_has_none_comes_last() -> None:
    week = Edition(id=EditionId(1), name="Week", year=2027)
    placed = [
        PlacedMilestone(milestone=Milestone(id=MilestoneId(1), title="Cijfers", when_text="later"), day=None),
        PlacedMilestone(
            milestone=Milestone(id=MilestoneId(2), title="Drukker", days_before=7), day=None, edition=week
        ),
        PlacedMilestone(
            milestone=Milestone(id=MilestoneId(3), title="Raad", owner="Mirthe", is_done=True),
            day=dt.date(2026, 3, 1),
        ),
    ]
    tasks = [
        Task(id=TaskId(1), title="Bellen", step=PlanStep.ORGANISE, due=dt.date(2026, 1, 1)),
        Task(id=TaskId(2), title="Gedaan", step=PlanStep.ORGANISE, is_done=True),
        Task(id=TaskId(3), title="Buiten het plan"),
        Task(id=TaskId(4), title="Vragen", step=PlanStep.ORGANISE, owner_partner_id=PartnerId(7)),
    ]

    (table,) = planning_chapter(placed, tasks, owners={PartnerId(7): "De Linde"}, today=TODAY).parts

    assert isinstance(table, WordTable)
    assert table.rows == (
        ("1 januari 2026", "Bellen", "", "te laat"),
        ("1 maart 2026", "Raad", "Mirthe", "gedaan"),
        ("later", "Cijfers", "", "open"),
        ("hangt aan Week 2027", "Drukker", "", "open"),
        ("nog geen datum", "Vragen", "De Linde", "open"),
    )


def test_money_has_a_table_for_each_side_and_says_what_is_lacking() -> None:
    lines = [
        BudgetLine(id=BudgetLineId(1), title="Subsidie", year=2027, is_income=True, committed_cents=100_00),
        BudgetLine(
            id=BudgetLineId(2), title="Soep", year=2027, planned_cents=250_00, partner_id=PartnerId(7)
        ),
        BudgetLine(id=BudgetLineId(3), title="Zaal", year=2027, kind=MoneyKind.IN_KIND, planned_cents=50_00),
        BudgetLine(id=BudgetLineId(4), title="Oud", year=2026, planned_cents=1_00),
    ]

    parts = money_chapter(lines, {PartnerId(7): "De Linde"}).parts

    tables = [part for part in parts if isinstance(part, WordTable)]
    assert [table.columns[0].title for table in tables] == ["Inkomsten", "Uitgaven", "In natura", "Uitgaven"]
    assert tables[0].rows == (("Subsidie", "Iets anders", "nog niet bekend", f"€{NO_BREAK}100", ""),)
    assert tables[1].rows == (("Soep (De Linde)", "Iets anders", f"€{NO_BREAK}250", "", ""),)
    assert parts[0] == Subheading(text="Begroting 2027")
    assert isinstance(parts[1], Passage)
    assert f"Nog te vinden: €{NO_BREAK}150." in parts[1].text


def test_chapters_of_own_words_hold_what_was_written() -> None:
    texts = {PlanTopic.GOAL: "Iedereen iemand.", PlanTopic.JOINING: "Iedereen.", PlanTopic.DECIDING: " "}

    assert goal_chapter(texts).parts == (Passage(text="Iedereen iemand."),)
    assert organisation_chapter(texts).parts == (
        Subheading(text="Wie mee mag doen"),
        Passage(text="Iedereen."),
    )


def test_without_anything_no_chapter_has_parts() -> None:
    chapters = (
        goal_chapter({}),
        choices_chapter([], {}),
        planning_chapter([], [], owners={}, today=TODAY),
        money_chapter([], {}),
        organisation_chapter({}),
    )

    assert [one.parts for one in chapters] == [()] * 5
