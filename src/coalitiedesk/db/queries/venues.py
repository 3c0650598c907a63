"""Places: buildings and their halls."""

from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.codes import facilities_from
from coalitiedesk.db.queries.records import columns, fetch, maker
from coalitiedesk.db.tables import VenueRow
from coalitiedesk.domain.venues import Venue

_FIELDS = tuple(field.name for field in fields(Venue))
_COLUMNS = tuple("part_of_id" if name == "part_of" else name for name in _FIELDS)
_FACILITIES = _FIELDS.index("facilities")
_venue = maker(Venue)


def venues(session: Session) -> tuple[Venue, ...]:
    """All places by name without article."""
    table = VenueRow.__table__.columns
    query = select(*columns(VenueRow, *_COLUMNS)).order_by(table.sort_name, table.id)
    return tuple(
        _venue((*row[:_FACILITIES], facilities_from(row[_FACILITIES]), *row[_FACILITIES + 1 :]))
        for row in fetch(session, query)
    )
