"""Partners and contacts."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.contact_log import UPKEEP, first_follow_ups, last_contacts, make_upkeep
from coalitiedesk.db.queries.group_rhythms import NO_RHYTHM, group_rhythms
from coalitiedesk.db.queries.records import CodeBook, columns, fetch, maker, uncollected
from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityRow,
    AreaRow,
    ContactRow,
    EditionRow,
    OccurrenceRow,
    PartnerAreaRow,
    PartnerLabelRow,
    PartnerRow,
)
from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import ActivityId, AreaId, PartnerId
from coalitiedesk.domain.partners import (
    Contact,
    ContactLevel,
    Partner,
    PartnerActivity,
    PartnerKind,
    PartnerLine,
)

_NOBODY = (0, "", "", "", None)
_KINDS = CodeBook(PartnerKind)
_LEVELS = CodeBook(ContactLevel)
_STAGES = CodeBook(EngagementStage)
_LINE = (
    "id",
    "name",
    "kind",
    "sector",
    "place",
    "phone",
    "email",
    "is_active",
    "stage",
    "stage_since",
    "area_id",
)
# Columns are named as the fields, and stand in their order; what other tables hold comes after them.
_CONTACT = tuple(field.name for field in fields(Contact))
_PARTNER = tuple(field.name for field in fields(Partner))[:-3]
_line = maker(PartnerLine)
_make_contact = maker(Contact)
_make_partner = maker(Partner)


def partner_ids(session: Session) -> tuple[PartnerId, ...]:
    """Every partner, by name without article."""
    table = PartnerRow.__table__.columns
    found = fetch(session, select(table.id).order_by(table.sort_name, table.id))
    return tuple(PartnerId(key) for (key,) in found)


def partner_count(session: Session) -> int:
    """How many partners there are, those that left included."""
    return int(session.scalar(select(func.count()).select_from(PartnerRow)) or 0)


def activity_counts(session: Session) -> dict[PartnerId, int]:
    """How many activities each partner organises; who organises none is left out."""
    partner_id = ActivityOrganiserRow.__table__.columns.partner_id
    found = fetch(session, select(partner_id, func.count()).group_by(partner_id))
    return {key: amount for key, amount in found}  # noqa: C416 - rows, not pairs


def partner_lines(
    session: Session, ids: Sequence[PartnerId] | None = None, *, today: dt.date | None = None
) -> tuple[PartnerLine, ...]:
    """Partners for the list, by name without article; the first contact stands for the partner.

    Args:
        session: To ask with.
        ids: Only these, at most some thousands; all of them without.
        today: Who left by this day does not stand for the partner; whoever leaves some day without.
    """
    table = PartnerRow.__table__.columns
    query = select(*columns(PartnerRow, *_LINE, *UPKEEP)).order_by(table.sort_name, table.id)
    if ids is not None:
        query = query.where(table.id.in_(ids))
    with uncollected():
        counts = activity_counts(session)
        last, follow_ups = last_contacts(session, ids), first_follow_ups(session, ids)
        first, names, ways = _people(session, ids, today)
        labels, others = partner_labels(session, ids), other_areas(session, ids)
        rhythms = group_rhythms(session, ids)
        found = fetch(session, query)
        lines = []
        for key, name, kind, sector, place, phone, email, is_active, stage, since, area, *kept_up in found:
            _, contact_name, contact_phone, contact_email, _ = first.get(key, _NOBODY)
            lines.append(
                _line(
                    (
                        key,
                        name,
                        _KINDS[kind],
                        sector,
                        place,
                        contact_name,
                        phone or contact_phone,
                        email or contact_email,
                        counts.get(key, 0),
                        is_active,
                        make_upkeep((key, last.get(key), *kept_up, *rhythms.get(key, NO_RHYTHM))),
                        names.get(key, contact_name),
                        _STAGES[stage],
                        since,
                        follow_ups.get(key),
                        area,
                        labels.get(key, ()),
                        others.get(key, ()),
                        ways.get(key, ()),
                    )
                )
            )
        return tuple(lines)


def partner_labels(session: Session, ids: Sequence[PartnerId] | None = None) -> dict[int, tuple[str, ...]]:
    """Labels of each partner, by the alphabet; who has none is left out."""
    table = PartnerLabelRow.__table__.columns
    query = select(table.partner_id, table.name).order_by(func.lower(table.name), table.id)
    if ids is not None:
        query = query.where(table.partner_id.in_(ids))
    found: dict[int, tuple[str, ...]] = {}
    for key, name in fetch(session, query):
        found[key] = (*found.get(key, ()), name)
    return found


def other_areas(session: Session, ids: Sequence[PartnerId] | None = None) -> dict[int, tuple[AreaId, ...]]:
    """Areas in which each partner works besides its own, by name; who has none is left out."""
    table, area = PartnerAreaRow.__table__.columns, AreaRow.__table__.columns
    owner = PartnerRow.__table__.columns
    query = (
        select(table.partner_id, table.area_id)
        .join(AreaRow.__table__, area.id == table.area_id)
        .join(PartnerRow.__table__, owner.id == table.partner_id)
        .where(owner.area_id.is_distinct_from(table.area_id))
    )
    if ids is not None:
        query = query.where(table.partner_id.in_(ids))
    found: dict[int, tuple[AreaId, ...]] = {}
    for key, area_id in fetch(session, query.order_by(area.name, area.id)):
        found[key] = (*found.get(key, ()), area_id)
    return found


def label_names(session: Session) -> tuple[str, ...]:
    """Every label in use, each once, by the alphabet."""
    name = PartnerLabelRow.__table__.columns.name
    return tuple(found for (found,) in fetch(session, select(name).distinct().order_by(func.lower(name))))


_Person = tuple[int, str, str, str, dt.date | None]


def _people(
    session: Session, ids: Sequence[PartnerId] | None, today: dt.date | None
) -> tuple[dict[int, _Person], dict[int, str], dict[int, tuple[str, ...]]]:
    """Per partner the first contact person who is still there, all names, and how to reach any of them."""
    table = ContactRow.__table__.columns
    query = select(table.partner_id, table.name, table.phone, table.email, table.active_until)
    query = query.order_by(table.id)
    if ids is not None:
        query = query.where(table.partner_id.in_(ids))
    first: dict[int, _Person] = {}
    names: dict[int, str] = {}
    ways: dict[int, tuple[str, ...]] = {}
    for person in fetch(session, query):
        key = person[0]
        names[key] = f"{names[key]}, {person[1]}" if key in names else person[1]
        ways[key] = (*ways.get(key, ()), *filter(None, person[2:4]))
        is_there = person[4] is None or (today is not None and person[4] > today)
        if is_there and key not in first:
            first[key] = person
    return first, names, ways


def partner_names(
    session: Session, ids: Sequence[PartnerId] | None = None
) -> tuple[tuple[PartnerId, str, str], ...]:
    """Id, name and folded name, by name without article: of every partner, or of those named."""
    table = PartnerRow.__table__.columns
    query = select(table.id, table.name, table.sort_name).order_by(table.sort_name, table.id)
    if ids is not None:
        query = query.where(table.id.in_(ids))
    return tuple((PartnerId(key), name, sort_name) for key, name, sort_name in fetch(session, query))


def partner_people(
    session: Session, *, today: dt.date
) -> tuple[tuple[PartnerId, str, str, bool, tuple[str, ...]], ...]:
    """Id, name, place, whether it takes part and who works there, by name without article."""
    person, table = ContactRow.__table__.columns, PartnerRow.__table__.columns
    is_there = person.active_until.is_(None) | (person.active_until > today)
    people: dict[int, tuple[str, ...]] = {}
    for key, name in fetch(
        session, select(person.partner_id, person.name).where(is_there).order_by(person.id)
    ):
        people[key] = (*people.get(key, ()), name)
    query = select(table.id, table.name, table.place, table.is_active).order_by(table.sort_name, table.id)
    return tuple((PartnerId(key), *rest, people.get(key, ())) for key, *rest in fetch(session, query))


def partner_ways(
    session: Session,
) -> tuple[tuple[PartnerId, str, str, str, tuple[str, ...], tuple[str, ...]], ...]:
    """Id, name, place and website of every partner, with all its phone numbers and mail addresses."""
    person, table = ContactRow.__table__.columns, PartnerRow.__table__.columns
    phones: dict[int, tuple[str, ...]] = {}
    emails: dict[int, tuple[str, ...]] = {}
    for key, phone, email in fetch(session, select(person.partner_id, person.phone, person.email)):
        if phone:
            phones[key] = (*phones.get(key, ()), phone)
        if email:
            emails[key] = (*emails.get(key, ()), email)
    query = select(table.id, table.name, table.place, table.web_address, table.phone, table.email)
    return tuple(
        (PartnerId(key), name, place, site, (phone, *phones.get(key, ())), (email, *emails.get(key, ())))
        for key, name, place, site, phone, email in fetch(session, query.order_by(table.sort_name, table.id))
    )


def partner_activities(session: Session, partner_id: PartnerId) -> tuple[PartnerActivity, ...]:
    """What a partner organises: the latest year first, then by day, without a day last."""
    day = (
        select(func.min(OccurrenceRow.day))
        .where(OccurrenceRow.activity_id == ActivityRow.id)
        .scalar_subquery()
        .label("day")
    )
    query = (
        select(ActivityRow.id, ActivityRow.title, ActivityRow.status, EditionRow.year, day)
        .join(EditionRow, EditionRow.id == ActivityRow.edition_id)
        .join(ActivityOrganiserRow, ActivityOrganiserRow.activity_id == ActivityRow.id)
        .where(ActivityOrganiserRow.partner_id == partner_id)
        .order_by(EditionRow.year.desc(), day.is_(None), day, ActivityRow.title, ActivityRow.id)
    )
    return tuple(
        PartnerActivity(
            id=ActivityId(key), title=title, status=ActivityStatus(status), year=year, day=first_day
        )
        for key, title, status, year, first_day in session.execute(query)
    )


def partners(session: Session, ids: Sequence[PartnerId] | None = None) -> tuple[Partner, ...]:
    """Partners with their contacts, by name without article; all of them without ``ids``."""
    table, contact = PartnerRow.__table__.columns, ContactRow.__table__.columns
    query = select(*columns(PartnerRow, *_PARTNER)).order_by(table.sort_name, table.id)
    contacts = select(*columns(ContactRow, *_CONTACT)).order_by(contact.id)
    if ids is not None:
        query = query.where(table.id.in_(ids))
        contacts = contacts.where(contact.partner_id.in_(ids))
    with uncollected():
        by_partner: dict[int, tuple[Contact, ...]] = {}
        for row in fetch(session, contacts):
            by_partner[row[1]] = (*by_partner.get(row[1], ()), _contact(row))
        labels, others = partner_labels(session, ids), other_areas(session, ids)
        return tuple(
            [
                _make_partner(
                    (
                        *row[:2],
                        _KINDS[row[2]],
                        *row[3:],
                        by_partner.get(row[0], ()),
                        labels.get(row[0], ()),
                        others.get(row[0], ()),
                    )
                )
                for row in fetch(session, query)
            ]
        )


def partner(session: Session, partner_id: PartnerId) -> Partner | None:
    """One partner with its contacts, or None when it is gone."""
    found = partners(session, [partner_id])
    return found[0] if found else None


def _contact(row: Sequence[Any]) -> Contact:
    """A record of the columns ``_CONTACT``, which stand in the order of its fields."""
    return _make_contact((*row[:4], _LEVELS[row[4]], *row[5:]))
