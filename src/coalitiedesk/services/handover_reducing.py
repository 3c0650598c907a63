"""A copy of a coalition without data about people: partners, plan and programme stay, people go.

What is not named here goes: a table that a later version adds is emptied, a new column of words too, until
somebody decides that it may stay.
"""

from sqlalchemy import Column, Table, delete, select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.people import text_columns
from coalitiedesk.db.tables import (
    ActivityRow,
    AttendanceRow,
    CoalitionRow,
    ContactRow,
    InteractionRow,
    MeetingGuestRow,
    MilestoneRow,
    PartnerRow,
    PictureRow,
    StoryRow,
    TaskRow,
    VenueRow,
    metadata,
)
from coalitiedesk.domain.evaluation import Consent, CountMethod
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.people_words import LEFT_OUT, PeopleWords
from coalitiedesk.dutch.formats import sort_key

_NAMES = {
    "area": {"name"},
    "coalition": {"name", "municipality"},
    "edition": {"name", "theme"},
    "figure": {"measure_words", "group_words", "region_name", "source", "method_words"},
    "own_intervention": {"name", "source"},
    "partner": {"name", "sector"},
    "target_group": {"name"},
    "venue": {"name"},
}
"""Names of organisations, places and groups: they stay, save for a person's whole name in them."""
_OWN = {
    "coalition": {"web_address", "phone", "phone_hours", "email"},
    "partner": {"address", "postcode", "place", "phone", "email", "web_address", "since"},
    "venue": {"address", "postcode", "place", "phone"},
}
"""How to reach an organisation: it stays, save for a person's own number or address."""
_FREE = {
    "budget_line": {"title", "source"},
    "choice": {"title", "reason", "period"},
    "commitment": {"text"},
    "decision": {"title", "reason"},
    "figure": {"note"},
    "meeting": {"title", "place", "agenda"},
    "milestone": {"title", "when_text"},
    "pillar_answer": {"proof"},
    "plan_text": {"text"},
    "provision": {"name", "organiser", "description", "evidence_note", "how_often", "period"},
    "step_answer": {"text"},
    "activity": {"title", "description", "price", "sign_up_how", "accessibility", "cancelled_reason"}
    | {"web_address"},
    "lesson": {"text"},
    "letter_template": {"name", "subject", "text"},
    "offer": {"text"},
    "own_criterion": {"name"},
    "partner_label": {"name"},
    "own_intervention": {"essence", "evidence_note", "target_groups", "cost", "preparation", "caution"},
    "occurrence": {"when_text", "moved_note"},
    "story": {"text"},
    "task": {"title"},
}
"""Free text: it stays without names, numbers and mail addresses."""
_KEPT_AS_THEY_ARE = {"activity_organiser", "activity_target_group", "attendance", "meta", "picture"} | {
    "checklist_tick",
    "criterion_mark",
    "partner_area",
    "stage_tick",
    "provision_area",
    "provision_mark",
    "provision_target_group",
    "release",
    "retention",
    "seal",
    "step",
}
_WORDS_FOR = {
    "area": "Wijk",
    "coalition": "Coalitie",
    "edition": "Week",
    "figure": "Cijfer",
    "own_intervention": "Interventie",
    "partner": "Partner",
    "target_group": "Doelgroep",
    "venue": "Plek",
}
KEPT_TABLES = frozenset({*_NAMES, *_OWN, *_FREE, *_KEPT_AS_THEY_ARE})


def take_people_out(session: Session) -> None:
    """Empty whatever is about people, within an open transaction; the space must be vacuumed afterwards."""
    people = people_words(session)
    _rename_residents(session)
    _remove_stories(session)
    _remove_pictures(session)
    for table in reversed(metadata.sorted_tables):
        if table.name not in KEPT_TABLES:
            session.execute(delete(table))
    for name, columns in text_columns().items():
        if name in KEPT_TABLES:
            _clean_table(session, metadata.tables[name], columns, people)
    _empty_words_of_counts(session)


def people_words(session: Session) -> PeopleWords:
    """Everybody that the file knows, to be taken out of texts."""
    is_resident = PartnerRow.kind == PartnerKind.RESIDENTS.value
    people = [
        *session.execute(select(ContactRow.name, ContactRow.phone, ContactRow.email)),
        *session.execute(
            select(ActivityRow.contact_name, ActivityRow.contact_phone, ActivityRow.contact_email)
        ),
        *session.execute(select(PartnerRow.name, PartnerRow.phone, PartnerRow.email).where(is_resident)),
    ]
    others = (
        select(StoryRow.teller).where(StoryRow.consent == Consent.WITH_NAME.value),
        select(TaskRow.owner),
        select(MilestoneRow.owner),
        select(PartnerRow.account_holder),
        select(InteractionRow.by_whom),
        select(MeetingGuestRow.name),
        select(CoalitionRow.coordinator),
    )
    organisations = (
        select(PartnerRow.name).where(~is_resident),
        select(VenueRow.name),
        select(CoalitionRow.name),
        select(CoalitionRow.municipality),
    )
    names = [name for name, _, _ in people] + [name for query in others for name in session.scalars(query)]
    return PeopleWords(
        names=tuple(dict.fromkeys(names)),
        ways=tuple(dict.fromkeys(way for _, *ways in people for way in ways)),
        organisations=tuple(name for query in organisations for name in session.scalars(query)),
    )


def resident_name(partner_id: int) -> str:
    """What a partner that may be one person is called where people are left out."""
    return f"Bewoners {partner_id}"


def _rename_residents(session: Session) -> None:
    """A resident who takes part alone is a partner too, and a person."""
    for row in session.scalars(select(PartnerRow).where(PartnerRow.kind == PartnerKind.RESIDENTS.value)):
        row.name = resident_name(row.id)
        row.sort_name = sort_key(row.name)
        row.address = row.postcode = row.place = row.phone = row.email = row.web_address = ""
        row.sector = row.since = ""
        row.logo_id = None
    session.flush()


def _remove_stories(session: Session) -> None:
    """Only what may be told without a name goes along."""
    session.execute(delete(StoryRow).where(StoryRow.consent != Consent.WITHOUT_NAME.value))


def _remove_pictures(session: Session) -> None:
    """Logos stay; on photos there are people."""
    session.execute(update(ActivityRow).values(photo_id=None))
    logos = [
        logo
        for column in (CoalitionRow.logo_id, PartnerRow.logo_id)
        for logo in session.scalars(select(column).where(column.is_not(None)))
    ]
    session.execute(delete(PictureRow).where(PictureRow.id.not_in(logos)))


def _clean_table(
    session: Session, table: Table, columns: tuple[Column[str], ...], people: PeopleWords
) -> None:
    key = next(iter(table.primary_key.columns))
    for record_id, *texts in session.execute(select(key, *columns)).all():
        values = {
            column.name: new
            for column, text in zip(columns, texts, strict=True)
            if (new := _cleaned(table.name, column, record_id, text, people)) != text
        }
        if "name" in values and "sort_name" in table.c:
            values["sort_name"] = sort_key(values["name"])
        if values:
            session.execute(update(table).where(key == record_id).values(values))


def _cleaned(table: str, column: Column[str], record_id: int, text: str, people: PeopleWords) -> str:
    if column.name in _FREE.get(table, ()):
        return people.without_people(text)
    if column.name in _OWN.get(table, ()):
        return "" if people.is_personal(text) else people.without_names(text)
    if column.name not in _NAMES.get(table, ()):
        return ""
    new = people.without_names(text)
    if new == text:
        return text
    return f"{_WORDS_FOR[table]} {record_id}" if new == LEFT_OUT or column.unique else new


def _empty_words_of_counts(session: Session) -> None:
    """Of attendance only numbers stay: what was written instead of one may name somebody."""
    rows = AttendanceRow
    session.execute(delete(rows).where(rows.visitors.is_(None), rows.first_timers.is_(None)))
    in_words = rows.method == CountMethod.WORDS.value
    session.execute(update(rows).where(in_words).values(method=CountMethod.UNKNOWN.value))
