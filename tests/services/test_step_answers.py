"""Answers and ticks of the steps."""

import datetime as dt

import pytest

from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.plan import PlanStep, StepState, Task
from coalitiedesk.domain.step_answers import StepAnswer, answers_to, earlier_answers
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.plan import list_guides, save_task, set_step_state
from coalitiedesk.services.step_answers import (
    count_waiting,
    list_answers,
    list_ticks,
    question_at_hand,
    set_tick,
    step_of_answer,
    step_of_tick,
    write_answer,
)

MONDAY = dt.date(2026, 9, 7)
LATER = MONDAY + dt.timedelta(days=30)
FIRST = list_guides()[0]
QUESTION, CHECK = FIRST.questions[0].key, FIRST.checks[0].key


def test_answer_of_one_day_is_one_answer(desk: Desk) -> None:
    write_answer(desk, QUESTION, "Het", today=MONDAY)
    write_answer(desk, QUESTION, "Het buurthuis sloot", today=MONDAY)

    assert list_answers(desk) == (
        StepAnswer(question_key=QUESTION, answered_on=MONDAY, text="Het buurthuis sloot"),
    )


def test_answer_of_another_day_leaves_the_earlier_one_readable(desk: Desk) -> None:
    write_answer(desk, QUESTION, "Het buurthuis sloot", today=MONDAY)
    write_answer(desk, QUESTION, "Er komen verkiezingen", today=LATER)

    found = answers_to(QUESTION, list_answers(desk))

    assert [one.text for one in found] == ["Er komen verkiezingen", "Het buurthuis sloot"]
    assert [one.answered_on for one in earlier_answers(found)] == [MONDAY]


def test_answer_that_is_taken_away_later_stays_readable_as_earlier(desk: Desk) -> None:
    write_answer(desk, QUESTION, "Het buurthuis sloot", today=MONDAY)
    write_answer(desk, QUESTION, " ", today=LATER)

    found = answers_to(QUESTION, list_answers(desk))

    assert found[0].text == ""
    assert [one.text for one in earlier_answers(found)] == ["Het buurthuis sloot"]
    assert count_waiting(desk)[PlanStep.TAKE_INITIATIVE].unanswered == len(FIRST.questions)


def test_answer_typed_and_taken_away_on_one_day_leaves_nothing(desk: Desk) -> None:
    write_answer(desk, QUESTION, "O", today=MONDAY)
    write_answer(desk, QUESTION, "", today=MONDAY)

    assert list_answers(desk) == ()


def test_tick_carries_its_day_and_can_be_taken_off(desk: Desk) -> None:
    set_tick(desk, CHECK, is_ticked=True, today=MONDAY)
    set_tick(desk, CHECK, is_ticked=True, today=LATER)

    assert [(tick.item, tick.ticked_on) for tick in list_ticks(desk)] == [(CHECK, MONDAY)]
    set_tick(desk, CHECK, is_ticked=False, today=LATER)
    assert list_ticks(desk) == ()


def test_waiting_is_counted_for_every_step(desk: Desk) -> None:
    save_task(desk, Task(id=TaskId(0), title="Bellen", step=PlanStep.TAKE_INITIATIVE))
    save_task(desk, Task(id=TaskId(0), title="Klaar", step=PlanStep.TAKE_INITIATIVE, is_done=True))
    write_answer(desk, QUESTION, "Het buurthuis sloot", today=MONDAY)
    set_tick(desk, CHECK, is_ticked=True, today=MONDAY)

    found = count_waiting(desk)

    assert list(found) == list(PlanStep)
    first, second = found[PlanStep.TAKE_INITIATIVE], found[PlanStep.GATHER_FACTS]
    assert (first.open_tasks, first.unanswered) == (1, len(FIRST.questions) - 1)
    assert first.unticked == len(FIRST.checks) - 1
    assert second.open_tasks == 0


def test_notice_leads_back_to_the_step(desk: Desk) -> None:
    heard = []
    desk.subscribe(heard.append)

    write_answer(desk, QUESTION, "Het buurthuis sloot", today=MONDAY)
    set_tick(desk, CHECK, is_ticked=True, today=MONDAY)

    (answer,), (tick,) = heard[0].kinds["step_answer"], heard[1].kinds["checklist_tick"]
    assert (step_of_answer(desk, answer), step_of_tick(desk, tick)) == (FIRST.step, FIRST.step)
    assert (step_of_answer(desk, 99), step_of_tick(desk, 99)) == (None, None)


def test_unknown_question_or_item_is_refused(desk: Desk) -> None:
    with pytest.raises(LookupError):
        write_answer(desk, "bestaat_niet", "Ja", today=MONDAY)
    with pytest.raises(LookupError):
        set_tick(desk, "bestaat_niet", is_ticked=True, today=MONDAY)


def test_question_to_think_of_is_the_first_open_one_of_a_step_that_is_worked_on(desk: Desk) -> None:
    second = list_guides()[1]
    assert question_at_hand(desk) == (FIRST.step, FIRST.questions[0])  # nothing has begun

    set_step_state(desk, second.step, StepState.BUSY, today=MONDAY)
    assert question_at_hand(desk) == (second.step, second.questions[0])
    write_answer(desk, second.questions[0].key, "Bijna de helft", today=MONDAY)
    assert question_at_hand(desk) == (second.step, second.questions[1])

    set_step_state(desk, second.step, StepState.DONE, today=MONDAY)
    assert question_at_hand(desk) is None
