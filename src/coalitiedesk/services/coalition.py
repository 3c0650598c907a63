"""The coalition itself: its name, how it is reached, its colours, logo and areas."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as queries
from coalitiedesk.db.tables import (
    AreaRow,
    CoalitionRow,
    PartnerAreaRow,
    PictureRow,
    ProvisionAreaRow,
    metadata,
)
from coalitiedesk.domain.coalition import Area, Coalition
from coalitiedesk.domain.ids import AreaId, PictureId
from coalitiedesk.domain.pictures import NewPicture
from coalitiedesk.dutch.formats import fold, sort_key
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.pictures import store_picture
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


def save_coalition(
    desk: Desk,
    coalition: Coalition,
    *,
    logo: NewPicture | None = None,
    areas: Sequence[Area] | None = None,
    initiator: str | None = None,
) -> None:
    """Change the coalition's details.

    Args:
        desk: The open coalition.
        coalition: As it should be.
        logo: A new logo, kept in the same step; without one the coalition's ``logo_id`` holds.
        areas: All areas as they should be, id 0 for a new one; None leaves them as they are.
        initiator: See :meth:`Desk.change`.
    """
    with desk.change("gegevens van de coalitie wijzigen", initiator=initiator) as session:
        if logo is not None:
            coalition = replace(coalition, logo_id=store_picture(session, logo))
        store_coalition(session, coalition)
        if areas is not None:
            store_areas(session, areas)


def store_coalition(session: Session, coalition: Coalition) -> None:
    """Write the coalition within an open transaction."""
    row = session.get(CoalitionRow, 1) or CoalitionRow(id=1)
    assign(row, coalition, COALITION_FIELDS)
    session.add(row)


def list_areas(desk: Desk) -> tuple[Area, ...]:
    """All areas by name."""
    with desk.read() as session:
        return tuple(sorted(queries.areas(session), key=lambda area: sort_key(area.name)))


def store_areas(session: Session, areas: Sequence[Area]) -> None:
    """Make the areas these, within an open transaction; empty names and known new ones are passed over.

    An area that is left out goes; partners and venues in it stay, without an area. Two areas that get the
    same name become one, with everything that was in either.
    """
    rows = {row.id: row for row in session.scalars(select(AreaRow))}
    areas = _merged(session, areas)
    kept = {area.id for area in areas}
    for key, row in rows.items():
        if key not in kept:
            session.delete(row)
    session.flush()
    taken: set[str] = set()
    renamed: list[tuple[AreaRow, str]] = []
    for area in areas:
        name = clean(area.name)
        if not name or name in taken:
            continue
        taken.add(name)
        renamed.append((rows.get(area.id) or AreaRow(), name))
    for row, name in renamed:  # two areas may swap names, and names are unique
        if row.id and row.name != name:
            row.name = f"\x01{row.id}"
    session.flush()
    for row, name in renamed:
        row.name = name
        session.add(row)
    session.flush()


def _merged(session: Session, areas: Sequence[Area]) -> list[Area]:
    """The areas without those that become part of another; what was in them has moved along."""
    kept: dict[str, Area] = {}
    for area in sorted(areas, key=lambda one: not one.id):
        first = kept.setdefault(fold(clean(area.name)), area)
        if first.id and area.id and first.id != area.id:
            _move_to_area(session, area.id, first.id)
    return list(kept.values())


def _move_to_area(session: Session, old: AreaId, new: AreaId) -> None:
    for rows, owner in (
        (ProvisionAreaRow, ProvisionAreaRow.provision_id),
        (PartnerAreaRow, PartnerAreaRow.partner_id),
    ):
        present = select(owner).where(rows.area_id == new)
        session.execute(delete(rows).where(rows.area_id == old, owner.in_(present)))
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == AreaRow.__tablename__ for key in column.foreign_keys):
                session.execute(update(table).where(column == old).values({column: new}))
    session.expire_all()


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
