"""What the handover dossier is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.handover import FirstDays, HandoverPackage, OpenEnd, YearMonth
from coalitiedesk.domain.plan import PlanStep, StepProgress
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPartner:
    """A partner as a successor must know it.

    Attributes:
        people: One line for each person: name, what they do, how to reach them.
        note: What the coordinator wrote for the successor, and the note of the register.
        amount: Number of activities in all Weeks.
        contact: How warm the contact is, when it was last, and who keeps it; a line each.
        promises: What was promised and still waits, both ways; a line each.
    """

    name: str
    kind: str = ""
    people: tuple[str, ...] = ()
    note: str = ""
    amount: int = 0
    is_active: bool = True
    contact: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastLesson:
    """A lesson with the Week in which it was learned."""

    text: str
    week: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """The newest answer to a question of a step."""

    step: PlanStep
    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverContent:
    """Everything a successor reads on paper.

    Attributes:
        edition: Gives the foot its names and colours, and the year wheel its month.
        coordinator: Who hands over; may be empty.
        letter: The general letter; may be empty.
        has_people: Names and numbers of people are in it.
        package: The file that goes with it; None when there is none yet.
    """

    edition: EditionContent
    printed_on: dt.date
    coordinator: str = ""
    letter: str = ""
    has_people: bool = True
    first_days: tuple[FirstDays, ...] = ()
    partners: tuple[KnownPartner, ...] = ()
    wheel: tuple[YearMonth, ...] = ()
    week_month: int = 0
    steps: tuple[StepProgress, ...] = ()
    answers: tuple[GivenAnswer, ...] = ()
    decisions: tuple[Decision, ...] = ()
    open_ends: tuple[OpenEnd, ...] = ()
    lessons: tuple[PastLesson, ...] = ()
    package: HandoverPackage | None = None
