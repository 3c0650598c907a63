"""What pages are composed from: plain values, collected beforehand.

Nothing here has a database behind it; ``id`` only lets a problem point back at its record.
"""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.activities import ActivityKind, ActivityStatus, Facility, Openness, SignUp


@dataclass(frozen=True, slots=True, kw_only=True)
class CoalitionIdentity:
    """Who signs the paper and where a reader can turn.

    Attributes:
        web_address: As printed; without ``https://`` the QR code adds it.
        primary_colour: ``#rrggbb``, or empty for the house colour.
        accent_colour: ``#rrggbb``, or empty for the house colour.
        logo: Bytes of a picture file.
    """

    name: str
    municipality: str
    web_address: str = ""
    phone: str = ""
    phone_hours: str = ""
    email: str = ""
    primary_colour: str = ""
    accent_colour: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerLogo:
    """A partner to name in the footer; without a picture its name is set in type."""

    name: str
    image: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionContent:
    """The Week that a page belongs to.

    Attributes:
        name: Free ("Week van de Ontmoeting"); the year is not part of it.
        version: Number of the programme version; None before the first.
        version_date: When that version was made, or the day of printing before the first.
    """

    name: str
    year: int
    identity: CoalitionIdentity
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    version: int | None = None
    version_date: dt.date | None = None
    logos: tuple[PartnerLogo, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentContent:
    """One moment of an activity. What is None or empty is unknown and is not printed.

    Attributes:
        start: Minutes after midnight, local time.
        end: Minutes after midnight of ``day``; above 1440 when it ends after midnight.
        doors_open: Minutes after midnight at which people can walk in.
        whole_week: Lasts the whole Week; ``day`` is then None.
        all_day: Explicitly the whole day: a missing time is no question.
        when_text: The original words, for as far as they are not understood.
        venue: Name of the building or spot.
        room: Hall within the building.
        is_cancelled: This moment only.
        moved_note: Where it moved to, in words.
    """

    day: dt.date | None = None
    last_day: dt.date | None = None
    start: int | None = None
    end: int | None = None
    doors_open: int | None = None
    whole_week: bool = False
    all_day: bool = False
    when_text: str = ""
    venue: str = ""
    room: str = ""
    address: str = ""
    place: str = ""
    area: str = ""
    is_cancelled: bool = False
    moved_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityContent:
    """An activity as the public reads it.

    Attributes:
        id: Record behind it, for problems.
        price: In words, as printed ("€ 2,50 inclusief soep").
        is_free: None when unknown.
        sign_up_how: Where and how, in words.
        accessibility: What the facilities do not say, in words.
        organisers: Names, in order.
        moments: In order of day and start, unknown last.
    """

    id: int
    title: str
    description: str = ""
    kind: ActivityKind = ActivityKind.OTHER
    organisers: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    status: ActivityStatus = ActivityStatus.CONFIRMED
    cancelled_reason: str = ""
    openness: Openness = Openness.OPEN
    price: str = ""
    is_free: bool | None = None
    sign_up: SignUp = SignUp.UNKNOWN
    sign_up_how: str = ""
    sign_up_until: dt.date | None = None
    facilities: frozenset[Facility] = frozenset()
    accessibility: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    web_address: str = ""
    photo: bytes | None = None
    moments: tuple[MomentContent, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """The activity as a whole does not take place."""
        return self.status is ActivityStatus.CANCELLED
