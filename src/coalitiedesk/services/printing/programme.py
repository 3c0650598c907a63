"""The programme as paper needs it: names instead of ids, halls with the address of their building."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.activities import Activity, Facility, Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId, EditionId, PartnerId, PictureId, VenueId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.formats import sort_key
from coalitiedesk.printouts.content import (
    ActivityContent,
    CoalitionIdentity,
    EditionContent,
    MomentContent,
    PartnerLogo,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """All places with their areas; a hall is where its building is."""

    venues: Mapping[VenueId, Venue]
    areas: Mapping[AreaId, str]

    def building_of(self, venue: Venue) -> Venue:
        """The building of a hall; any other place itself."""
        return self.venues.get(venue.part_of, venue) if venue.part_of else venue

    def area_of(self, venue_id: VenueId | None) -> str:
        """Name of the area; empty when unknown."""
        venue = self.venues.get(venue_id) if venue_id else None
        if venue is None:
            return ""
        area_id = venue.area_id or self.building_of(venue).area_id
        return self.areas.get(area_id, "") if area_id else ""

    def facilities_of(self, venue_id: VenueId | None) -> frozenset[Facility]:
        """What the hall and its building offer."""
        venue = self.venues.get(venue_id) if venue_id else None
        return venue.facilities | self.building_of(venue).facilities if venue else frozenset()

    def within(self, venue_id: VenueId) -> frozenset[VenueId]:
        """The place and its halls."""
        return frozenset(key for key, venue in self.venues.items() if venue_id in (key, venue.part_of))


def places(session: Session) -> Places:
    """Read all places and areas."""
    return Places(
        venues={venue.id: venue for venue in venue_queries.venues(session)},
        areas={area.id: area.name for area in coalition_queries.areas(session)},
    )


def edition_content(
    session: Session, edition: Edition, *, today: dt.date, with_logos: bool
) -> EditionContent:
    """The Week, who signs for it and its latest programme version."""
    release = next(iter(edition_queries.releases(session, edition.id)), None)
    return EditionContent(
        name=edition.name,
        year=edition.year,
        identity=identity(session),
        first_day=edition.first_day,
        last_day=edition.last_day,
        version=release.number if release else None,
        version_date=release.released_on if release else today,
        logos=_partner_logos(session) if with_logos else (),
    )


def identity(session: Session) -> CoalitionIdentity:
    """Who signs the paper."""
    own = coalition_queries.coalition(session)
    return CoalitionIdentity(
        name=own.name,
        municipality=own.municipality,
        web_address=own.web_address,
        phone=own.phone,
        phone_hours=own.phone_hours,
        email=own.email,
        primary_colour=own.primary_colour,
        accent_colour=own.accent_colour,
        logo=_picture(session, own.logo_id),
    )


def programme(
    session: Session, edition_id: EditionId, at: Places, *, with_photos: bool
) -> tuple[tuple[Activity, ActivityContent], ...]:
    """Each activity with what is printed of it, in the order of the programme."""
    names = {key: name for key, name, _ in partner_queries.partner_names(session)}
    found = sorted(activity_queries.activities(session, edition_id=edition_id), key=programme_order)
    return tuple(
        (
            activity,
            activity_content(
                activity,
                at,
                names,
                photo=_picture(session, activity.photo_id) if with_photos else None,
            ),
        )
        for activity in found
    )


def programme_order(activity: Activity) -> tuple[object, ...]:
    """By first moment, then by title; what has no moment comes last."""
    first = activity.occurrences[0] if activity.occurrences else None
    moment = activity_queries.moment_order(first)[:4] if first else (True, "", True, 0)
    return (first is None, not (first and first.whole_week), *moment, sort_key(activity.title), activity.id)


def activity_content(
    activity: Activity, at: Places, partner_names: Mapping[PartnerId, str], *, photo: bytes | None = None
) -> ActivityContent:
    """An activity as the public reads it."""
    return ActivityContent(
        id=activity.id,
        title=activity.title,
        description=activity.description,
        kind=activity.kind,
        organisers=tuple(partner_names[key] for key in activity.organiser_ids if key in partner_names),
        target_groups=activity.target_groups,
        status=activity.status,
        cancelled_reason=activity.cancelled_reason,
        openness=activity.openness,
        price=activity.price,
        is_free=activity.is_free,
        sign_up=activity.sign_up,
        sign_up_how=activity.sign_up_how,
        sign_up_until=activity.sign_up_until,
        facilities=activity.facilities | _shared_facilities(activity.occurrences, at),
        accessibility=activity.accessibility,
        contact_name=activity.contact_name,
        contact_phone=activity.contact_phone,
        contact_email=activity.contact_email,
        web_address=activity.web_address,
        photo=photo,
        moments=tuple(moment_content(moment, at) for moment in activity.occurrences),
    )


def moment_content(moment: Occurrence, at: Places) -> MomentContent:
    """A moment with its place in words."""
    venue = at.venues.get(moment.venue_id) if moment.venue_id else None
    building = at.building_of(venue) if venue else None
    return MomentContent(
        day=moment.day,
        last_day=moment.last_day,
        start=moment.start,
        end=moment.end,
        doors_open=moment.doors_open,
        whole_week=moment.whole_week,
        all_day=moment.all_day,
        when_text=moment.when_text,
        venue=building.name if building else "",
        room=venue.name if venue and venue is not building else "",
        address=(venue.address or building.address) if venue and building else "",
        place=(venue.place or building.place) if venue and building else "",
        area=at.area_of(moment.venue_id),
        is_cancelled=moment.is_cancelled,
        moved_note=moment.moved_note,
    )


def _shared_facilities(moments: Sequence[Occurrence], at: Places) -> frozenset[Facility]:
    """What every place of the activity offers: a promise that holds each time."""
    each = [at.facilities_of(moment.venue_id) for moment in moments if not moment.is_cancelled]
    return frozenset.intersection(*each) if each else frozenset()


def _partner_logos(session: Session) -> tuple[PartnerLogo, ...]:
    return tuple(
        PartnerLogo(name=partner.name, image=_picture(session, partner.logo_id))
        for partner in partner_queries.partners(session)
        if partner.on_print and partner.is_active
    )


def _picture(session: Session, picture_id: PictureId | None) -> bytes | None:
    return coalition_queries.picture_content(session, picture_id) if picture_id else None
