"""Places where activities happen: a building, or a hall that is part of one."""

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
