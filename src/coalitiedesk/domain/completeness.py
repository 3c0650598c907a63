"""What an activity still lacks before it can go on paper. Nothing here blocks printing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.activities import Activity, ActivityStatus, Openness, SignUp
from coalitiedesk.domain.ids import VenueId
from coalitiedesk.domain.venues import Venue


class NeededForPrint(StrEnum):
    """What a visitor needs to know, in the order in which the panel asks for it."""

    DAY = "day"
    TIME = "time"
    VENUE = "venue"
    DESCRIPTION = "description"
    SIGN_UP = "sign_up"
    SIGN_UP_CONTACT = "sign_up_contact"
    PRICE = "price"
    ACCESSIBILITY = "accessibility"
    OPENNESS = "openness"
    CERTAINTY = "certainty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing to know and whether it is known."""

    what: NeededForPrint
    is_known: bool


def needs_for_print(activity: Activity, venues: Sequence[Venue]) -> tuple[Need, ...]:
    """Everything a visitor needs to know about an activity, known or not, in a fixed order."""
    moments = [moment for moment in activity.occurrences if not moment.is_cancelled]
    places = {venue.id: venue for venue in venues}
    ids = [moment.venue_id for moment in moments]
    known = {
        NeededForPrint.DAY: bool(moments) and all(moment.day or moment.whole_week for moment in moments),
        NeededForPrint.TIME: bool(moments)
        and all(moment.start is not None or moment.all_day or moment.whole_week for moment in moments),
        NeededForPrint.VENUE: bool(moments) and all(ids),
        NeededForPrint.DESCRIPTION: bool(activity.description),
        NeededForPrint.SIGN_UP: activity.sign_up is not SignUp.UNKNOWN,
        NeededForPrint.PRICE: activity.is_free is not None or bool(activity.price),
        NeededForPrint.ACCESSIBILITY: bool(activity.facilities or activity.accessibility)
        or (bool(ids) and all(_has_facilities(places, venue_id) for venue_id in ids)),
        NeededForPrint.OPENNESS: activity.openness is not Openness.UNKNOWN,
        NeededForPrint.CERTAINTY: activity.status is ActivityStatus.CONFIRMED,
    }
    if activity.sign_up in (SignUp.REQUIRED, SignUp.APPRECIATED):
        known[NeededForPrint.SIGN_UP_CONTACT] = bool(
            activity.sign_up_how or activity.contact_phone or activity.contact_email or activity.web_address
        )
    return tuple(Need(what=what, is_known=known[what]) for what in NeededForPrint if what in known)


def _has_facilities(places: dict[VenueId, Venue], venue_id: VenueId | None) -> bool:
    venue = places.get(venue_id) if venue_id else None
    if venue is None:
        return False
    building = places.get(venue.part_of) if venue.part_of else None
    return bool(venue.facilities or venue.is_online or (building and building.facilities))
