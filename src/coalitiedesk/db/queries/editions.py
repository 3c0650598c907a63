"""Week editions and printed programme versions."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import EditionRow, ReleaseRow
from coalitiedesk.domain.editions import Edition, Release
from coalitiedesk.domain.ids import EditionId, ReleaseId


def editions(session: Session) -> tuple[Edition, ...]:
    """All editions, newest year first."""
    rows = session.scalars(select(EditionRow).order_by(EditionRow.year.desc(), EditionRow.id.desc()))
    return tuple(
        Edition(
            id=EditionId(row.id),
            name=row.name,
            year=row.year,
            first_day=row.first_day,
            last_day=row.last_day,
            dates_confirmed=row.dates_confirmed,
            theme=row.theme,
        )
        for row in rows
    )


def releases(session: Session, edition_id: EditionId) -> tuple[Release, ...]:
    """Printed versions of an edition's programme, newest first."""
    rows = session.scalars(
        select(ReleaseRow).where(ReleaseRow.edition_id == edition_id).order_by(ReleaseRow.number.desc())
    )
    return tuple(
        Release(
            id=ReleaseId(row.id),
            edition_id=EditionId(row.edition_id),
            number=row.number,
            released_on=row.released_on,
            note=row.note,
            snapshot=row.snapshot,
        )
        for row in rows
    )
