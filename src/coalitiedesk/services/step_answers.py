"""Answers to the questions of a step, and what is ticked off; an earlier answer stays readable."""

import datetime as dt
from collections.abc import Callable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import plan as queries
from coalitiedesk.db.tables import ChecklistTickRow, StepAnswerRow
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.domain.step_answers import ChecklistTick, StepAnswer, StepTally, next_question, tally
from coalitiedesk.domain.step_guides import StepQuestion
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.knowledge.steps import step_guides
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import clean


def list_answers(desk: Desk) -> tuple[StepAnswer, ...]:
    """All answers of all days, the newest first."""
    with desk.read() as session:
        return queries.answers(session)


def list_ticks(desk: Desk) -> tuple[ChecklistTick, ...]:
    """Everything that is ticked."""
    with desk.read() as session:
        return queries.ticks(session)


def count_waiting(desk: Desk) -> Mapping[PlanStep, StepTally]:
    """For every step how many tasks, questions and ticks wait."""
    with desk.read() as session:
        tasks, answers = queries.tasks(session), queries.answers(session)
        ticked = {tick.item for tick in queries.ticks(session)}
    return {guide.step: tally(guide, tasks=tasks, answers=answers, ticked=ticked) for guide in step_guides()}


def question_at_hand(desk: Desk) -> tuple[PlanStep, StepQuestion] | None:
    """The question to think of now, with its step; None when nothing is worked on or all is answered."""
    with desk.read() as session:
        return question_in(session)


def question_in(session: Session) -> tuple[PlanStep, StepQuestion] | None:
    """The same, within a session that is open."""
    return next_question(queries.steps(session), step_guides(), queries.answers(session))


def write_answer(
    desk: Desk, question_key: str, text: str, *, today: dt.date, initiator: str | None = None
) -> None:
    """Keep what is answered now; an answer of an earlier day stays as it was.

    Raises:
        LookupError: There is no such question.
    """
    step = step_asking(question_key)
    with desk.change(f"antwoord bij stap ‘{word(step)}’", initiator=initiator) as session:
        _write(session, question_key, clean(text), today)


def set_tick(desk: Desk, item: str, *, is_ticked: bool, today: dt.date, initiator: str | None = None) -> None:
    """Tick something off, dated ``today``, or say that it is not so after all.

    Raises:
        LookupError: There is no such thing to tick.
    """
    step = step_checking(item)
    label = f"vinkje {'zetten' if is_ticked else 'weghalen'} bij stap ‘{word(step)}’"
    with desk.change(label, initiator=initiator) as session:
        row = session.scalar(select(ChecklistTickRow).where(ChecklistTickRow.item == item))
        if is_ticked and row is None:
            session.add(ChecklistTickRow(item=item, ticked_on=today))
        elif not is_ticked and row is not None:
            session.delete(row)


def step_asking(question_key: str) -> PlanStep:
    """The step that asks a question.

    Raises:
        LookupError: No step does.
    """
    for guide in step_guides():
        if any(question.key == question_key for question in guide.questions):
            return guide.step
    raise LookupError(question_key)


def step_checking(item: str) -> PlanStep:
    """The step that something to tick belongs to.

    Raises:
        LookupError: None.
    """
    for guide in step_guides():
        if any(check.key == item for check in guide.checks):
            return guide.step
    raise LookupError(item)


def step_of_answer(desk: Desk, row_id: int) -> PlanStep | None:
    """Which step the notice of an answer was about; None when the answer is gone."""
    with desk.read() as session:
        key = queries.question_of(session, row_id)
    return _step_or_none(step_asking, key)


def step_of_tick(desk: Desk, row_id: int) -> PlanStep | None:
    """Which step the notice of a tick was about; None when the tick is gone."""
    with desk.read() as session:
        key = queries.item_of(session, row_id)
    return _step_or_none(step_checking, key)


def _step_or_none(find: Callable[[str], PlanStep], key: str | None) -> PlanStep | None:
    """None, too, for a key that only another version of the programme knows."""
    try:
        return find(key) if key is not None else None
    except LookupError:
        return None


def _write(session: Session, question_key: str, text: str, today: dt.date) -> None:
    rows = StepAnswerRow
    found = session.scalar(select(rows).where(rows.question_key == question_key, rows.answered_on == today))
    has_earlier = session.scalar(
        select(rows.id).where(rows.question_key == question_key, rows.answered_on < today).limit(1)
    )
    if not text and has_earlier is None:
        if found is not None:
            session.delete(found)
    elif found is not None:
        found.text = text
    else:
        session.add(StepAnswerRow(question_key=question_key, answered_on=today, text=text))
