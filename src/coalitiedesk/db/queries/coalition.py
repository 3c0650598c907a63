"""The coalition, its areas and pictures."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import AreaRow, CoalitionRow, PictureRow
from coalitiedesk.domain.coalition import Area, Coalition
from coalitiedesk.domain.ids import AreaId, PictureId


def coalition(session: Session) -> Coalition:
    """The coalition of this file.

    Raises:
        sqlalchemy.exc.NoResultFound: The file has none, which opening does not let through.
    """
    row = session.scalars(select(CoalitionRow)).one()
    return Coalition(
        name=row.name,
        municipality=row.municipality,
        web_address=row.web_address,
        phone=row.phone,
        phone_hours=row.phone_hours,
        email=row.email,
        coordinator=row.coordinator,
        primary_colour=row.primary_colour,
        accent_colour=row.accent_colour,
        logo_id=PictureId(row.logo_id) if row.logo_id else None,
    )


def areas(session: Session) -> tuple[Area, ...]:
    """All areas by name."""
    found = session.execute(select(AreaRow.id, AreaRow.name).order_by(AreaRow.name))
    return tuple(Area(id=AreaId(area_id), name=name) for area_id, name in found)


def picture_content(session: Session, picture_id: PictureId) -> bytes | None:
    """The stored image, or None when it is gone."""
    return session.scalar(select(PictureRow.content).where(PictureRow.id == picture_id))
