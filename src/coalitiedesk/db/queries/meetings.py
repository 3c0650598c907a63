"""Meetings with who is invited, and who could be."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import ContactRow, MeetingGuestRow, MeetingRow, PartnerRow
from coalitiedesk.domain.ids import ContactId, GuestId, MeetingId, PartnerId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.plan import PlanStep


def meetings(session: Session, ids: Sequence[MeetingId] | None = None) -> tuple[Meeting, ...]:
    """Meetings with their guests: those without a day first, then the newest.

    Args:
        session: To ask with.
        ids: Only these; all of them without.
    """
    wanted = select(MeetingRow).order_by(
        MeetingRow.day.is_not(None), MeetingRow.day.desc(), MeetingRow.start.desc(), MeetingRow.id.desc()
    )
    if ids is not None:
        wanted = wanted.where(MeetingRow.id.in_(ids))
    guests = _guests(session, ids)
    return tuple(_meeting(row, tuple(guests[row.id])) for row in session.scalars(wanted))


def invitables(session: Session) -> tuple[Guest, ...]:
    """Every partner that takes part, each followed by its people; who left or is leaving is not invited."""
    rows = session.execute(
        select(PartnerRow.id, PartnerRow.name, ContactRow.id, ContactRow.name)
        .outerjoin(
            ContactRow, and_(ContactRow.partner_id == PartnerRow.id, ContactRow.active_until.is_(None))
        )
        .where(PartnerRow.is_active)
        .order_by(PartnerRow.sort_name, PartnerRow.id, ContactRow.id)
    )
    found: list[Guest] = []
    for partner_id, partner, contact_id, contact in rows:
        if not found or found[-1].partner_id != partner_id:
            found.append(Guest(id=GuestId(0), partner_id=PartnerId(partner_id), partner=partner))
        if contact_id is not None:
            found.append(
                Guest(
                    id=GuestId(0),
                    partner_id=PartnerId(partner_id),
                    contact_id=ContactId(contact_id),
                    partner=partner,
                    contact=contact,
                )
            )
    return tuple(found)


def _guests(session: Session, ids: Sequence[MeetingId] | None) -> defaultdict[int, list[Guest]]:
    wanted = (
        select(MeetingGuestRow, PartnerRow.name, ContactRow.name)
        .outerjoin(PartnerRow, PartnerRow.id == MeetingGuestRow.partner_id)
        .outerjoin(ContactRow, ContactRow.id == MeetingGuestRow.contact_id)
        .order_by(MeetingGuestRow.id)
    )
    if ids is not None:
        wanted = wanted.where(MeetingGuestRow.meeting_id.in_(ids))
    found: defaultdict[int, list[Guest]] = defaultdict(list)
    for row, partner, contact in session.execute(wanted):
        found[row.meeting_id].append(
            Guest(
                id=GuestId(row.id),
                partner_id=PartnerId(row.partner_id) if row.partner_id else None,
                contact_id=ContactId(row.contact_id) if row.contact_id else None,
                name=row.name,
                state=GuestState(row.state),
                partner=partner or "",
                contact=contact or "",
            )
        )
    return found


def _meeting(row: MeetingRow, guests: tuple[Guest, ...]) -> Meeting:
    return Meeting(
        id=MeetingId(row.id),
        title=row.title,
        step=PlanStep(row.step) if row.step else None,
        day=row.day,
        start=row.start,
        end=row.end,
        place=row.place,
        agenda=row.agenda,
        report=row.report,
        format=row.format,
        guests=guests,
    )
