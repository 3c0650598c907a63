"""What the paper of a meeting is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedTask:
    """A task that was agreed at the meeting.

    Attributes:
        owner: Name of the partner or person; empty when nobody took it.
    """

    title: str
    owner: str = ""
    due: dt.date | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingContent:
    """A meeting with what follows from it.

    Attributes:
        edition: Gives the foot its names and colours.
    """

    edition: EditionContent
    meeting: Meeting
    printed_on: dt.date
    tasks: tuple[AgreedTask, ...] = ()
    decisions: tuple[Decision, ...] = ()
