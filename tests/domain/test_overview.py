"""The one thing to do now."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.clashes import Clash, ClashKind
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Attendance
from coalitiedesk.domain.ids import ActivityId, EditionId, OccurrenceId, TaskId
from coalitiedesk.domain.overview import (
    AdviceCode,
    Situation,
    advise,
    day_counts,
    late_tasks,
    without_day,
)
from coalitiedesk.domain.plan import Task
from coalitiedesk.dutch.advice import advice_words
from tests.builders import THURSDAY, an_activity, an_occurrence

WEEK = Edition(
    id=EditionId(1),
    name="Week van de Ontmoeting",
    year=2026,
    first_day=THURSDAY,
    last_day=THURSDAY + dt.timedelta(days=6),
    dates_confirmed=True,
)
PLANNED = an_activity(id=ActivityId(1), occurrences=(an_occurrence(id=OccurrenceId(1)),))
LONG_BEFORE = THURSDAY - dt.timedelta(days=90)
CLASH = Clash(kind=ClashKind.VENUE, first=OccurrenceId(1), second=OccurrenceId(2))
LATE = Task(id=TaskId(1), title="Zaal regelen", due=LONG_BEFORE - dt.timedelta(days=1))


def a_situation(**changes: Any) -> Situation:
    """A quiet spring day: one planned activity, one partner, nothing late."""
    values: dict[str, Any] = {
        "today": LONG_BEFORE,
        "edition": WEEK,
        "partner_count": 1,
        "activities": (PLANNED,),
    }
    return Situation(**{**values, **changes})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, AdviceCode.ALL_WELL),
        ({"edition": None}, AdviceCode.MAKE_WEEK),
        ({"partner_count": 0, "activities": ()}, AdviceCode.ADD_PARTNERS),
        ({"activities": ()}, AdviceCode.ADD_ACTIVITIES),
        ({"edition": replace(WEEK, dates_confirmed=False)}, AdviceCode.CONFIRM_DATES),
        ({"clashes": (CLASH,), "open_questions": 3}, AdviceCode.SOLVE_CLASH),
        ({"open_questions": 3, "tasks": (LATE,)}, AdviceCode.ANSWER_QUESTIONS),
        ({"tasks": (LATE,)}, AdviceCode.DO_LATE_TASK),
        ({"unthanked": 2, "week_over": replace(WEEK, year=2025), "activities": ()}, AdviceCode.THANK),
        ({"activities": (an_activity(id=ActivityId(2)),)}, AdviceCode.PLAN_DAYS),
        (
            {
                "activities": (replace(PLANNED, status=ActivityStatus.IDEA),),
                "today": THURSDAY - dt.timedelta(days=40),
            },
            AdviceCode.CONFIRM_ACTIVITIES,
        ),
        ({"today": THURSDAY - dt.timedelta(days=20)}, AdviceCode.PRINT_PROGRAMME),
        ({"today": THURSDAY}, AdviceCode.ALL_WELL),
        ({"today": THURSDAY + dt.timedelta(days=1)}, AdviceCode.ENTER_ATTENDANCE),
        (
            {
                "today": THURSDAY + dt.timedelta(days=10),
                "attendance": {OccurrenceId(1): Attendance(occurrence_id=OccurrenceId(1), words="druk")},
            },
            AdviceCode.PRINT_REPORT,
        ),
        (
            {
                "today": THURSDAY + dt.timedelta(days=10),
                "attendance": {OccurrenceId(1): Attendance(occurrence_id=OccurrenceId(1), words="druk")},
                "unthanked": 2,
            },
            AdviceCode.THANK,
        ),
        (
            {
                "today": THURSDAY + dt.timedelta(days=60),
                "attendance": {OccurrenceId(1): Attendance(occurrence_id=OccurrenceId(1), words="druk")},
                "unthanked": 2,
            },
            AdviceCode.PRINT_REPORT,
        ),
        (
            {
                "today": THURSDAY + dt.timedelta(days=200),
                "attendance": {OccurrenceId(1): Attendance(occurrence_id=OccurrenceId(1), visitors=3)},
            },
            AdviceCode.PREPARE_NEXT,
        ),
    ],
)
def test_advice_names_the_first_thing_that_applies(changes: dict[str, Any], expected: AdviceCode) -> None:
    advice = advise(a_situation(**changes))

    assert advice.code is expected
    assert advice_words(advice).title


def test_without_day_leaves_out_cancelled_and_whole_week_activities() -> None:
    cancelled = an_activity(id=ActivityId(2), status=ActivityStatus.CANCELLED)
    whole_week = an_activity(id=ActivityId(3), occurrences=(an_occurrence(day=None, whole_week=True),))
    homeless = an_activity(id=ActivityId(4), occurrences=(an_occurrence(day=None),))

    assert without_day([PLANNED, cancelled, whole_week, homeless]) == (homeless,)


def test_day_counts_hold_every_day_of_the_week() -> None:
    counts = day_counts(WEEK, [PLANNED])

    assert [(one.day.day, one.count) for one in counts] == [
        (1, 1),
        (2, 0),
        (3, 0),
        (4, 0),
        (5, 0),
        (6, 0),
        (7, 0),
    ]


def test_late_tasks_leave_out_what_is_done_or_due_today() -> None:
    done = replace(LATE, id=TaskId(2), is_done=True)
    due_today = replace(LATE, id=TaskId(3), due=LONG_BEFORE)

    assert late_tasks([done, due_today, LATE], LONG_BEFORE) == (LATE,)
