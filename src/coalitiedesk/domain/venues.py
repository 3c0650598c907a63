"""Places where activities happen: a building, or a hall that is part of one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.domain.activities import Facility
from coalitiedesk.domain.ids import AreaId, PartnerId, VenueId


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place.

    Attributes:
        part_of: The building this hall belongs to; a hall inherits the building's address.
        partner_id: Whose place it is; None when it is nobody's of the coalition, or unknown.
        is_online: True for a web meeting or the phone: no address, never double-booked.
        facilities: What is known to be there; what is not in it is unknown, not absent.
    """

    id: VenueId
    name: str
    part_of: VenueId | None = None
    address: str = ""
    postcode: str = ""
    place: str = ""
    area_id: AreaId | None = None
    phone: str = ""
    facilities: frozenset[Facility] = frozenset()
    is_online: bool = False
    note: str = ""
    partner_id: PartnerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedPlace:
    """A place as its owner knows it.

    Attributes:
        building: Name of the building that a hall is in; empty for a building.
        halls: How many halls it has.
    """

    id: VenueId
    name: str
    building: str = ""
    address: str = ""
    halls: int = 0


def owned_places(venues: Sequence[Venue], partner_id: PartnerId) -> tuple[OwnedPlace, ...]:
    """The places of a partner, in the order given; halls of its own buildings are counted, not named."""
    by_id = {venue.id: venue for venue in venues}
    halls = Counter(venue.part_of for venue in venues)
    own = {venue.id for venue in venues if venue.partner_id == partner_id}
    return tuple(
        OwnedPlace(
            id=venue.id,
            name=venue.name,
            building=by_id[venue.part_of].name if venue.part_of in by_id else "",
            address=venue.address,
            halls=halls[venue.id],
        )
        for venue in venues
        if venue.id in own and venue.part_of not in own
    )
