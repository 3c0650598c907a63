"""What a successor should know, and where a file came from."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import HandoverNoteRow, MetaRow
from coalitiedesk.domain.handover import HandoverNote
from coalitiedesk.domain.ids import PartnerId

MADE_AT, SENDER, SCOPE, SEEN = "handover_at", "handover_from", "handover_scope", "handover_seen"


def notes(session: Session) -> tuple[HandoverNote, ...]:
    """All notes that say something, the general letter first; partners that became one have one note."""
    found: dict[int | None, list[str]] = {}
    rows = select(HandoverNoteRow.partner_id, HandoverNoteRow.text).order_by(HandoverNoteRow.id)
    for partner_id, text in session.execute(rows):
        if text:
            found.setdefault(partner_id, []).append(text)
    return tuple(
        HandoverNote(partner_id=PartnerId(key) if key is not None else None, text="\n".join(texts))
        for key, texts in sorted(found.items(), key=lambda item: item[0] or 0)
    )


def note_about(session: Session, partner_id: PartnerId) -> str:
    """What a successor should know of one partner; empty when there is nothing."""
    about = HandoverNoteRow.partner_id == partner_id
    texts = session.scalars(select(HandoverNoteRow.text).where(about).order_by(HandoverNoteRow.id))
    return "\n".join(text for text in texts if text)


def origin(session: Session) -> dict[str, str]:
    """What the file says of the handover it was made for; empty for any other file."""
    keys = (MADE_AT, SENDER, SCOPE, SEEN)
    rows = session.execute(select(MetaRow.key, MetaRow.value).where(MetaRow.key.in_(keys)))
    return {row.key: row.value for row in rows}


def moment_of(text: str) -> dt.datetime | None:
    """A moment in UTC as ``origin`` has it, or None when somebody wrote something else there."""
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)
