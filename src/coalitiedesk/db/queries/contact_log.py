"""Contact moments, promises, and how contact with each partner is kept up."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import case, func, select, true
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.group_rhythms import NO_RHYTHM, group_rhythms
from coalitiedesk.db.queries.records import CodeBook, columns, fetch, maker, uncollected
from coalitiedesk.db.tables import CommitmentRow, ContactRow, InteractionRow, PartnerRow
from coalitiedesk.domain.contact_due import Caller
from coalitiedesk.domain.contact_log import (
    Commitment,
    CommitmentDirection,
    CommitmentState,
    Interaction,
    InteractionKind,
)
from coalitiedesk.domain.ids import CommitmentId, InteractionId, PartnerId
from coalitiedesk.domain.warmth import USUAL_INTERVAL, Upkeep

_KINDS = CodeBook(InteractionKind)
_DIRECTIONS = CodeBook(CommitmentDirection)
_STATES = CodeBook(CommitmentState)
# Columns are named as the fields, and stand in their order.
_INTERACTION = tuple(field.name for field in fields(Interaction))
_COMMITMENT = tuple(field.name for field in fields(Commitment))
UPKEEP = tuple(field.name for field in fields(Upkeep))[2:-2]  # between what other tables hold
_CALLED = ("id", "name", "phone")
_NOBODY = ("", "")
_make_caller = maker(Caller)
_make_interaction = maker(Interaction)
_make_commitment = maker(Commitment)
make_upkeep = maker(Upkeep)


def last_contacts(session: Session, ids: Sequence[PartnerId] | None = None) -> dict[int, Any]:
    """The day of the last contact moment of each partner; who has none is left out."""
    table = InteractionRow.__table__.columns
    query = select(table.partner_id, func.max(table.day)).group_by(table.partner_id)
    if ids is not None:
        query = query.where(table.partner_id.in_(ids))
    return {key: day for key, day in fetch(session, query)}  # noqa: C416 - rows, not pairs


def first_follow_ups(session: Session, ids: Sequence[PartnerId] | None = None) -> dict[int, Any]:
    """The first day on which something was to follow for each partner; who has none is left out."""
    table = InteractionRow.__table__.columns
    query = (
        select(table.partner_id, func.min(table.follow_up_on))
        .where(table.follow_up_on.is_not(None), ~table.is_followed_up)
        .group_by(table.partner_id)
    )
    if ids is not None:
        query = query.where(table.partner_id.in_(ids))
    return {key: day for key, day in fetch(session, query)}  # noqa: C416 - rows, not pairs


def upkeep(session: Session, partner_id: PartnerId) -> Upkeep | None:
    """How contact with a partner is kept up; None when it is gone."""
    query = select(*columns(PartnerRow, *UPKEEP)).where(PartnerRow.id == partner_id)
    found = fetch(session, query)
    if not found:
        return None
    last = last_contacts(session, [partner_id]).get(partner_id)
    rhythm = group_rhythms(session, [partner_id]).get(partner_id, NO_RHYTHM)
    return make_upkeep((partner_id, last, *found[0], *rhythm))


def callers(session: Session, ids: Collection[PartnerId], *, today: dt.date) -> dict[PartnerId, Caller]:
    """These partners, and who may be going cold or have rested, as one who calls knows them.

    The first person who still works there stands for a partner.
    """
    with uncollected():
        last, rhythms = last_contacts(session), group_rhythms(session)
        query = select(*columns(PartnerRow, *_CALLED, *UPKEEP))
        rows = [
            (make_upkeep((key, last.get(key), *kept_up, *rhythm)), name, phone)
            for key, name, phone, *kept_up in fetch(session, query)
            for rhythm in (rhythms.get(key, NO_RHYTHM),)
            if key in ids or _may_be_due(last.get(key), kept_up[0] or rhythm[0], kept_up[1], today)
        ]
        first = _first_people(session, today)
        return {
            kept.partner_id: _make_caller((name, kept, person, phone or own_phone))
            for kept, name, phone in rows
            for person, own_phone in (first.get(kept.partner_id, _NOBODY),)
        }


def _first_people(session: Session, today: dt.date) -> dict[int, tuple[str, str]]:
    people = ContactRow.__table__.columns
    is_there = people.active_until.is_(None) | (people.active_until > today)
    query = select(people.partner_id, people.name, people.phone).where(is_there).order_by(people.id.desc())
    return {key: (name, phone) for key, name, phone in fetch(session, query)}


def _may_be_due(
    last: dt.date | None, interval_days: int | None, rest_until: dt.date | None, today: dt.date
) -> bool:
    """No more than what spares making a record; the rules of ``domain.warmth`` decide."""
    if rest_until is not None and rest_until <= today:
        return True
    return last is not None and (today - last).days >= (interval_days or USUAL_INTERVAL)


def never_spoken(session: Session, *, today: dt.date) -> int:
    """How many partners take part, do not rest, and have no contact moment at all."""
    partner, talk = PartnerRow.__table__.columns, InteractionRow.__table__.columns
    query = select(func.count()).where(
        partner.is_active,
        partner.rest_until.is_(None) | (partner.rest_until <= today),
        partner.left_on.is_(None) | (partner.left_on > today),
        partner.id.not_in(select(talk.partner_id)),
    )
    return int(session.scalar(query) or 0)


def planned_partners(session: Session, *, after: dt.date) -> frozenset[PartnerId]:
    """Partners with a contact moment of which something has to follow after a day."""
    table = InteractionRow.__table__.columns
    query = select(table.partner_id).where(table.follow_up_on > after, ~table.is_followed_up)
    return frozenset(PartnerId(key) for (key,) in fetch(session, query))


def interactions(session: Session, partner_id: PartnerId) -> tuple[Interaction, ...]:
    """Contact moments of a partner, the latest first."""
    return _interactions(session, InteractionRow.partner_id == partner_id)


def all_interactions(session: Session) -> tuple[Interaction, ...]:
    """Contact moments with every partner, the latest first."""
    return _interactions(session, true())


def waiting_interactions(session: Session, *, until: dt.date | None = None) -> tuple[Interaction, ...]:
    """Contact moments of which something still has to follow, until a day or ever; the latest first."""
    rows = InteractionRow
    waits = rows.follow_up_on.is_not(None) if until is None else rows.follow_up_on <= until
    # Found by what has to follow, and sorted after that: SQLite would rather walk through all of them by day.
    found = select(rows.id).where(waits, ~rows.is_followed_up)
    return _interactions(session, rows.id.in_(found))


def interaction(session: Session, interaction_id: InteractionId) -> Interaction | None:
    """One contact moment, or None when it is gone."""
    return next(iter(_interactions(session, InteractionRow.id == interaction_id)), None)


def commitments(session: Session, partner_id: PartnerId) -> tuple[Commitment, ...]:
    """Promises from and to a partner: open ones by date, then settled ones, the latest first."""
    return _commitments(session, CommitmentRow.partner_id == partner_id)


def open_commitments(session: Session, *, until: dt.date | None = None) -> tuple[Commitment, ...]:
    """Promises that wait, by date, without a date last; or only those that are due until a day."""
    is_open = CommitmentRow.state == CommitmentState.OPEN.value
    return _commitments(session, is_open if until is None else is_open & (CommitmentRow.due <= until))


def all_commitments(session: Session) -> tuple[Commitment, ...]:
    """Promises from and to all partners, in the same order."""
    return _commitments(session, true())


def commitment(session: Session, commitment_id: CommitmentId) -> Commitment | None:
    """One promise, or None when it is gone."""
    return next(iter(_commitments(session, CommitmentRow.id == commitment_id)), None)


def _interactions(session: Session, which: Any) -> tuple[Interaction, ...]:
    table = InteractionRow.__table__.columns
    query = select(*columns(InteractionRow, *_INTERACTION)).where(which)
    with uncollected():
        return tuple(
            [
                _make_interaction((*row[:2], _KINDS[row[2]], *row[3:]))
                for row in fetch(session, query.order_by(table.day.desc(), table.id.desc()))
            ]
        )


def _commitments(session: Session, which: Any) -> tuple[Commitment, ...]:
    table = CommitmentRow.__table__.columns
    is_open = table.state == CommitmentState.OPEN.value
    query = (
        select(*columns(CommitmentRow, *_COMMITMENT))
        .where(which)
        .order_by(
            case((is_open, 0), else_=1),
            case((is_open, table.due.is_(None))),
            case((is_open, table.due)),
            table.settled_on.desc(),
            table.id,
        )
    )
    with uncollected():
        return tuple(
            [
                _make_commitment((*row[:2], _DIRECTIONS[row[2]], *row[3:6], _STATES[row[6]], row[7]))
                for row in fetch(session, query)
            ]
        )
