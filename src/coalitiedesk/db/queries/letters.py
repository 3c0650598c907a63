"""Templates of letters that the coalition changed or made, and who got which letter when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import InteractionRow, LetterSentRow, LetterTemplateRow
from coalitiedesk.domain.ids import LetterTemplateId
from coalitiedesk.domain.letters import LetterKind, LetterTemplate


def letter_templates(session: Session) -> tuple[LetterTemplate, ...]:
    """Those in the file, by name."""
    rows = session.scalars(select(LetterTemplateRow).order_by(LetterTemplateRow.name, LetterTemplateRow.id))
    return tuple(
        LetterTemplate(
            id=LetterTemplateId(row.id),
            key=row.key,
            name=row.name,
            kind=LetterKind(row.kind),
            subject=row.subject,
            text=row.text,
        )
        for row in rows
    )


def letters_sent(session: Session) -> Mapping[int, Mapping[str, dt.date]]:
    """By partner and name of the letter, the day on which it last went out."""
    table = LetterSentRow
    rows = session.execute(
        select(table.partner_id, table.name, func.max(table.day)).group_by(table.partner_id, table.name)
    )
    found: defaultdict[int, dict[str, dt.date]] = defaultdict(dict)
    for partner_id, name, day in rows:
        found[partner_id][name] = day
    return found


def next_follow_ups(session: Session, *, today: dt.date) -> Mapping[int, dt.date]:
    """By partner, the first day from today on which something is to follow."""
    table = InteractionRow
    rows = session.execute(
        select(table.partner_id, func.min(table.follow_up_on))
        .where(table.follow_up_on >= today, ~table.is_followed_up)
        .group_by(table.partner_id)
    )
    return {partner_id: day for partner_id, day in rows if day is not None}
