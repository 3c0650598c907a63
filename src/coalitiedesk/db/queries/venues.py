"""Places: buildings and their halls."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.codes import facilities_from
from coalitiedesk.db.tables import VenueRow
from coalitiedesk.domain.ids import AreaId, VenueId
from coalitiedesk.domain.venues import Venue


def venues(session: Session) -> tuple[Venue, ...]:
    """All places by name without article."""
    rows = session.scalars(select(VenueRow).order_by(VenueRow.sort_name, VenueRow.id))
    return tuple(
        Venue(
            id=VenueId(row.id),
            name=row.name,
            part_of=VenueId(row.part_of_id) if row.part_of_id else None,
            address=row.address,
            postcode=row.postcode,
            place=row.place,
            area_id=AreaId(row.area_id) if row.area_id else None,
            phone=row.phone,
            facilities=facilities_from(row.facilities),
            is_online=row.is_online,
            note=row.note,
        )
        for row in rows
    )
