"""What is carried from the open coalition to the press, and what comes back. Values only."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coalitiedesk.domain.letters import LetterTemplate, Recipient
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.print_codes import LeftOff
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.printing.print_kind import PrintKind

if TYPE_CHECKING:
    from coalitiedesk.printouts.content import ActivityContent, EditionContent
    from coalitiedesk.printouts.evaluation_content import EvaluationContent
    from coalitiedesk.printouts.figures_content import FiguresContent
    from coalitiedesk.printouts.handover_content import HandoverContent
    from coalitiedesk.printouts.meeting_content import MeetingContent
    from coalitiedesk.printouts.pillar_content import PillarContent


class OwnContent(Protocol):
    """What a kind is made of when it has a content of its own."""

    @property
    def has_content(self) -> bool:
        """There is something to print."""


class PrintProgress(Protocol):
    """Told of every page; a call that raises stops the work and leaves no file."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell how far it is; total 0 when nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOffActivity:
    """An activity that does not stand on paper, and why."""

    id: int
    title: str
    reason: LeftOff


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterBatch:
    """Who gets which letter, to be kept with them once it is on paper."""

    template: LetterTemplate
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """Everything one printed thing is made of; may go to another thread.

    Attributes:
        options: A value for every option of the kind.
        activities: Those that are printed, in the order of the programme.
        venue: Name of the only place that was asked for; empty for all.
        day: The only day that was asked for; None for all.
        own: For a kind whose content nothing else shares.
        partners: For a list of partners, in the order of the list.
        list_name: Of the kept list that the partners are on; may be empty.
        file_stem: Name to propose for the file, without suffix.
        batch: Whose letters these are; None for what is no letter.
    """

    kind: PrintKind
    options: Mapping[str, str]
    edition: "EditionContent"
    today: dt.date
    file_stem: str
    activities: "tuple[ActivityContent, ...]" = ()
    left_off: tuple[LeftOffActivity, ...] = ()
    venue: str = ""
    day: dt.date | None = None
    evaluation: "EvaluationContent | None" = None
    handover: "HandoverContent | None" = None
    meeting: "MeetingContent | None" = None
    pillars: "PillarContent | None" = None
    figures: "FiguresContent | None" = None
    partners: tuple[Partner, ...] = ()
    list_name: str = ""
    own: OwnContent | None = None
    batch: LetterBatch | None = None

    @property
    def has_content(self) -> bool:
        """There is something to print."""
        if self.own is not None:
            return self.own.has_content
        if self.pillars is not None:
            return bool(self.pillars.scan.answered) or self.options["form"] == "empty"
        if self.figures is not None:
            return bool(self.figures.topics)
        return bool(self.activities or self.partners or self.evaluation or self.handover or self.meeting)

    @property
    def is_one_ink(self) -> bool:
        """Drawn in one ink."""
        return self.options.get("ink") == "one"

    def size_words(self, pages: int) -> str:
        """``A4 · 31 bladen``."""
        if self.options.get("layout") == "imposed":
            return f"A4 · {count(pages, 'kant', 'kanten')}"
        paper = self.options.get("paper", self.kind.paper).upper()
        return f"{paper} · {count(pages, *self.kind.page_words)}"

    @property
    def left_off_counts(self) -> dict[LeftOff, int]:
        """How many activities were left off for each reason; only reasons that occur."""
        reasons = [one.reason for one in self.left_off]
        return {reason: reasons.count(reason) for reason in LeftOff if reason in reasons}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintResult:
    """What was made.

    Attributes:
        pages: Over all files.
        problems: What to look at, in the order of the pages.
        left_off: How many activities were left off, for each reason.
        files: Those that were written.
    """

    pages: int
    problems: tuple[Problem, ...] = ()
    left_off: Mapping[LeftOff, int] = field(default_factory=dict)
    files: tuple[Path, ...] = ()
