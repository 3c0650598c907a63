"""Definitively erased means: on raw bytes, in the file and everywhere on this computer."""

import datetime as dt
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from coalitiedesk.db.tables import AttentionRow, ImportRow, ImportSourceRow, LogbookRow, ReleaseRow, TaskRow
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import ContactId, DecisionId, EditionId, GuestId, MeetingId, PartnerId, TaskId
from coalitiedesk.domain.meetings import Guest, Meeting
from coalitiedesk.domain.plan import Task
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.coalition import add_area, list_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_release, save_edition
from coalitiedesk.services.erasing import (
    ERASED,
    contact_erasure,
    erase,
    mentions_of,
    name_erasure,
    partner_erasure,
    versions_holding,
)
from coalitiedesk.services.meetings import list_invitables, list_meetings, save_meeting
from coalitiedesk.services.opening import create_coalition, open_coalition
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.plan import list_tasks, save_task
from coalitiedesk.services.step_answers import write_answer
from tests.builders import a_contact, a_partner, an_activity

NAME, PHONE, MAIL = "Zoë Jansenxyz", "06-12 98 76 54", "zoe.jansenxyz@voorbeeld.nl"
MARKS = ("Jansenxyz", "JANSENXYZ", "jansenxyz", "12 98 76 54", "0612987654")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Somebody who is named in every corner, and in every earlier version."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    create_coalition(stick / "a.coalitie", name="Coalitie Proef", fill=None).close()
    desk = open_coalition(stick / "a.coalitie")
    person = a_contact(name=NAME, phone=PHONE, email=MAIL, note="Belt graag")
    save_partner(desk, a_partner(name="Buurthuis", contacts=(person, a_contact(name="Ali Ander"))))
    save_partner(desk, a_partner(name="Fysio Zoë Jansenxyz", note=f"Vraag naar {NAME.upper()}."))
    week = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2026))
    activity = an_activity(edition_id=week, contact_name=NAME, contact_phone="+31 6 12987654")
    save_activity(desk, activity)
    snapshot = json.dumps({"activities": [{"sign_up_how": f'Bel "{NAME}" of 0612987654'}]})
    add_release(desk, week, released_on=dt.date(2026, 9, 1), snapshot=snapshot)
    save_task(desk, Task(id=TaskId(0), title=f"Mail {MAIL} terug", owner=NAME, owner_partner_id=PartnerId(1)))
    with desk.change("lijst inlezen") as session:
        at = dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
        session.add(ImportRow(id=1, kind="partners", source_name=f"lijst {NAME}.xlsx", imported_at=at))
        session.flush()
        cells = json.dumps({"Naam": NAME, "Tel": "0612987654"}, ensure_ascii=False)
        session.add(AttentionRow(id=1, import_id=1, code="x", question=f"Is {NAME} dezelfde?", cells=cells))
        session.add(AttentionRow(id=2, code="x", question="?", record_kind="partner", record_id=1))
        for key in (1, 2):
            session.add(
                ImportSourceRow(
                    import_id=1,
                    row=key,
                    fingerprint=f"f{key}",
                    outcome="imported",
                    record_kind="partner",
                    record_id=key,
                )
            )
    desk.publish()
    yield desk
    desk.leave()


def traces(*folders: Path) -> list[str]:
    """Files in which the person stands, in any encoding; names of files count too."""
    needles = [mark.encode(encoding) for mark in MARKS for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        path.name
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(needle in path.read_bytes() + path.name.encode() for needle in needles)
    ]


def home() -> Path:
    return Path(os.environ[HOME_VARIABLE])


def contact_of(desk: Desk) -> ContactId:
    return next(one.id for partner in all_partners(desk) for one in partner.contacts if one.name == NAME)


def test_person_leaves_no_trace_anywhere(desk: Desk, stick: Path) -> None:
    assert traces(stick) == ["a.coalitie"]

    report = erase(desk, contact_erasure(desk, contact_of(desk)), remove_versions=True)

    assert report.problem is None
    assert report.left == ()
    assert len(report.removed) >= 1
    assert traces(stick, home()) == []
    desk.close()
    assert traces(stick, home()) == []


def test_person_leaves_no_trace_in_the_plan(desk: Desk, stick: Path) -> None:
    write_answer(desk, "initiative_people", f"Met {NAME}.", today=dt.date(2026, 9, 1))
    save_meeting(
        desk,
        Meeting(
            id=MeetingId(0),
            title=f"Gesprek met {NAME}",
            agenda=f"Welkom door {NAME}",
            report=f"{NAME} vertelde. Mail {MAIL}.",
            guests=(*list_invitables(desk), Guest(id=GuestId(0), name=NAME)),
        ),
        tasks=[Task(id=TaskId(0), title="Bedanken", owner=NAME)],
        decisions=[Decision(id=DecisionId(0), title=f"{NAME} zit voor", reason=PHONE, decided_by=NAME)],
    )

    report = erase(desk, contact_erasure(desk, contact_of(desk)), remove_versions=True)

    assert report.left == ()
    assert traces(stick, home()) == []
    (meeting,) = list_meetings(desk)
    assert meeting.report == f"{ERASED} vertelde. Mail {ERASED}."
    assert [guest.who for guest in meeting.guests][:2] == ["Buurthuis", "Buurthuis"]


def test_the_rest_stays(desk: Desk) -> None:
    erase(desk, contact_erasure(desk, contact_of(desk)), remove_versions=True)

    first, other = all_partners(desk)
    assert [contact.name for contact in first.contacts] == ["Ali Ander"]
    assert (other.name, other.note) == (f"Fysio {ERASED}", f"Vraag naar {ERASED}.")
    (task,) = list_tasks(desk)
    assert (task.title, task.owner, task.owner_partner_id) == (f"Mail {ERASED} terug", "", 1)
    with desk.read() as session:
        (snapshot,) = session.scalars(select(ReleaseRow.snapshot))
        question = session.scalars(select(AttentionRow.question)).first()
    assert json.loads(snapshot) == {"activities": [{"sign_up_how": f'Bel "{ERASED}" of {ERASED}'}]}
    assert question == f"Is {ERASED} dezelfde?"


def test_number_of_an_organisation_stays(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Praktijk aan huis", phone=PHONE))

    erase(desk, contact_erasure(desk, contact_of(desk)), remove_versions=True)

    assert [one.phone for one in all_partners(desk)] == ["", "", PHONE]


def test_erasing_cannot_be_taken_back(desk: Desk) -> None:
    erase(desk, contact_erasure(desk, contact_of(desk)), remove_versions=False)

    assert (desk.undo_label, desk.redo_label) == ("", "")
    assert desk.undo() is None


def test_logbook_keeps_that_something_happened(desk: Desk) -> None:
    key = contact_of(desk)

    erase(desk, contact_erasure(desk, key), remove_versions=False)

    with desk.read() as session:
        lines = session.execute(
            select(LogbookRow.label, LogbookRow.fields)
            .where(LogbookRow.kind == "contact", LogbookRow.record_id == key)
            .order_by(LogbookRow.id)
        ).all()
    assert [tuple(line) for line in lines] == [(ERASED, ""), ("definitief wissen", "-")]


def test_versions_that_hold_the_name_are_told_when_they_stay(desk: Desk) -> None:
    erasure = contact_erasure(desk, contact_of(desk))

    report = erase(desk, erasure, remove_versions=False)

    assert report.left == versions_holding(desk, erasure.terms)
    assert report.removed == ()
    assert traces(home()) == sorted(backup.path.name for backup in report.left)


def test_versions_without_the_name_are_kept(desk: Desk) -> None:
    before = {backup.path for backup in desk.backups()}
    erasure = contact_erasure(desk, contact_of(desk))
    clean = before - {backup.path for backup in versions_holding(desk, erasure.terms)}

    erase(desk, erasure, remove_versions=True)

    assert len(clean) == 1
    assert {backup.path for backup in desk.backups()} >= clean


def test_version_that_cannot_be_read_may_hold_the_name(desk: Desk) -> None:
    damaged = desk.backups()[0]
    damaged.path.write_bytes(damaged.path.read_bytes()[:2000])

    assert damaged.path in {one.path for one in versions_holding(desk, name_erasure(["Xxx"]).terms)}


def test_partner_goes_with_people_questions_and_fingerprint(desk: Desk) -> None:
    partner = next(one for one in all_partners(desk) if one.name == "Buurthuis")

    report = erase(desk, partner_erasure(desk, partner.id), remove_versions=True)

    assert report.left == ()
    with desk.read() as session:
        assert session.scalars(select(AttentionRow.id)).all() == [1]
        assert session.scalars(select(ImportSourceRow.fingerprint)).all() == ["", "f2"]
        assert session.scalars(select(TaskRow.owner_partner_id)).all() == [None]
    assert [one.name for one in all_partners(desk)] == [f"Fysio {ERASED}"]
    assert b"Ali Ander" not in desk.path.read_bytes()
    assert b"Buurthuis" not in desk.path.read_bytes()


def test_preview_names_every_text_that_will_change(desk: Desk) -> None:
    found = mentions_of(desk, contact_erasure(desk, contact_of(desk)))

    assert [(one.kind, one.field) for one in found] == [
        ("import", "source_name"),
        ("activity", "contact_name"),
        ("activity", "contact_phone"),
        ("attention", "question"),
        ("attention", "cells"),
        ("partner", "name"),
        ("partner", "note"),
        ("release", "snapshot"),
        ("task", "title"),
        ("task", "owner"),
    ]


def test_a_name_without_a_record_is_taken_out_too(desk: Desk) -> None:
    save_task(desk, Task(id=TaskId(0), title="Vraag Zoë Jansenxyz-Bakker", owner="Piet Puk"))

    erase(desk, name_erasure(["Piet Puk"]), remove_versions=True)

    assert b"Piet Puk" not in desk.path.read_bytes()


def test_file_that_cannot_be_written_yet_is_told(desk: Desk, stick: Path, tmp_path: Path) -> None:
    erasure = contact_erasure(desk, contact_of(desk))
    stick.rename(tmp_path / "away")

    report = erase(desk, erasure, remove_versions=True)

    assert report.problem is not None
    (tmp_path / "away").rename(stick)
    desk.publish()
    assert traces(stick, home()) == []


def test_nothing_is_erased_without_a_backup(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_):
        raise DocumentError(DocumentCode.BACKUP_FAILED)

    monkeypatch.setattr(desk, "back_up", refuse)

    with pytest.raises(DocumentError):
        erase(desk, contact_erasure(desk, contact_of(desk)), remove_versions=True)

    assert contact_of(desk)


def test_somebody_who_is_gone_cannot_be_erased(desk: Desk) -> None:
    with pytest.raises(LookupError):
        contact_erasure(desk, ContactId(99))
    with pytest.raises(LookupError):
        partner_erasure(desk, PartnerId(99))


def test_odd_corners_are_cleaned_too(desk: Desk) -> None:
    """A neighbourhood called after somebody, cells that are no JSON, and JSON of other shapes."""
    add_area(desk, "Zoë Jansenxyz")
    with desk.change("test") as session:
        session.add(AttentionRow(id=7, code="x", question="?", cells="{Zoë Jansenxyz"))
        nested = json.dumps({"Zoë Jansenxyz": [1, None, "Zoë Jansenxyz"]}, ensure_ascii=False)
        session.add(AttentionRow(id=8, code="x", question="?", cells=nested))

    erase(desk, name_erasure([NAME]), remove_versions=True)

    with desk.read() as session:
        cells = session.scalars(
            select(AttentionRow.cells).where(AttentionRow.id > 6).order_by(AttentionRow.id)
        )
        assert cells.all() == [f"{{{ERASED}", json.dumps({ERASED: [1, None, ERASED]})]
    assert [area.name for area in list_areas(desk)] == [f"{ERASED} 1"]


def test_nothing_to_look_for_changes_nothing(desk: Desk) -> None:
    report = erase(desk, name_erasure([" "]), remove_versions=True)

    assert (report.texts, report.removed, report.left) == (0, (), ())


def test_version_that_cannot_be_removed_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def refuse(path: Path, **options: bool) -> None:
        if path.suffix == ".coalitie":
            raise PermissionError(13, "in use")
        unlink(path, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        report = erase(desk, contact_erasure(desk, contact_of(desk)), remove_versions=True)

    assert report.removed == ()
    assert len(report.left) > 0
