"""Activities of a Week and the moments at which they happen.

Unknown is a value here: a missing date, time or venue is ``None`` and stays so until somebody knows.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import ActivityId, EditionId, OccurrenceId, PartnerId, PictureId, VenueId


class ActivityStatus(StrEnum):
    """How sure it is that an activity takes place."""

    IDEA = "idea"
    PROMISED = "promised"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Novelty(StrEnum):
    """Whether the activity existed already (B002: existing initiatives get a place with an accent)."""

    EXISTING = "existing"
    NEW = "new"
    ACCENTED = "accented"
    UNKNOWN = "unknown"


class Openness(StrEnum):
    """Who may come: everybody, or only a closed group."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class SignUp(StrEnum):
    """Whether people must announce themselves."""

    REQUIRED = "required"
    APPRECIATED = "appreciated"
    NOT_NEEDED = "not_needed"
    UNKNOWN = "unknown"


class ActivityKind(StrEnum):
    """What people do there: chooses icon and picture on paper."""

    COFFEE = "coffee"
    MEAL = "meal"
    WALKING = "walking"
    EXERCISE = "exercise"
    GAME = "game"
    MUSIC = "music"
    CREATIVE = "creative"
    DIGITAL = "digital"
    CONVERSATION = "conversation"
    GARDEN = "garden"
    OTHER = "other"


class Facility(StrEnum):
    """Accessibility of a place or activity."""

    WHEELCHAIR = "wheelchair"
    ACCESSIBLE_TOILET = "accessible_toilet"
    HEARING_LOOP = "hearing_loop"
    TRANSPORT = "transport"
    COMPANION = "companion"
    LOW_STIMULUS = "low_stimulus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One moment of an activity.

    Attributes:
        day: First or only day; None when unknown.
        last_day: Last day of an unbroken period; None for a single day.
        start: Minutes after midnight, local wall-clock time; None when unknown.
        end: Minutes after midnight of ``day``; above 1440 when it ends after midnight; None when unknown.
        doors_open: Minutes after midnight at which people can walk in, beside ``start``.
        whole_week: The moment lasts the whole Week; ``day`` is then None.
        all_day: Explicitly the whole day, so that the missing time is not a question.
        when_text: The original words, kept while they are not (fully) understood.
        is_cancelled: This moment only; the others of the series go on.
        moved_note: Where it moved to, in words, for paper already on the wall.
    """

    id: OccurrenceId
    activity_id: ActivityId
    day: dt.date | None = None
    last_day: dt.date | None = None
    start: int | None = None
    end: int | None = None
    doors_open: int | None = None
    venue_id: VenueId | None = None
    whole_week: bool = False
    all_day: bool = False
    when_text: str = ""
    is_cancelled: bool = False
    moved_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something people can come to (or that a closed group does) in one Week.

    Attributes:
        title: As the public reads it.
        description: For the public.
        price: In words, as printed ("€ 2,50 inclusief soep").
        is_free: None when unknown.
        sign_up_how: Where and how to announce oneself, in words.
        sign_up_until: Last day to do so; None when there is none or it is unknown.
        capacity: Number of people that fit; None when unknown or without limit.
        remark: For the coordinator only; never printed for the public.
        target_groups: Names of target groups, in order.
        occurrences: Ordered by day and start, unknown last.
    """

    id: ActivityId
    edition_id: EditionId
    title: str
    description: str = ""
    kind: ActivityKind = ActivityKind.OTHER
    status: ActivityStatus = ActivityStatus.IDEA
    novelty: Novelty = Novelty.UNKNOWN
    openness: Openness = Openness.UNKNOWN
    price: str = ""
    is_free: bool | None = None
    sign_up: SignUp = SignUp.UNKNOWN
    sign_up_how: str = ""
    sign_up_until: dt.date | None = None
    capacity: int | None = None
    accessibility: str = ""
    facilities: frozenset[Facility] = frozenset()
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    web_address: str = ""
    cancelled_reason: str = ""
    remark: str = ""
    photo_id: PictureId | None = None
    target_groups: tuple[str, ...] = ()
    organiser_ids: tuple[PartnerId, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
