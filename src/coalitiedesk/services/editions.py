"""Week editions: which years there are, their dates and printed versions."""

import csv
import datetime as dt
import io
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk import resources
from coalitiedesk.db.queries import editions as queries
from coalitiedesk.db.tables import EditionRow, ReleaseRow
from coalitiedesk.domain.editions import Edition, KnownWeek, Release, WeekProposal, propose_week
from coalitiedesk.domain.ids import EditionId, ReleaseId
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign

EDITION_FIELDS = ("name", "year", "first_day", "last_day", "dates_confirmed", "theme")
DEFAULT_NAME = "Week tegen Eenzaamheid"


@lru_cache(maxsize=1)
def known_weeks() -> tuple[KnownWeek, ...]:
    """Official Weeks as published, with the source of each, oldest first."""
    lines = csv.DictReader(io.StringIO(resources.read_text("weken.csv")), delimiter=";")
    return tuple(
        KnownWeek(
            year=int(line["jaar"]),
            first_day=dt.date.fromisoformat(line["start"]) if line["start"] else None,
            last_day=dt.date.fromisoformat(line["eind"]) if line["eind"] else None,
            source=line["bron"],
        )
        for line in lines
    )


def proposed_week(year: int) -> WeekProposal:
    """Dates to offer for a year: official where known, else a proposal to be confirmed."""
    return propose_week(year, known_weeks())


def list_editions(desk: Desk) -> tuple[Edition, ...]:
    """All editions, newest year first."""
    with desk.read() as session:
        return queries.editions(session)


def edition_of_year(desk: Desk, year: int | None) -> Edition | None:
    """The edition of a year, or the newest one without a year; None when there is none."""
    found = list_editions(desk)
    chosen = [edition for edition in found if year is None or edition.year == year]
    return chosen[0] if chosen else None


def save_edition(desk: Desk, edition: Edition, *, initiator: str | None = None) -> EditionId:
    """Add the edition (id 0) or change it.

    Raises:
        LookupError: The edition was removed meanwhile.
    """
    label = f"Week {edition.year} {'wijzigen' if edition.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        return store_edition(session, edition)


def store_edition(session: Session, edition: Edition) -> EditionId:
    """Write an edition within an open transaction; see :func:`save_edition`."""
    row = session.get(EditionRow, edition.id) if edition.id else EditionRow()
    if row is None:
        raise LookupError(edition.id)
    assign(row, edition, EDITION_FIELDS)
    session.add(row)
    session.flush()
    return EditionId(row.id)


def add_proposed_edition(desk: Desk, year: int, *, name: str = DEFAULT_NAME) -> EditionId:
    """Add the edition of a year with the dates offered for it; unofficial dates wait to be confirmed."""
    proposal = proposed_week(year)
    return save_edition(
        desk,
        Edition(
            id=EditionId(0),
            name=name,
            year=year,
            first_day=proposal.first_day,
            last_day=proposal.last_day,
            dates_confirmed=proposal.is_official,
        ),
    )


def delete_edition(desk: Desk, edition_id: EditionId, *, initiator: str | None = None) -> None:
    """Remove an edition with all its activities; undo brings everything back."""
    with desk.change("Week verwijderen", initiator=initiator) as session:
        row = session.get(EditionRow, edition_id)
        if row is not None:
            session.delete(row)


def list_releases(desk: Desk, edition_id: EditionId) -> tuple[Release, ...]:
    """Printed versions of an edition's programme, newest first."""
    with desk.read() as session:
        return queries.releases(session, edition_id)


def add_release(
    desk: Desk, edition_id: EditionId, *, released_on: dt.date, snapshot: str, note: str = ""
) -> ReleaseId:
    """Keep the programme as it is now as the next numbered version."""
    with desk.change("programmaversie vastleggen") as session:
        last = session.scalar(select(func.max(ReleaseRow.number)).where(ReleaseRow.edition_id == edition_id))
        row = ReleaseRow(
            edition_id=edition_id,
            number=(last or 0) + 1,
            released_on=released_on,
            note=note,
            snapshot=snapshot,
        )
        session.add(row)
        session.flush()
        return ReleaseId(row.id)
