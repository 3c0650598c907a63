"""Partners and their contact persons: find, add, change and remove."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from coalitiedesk.db.queries import partners as queries
from coalitiedesk.db.tables import ContactRow, PartnerAreaRow, PartnerLabelRow, PartnerRow, Row, metadata
from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partners import Partner, PartnerActivity, PartnerLine
from coalitiedesk.domain.pictures import NewPicture
from coalitiedesk.dutch.formats import count, fold, sort_key
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.pictures import store_picture
from coalitiedesk.services.portions import Done, Portions, portions, to_the_end
from coalitiedesk.services.rows import assign, clean

PARTNER_FIELDS = (
    "name",
    "kind",
    "sector",
    "address",
    "postcode",
    "place",
    "area_id",
    "phone",
    "email",
    "web_address",
    "since",
    "note",
    "is_active",
    "logo_id",
    "on_print",
    "left_on",
    "left_reason",
)
CONTACT_FIELDS = (
    "name",
    "role",
    "level",
    "mandate",
    "phone",
    "email",
    "note",
    "active_from",
    "active_until",
)
HANGING = MappingProxyType(
    {table.name: table for table in metadata.tables.values() if "partner_id" in table.c}
)
"""The tables of which a row belongs to a partner, by name."""
_AT_ONCE = 500  # numbers in one question; SQLite sets a limit
_Row = TypeVar("_Row", bound=Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerName:
    """A partner's name, and the same folded as the list is sorted by it."""

    id: PartnerId
    name: str
    folded: str


def list_partners(
    desk: Desk, ids: Sequence[PartnerId] | None = None, *, today: dt.date | None = None
) -> tuple[PartnerLine, ...]:
    """Partners for the list, by name without article: those named, or all of them.

    Args:
        desk: The open coalition.
        ids: Only these.
        today: A contact person who left by this day does not stand for the partner.
    """
    with desk.read() as session:
        return queries.partner_lines(session, ids, today=today)


def list_partner_ids(desk: Desk) -> tuple[PartnerId, ...]:
    """Every partner in the order of the list, to load the list by the page."""
    with desk.read() as session:
        return queries.partner_ids(session)


def count_activities(desk: Desk) -> Mapping[PartnerId, int]:
    """How many activities each partner organises; who organises none is left out."""
    with desk.read() as session:
        return queries.activity_counts(session)


def all_partners(desk: Desk) -> tuple[Partner, ...]:
    """All partners with their contacts, by name without article."""
    with desk.read() as session:
        return queries.partners(session)


def list_labels(desk: Desk) -> tuple[str, ...]:
    """Every label that a partner has, by the alphabet, to offer while one types."""
    with desk.read() as session:
        return tuple(sorted(queries.label_names(session), key=fold))


def get_partner(desk: Desk, partner_id: PartnerId) -> Partner | None:
    """One partner with contacts, or None when it is gone."""
    with desk.read() as session:
        return queries.partner(session, partner_id)


def owners_of(desk: Desk, kind: str, ids: Collection[int]) -> Mapping[int, PartnerId]:
    """Whose each record of a table is that hangs on partners, by its id; what is gone is left out.

    Args:
        desk: The open coalition.
        kind: A table of :data:`HANGING`: a contact person, a promise, an offer, a label …
        ids: Of the records, at most some thousands.
    """
    table = HANGING[kind]
    query = select(table.c.id, table.c.partner_id).where(table.c.id.in_(ids))
    with desk.read() as session:
        return {key: PartnerId(owner) for key, owner in session.execute(query) if owner is not None}


def owner_of(desk: Desk, kind: str, record_id: int) -> PartnerId | None:
    """Whose one record is; see :func:`owners_of`. None when it is gone."""
    return owners_of(desk, kind, (record_id,)).get(record_id)


def list_partner_activities(desk: Desk, partner_id: PartnerId) -> tuple[PartnerActivity, ...]:
    """What a partner organises: the latest year first, then by day."""
    with desk.read() as session:
        return queries.partner_activities(session, partner_id)


def list_partner_names(desk: Desk, ids: Sequence[PartnerId] | None = None) -> tuple[PartnerName, ...]:
    """Names of all partners or of these, in the order of the list, ready to be compared with another."""
    with desk.read() as session:
        return tuple(
            PartnerName(id=key, name=name, folded=folded)
            for key, name, folded in queries.partner_names(session, ids)
        )


def save_partner(
    desk: Desk, partner: Partner, *, logo: NewPicture | None = None, initiator: str | None = None
) -> PartnerId:
    """Add the partner (id 0) or change it, contacts included; a contact left out is removed.

    Args:
        desk: The open coalition.
        partner: As it should be.
        logo: A new logo, kept in the same step; without one the partner's ``logo_id`` holds.
        initiator: See :meth:`Desk.change`.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    label = f"partner {'wijzigen' if partner.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        if logo is not None:
            partner = replace(partner, logo_id=store_picture(session, logo))
        return store_partner(session, partner)


def store_partner(session: Session, partner: Partner) -> PartnerId:
    """Write a partner within an open transaction; see :func:`save_partner`."""
    return store_partners(session, (partner,))[0]


def store_partners(session: Session, partners: Sequence[Partner]) -> list[PartnerId]:
    """Write partners within an open transaction, in this order and with as few statements as it takes.

    Raises:
        LookupError: One of them was removed meanwhile.
    """
    known = [partner.id for partner in partners if partner.id]
    present = {row.id: row for row in _rows_of(session, PartnerRow, PartnerRow.id, known)}
    rows = []
    for partner in partners:
        row = present.get(partner.id) if partner.id else PartnerRow()
        if row is None:
            raise LookupError(partner.id)
        assign(row, partner, PARTNER_FIELDS)
        row.sort_name = sort_key(row.name)
        rows.append(row)
    session.add_all(rows)
    session.flush()
    _store_contacts(session, rows, partners, known)
    _store_labels(session, rows, partners, known)
    store_other_areas(
        session, {row.id: set(one.areas) - {one.area_id} for row, one in zip(rows, partners, strict=True)}
    )
    return [PartnerId(row.id) for row in rows]


def _rows_of(
    session: Session, kind: type[_Row], key: InstrumentedAttribute[int], ids: Sequence[int]
) -> Iterator[_Row]:
    """Rows by a number, some hundreds to a question."""
    for at in range(0, len(ids), _AT_ONCE):
        yield from session.scalars(select(kind).where(key.in_(ids[at : at + _AT_ONCE])))


def _store_contacts(
    session: Session, rows: Sequence[PartnerRow], partners: Sequence[Partner], known: Sequence[int]
) -> None:
    present = {row.id: row for row in _rows_of(session, ContactRow, ContactRow.partner_id, known)}
    kept = {contact.id for partner in partners for contact in partner.contacts if contact.id}
    for key, row in present.items():
        if key not in kept:
            session.delete(row)
    for owner, partner in zip(rows, partners, strict=True):
        for contact in partner.contacts:
            contact_row = present.get(contact.id) or ContactRow(partner_id=owner.id)
            assign(contact_row, contact, CONTACT_FIELDS)
            session.add(contact_row)


def _store_labels(
    session: Session, rows: Sequence[PartnerRow], partners: Sequence[Partner], known: Sequence[int]
) -> None:
    """Exactly these labels; capitals make no other label."""
    present: dict[int, list[PartnerLabelRow]] = {}
    for label in _rows_of(session, PartnerLabelRow, PartnerLabelRow.partner_id, known):
        present.setdefault(label.partner_id, []).append(label)
    for row, partner in zip(rows, partners, strict=True):
        wanted: dict[str, str] = {}
        for name in filter(None, map(clean, partner.labels)):
            wanted.setdefault(name.casefold(), name)
        for label in present.get(row.id, ()):
            if wanted.pop(label.name.casefold(), None) is None:
                session.delete(label)
        session.add_all(PartnerLabelRow(partner_id=row.id, name=name) for name in wanted.values())


def store_other_areas(session: Session, wanted: Mapping[int, Collection[AreaId]]) -> None:
    """Let partners work in exactly these areas besides their own, within an open transaction."""
    rows = PartnerAreaRow
    present: dict[int, set[int]] = {}
    for row in _rows_of(session, rows, rows.partner_id, list(wanted)):
        if row.area_id in wanted[row.partner_id]:
            present.setdefault(row.partner_id, set()).add(row.area_id)
        else:
            session.delete(row)
    for key, areas in wanted.items():
        new = sorted(set(areas) - present.get(key, set()))
        session.add_all(rows(partner_id=key, area_id=area_id) for area_id in new)
    session.flush()


def delete_partners(desk: Desk, ids: Sequence[PartnerId], *, initiator: str | None = None) -> None:
    """Remove partners with their contacts; activities stay, without this organiser."""
    to_the_end(deleting_partners(desk, ids, initiator=initiator))


def deleting_partners(
    desk: Desk, ids: Sequence[PartnerId], *, initiator: str | None = None
) -> Portions[None]:
    """As :func:`delete_partners`, in portions."""
    with desk.change(f"{count(len(ids), 'partner', 'partners')} verwijderen", initiator=initiator) as session:
        for done, some in portions(ids):
            session.execute(delete(PartnerRow).where(PartnerRow.id.in_(some)))
            yield Done(done=done, total=len(ids))
