import datetime as dt

from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.plan import PlanStep, StepState, Task
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.plan import (
    delete_tasks,
    list_guides,
    list_steps,
    list_tasks,
    save_task,
    set_step_state,
    step_of,
    write_step_note,
)

MONDAY = dt.date(2026, 9, 7)


def test_every_step_has_its_guide_with_questions_and_things_to_tick() -> None:
    guides = list_guides()

    assert [guide.step for guide in guides] == list(PlanStep)
    assert all(guide.what and guide.questions and guide.checks for guide in guides)


def test_step_keeps_the_day_it_began_when_it_goes_back(desk: Desk) -> None:
    later = MONDAY + dt.timedelta(days=30)
    set_step_state(desk, PlanStep.ORGANISE, StepState.BUSY, today=MONDAY)
    set_step_state(desk, PlanStep.ORGANISE, StepState.DONE, today=later)

    done = list_steps(desk)[2]
    set_step_state(desk, PlanStep.ORGANISE, StepState.REVISIT, today=later)

    assert (done.started_on, done.finished_on) == (MONDAY, later)
    assert (list_steps(desk)[2].started_on, list_steps(desk)[2].finished_on) == (MONDAY, None)


def test_notice_of_a_step_leads_back_to_it(desk: Desk) -> None:
    heard = []
    desk.subscribe(heard.append)

    write_step_note(desk, PlanStep.MAKE_PLAN, "Samen")

    (row_id,) = heard[-1].kinds["step"]
    assert step_of(desk, row_id) is PlanStep.MAKE_PLAN
    desk.undo()
    assert step_of(desk, row_id) is None
    assert list_steps(desk)[3].note == ""


def test_tasks_stand_open_before_done_then_by_date(desk: Desk) -> None:
    for title, due, is_done in (
        ("Ooit", None, False),
        ("Klaar", MONDAY, True),
        ("Later", MONDAY + dt.timedelta(days=9), False),
        ("Nu", MONDAY, False),
    ):
        save_task(desk, Task(id=TaskId(0), title=title, due=due, is_done=is_done))

    assert [task.title for task in list_tasks(desk)] == ["Nu", "Later", "Ooit", "Klaar"]


def test_task_that_is_removed_comes_back(desk: Desk) -> None:
    task_id = save_task(desk, Task(id=TaskId(0), title="Bellen", step=PlanStep.ORGANISE))
    before = list_tasks(desk)

    delete_tasks(desk, [task_id])

    assert list_tasks(desk) == ()
    desk.undo()
    assert list_tasks(desk) == before
