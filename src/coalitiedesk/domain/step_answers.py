"""What a coalition answered to the questions of the steps and ticked off, and when (B001)."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task
from coalitiedesk.domain.step_guides import StepGuide, StepQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAnswer:
    """An answer as it stood on a day; on another day it is another answer.

    Attributes:
        question_key: Of a ``StepQuestion``.
        text: Empty when the answer was taken away that day.
    """

    question_key: str
    answered_on: dt.date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistTick:
    """Something of a checklist that is so.

    Attributes:
        item: Key of a ``StepCheck``.
    """

    item: str
    ticked_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTally:
    """What still waits in a step."""

    step: PlanStep
    open_tasks: int = 0
    unanswered: int = 0
    unticked: int = 0


def answers_to(question_key: str, answers: Iterable[StepAnswer]) -> tuple[StepAnswer, ...]:
    """The answers to one question, the newest first."""
    found = (one for one in answers if one.question_key == question_key)
    return tuple(sorted(found, key=lambda one: one.answered_on, reverse=True))


def earlier_answers(found: Sequence[StepAnswer]) -> tuple[StepAnswer, ...]:
    """What was answered before, from newest to oldest; the same words in a row count once.

    Args:
        found: The answers to one question, as ``answers_to`` gives them.
    """
    kept: list[StepAnswer] = []
    above = found[0].text if found else ""
    for one in found[1:]:
        if one.text and one.text != above:
            kept.append(one)
        above = one.text or above
    return tuple(kept)


def tally(
    guide: StepGuide, *, tasks: Iterable[Task], answers: Collection[StepAnswer], ticked: Collection[str]
) -> StepTally:
    """Count what waits in a step.

    Args:
        guide: What the step asks.
        tasks: All tasks of the coalition.
        answers: All answers of the coalition.
        ticked: Keys of what is ticked.
    """
    newest = [answers_to(question.key, answers) for question in guide.questions]
    return StepTally(
        step=guide.step,
        open_tasks=sum(task.step is guide.step and not task.is_done for task in tasks),
        unanswered=sum(not found or not found[0].text for found in newest),
        unticked=sum(check.key not in ticked for check in guide.checks),
    )


def next_question(
    steps: Iterable[StepProgress], guides: Iterable[StepGuide], answers: Collection[StepAnswer]
) -> tuple[PlanStep, StepQuestion] | None:
    """The question to think of now: the first without an answer in a step that is worked on.

    Before anything has begun it is the very first; when nothing is worked on, there is none.

    Args:
        steps: Where each step stands, in order.
        guides: What each step asks, in order.
        answers: All answers of the coalition.
    """
    states = {progress.step: progress.state for progress in steps}
    is_new = all(state is StepState.NOT_YET for state in states.values())
    for guide in guides:
        is_open = states.get(guide.step) in (StepState.BUSY, StepState.REVISIT)
        if is_open or is_new:
            for question in guide.questions:
                newest = next(iter(answers_to(question.key, answers)), None)
                if newest is None or not newest.text:
                    return guide.step, question
    return None
