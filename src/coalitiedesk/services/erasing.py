"""*Definitief wissen*: nothing of a person or partner is left, also not in undo, logbook and lists.

Steps: keep a backup, take the record away and its names out of every other text, forget what could be
taken back, write the file anew (which leaves nothing of what was deleted), and, when asked, remove the
earlier versions on this computer that still hold the name. Copies elsewhere are beyond our reach.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, delete, or_, select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import people as queries
from coalitiedesk.db.tables import (
    AttentionRow,
    ContactRow,
    ImportSourceRow,
    LogbookRow,
    PartnerRow,
    metadata,
)
from coalitiedesk.document.backups import Backup
from coalitiedesk.document.contents import holds_text
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import BackupReason
from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.mentions import Mention, SearchTerms
from coalitiedesk.dutch.formats import sort_key
from coalitiedesk.services.desk import Desk

ERASED = "(gewist)"
_JSON = {("attention", "cells"), ("release", "snapshot")}
# The number and address of an organisation stay, also when a person there had the same.
_ORGANISATIONS = frozenset({"partner", "venue", "coalition"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Who is to be erased, and by which words they are found.

    Attributes:
        contact_ids: Contact persons that go.
        partner_id: The partner that goes with them, or None.
    """

    terms: SearchTerms
    contact_ids: tuple[ContactId, ...] = ()
    partner_id: PartnerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureReport:
    """How it went.

    Attributes:
        texts: How many other texts were changed.
        removed: Earlier versions that were removed.
        left: Earlier versions that still hold the name.
        problem: Why the file itself could not be written yet; the erasing waits on this computer.
    """

    texts: int
    removed: tuple[Backup, ...] = ()
    left: tuple[Backup, ...] = ()
    problem: DocumentError | None = None


def contact_erasure(desk: Desk, contact_id: ContactId, *, also: Sequence[str] = ()) -> Erasure:
    """Erase one contact person, by name, number and address.

    Args:
        desk: The open coalition.
        contact_id: Who.
        also: Other names by which this person is written down.

    Raises:
        LookupError: The person was removed meanwhile.
    """
    with desk.read() as session:
        row = session.get(ContactRow, contact_id)
        if row is None:
            raise LookupError(contact_id)
        terms = SearchTerms((row.name, *also), (row.phone, row.email))
    return Erasure(terms=terms, contact_ids=(contact_id,))


def partner_erasure(desk: Desk, partner_id: PartnerId, *, also: Sequence[str] = ()) -> Erasure:
    """Erase a partner with all its contact persons.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    with desk.read() as session:
        row = session.get(PartnerRow, partner_id)
        if row is None:
            raise LookupError(partner_id)
        people = session.scalars(select(ContactRow).where(ContactRow.partner_id == partner_id)).all()
        terms = SearchTerms(
            (row.name, *also, *(person.name for person in people)),
            (row.phone, row.email, row.web_address, *(way for p in people for way in (p.phone, p.email))),
        )
        ids = tuple(ContactId(person.id) for person in people)
    return Erasure(terms=terms, contact_ids=ids, partner_id=partner_id)


def name_erasure(names: Sequence[str]) -> Erasure:
    """Take names out of all texts, of somebody who has no record of their own."""
    return Erasure(terms=SearchTerms(tuple(names)))


def mentions_of(desk: Desk, erasure: Erasure) -> tuple[Mention, ...]:
    """Every text that will be changed, apart from the records that go as a whole."""
    with desk.read() as session:
        found = queries.mentions(session, erasure.terms.are_in)
    gone = {("contact", int(key)) for key in erasure.contact_ids} | {("partner", erasure.partner_id)}
    return tuple(
        one
        for one in found
        if (one.kind, one.record_id) not in gone
        and _cleaned(one.text, _pattern(one.kind, erasure.terms)) != one.text
    )


def versions_holding(desk: Desk, terms: SearchTerms) -> tuple[Backup, ...]:
    """Earlier versions on this computer in which one of these words stands, newest first."""
    return tuple(backup for backup in desk.backups() if holds_text(backup.path, terms.are_in))


def erase(desk: Desk, erasure: Erasure, *, remove_versions: bool) -> ErasureReport:
    """Erase, write the file and, when asked, remove the versions that hold the name; cannot be taken back.

    Raises:
        DocumentError: The file is open for viewing only, or this computer could not keep the change;
            nothing was changed.
    """
    desk.back_up(BackupReason.BEFORE_ERASING)
    with desk.change("definitief wissen") as session:
        _remove_records(session, erasure)
        texts = _rewrite(session, erasure.terms)
    desk.forget_steps()
    problem = None
    try:
        desk.publish()
    except DocumentError as error:
        problem = error
    holding = versions_holding(desk, erasure.terms)
    removed = tuple(backup for backup in holding if _removed(backup)) if remove_versions else ()
    left = tuple(backup for backup in holding if backup not in removed)
    return ErasureReport(texts=texts, removed=removed, left=left, problem=problem)


def _remove_records(session: Session, erasure: Erasure) -> None:
    contact_ids = [int(key) for key in erasure.contact_ids]
    _forget_in_logbook(session, "contact", contact_ids)
    session.execute(delete(ContactRow).where(ContactRow.id.in_(contact_ids)))
    if erasure.partner_id is None:
        return
    key = int(erasure.partner_id)
    _forget_in_logbook(session, "partner", [key])
    session.execute(delete(PartnerRow).where(PartnerRow.id == key))
    about = AttentionRow
    session.execute(
        delete(about).where(
            or_(
                (about.record_kind == "partner") & (about.record_id == key),
                (about.merge_kind == "partner") & or_(about.merge_id == key, about.merge_with_id == key),
            )
        )
    )
    rows = ImportSourceRow
    session.execute(
        update(rows).where(rows.record_kind == "partner", rows.record_id == key).values(fingerprint="")
    )


def _forget_in_logbook(session: Session, kind: str, ids: Sequence[int]) -> None:
    lines = update(LogbookRow).where(LogbookRow.kind == kind, LogbookRow.record_id.in_(ids))
    session.execute(lines.values(fields="", label=ERASED))


def _rewrite(session: Session, terms: SearchTerms) -> int:
    return sum(_rewrite_table(session, name, _pattern(name, terms)) for name in queries.text_columns())


def _rewrite_table(session: Session, name: str, pattern: re.Pattern[str] | None) -> int:
    if pattern is None:
        return 0
    table, columns, changed = metadata.tables[name], queries.text_columns()[name], 0
    for key, *texts in session.execute(select(table.c.id, *columns)).all():
        values = {
            column.name: new
            for column, text in zip(columns, texts, strict=True)
            if (new := _new_value(column, key, text, pattern)) != text
        }
        if values:
            changed += len(values)
            if "name" in values and "sort_name" in table.c:
                values["sort_name"] = sort_key(values["name"])
            session.execute(update(table).where(table.c.id == key).values(values))
    return changed


def _new_value(column: Column[str], key: int, text: str, pattern: re.Pattern[str]) -> str:
    if (column.table.name, column.name) in _JSON:
        return _cleaned_json(text, pattern)
    new = _cleaned(text, pattern)
    if new == text:
        return text
    if column.unique:
        return f"{new} {key}"
    return "" if new == ERASED and column.server_default is not None else new


def _cleaned(text: str, pattern: re.Pattern[str] | None) -> str:
    return pattern.sub(ERASED, text) if pattern is not None else text


def _cleaned_json(text: str, pattern: re.Pattern[str]) -> str:
    """Whatever is not JSON is taken as plain text."""
    try:
        content = json.loads(text or "null")
    except ValueError:
        return _cleaned(text, pattern)
    new = _cleaned_parts(content, pattern)
    return text if new == content else json.dumps(new, ensure_ascii=False)


def _cleaned_parts(part: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(part, str):
        return _cleaned(part, pattern)
    if isinstance(part, list):
        return [_cleaned_parts(one, pattern) for one in part]
    if isinstance(part, dict):
        return {_cleaned(key, pattern): _cleaned_parts(value, pattern) for key, value in part.items()}
    return part


def _pattern(table: str, terms: SearchTerms) -> re.Pattern[str] | None:
    return terms.name_pattern if table in _ORGANISATIONS else terms.pattern


def _removed(backup: Backup) -> bool:
    try:
        backup.path.unlink(missing_ok=True)
    except OSError:
        return False
    return True
