"""The log for a successor: by week and kind, in words, and without a person in it."""

import datetime as dt

import pytest

from coalitiedesk.db.tables import metadata
from coalitiedesk.dutch.log_words import _FIELDS, KINDS, field_words
from coalitiedesk.services.desk import NOT_UNDONE, Desk
from coalitiedesk.services.logbook import list_log, log_kinds, log_weeks
from coalitiedesk.services.partners import delete_partners, save_partner
from tests.builders import a_contact, a_partner

SECRETS = ("Zwanepol", "06-12345678", "zwanepol@voorbeeld.test", "Geheime notitie")


@pytest.fixture
def busy_desk(desk: Desk) -> Desk:
    name, phone, email, note = SECRETS
    contact = a_contact(name=name, phone=phone, email=email, note=note)
    partner_id = save_partner(desk, a_partner(name=f"Bakkerij {name}", contacts=(contact,)))
    save_partner(desk, a_partner(id=partner_id, name="Bakkerij", phone=phone, note=note))
    delete_partners(desk, [partner_id])
    desk.undo()
    return desk


def test_log_tells_what_was_done_newest_first(busy_desk: Desk) -> None:
    lines = [(line.label, line.kind, field_words(line.fields)) for line in list_log(busy_desk)]

    assert lines == [
        ("1 partner verwijderen", "partner", "toegevoegd"),
        ("1 partner verwijderen", "partner", "verwijderd"),
        ("partner wijzigen", "contact", "verwijderd"),
        ("partner wijzigen", "partner", "naam, notitie en telefoon"),
        ("partner toevoegen", "contact", "toegevoegd"),
        ("partner toevoegen", "partner", "toegevoegd"),
    ]


def test_log_holds_no_personal_values(busy_desk: Desk) -> None:
    with busy_desk.read() as session:
        rows = session.connection().exec_driver_sql("SELECT * FROM logbook").all()

    assert [secret for secret in SECRETS if secret in str(rows)] == []


def test_log_by_kind_and_week(busy_desk: Desk) -> None:
    (monday,) = log_weeks(busy_desk)

    assert log_kinds(busy_desk) == ("contact", "partner")
    assert len(list_log(busy_desk, monday=monday, kind="contact")) == 2
    assert list_log(busy_desk, monday=monday - dt.timedelta(days=7)) == ()


def test_new_file_has_no_weeks(desk: Desk) -> None:
    assert (log_weeks(desk), list_log(desk)) == ((), ())


def test_every_kind_and_field_has_a_word() -> None:
    tables = [table for table in metadata.sorted_tables if table.name not in NOT_UNDONE]
    fields = {column.name for table in tables for column in table.columns if not column.primary_key}

    assert sorted({table.name for table in tables} - set(KINDS)) == []
    assert sorted(fields - set(_FIELDS)) == []
