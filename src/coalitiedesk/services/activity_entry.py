"""An activity as a person types it: names of organisers and places, days and times in their own words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import ActivityId, OccurrenceId, PartnerId, VenueId
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.formats import fold
from coalitiedesk.exchange.moments.reading import read_moments
from coalitiedesk.exchange.moments.records import MomentCells, ParsedMoment, WeekContext
from coalitiedesk.services.activities import store_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import store_partner
from coalitiedesk.services.venues import store_venue

NOTHING_KNOWN = ParsedMoment()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityEntry:
    """An activity with names in the place of ids.

    Attributes:
        activity: Its ``organiser_ids`` and the ``venue_id`` of its occurrences are not looked at.
        organisers: Names of partners; a name that is not there yet becomes a partner.
        places: Name of the place of each occurrence, in their order; empty when unknown.
    """

    activity: Activity
    organisers: Sequence[str] = ()
    places: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenReading:
    """What day and time in words come to.

    Attributes:
        moments: What was understood; what was not is in their ``when_text``.
        is_clear: Whether everything was understood.
    """

    moments: tuple[ParsedMoment, ...]
    is_clear: bool


def read_when(day: str, time: str, edition: Edition) -> WhenReading:
    """Read a day and a time as people write them ("do 1-10", "14.00 - 16.00 uur, inloop 13.30")."""
    week = WeekContext(year=edition.year, first_day=edition.first_day, last_day=edition.last_day)
    reading = read_moments(MomentCells(date=day.strip(), time=time.strip()), week)
    return WhenReading(
        moments=reading.moments, is_clear=not any(moment.when_text for moment in reading.moments)
    )


def as_occurrence(moment: ParsedMoment, before: Occurrence) -> Occurrence:
    """The moment as it stands now, with everything that day and time do not say taken from before."""
    return replace(
        before,
        day=moment.day,
        last_day=moment.last_day,
        start=moment.start,
        end=moment.end,
        doors_open=moment.doors_open,
        whole_week=moment.whole_week,
        all_day=moment.all_day,
        when_text=moment.when_text,
    )


def new_moment(activity_id: ActivityId) -> Occurrence:
    """A moment of which nothing is known yet."""
    return Occurrence(id=OccurrenceId(0), activity_id=activity_id)


def keep_entry(desk: Desk, entry: ActivityEntry, *, initiator: str | None = None) -> ActivityId:
    """Add (id 0) or change an activity; partners and places that are named for the first time are made.

    Raises:
        LookupError: The activity was removed meanwhile.
    """
    label = f"activiteit {'wijzigen' if entry.activity.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        organisers = tuple(_partner_id(session, name) for name in entry.organisers if name.strip())
        moments = tuple(
            replace(moment, venue_id=_venue_id(session, place) if place.strip() else None)
            for moment, place in zip(entry.activity.occurrences, entry.places, strict=True)
        )
        return store_activity(session, replace(entry.activity, organiser_ids=organisers, occurrences=moments))


def _partner_id(session: Session, name: str) -> PartnerId:
    wanted = fold(name)
    for key, known, _ in partner_queries.partner_names(session):
        if fold(known) == wanted:
            return key
    return store_partner(session, Partner(id=PartnerId(0), name=name.strip()))


def _venue_id(session: Session, name: str) -> VenueId:
    wanted = fold(name)
    for venue in venue_queries.venues(session):
        if fold(place_words(venue)) == wanted or fold(venue.name) == wanted:
            return venue.id
    return store_venue(session, Venue(id=VenueId(0), name=name.strip()))


def place_words(venue: Venue) -> str:
    """A place as a person picks it: two of the same name are told apart by their town."""
    return f"{venue.name} ({venue.place})" if venue.place else venue.name
