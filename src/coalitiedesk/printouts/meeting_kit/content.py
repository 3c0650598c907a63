"""What the kit of a meeting is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.agenda import ScriptPart, script_of
from coalitiedesk.domain.meeting_formats import MeetingFormat, RoleCard
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.letter_content import LetterPage


class KitPart(StrEnum):
    """What can be printed apart; the values stand in the choices of Drukwerk."""

    ALL = "all"
    SCRIPT = "script"
    INVITATIONS = "invitations"
    PROGRAMME = "programme"
    FLIPS = "flips"
    ROLES = "roles"
    ATTENDANCE = "attendance"
    TAGS = "tags"
    FORM = "form"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKitContent:
    """A meeting with everything to hold it.

    Attributes:
        edition: Gives the foot its names and colours.
        part: What of it is asked for.
        format: One of the three; None for a meeting of the coalition's own making.
        meeting: Its day and guests; None as long as it is not planned.
        roles: To cut out; none when the format has no roles.
        invitation: The text to send, filled in but for the name.
        letters: An invitation for each who is invited.
        thanks: The text to send to who was there, with what was agreed.
        thanks_letters: One for each who was there.
        missing: Words of what stands open in the invitations.
    """

    edition: EditionContent
    printed_on: dt.date
    part: KitPart = KitPart.ALL
    format: MeetingFormat | None = None
    meeting: Meeting | None = None
    roles: tuple[RoleCard, ...] = ()
    invitation: str = ""
    letters: tuple[LetterPage, ...] = ()
    thanks: str = ""
    thanks_letters: tuple[LetterPage, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def has_content(self) -> bool:
        """A kit can be printed before anything is planned, but not every meeting has every part."""
        return {
            KitPart.SCRIPT: bool(self.parts),
            KitPart.PROGRAMME: bool(self.parts),
            KitPart.FLIPS: any(part.item and part.item.flip for part in self.parts),
            KitPart.ROLES: bool(self.roles),
            KitPart.THANKS: bool(self.thanks_letters),
        }.get(self.part, True)

    @property
    def title(self) -> str:
        """Of the meeting, else of the format."""
        if self.meeting is not None:
            return self.meeting.title
        return self.format.title if self.format else ""

    @property
    def parts(self) -> tuple[ScriptPart, ...]:
        """What happens, in order."""
        items = self.format.items if self.format else ()
        meeting = self.meeting
        if meeting is None:
            return script_of(items)
        return script_of(items, meeting.agenda, start=meeting.start, end=meeting.end)

    @property
    def guests(self) -> tuple[Guest, ...]:
        """Who may come: whoever is invited and did not decline."""
        guests = self.meeting.guests if self.meeting else ()
        return tuple(guest for guest in guests if guest.state is not GuestState.DECLINED)

    @property
    def expected(self) -> int:
        """For how many there have to be chairs and forms."""
        return max(len(self.guests), self.format.fewest if self.format else 0)
