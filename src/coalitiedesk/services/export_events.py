"""The programme of a Week as calendar events, and the contact persons as cards."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence, Openness
from coalitiedesk.domain.coalition import Coalition
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import PartnerId, VenueId
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.formats import clock, enumerate_words, fold
from coalitiedesk.exchange.write_calendar import CalendarEvent, EventStatus
from coalitiedesk.exchange.write_contacts import ContactCard


def belongs_in_calendar(activity: Activity) -> bool:
    """Whether the public may see it: no mere ideas, nothing for a closed group."""
    return activity.status is not ActivityStatus.IDEA and activity.openness is not Openness.CLOSED


def has_date(moment: Occurrence, edition: Edition) -> bool:
    """Whether the moment can stand in a calendar at all."""
    return moment.day is not None or bool(moment.whole_week and edition.first_day and edition.last_day)


def calendar_events(
    activities: Iterable[Activity],
    *,
    coalition: Coalition,
    edition: Edition,
    venues: Mapping[VenueId, Venue],
    partners: Mapping[PartnerId, str],
) -> Iterator[CalendarEvent]:
    """An event for every moment with a date; what is cancelled stays in it, as cancelled, for phones."""
    host = "".join(char for char in fold(coalition.name) if char.isalnum()) or "coalitie"
    for activity in activities:
        for moment in activity.occurrences:
            first = moment.day or (edition.first_day if moment.whole_week else None)
            if not (belongs_in_calendar(activity) and has_date(moment, edition) and first):
                continue
            last = moment.last_day or (edition.last_day if moment.whole_week else None)
            yield CalendarEvent(
                uid=f"{edition.year}-{moment.id}@{host}.coalitiedesk",
                title=activity.title,
                day=first,
                last_day=max(first, last or first),
                start=moment.start,
                end=moment.end,
                place=_place(venues.get(moment.venue_id) if moment.venue_id else None, venues),
                description=_description(activity, moment, partners),
                web_address=activity.web_address or coalition.web_address,
                status=_status(activity, moment),
            )


def contact_cards(
    partners: Iterable[Partner], *, coalition: Coalition, today: dt.date
) -> Iterator[ContactCard]:
    """A card for every contact person of partners that take part, and for partners that have none."""
    host = "".join(char for char in fold(coalition.name) if char.isalnum()) or "coalitie"
    for partner in partners:
        if not partner.is_active:
            continue
        people = [contact for contact in partner.contacts if not contact.has_left(today)]
        for contact in people:
            yield ContactCard(
                uid=f"contact-{contact.id}@{host}.coalitiedesk",
                name=contact.name,
                organisation=partner.name,
                role=contact.role,
                phone=contact.phone or partner.phone,
                email=contact.email or partner.email,
                street=partner.address,
                postcode=partner.postcode,
                place=partner.place,
                web_address=partner.web_address,
            )
        if not people:
            yield ContactCard(
                uid=f"partner-{partner.id}@{host}.coalitiedesk",
                name="",
                organisation=partner.name,
                phone=partner.phone,
                email=partner.email,
                street=partner.address,
                postcode=partner.postcode,
                place=partner.place,
                web_address=partner.web_address,
            )


def _status(activity: Activity, moment: Occurrence) -> EventStatus:
    if moment.is_cancelled or activity.status is ActivityStatus.CANCELLED:
        return EventStatus.CANCELLED
    return EventStatus.CONFIRMED if activity.status is ActivityStatus.CONFIRMED else EventStatus.TENTATIVE


def _place(venue: Venue | None, venues: Mapping[VenueId, Venue]) -> str:
    if venue is None:
        return ""
    building = venues.get(venue.part_of) if venue.part_of else None
    at = building or venue
    names = (at.name, venue.name if building else "", venue.address or at.address, venue.place or at.place)
    return ", ".join(name for name in names if name)


def _description(activity: Activity, moment: Occurrence, partners: Mapping[PartnerId, str]) -> str:
    hosts = [partners[key] for key in activity.organiser_ids if key in partners]
    lines = (
        activity.description,
        "Tijd nog onbekend." if moment.start is None and not (moment.all_day or moment.whole_week) else "",
        f"Inloop vanaf {clock(moment.doors_open)} uur." if moment.doors_open is not None else "",
        moment.moved_note,
        f"Prijs: {activity.price}" if activity.price else "",
        f"Aanmelden: {activity.sign_up_how}" if activity.sign_up_how else "",
        f"Georganiseerd door {enumerate_words(hosts)}." if hosts else "",
        f"Gaat niet door: {activity.cancelled_reason}" if activity.cancelled_reason else "",
    )
    return "\n".join(line for line in lines if line)
