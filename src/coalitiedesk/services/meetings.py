"""Meetings: who is invited and who came, the agenda, the report, and what follows from it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import meetings as queries
from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.db.tables import InteractionRow, MeetingGuestRow, MeetingRow, PartnerRow
from coalitiedesk.domain.contact_log import InteractionKind
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import MeetingId, PartnerId, TaskId
from coalitiedesk.domain.meeting_formats import MeetingFormat
from coalitiedesk.domain.meetings import Guest, Meeting, partners_met
from coalitiedesk.domain.plan import Task
from coalitiedesk.dutch.formats import count
from coalitiedesk.knowledge.meeting_formats import meeting_formats
from coalitiedesk.services.decisions import store_decision
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.plan import store_task
from coalitiedesk.services.rows import assign

MEETING_FIELDS = ("title", "step", "day", "start", "end", "place", "agenda", "report", "format")
LONGEST_TASK = 300
GUEST_FIELDS = ("partner_id", "contact_id", "name", "state")


def list_meetings(desk: Desk) -> tuple[Meeting, ...]:
    """All meetings with their guests: those without a day first, then the newest."""
    with desk.read() as session:
        return queries.meetings(session)


def list_invitables(desk: Desk) -> tuple[Guest, ...]:
    """Every partner that takes part, each followed by its people."""
    with desk.read() as session:
        return queries.invitables(session)


def list_meeting_formats() -> tuple[MeetingFormat, ...]:
    """The meetings that are ready to be held."""
    return meeting_formats()


def next_meeting(desk: Desk, *, today: dt.date) -> Meeting | None:
    """The first meeting from today on; None when none has a day."""
    with desk.read() as session:
        return next_meeting_in(session, today=today)


def next_meeting_in(session: Session, *, today: dt.date) -> Meeting | None:
    """The same, within a session that is open."""
    ahead = [one for one in queries.meetings(session) if one.day is not None and one.day >= today]
    return ahead[-1] if ahead else None


def save_meeting(
    desk: Desk,
    meeting: Meeting,
    *,
    tasks: Sequence[Task] = (),
    decisions: Sequence[Decision] = (),
    contact_on: dt.date | None = None,
    chores: Sequence[Task] = (),
    initiator: str | None = None,
) -> MeetingId:
    """Add the meeting (id 0) or change it, with its guests as they are given.

    Args:
        desk: The open coalition.
        meeting: The meeting; guests that are not in it are no longer invited.
        tasks: What was agreed there; they come in the step of the meeting.
        decisions: What was decided there; they come in the step and on the day of the meeting.
        contact_on: Day on which contact is logged with each partner that was there, unless it stands in
            their log as a meeting already; None logs nothing.
        chores: What has to be done before and after; see :func:`chores_of`. They come in its step, and
            what stands on the list already is not put there twice.
        initiator: Who asked.

    Raises:
        LookupError: The meeting was removed meanwhile.
    """
    label = f"bijeenkomst {'wijzigen' if meeting.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        row = session.get(MeetingRow, meeting.id) if meeting.id else MeetingRow()
        if row is None:
            raise LookupError(meeting.id)
        assign(row, meeting, MEETING_FIELDS)
        session.add(row)
        session.flush()
        meeting_id = MeetingId(row.id)
        _store_guests(session, meeting_id, meeting.guests)
        for task in tasks:
            store_task(session, replace(task, step=meeting.step, meeting_id=meeting_id))
        for decision in decisions:
            day = decision.decided_on or meeting.day
            store_decision(
                session, replace(decision, step=meeting.step, decided_on=day, meeting_id=meeting_id)
            )
        _store_chores(session, chores, meeting)
        if contact_on is not None:
            _log_contact(session, meeting, contact_on)
        return meeting_id


def delete_meetings(desk: Desk, ids: Sequence[MeetingId], *, initiator: str | None = None) -> None:
    """Remove meetings; the tasks and decisions that were made there stay."""
    label = f"{count(len(ids), 'bijeenkomst', 'bijeenkomsten')} verwijderen"
    with desk.change(label, initiator=initiator) as session:
        for meeting_id in ids:
            row = session.get(MeetingRow, meeting_id)
            if row is not None:
                session.delete(row)


def chores_of(meeting: Meeting, *, today: dt.date) -> tuple[Task, ...]:
    """Tasks for what its format says to do before and after, with the name of the meeting in front."""
    found = next((one for one in meeting_formats() if one.key == meeting.format), None)
    if found is None:
        return ()
    return tuple(
        Task(id=TaskId(0), title=f"{meeting.title}: {text}"[:LONGEST_TASK], due=due)
        for text, due in found.dated(meeting.day, today=today)
    )


def _store_chores(session: Session, chores: Sequence[Task], meeting: Meeting) -> None:
    known = {task.title for task in plan_queries.tasks(session)} if chores else set()
    for task in chores:
        if task.title not in known:
            store_task(session, replace(task, step=meeting.step))


def partners_logged(desk: Desk, meeting: Meeting, *, day: dt.date) -> frozenset[PartnerId]:
    """Partners with a meeting in their log on that day already."""
    with desk.read() as session:
        return _logged(session, day) & {
            guest.partner_id for guest in meeting.guests if guest.partner_id is not None
        }


def _logged(session: Session, day: dt.date) -> frozenset[PartnerId]:
    query = select(InteractionRow.partner_id).where(
        InteractionRow.kind == InteractionKind.MEETING.value, InteractionRow.day == day
    )
    return frozenset(PartnerId(key) for key in session.scalars(query))


def _log_contact(session: Session, meeting: Meeting, day: dt.date) -> None:
    known = _logged(session, day)
    own = coalition_queries.coalition(session).coordinator
    for guest in partners_met(meeting.guests):
        if guest.partner_id in known or guest.partner_id is None:
            continue
        partner = session.get(PartnerRow, guest.partner_id)
        if partner is None:
            continue
        session.add(
            InteractionRow(
                partner_id=guest.partner_id,
                contact_id=guest.contact_id,
                kind=InteractionKind.MEETING.value,
                day=day,
                text=f"Was bij ‘{meeting.title}’",
                by_whom=partner.account_holder or own,
            )
        )


def _store_guests(session: Session, meeting_id: MeetingId, guests: Sequence[Guest]) -> None:
    """Whoever is invited twice comes once; what is known of a guest already keeps its row."""
    rows = session.scalars(select(MeetingGuestRow).where(MeetingGuestRow.meeting_id == meeting_id))
    present = {row.id: row for row in rows}
    for guest in {guest.key: guest for guest in guests}.values():
        row = present.pop(guest.id, None) or MeetingGuestRow(meeting_id=meeting_id)
        assign(row, guest, GUEST_FIELDS)
        session.add(row)
    for row in present.values():
        session.delete(row)
