"""What the programme knows of each of the six steps: purpose, questions, things to tick (B001)."""

from dataclasses import dataclass

from coalitiedesk.domain.knowledge import Provenance
from coalitiedesk.domain.plan import PlanStep


@dataclass(frozen=True, slots=True, kw_only=True)
class StepQuestion:
    """A question that a coalition answers for itself.

    Attributes:
        key: Never changes: answers are kept under it.
        hint: What to think of; never an answer.
    """

    key: str
    text: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCheck:
    """Something to tick when it is so.

    Attributes:
        key: Never changes: ticks are kept under it.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepGuide:
    """A step in plain Dutch.

    Attributes:
        count_on: What to count on, in one or two sentences.
        printables: Keys of the print kinds that help in this step.
    """

    step: PlanStep
    what: str
    who: str
    why: str
    duration: str
    count_on: str
    questions: tuple[StepQuestion, ...]
    checks: tuple[StepCheck, ...]
    pitfalls: tuple[str, ...]
    printables: tuple[str, ...]
    provenance: Provenance
