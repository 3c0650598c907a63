"""What a successor has to go on with, and what only the coordinator knows."""

import datetime as dt

from sqlalchemy import select

from coalitiedesk.db.queries import handover as queries
from coalitiedesk.db.tables import HandoverNoteRow
from coalitiedesk.domain.handover import HandoverAdvice, HandoverNote, OpenEnd
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.knowledge.handover import handover_advice
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.rows import clean


def list_open_ends(desk: Desk, *, today: dt.date) -> tuple[OpenEnd, ...]:
    """Everything that is not finished, for the Week at hand."""
    from coalitiedesk.services.printing.handing_over import open_ends_in  # with all that it collects

    with desk.read() as session:
        return open_ends_in(session, today=today)


def list_notes(desk: Desk) -> tuple[HandoverNote, ...]:
    """All notes for a successor, the general letter first."""
    with desk.read() as session:
        return queries.notes(session)


def note_about(desk: Desk, partner_id: PartnerId) -> str:
    """What a successor should know of this partner; empty when nobody wrote anything."""
    with desk.read() as session:
        return queries.note_about(session, partner_id)


def write_note(
    desk: Desk, text: str, *, partner_id: PartnerId | None = None, initiator: str | None = None
) -> None:
    """Keep what a successor should know of a partner, or the general letter; an empty text removes it.

    Raises:
        DocumentError: The file is open for viewing only, or this computer could not keep it.
    """
    label = "brief aan opvolger" if partner_id is None else "overdrachtsnotitie bij partner"
    with desk.change(label, initiator=initiator) as session:
        about = HandoverNoteRow.partner_id.is_not_distinct_from(partner_id)
        rows = session.scalars(select(HandoverNoteRow).where(about).order_by(HandoverNoteRow.id)).all()
        words = clean(text)
        for row in rows[1:] if words else rows:
            session.delete(row)
        if words and rows:
            rows[0].text = words
        elif words:
            session.add(HandoverNoteRow(partner_id=partner_id, text=words))


def advice() -> HandoverAdvice:
    """What we ourselves would tell whoever hands over, and whoever comes after."""
    return handover_advice()


def package_name(desk: Desk, *, today: dt.date) -> str:
    """Name to propose for a package, without ending: ``Overdracht Samen Voorbeeldrecht 6 september 2026``."""
    return safe_name(f"Overdracht {get_coalition(desk).name}", longest=60) + f" {plain_date(today)}"
