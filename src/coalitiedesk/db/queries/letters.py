"""Templates of letters that the coalition changed or made, and who got which letter when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import CodeBook
from coalitiedesk.db.tables import (
    CommitmentRow,
    InteractionRow,
    LetterSentRow,
    LetterTemplateRow,
    PartnerRow,
)
from coalitiedesk.domain.contact_log import CommitmentDirection, CommitmentState
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import ContactId, LetterTemplateId, PartnerId
from coalitiedesk.domain.letters import LetterKind, LetterTemplate, LetterWay, SentLetter

_STAGES = CodeBook(EngagementStage)


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
    """By partner and key of the letter, the day on which it last went out; by name where no key was kept."""
    table = LetterSentRow
    which = func.coalesce(func.nullif(table.key, ""), table.name)
    rows = session.execute(
        select(table.partner_id, which, func.max(table.day)).group_by(table.partner_id, which)
    )
    found: defaultdict[int, dict[str, dt.date]] = defaultdict(dict)
    for partner_id, key, day in rows:
        found[partner_id][key] = day
    return found


def sent_letters(session: Session, partner_id: PartnerId) -> tuple[SentLetter, ...]:
    """What a partner got, the latest first."""
    table = LetterSentRow
    rows = session.scalars(
        select(table).where(table.partner_id == partner_id).order_by(table.day.desc(), table.id.desc())
    )
    return tuple(
        SentLetter(
            name=row.name,
            way=LetterWay(row.way),
            day=row.day,
            contact_id=ContactId(row.contact_id) if row.contact_id is not None else None,
        )
        for row in rows
    )


def next_follow_ups(session: Session, *, today: dt.date) -> Mapping[int, dt.date]:
    """By partner, the first day from today on which something is to follow."""
    table = InteractionRow
    rows = session.execute(
        select(table.partner_id, func.min(table.follow_up_on))
        .where(table.follow_up_on >= today, ~table.is_followed_up)
        .group_by(table.partner_id)
    )
    return {partner_id: day for partner_id, day in rows if day is not None}


def kept_promises(session: Session, *, since: dt.date, until: dt.date) -> dict[PartnerId, tuple[str, ...]]:
    """By partner, what it promised and kept between these days, in that order."""
    table = CommitmentRow
    rows = session.execute(
        select(table.partner_id, table.text)
        .where(
            table.direction == CommitmentDirection.THEIRS.value,
            table.state == CommitmentState.KEPT.value,
            table.settled_on.between(since, until),
        )
        .order_by(table.settled_on, table.id)
    )
    found: defaultdict[PartnerId, list[str]] = defaultdict(list)
    for partner_id, text in rows:
        found[PartnerId(partner_id)].append(text)
    return {partner_id: tuple(dict.fromkeys(texts)) for partner_id, texts in found.items()}


def partner_stages(session: Session) -> Mapping[int, EngagementStage]:
    """How far one is with each partner."""
    rows = session.execute(select(PartnerRow.id, PartnerRow.stage))
    return {partner_id: _STAGES[stage] for partner_id, stage in rows}
