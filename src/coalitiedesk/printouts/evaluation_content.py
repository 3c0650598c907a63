"""What the evaluation report is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass, field

from coalitiedesk.domain.evaluation import Consent
from coalitiedesk.domain.pillars import PillarScan
from coalitiedesk.domain.visit_figures import FirstTimers, VisitTally
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.evaluation_figures import (
    ActivityFigures,
    AreaFigures,
    Coverage,
    DayFigures,
    EarlierEdition,
)

PRINTABLE = frozenset({Consent.WITHOUT_NAME, Consent.WITH_NAME})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryContent:
    """A story; ``activity_title`` may be empty. It is printed only when ``consent`` allows it."""

    text: str
    consent: Consent
    teller: str = ""
    activity_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonContent:
    """A lesson; ``is_task`` once it is on the list for next time."""

    text: str
    activity_title: str = ""
    is_task: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something the coalition asks for, with its reason in one sentence."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationContent:
    """One edition, looked back on.

    Attributes:
        edition: Its version is that of the programme from which the figures come.
        printed_on: Day of the report.
        version: Of the report, from 1.
        reader: Whom it is for, as printed at the top ("Voor de wethouder"); may be empty.
        promise: What the coalition promised and what came of it; may be empty.
        announced: Activities on the programme, cancelled ones included.
        held: Activities that took place.
        total: Over all moments that took place.
        days: In order; only days with at least one moment.
        activities: In the order of the programme.
        areas: In order of name.
        pillars: The self-scan of the year of the Week; None when nothing was answered.
        earlier: Other years, oldest first.
        requests: What is asked of the reader, most important first.
        decision: The decision asked for, one line; ``decision_note`` says what comes after it.
    """

    edition: EditionContent
    printed_on: dt.date
    version: int = 1
    reader: str = ""
    promise: str = ""
    announced: int = 0
    held: int = 0
    total: VisitTally = field(default_factory=VisitTally)
    first_timers: FirstTimers = field(default_factory=FirstTimers)
    days: tuple[DayFigures, ...] = ()
    activities: tuple[ActivityFigures, ...] = ()
    areas: tuple[AreaFigures, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    pillars: PillarScan | None = None
    earlier: tuple[EarlierEdition, ...] = ()
    stories: tuple[StoryContent, ...] = ()
    lessons: tuple[LessonContent, ...] = ()
    requests: tuple[Request, ...] = ()
    decision: str = ""
    decision_note: str = ""

    @property
    def printable_stories(self) -> tuple[StoryContent, ...]:
        """Stories whose teller agreed, in order."""
        return tuple(story for story in self.stories if story.consent in PRINTABLE and story.text.strip())
