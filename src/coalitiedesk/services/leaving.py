"""Partners that take part no more, with the day and the reason, and partners that come back."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select, update

from coalitiedesk.db.tables import PartnerRow
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.portions import Done, Portions, portions, to_the_end
from coalitiedesk.services.rows import by_the_hundreds, clean


def let_leave(
    desk: Desk, ids: Sequence[PartnerId], day: dt.date, reason: str = "", *, initiator: str | None = None
) -> None:
    """Say that partners take part no more; everything about them stays, and who left earlier too."""
    to_the_end(letting_leave(desk, ids, day, reason, initiator=initiator))


def letting_leave(
    desk: Desk, ids: Sequence[PartnerId], day: dt.date, reason: str = "", *, initiator: str | None = None
) -> Portions[None]:
    """As :func:`let_leave`, in portions."""
    with desk.change(_label(ids, "laten vertrekken"), initiator=initiator) as session:
        for done, some in portions(ids):
            session.execute(
                update(PartnerRow)
                .where(PartnerRow.id.in_(some))
                .values(is_active=False, left_on=day, left_reason=clean(reason))
            )
            yield Done(done=done, total=len(ids))


def let_return(desk: Desk, ids: Sequence[PartnerId], *, today: dt.date, initiator: str | None = None) -> None:
    """Let partners take part again; when and why they were away becomes a line of the note."""
    with desk.change(_label(ids, "laten terugkomen"), initiator=initiator) as session:
        for some in by_the_hundreds(ids):
            for row in session.scalars(
                select(PartnerRow).where(PartnerRow.id.in_(some), ~PartnerRow.is_active)
            ):
                row.note = "\n".join(part for part in (row.note, _absence(row, today)) if part)
                row.is_active = True
                row.left_on, row.left_reason = None, ""


def _absence(row: PartnerRow, today: dt.date) -> str:
    """``Deed niet mee van 3 april 2025 tot 1 oktober 2026 (verbouwing).``; empty when that is unknown."""
    if row.left_on is None and not row.left_reason:
        return ""
    since = f"van {plain_date(row.left_on)} " if row.left_on else ""
    reason = f" ({row.left_reason})" if row.left_reason else ""
    return f"Deed niet mee {since}tot {plain_date(today)}{reason}."


def _label(ids: Sequence[PartnerId], verb: str) -> str:
    return f"{'partner' if len(ids) == 1 else count(len(ids), 'partner', 'partners')} {verb}"
