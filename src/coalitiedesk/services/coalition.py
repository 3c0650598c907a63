"""The coalition itself: its name, how it is reached, its colours, logo and areas."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as queries
from coalitiedesk.db.tables import AreaRow, CoalitionRow, PictureRow
from coalitiedesk.domain.coalition import Area, Coalition
from coalitiedesk.domain.ids import AreaId, PictureId
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign, clean

COALITION_FIELDS = (
    "name",
    "municipality",
    "web_address",
    "phone",
    "phone_hours",
    "email",
    "coordinator",
    "primary_colour",
    "accent_colour",
    "logo_id",
)


def get_coalition(desk: Desk) -> Coalition:
    """The coalition of the open file."""
    with desk.read() as session:
        return queries.coalition(session)


def save_coalition(desk: Desk, coalition: Coalition, *, initiator: str | None = None) -> None:
    """Change the coalition's details."""
    with desk.change("gegevens van de coalitie wijzigen", initiator=initiator) as session:
        store_coalition(session, coalition)


def store_coalition(session: Session, coalition: Coalition) -> None:
    """Write the coalition within an open transaction."""
    row = session.get(CoalitionRow, 1) or CoalitionRow(id=1)
    assign(row, coalition, COALITION_FIELDS)
    session.add(row)


def list_areas(desk: Desk) -> tuple[Area, ...]:
    """All areas by name."""
    with desk.read() as session:
        return queries.areas(session)


def add_area(desk: Desk, name: str, *, initiator: str | None = None) -> AreaId:
    """The area of this name, made when it is not there yet."""
    with desk.change("wijk toevoegen", initiator=initiator) as session:
        return store_area(session, name)


def store_area(session: Session, name: str) -> AreaId:
    """See :func:`add_area`; within an open transaction."""
    row = session.scalar(select(AreaRow).where(AreaRow.name == clean(name)))
    if row is None:
        row = AreaRow(name=clean(name))
        session.add(row)
        session.flush()
    return AreaId(row.id)


def add_picture(
    desk: Desk, *, name: str, media_type: str, content: bytes, initiator: str | None = None
) -> PictureId:
    """Keep a picture that was decoded and found sound before."""
    with desk.change("afbeelding toevoegen", initiator=initiator) as session:
        row = PictureRow(name=clean(name), media_type=media_type, content=content)
        session.add(row)
        session.flush()
        return PictureId(row.id)


def get_picture(desk: Desk, picture_id: PictureId | None) -> bytes | None:
    """The stored image, or None."""
    if picture_id is None:
        return None
    with desk.read() as session:
        return queries.picture_content(session, picture_id)
