"""Partners of the coalition and the persons one speaks with there."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import ActivityId, AreaId, ContactId, PartnerId, PictureId
from coalitiedesk.domain.warmth import Upkeep


class PartnerKind(StrEnum):
    """Kinds of partners, after the list of possible partners in the guide (B001).

    Experts by experience are residents here: a kind of their own would tell something about their health.
    """

    MUNICIPALITY = "municipality"
    NEIGHBOURHOOD_TEAM = "neighbourhood_team"
    WELFARE = "welfare"
    NEIGHBOURHOOD = "neighbourhood"
    SOCIAL_WORK = "social_work"
    CARE = "care"
    CARERS = "carers"
    PATIENTS = "patients"
    HOUSING = "housing"
    SENIORS = "seniors"
    VOLUNTEERS = "volunteers"
    SPORTS = "sports"
    CULTURE = "culture"
    NATURE = "nature"
    LIBRARY = "library"
    RELIGIOUS = "religious"
    EDUCATION = "education"
    YOUTH = "youth"
    HOSPITALITY = "hospitality"
    BUSINESS = "business"
    HOME_SERVICE = "home_service"  # comes behind the front door of people who are alone
    RESIDENTS = "residents"
    OTHER = "other"
    UNKNOWN = "unknown"


class ContactLevel(StrEnum):
    """Where in the organisation a contact person works (B001: uitvoering, management, bestuur)."""

    OPERATIONAL = "operational"
    MANAGEMENT = "management"
    BOARD = "board"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at a partner.

    Attributes:
        mandate: What this person may decide, in words.
        active_from: Since when one speaks with this person; None when nobody wrote it down.
        active_until: The day from which this person works there no more; who left stays for the history.
    """

    id: ContactId
    partner_id: PartnerId
    name: str
    role: str = ""
    level: ContactLevel = ContactLevel.UNKNOWN
    mandate: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    active_from: dt.date | None = None
    active_until: dt.date | None = None

    def has_left(self, today: dt.date) -> bool:
        """Whether this person works there no more."""
        return self.active_until is not None and self.active_until <= today


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An organisation, shop, group or resident that takes part.

    Attributes:
        also_in: Areas in which it works besides ``area_id``, where it is; by name.
        sector: The sector as people wrote it, kept beside the code in ``kind``.
        since: Since when it takes part, in words or a year; empty when unknown.
        is_active: False once the partner has left; it stays in the file for the history.
        left_on: The day it left; None when unknown or still there.
        left_reason: Why it left, in words.
        labels: The coalition's own words on it, in the order of the alphabet.
    """

    id: PartnerId
    name: str
    kind: PartnerKind = PartnerKind.UNKNOWN
    sector: str = ""
    address: str = ""
    postcode: str = ""
    place: str = ""
    area_id: AreaId | None = None
    phone: str = ""
    email: str = ""
    web_address: str = ""
    since: str = ""
    note: str = ""
    is_active: bool = True
    logo_id: PictureId | None = None
    on_print: bool = False
    left_on: dt.date | None = None
    left_reason: str = ""
    contacts: tuple[Contact, ...] = ()
    labels: tuple[str, ...] = ()
    also_in: tuple[AreaId, ...] = ()

    @property
    def areas(self) -> tuple[AreaId, ...]:
        """Every area it works in, its own first."""
        return all_areas(self.area_id, self.also_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerLine:
    """What the list of partners shows of one partner.

    Attributes:
        contact_name: The first contact person who still works there.
        contact_names: All contact persons, to be found by.
        ways: Their numbers and mail addresses, to be found by.
        upkeep: How contact with it is kept up.
        stage_since: The day it came into its stage of engagement; None when nobody wrote it down.
        follow_up_on: The first day on which something was to follow; None when nothing is.
    """

    id: PartnerId
    name: str
    kind: PartnerKind
    sector: str
    place: str
    contact_name: str
    phone: str
    email: str
    activity_count: int
    is_active: bool
    upkeep: Upkeep
    contact_names: str = ""
    stage: EngagementStage = EngagementStage.UNKNOWN
    stage_since: dt.date | None = None
    follow_up_on: dt.date | None = None
    area_id: AreaId | None = None
    labels: tuple[str, ...] = ()
    also_in: tuple[AreaId, ...] = ()
    ways: tuple[str, ...] = ()

    @property
    def areas(self) -> tuple[AreaId, ...]:
        """Every area it works in, its own first."""
        return all_areas(self.area_id, self.also_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerActivity:
    """An activity that a partner organises, alone or with others.

    Attributes:
        year: Year of the edition it belongs to.
        day: Its first day; None while that is unknown.
    """

    id: ActivityId
    title: str
    status: ActivityStatus
    year: int
    day: dt.date | None


def all_areas(own: AreaId | None, others: Iterable[AreaId]) -> tuple[AreaId, ...]:
    """Where a partner is and where it works besides, each area once."""
    return tuple(dict.fromkeys((*(() if own is None else (own,)), *others)))
