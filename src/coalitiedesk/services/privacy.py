"""What the file holds of people: why, how long, what may go, and everything about one person."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import people as queries
from coalitiedesk.db.tables import (
    ActivityRow,
    AttentionRow,
    ContactRow,
    InteractionRow,
    MeetingGuestRow,
    RetentionRow,
    Row,
    StoryRow,
    TaskRow,
)
from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.mentions import Mention, SearchTerms
from coalitiedesk.domain.partners import Contact, Partner
from coalitiedesk.domain.retention import LONGEST_MONTHS, DataKind, DataPurpose, HeldData, due_for_erasing
from coalitiedesk.dutch.formats import count, fold
from coalitiedesk.knowledge.privacy import data_purposes
from coalitiedesk.services.desk import Desk

FEWEST_LETTERS = 2
_CONTACT_FIELDS = ("contact_name", "contact_phone", "contact_email")
_NOTHING_SAID = {"text": "", "by_whom": "", "follow_up": "", "contact_id": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownContact:
    """A contact person with the partner they belong to."""

    contact: Contact
    partner_id: PartnerId
    partner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOverview:
    """All that is held of one person.

    Attributes:
        words: What was looked for.
        contacts: Contact persons of that name.
        mentions: Other texts that name the person, or tell how to reach one of these contacts.
    """

    words: str
    contacts: tuple[KnownContact, ...] = ()
    mentions: tuple[Mention, ...] = ()


def list_purposes(desk: Desk) -> tuple[DataPurpose, ...]:
    """Why each kind of data is held, with the term that holds in this coalition."""
    with desk.read() as session:
        terms = _terms(session)
    return tuple(replace(purpose, months=terms[purpose.kind]) for purpose in data_purposes())


def set_term(desk: Desk, kind: DataKind, months: int, *, initiator: str | None = None) -> None:
    """Keep a kind of data so many months from now on.

    Raises:
        ValueError: Not from 1 to ``LONGEST_MONTHS``.
    """
    if not 1 <= months <= LONGEST_MONTHS:
        raise ValueError(months)
    with desk.change("bewaartermijn wijzigen", initiator=initiator) as session:
        row = session.scalar(select(RetentionRow).where(RetentionRow.kind == kind.value))
        if row is None:
            row = RetentionRow(kind=kind.value)
            session.add(row)
        row.months = months


def list_due(desk: Desk, *, today: dt.date) -> tuple[HeldData, ...]:
    """What has been kept long enough, the oldest first; what has no date comes last."""
    with desk.read() as session:
        return due_for_erasing(queries.held_data(session), _terms(session), today=today)


def erase_due(desk: Desk, items: Sequence[HeldData], *, initiator: str | None = None) -> None:
    """Take away what was kept long enough; this can be taken back until the file is closed.

    Of activities, tasks, contact moments and questions only the part about people goes.
    """
    label = f"{count(len(items), 'gegeven', 'gegevens')} van mensen opruimen"
    with desk.change(label, initiator=initiator) as session:
        for item in items:
            _ERASERS[item.kind](session, item.record_id)


def person_overview(desk: Desk, words: str) -> PersonOverview:
    """Everything in the file that names a person, without looking at accents and capitals.

    Args:
        desk: The open coalition.
        words: A name or part of one, of at least ``FEWEST_LETTERS`` letters.
    """
    wanted = fold(words)
    if len(wanted) < FEWEST_LETTERS:
        return PersonOverview(words=words)
    with desk.read() as session:
        contacts = tuple(_known_contacts(partner_queries.partners(session), wanted))
        ways = [way for one in contacts for way in (one.contact.phone, one.contact.email)]
        terms = SearchTerms((), tuple(ways))
        found = queries.mentions(session, lambda text: wanted in fold(text) or terms.are_in(text))
        invited = queries.invitations(session, [one.contact.id for one in contacts])
    shown = {one.contact.id for one in contacts}
    others = (one for one in found if one.kind != "contact" or ContactId(one.record_id) not in shown)
    return PersonOverview(words=words, contacts=contacts, mentions=(*others, *invited))


def _known_contacts(partners: Sequence[Partner], wanted: str) -> list[KnownContact]:
    return [
        KnownContact(contact=contact, partner_id=partner.id, partner=partner.name)
        for partner in partners
        for contact in partner.contacts
        if wanted in fold(contact.name)
    ]


def _terms(session: Session) -> Mapping[DataKind, int]:
    proposed = {purpose.kind: purpose.months for purpose in data_purposes()}
    return {**proposed, **queries.chosen_terms(session)}


def _remove(table: type[Row]) -> Callable[[Session, int], None]:
    def remove(session: Session, record_id: int) -> None:
        row = session.get(table, record_id)
        if row is not None:
            session.delete(row)

    return remove


def _blank(table: type[Row], values: Mapping[str, str | None]) -> Callable[[Session, int], None]:
    def blank(session: Session, record_id: int) -> None:
        row = session.get(table, record_id)
        if row is not None:
            for name, value in values.items():
                setattr(row, name, value)

    return blank


def _remove_guest(session: Session, record_id: int) -> None:
    """The partner that somebody came for stays as a guest; a name of its own goes."""
    row = session.get(MeetingGuestRow, record_id)
    if row is None:
        return
    row.name, row.contact_id = "", None
    if row.partner_id is None:
        session.delete(row)


_ERASERS: Mapping[DataKind, Callable[[Session, int], None]] = {
    DataKind.CONTACTS: _remove(ContactRow),
    DataKind.ACTIVITY_CONTACTS: _blank(ActivityRow, dict.fromkeys(_CONTACT_FIELDS, "")),
    DataKind.INTERACTIONS: _blank(InteractionRow, _NOTHING_SAID),
    DataKind.STORIES: _remove(StoryRow),
    DataKind.TASK_OWNERS: _blank(TaskRow, {"owner": ""}),
    DataKind.MEETING_GUESTS: _remove_guest,
    DataKind.SOURCE_CELLS: _blank(AttentionRow, {"cells": "{}"}),
}
