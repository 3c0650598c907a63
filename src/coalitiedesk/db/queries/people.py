"""Where people are named in the file, and what is held of them that is no longer in use."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from sqlalchemy import Column, Table, func, select
from sqlalchemy.orm import Session
from sqlalchemy.types import String

from coalitiedesk.db.tables import (
    ActivityRow,
    AttentionRow,
    ContactRow,
    EditionRow,
    ImportRow,
    InteractionRow,
    LogbookRow,
    MeetingGuestRow,
    MeetingRow,
    PartnerRow,
    RetentionRow,
    StoryRow,
    TaskRow,
    metadata,
)
from coalitiedesk.domain.ids import ContactId
from coalitiedesk.domain.mentions import Mention
from coalitiedesk.domain.retention import DataKind, HeldData

OF_THE_FILE = frozenset({"meta", "seal", "retention"})
# Codes, keys of other records and what is computed from another column: no text of a person.
CODES = frozenset(
    {"kind", "status", "novelty", "openness", "sign_up", "level", "method", "consent", "state", "step"}
    | {"outcome", "code", "record_kind", "merge_kind", "fingerprint", "media_type", "facilities", "fields"}
    | {"primary_colour", "accent_colour", "sort_name", "stage", "direction", "item", "question_key", "answer"}
    | {"measure", "unit", "region_code", "evidence", "intervention", "forms", "part", "aim", "form", "topic"}
    | {"feasibility", "format"}
    | {"criterion", "key", "way"}
)


@cache
def text_columns() -> Mapping[str, tuple[Column[str], ...]]:
    """The columns that hold words of people, by table."""
    found = {
        table.name: tuple(column for column in table.columns if _holds_words(column))
        for table in metadata.sorted_tables
        if table.name not in OF_THE_FILE
    }
    return {name: columns for name, columns in found.items() if columns}


def mentions(session: Session, names: Callable[[str], bool]) -> tuple[Mention, ...]:
    """Every text for which ``names`` says yes, by table and record."""
    return tuple(one for name in text_columns() for one in _mentions_in(session, name, names))


def invitations(session: Session, contact_ids: Sequence[ContactId]) -> tuple[Mention, ...]:
    """Meetings that these contact persons were invited to: their name stands there by reference only."""
    rows = session.execute(
        select(MeetingGuestRow.id, MeetingRow.title, MeetingRow.day)
        .join(MeetingRow, MeetingGuestRow.meeting_id == MeetingRow.id)
        .where(MeetingGuestRow.contact_id.in_(contact_ids))
        .order_by(MeetingRow.day, MeetingGuestRow.id)
    )
    return tuple(
        Mention(
            kind="meeting_guest",
            record_id=key,
            field="contact_id",
            text=f"{title} ({day})" if day else title,
        )
        for key, title, day in rows
    )


def held_data(session: Session) -> tuple[HeldData, ...]:
    """What is held of people and no longer in use, with the date its term began."""
    found = (
        _contacts,
        _activity_contacts,
        _interactions,
        _stories,
        _task_owners,
        _meeting_guests,
        _source_cells,
    )
    return tuple(one for held in found for one in held(session))


def chosen_terms(session: Session) -> Mapping[DataKind, int]:
    """Months, for the kinds whose term this coalition set itself."""
    rows = session.execute(select(RetentionRow.kind, RetentionRow.months))
    return {DataKind(kind): months for kind, months in rows}


def _holds_words(column: Column[str]) -> bool:
    return isinstance(column.type, String) and column.name not in CODES


def _mentions_in(session: Session, name: str, names: Callable[[str], bool]) -> Iterator[Mention]:
    table: Table = metadata.tables[name]
    columns = text_columns()[name]
    for key, *texts in session.execute(select(table.c.id, *columns).order_by(table.c.id)):
        for column, text in zip(columns, texts, strict=True):
            if text and names(text):
                yield Mention(kind=name, record_id=key, field=column.name, text=text)


def _contacts(session: Session) -> Iterator[HeldData]:
    """People who left, or whose partner did; without a date the last change of the partner counts."""
    changed = (
        select(LogbookRow.record_id, func.max(LogbookRow.at).label("at"))
        .where(LogbookRow.kind == "partner")
        .group_by(LogbookRow.record_id)
        .subquery()
    )
    rows = session.execute(
        select(
            ContactRow.id,
            ContactRow.name,
            PartnerRow.name,
            func.coalesce(ContactRow.active_until, PartnerRow.left_on),
            changed.c.at,
        )
        .join(PartnerRow, ContactRow.partner_id == PartnerRow.id)
        .outerjoin(changed, changed.c.record_id == PartnerRow.id)
        .where(~PartnerRow.is_active | ContactRow.active_until.is_not(None))
    )
    for key, name, partner, left_on, at in rows:
        yield _held(DataKind.CONTACTS, key, f"{name} ({partner})", left_on or _day(at))


def _activity_contacts(session: Session) -> Iterator[HeldData]:
    rows = session.execute(
        select(ActivityRow.id, ActivityRow.title, EditionRow.last_day, EditionRow.year)
        .join(EditionRow, ActivityRow.edition_id == EditionRow.id)
        .where(ActivityRow.contact_name + ActivityRow.contact_phone + ActivityRow.contact_email != "")
    )
    for key, title, last_day, year in rows:
        yield _held(DataKind.ACTIVITY_CONTACTS, key, title, _end_of_week(last_day, year))


def _interactions(session: Session) -> Iterator[HeldData]:
    """What was said, once nothing has to follow any more; that there was contact may stay."""
    rows = InteractionRow
    is_waiting = rows.follow_up_on.is_not(None) & ~rows.is_followed_up
    says_something = (rows.text + rows.follow_up + rows.by_whom != "") | rows.contact_id.is_not(None)
    found = session.execute(
        select(rows.id, rows.day, rows.text, PartnerRow.name)
        .join(PartnerRow, PartnerRow.id == rows.partner_id)
        .where(says_something & ~is_waiting)
    )
    for key, day, text, partner in found:
        yield _held(DataKind.INTERACTIONS, key, f"{partner}: {text}" if text else partner, day)


def _stories(session: Session) -> Iterator[HeldData]:
    rows = session.execute(
        select(StoryRow.id, StoryRow.text, EditionRow.last_day, EditionRow.year).join(
            EditionRow, StoryRow.edition_id == EditionRow.id
        )
    )
    for key, text, last_day, year in rows:
        yield _held(DataKind.STORIES, key, text, _end_of_week(last_day, year))


def _task_owners(session: Session) -> Iterator[HeldData]:
    done = TaskRow.is_done & (TaskRow.owner != "")
    for key, title, owner, due in session.execute(
        select(TaskRow.id, TaskRow.title, TaskRow.owner, TaskRow.due).where(done)
    ):
        yield _held(DataKind.TASK_OWNERS, key, f"{owner}: {title}", due)


def _meeting_guests(session: Session) -> Iterator[HeldData]:
    """Who was invited to a meeting; the term counts from its day."""
    rows = session.execute(
        select(MeetingGuestRow.id, MeetingGuestRow.name, ContactRow.name, MeetingRow.title, MeetingRow.day)
        .join(MeetingRow, MeetingGuestRow.meeting_id == MeetingRow.id)
        .outerjoin(ContactRow, MeetingGuestRow.contact_id == ContactRow.id)
        .where((MeetingGuestRow.name != "") | MeetingGuestRow.contact_id.is_not(None))
    )
    for key, name, contact, title, day in rows:
        if day is not None:
            yield _held(DataKind.MEETING_GUESTS, key, f"{contact or name}: {title}", day)


def _source_cells(session: Session) -> Iterator[HeldData]:
    rows = session.execute(
        select(AttentionRow.id, AttentionRow.question, AttentionRow.source_name, ImportRow.imported_at)
        .outerjoin(ImportRow, AttentionRow.import_id == ImportRow.id)
        .where(AttentionRow.is_resolved, AttentionRow.cells != "{}")
    )
    for key, question, source, at in rows:
        words = f"{source}: {question}" if source else question
        yield _held(DataKind.SOURCE_CELLS, key, words, _day(at))


def _day(moment: dt.datetime | None) -> dt.date | None:
    return moment.date() if moment else None


def _held(kind: DataKind, key: int, words: str, since: dt.date | None) -> HeldData:
    return HeldData(kind=kind, record_id=key, words=words, since=since)


def _end_of_week(last_day: dt.date | None, year: int) -> dt.date:
    return last_day or dt.date(year, 12, 31)
