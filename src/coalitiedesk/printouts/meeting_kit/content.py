"""What the kit of a meeting is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.meeting_formats import MeetingFormat, RoleCard
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKitContent:
    """One of the three formats, with the meeting it is held as.

    Attributes:
        edition: Gives the foot its names and colours.
        meeting: Its day and guests; None as long as it is not planned.
        roles: To cut out; none when the format has no roles.
        invitation: Filled in.
        missing: Words of what stands open in the invitation.
    """

    edition: EditionContent
    printed_on: dt.date
    format: MeetingFormat
    meeting: Meeting | None = None
    roles: tuple[RoleCard, ...] = ()
    invitation: str = ""
    missing: tuple[str, ...] = ()

    @property
    def has_content(self) -> bool:
        """Always: a kit can be printed before anything is planned."""
        return True
