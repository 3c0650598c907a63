"""Places: find, add, change and remove."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import venues as queries
from coalitiedesk.db.queries.codes import facilities_text
from coalitiedesk.db.tables import VenueRow
from coalitiedesk.domain.ids import PartnerId, VenueId
from coalitiedesk.domain.venues import OwnedPlace, Venue, owned_places
from coalitiedesk.dutch.formats import count, sort_key
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign

VENUE_FIELDS = ("name", "address", "postcode", "place", "area_id", "phone", "is_online", "note", "partner_id")


def list_venues(desk: Desk) -> tuple[Venue, ...]:
    """All places by name without article."""
    with desk.read() as session:
        return queries.venues(session)


def list_owned_places(desk: Desk, partner_id: PartnerId) -> tuple[OwnedPlace, ...]:
    """The buildings and halls of a partner, by name."""
    return owned_places(list_venues(desk), partner_id)


def save_venue(desk: Desk, venue: Venue, *, initiator: str | None = None) -> VenueId:
    """Add the place (id 0) or change it.

    Raises:
        LookupError: The place was removed meanwhile.
    """
    label = f"plek {'wijzigen' if venue.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        return store_venue(session, venue)


def store_venue(session: Session, venue: Venue) -> VenueId:
    """Write a place within an open transaction; see :func:`save_venue`."""
    row = session.get(VenueRow, venue.id) if venue.id else VenueRow()
    if row is None:
        raise LookupError(venue.id)
    assign(row, venue, VENUE_FIELDS)
    row.sort_name = sort_key(row.name)
    row.part_of_id = venue.part_of
    row.facilities = facilities_text(venue.facilities)
    session.add(row)
    session.flush()
    return VenueId(row.id)


def delete_venues(desk: Desk, ids: Sequence[VenueId], *, initiator: str | None = None) -> None:
    """Remove places and their halls; moments there keep everything but their place."""
    with desk.change(f"{count(len(ids), 'plek', 'plekken')} verwijderen", initiator=initiator) as session:
        for venue_id in ids:
            row = session.get(VenueRow, venue_id)
            if row is not None:
                session.delete(row)
