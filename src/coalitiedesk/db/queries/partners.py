"""Partners and contacts."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityRow,
    ContactRow,
    EditionRow,
    OccurrenceRow,
    PartnerRow,
)
from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.ids import ActivityId, AreaId, ContactId, PartnerId, PictureId
from coalitiedesk.domain.partners import (
    Contact,
    ContactLevel,
    Partner,
    PartnerActivity,
    PartnerKind,
    PartnerLine,
)

_NOBODY = [("", "", "")]


def partner_ids(session: Session) -> tuple[PartnerId, ...]:
    """Every partner, by name without article."""
    found = session.scalars(select(PartnerRow.id).order_by(PartnerRow.sort_name, PartnerRow.id))
    return tuple(PartnerId(key) for key in found)


def activity_counts(session: Session) -> dict[PartnerId, int]:
    """How many activities each partner organises; who organises none is left out."""
    columns = select(ActivityOrganiserRow.partner_id, func.count())
    found = session.execute(columns.group_by(ActivityOrganiserRow.partner_id))
    return {PartnerId(key): amount for key, amount in found}


def partner_lines(session: Session, ids: Sequence[PartnerId] | None = None) -> tuple[PartnerLine, ...]:
    """Partners for the list, by name without article; the first contact stands for the partner.

    Args:
        session: To ask with.
        ids: Only these, at most some thousands; all of them without.
    """
    counts = activity_counts(session)
    people = _people(session, ids)
    columns = select(
        PartnerRow.id,
        PartnerRow.name,
        PartnerRow.kind,
        PartnerRow.sector,
        PartnerRow.place,
        PartnerRow.phone,
        PartnerRow.email,
        PartnerRow.is_active,
    ).order_by(PartnerRow.sort_name, PartnerRow.id)
    if ids is not None:
        columns = columns.where(PartnerRow.id.in_(ids))
    lines = []
    for key, name, kind, sector, place, phone, email, is_active in session.execute(columns):
        (contact_name, contact_phone, contact_email), *others = people.get(key, _NOBODY)
        lines.append(
            PartnerLine(
                id=PartnerId(key),
                name=name,
                kind=PartnerKind(kind),
                sector=sector,
                place=place,
                contact_name=contact_name,
                phone=phone or contact_phone,
                email=email or contact_email,
                activity_count=counts.get(PartnerId(key), 0),
                is_active=is_active,
                contact_names=", ".join((contact_name, *(other[0] for other in others))),
            )
        )
    return tuple(lines)


def _people(session: Session, ids: Sequence[PartnerId] | None) -> dict[int, list[tuple[str, str, str]]]:
    found: dict[int, list[tuple[str, str, str]]] = {}
    columns = select(ContactRow.partner_id, ContactRow.name, ContactRow.phone, ContactRow.email)
    if ids is not None:
        columns = columns.where(ContactRow.partner_id.in_(ids))
    for partner_id, name, phone, email in session.execute(columns.order_by(ContactRow.id)):
        found.setdefault(partner_id, []).append((name, phone, email))
    return found


def partner_of_contact(session: Session, contact_id: ContactId) -> PartnerId | None:
    """Whose contact person it is, or None when the person is gone."""
    found = session.scalar(select(ContactRow.partner_id).where(ContactRow.id == contact_id))
    return None if found is None else PartnerId(found)


def partner_names(
    session: Session, ids: Sequence[PartnerId] | None = None
) -> tuple[tuple[PartnerId, str, str], ...]:
    """Id, name and folded name, by name without article: of every partner, or of those named."""
    columns = select(PartnerRow.id, PartnerRow.name, PartnerRow.sort_name)
    if ids is not None:
        columns = columns.where(PartnerRow.id.in_(ids))
    found = session.execute(columns.order_by(PartnerRow.sort_name, PartnerRow.id))
    return tuple((PartnerId(key), name, sort_name) for key, name, sort_name in found)


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
    query = select(PartnerRow).order_by(PartnerRow.sort_name, PartnerRow.id)
    contacts = select(ContactRow).order_by(ContactRow.id)
    if ids is not None:
        query = query.where(PartnerRow.id.in_(ids))
        contacts = contacts.where(ContactRow.partner_id.in_(ids))
    by_partner: defaultdict[int, list[Contact]] = defaultdict(list)
    for contact in session.scalars(contacts):
        by_partner[contact.partner_id].append(_contact(contact))
    return tuple(_partner(row, tuple(by_partner[row.id])) for row in session.scalars(query))


def partner(session: Session, partner_id: PartnerId) -> Partner | None:
    """One partner with its contacts, or None when it is gone."""
    found = partners(session, [partner_id])
    return found[0] if found else None


def _contact(row: ContactRow) -> Contact:
    return Contact(
        id=ContactId(row.id),
        partner_id=PartnerId(row.partner_id),
        name=row.name,
        role=row.role,
        level=ContactLevel(row.level),
        mandate=row.mandate,
        phone=row.phone,
        email=row.email,
        note=row.note,
    )


def _partner(row: PartnerRow, contacts: tuple[Contact, ...]) -> Partner:
    return Partner(
        id=PartnerId(row.id),
        name=row.name,
        kind=PartnerKind(row.kind),
        sector=row.sector,
        address=row.address,
        postcode=row.postcode,
        place=row.place,
        area_id=AreaId(row.area_id) if row.area_id else None,
        phone=row.phone,
        email=row.email,
        web_address=row.web_address,
        since=row.since,
        note=row.note,
        is_active=row.is_active,
        logo_id=PictureId(row.logo_id) if row.logo_id else None,
        on_print=row.on_print,
        contacts=contacts,
    )
