"""Meetings of a coalition: a start conference, a network meeting, a consultation (B000, B001)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import ContactId, GuestId, MeetingId, PartnerId
from coalitiedesk.domain.plan import PlanStep


class GuestState(StrEnum):
    """Where somebody who is invited stands."""

    INVITED = "invited"
    COMING = "coming"
    DECLINED = "declined"
    ATTENDED = "attended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who is invited: a partner, one of its people, or a name in words.

    Attributes:
        id: 0 for one who is not kept yet.
        name: Only for somebody who stands nowhere else in the file.
        partner: Name of the partner, as it is now.
        contact: Name of the person there, as it is now.
    """

    id: GuestId
    partner_id: PartnerId | None = None
    contact_id: ContactId | None = None
    name: str = ""
    state: GuestState = GuestState.INVITED
    partner: str = ""
    contact: str = ""

    @property
    def who(self) -> str:
        """The person where one is known, else the partner; for a list."""
        return self.contact or self.name or self.partner

    @property
    def whence(self) -> str:
        """The partner, when ``who`` is somebody there."""
        return self.partner if self.who != self.partner else ""

    @property
    def key(self) -> tuple[PartnerId | None, ContactId | None, str]:
        """The same for whoever is invited twice."""
        return (self.partner_id, self.contact_id, self.name.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting; minutes after midnight, None means unknown.

    Attributes:
        step: None for a meeting outside the plan.
        agenda: One item a line.
        format: Key of the bundled meeting format it follows; empty for one of the coalition's own.
        guests: By name.
    """

    id: MeetingId
    title: str
    step: PlanStep | None = None
    day: dt.date | None = None
    start: int | None = None
    end: int | None = None
    place: str = ""
    agenda: str = ""
    report: str = ""
    format: str = ""
    guests: tuple[Guest, ...] = ()


def partners_met(guests: Iterable[Guest]) -> tuple[Guest, ...]:
    """One guest of each partner that was there: somebody by name before the partner as such."""
    found: dict[PartnerId, Guest] = {}
    for guest in guests_in(guests, GuestState.ATTENDED):
        if guest.partner_id is not None and (
            guest.partner_id not in found or (guest.contact_id and not found[guest.partner_id].contact_id)
        ):
            found[guest.partner_id] = guest
    return tuple(found.values())


def guests_in(guests: Iterable[Guest], *states: GuestState) -> tuple[Guest, ...]:
    """Those who stand there."""
    return tuple(guest for guest in guests if guest.state in states)
