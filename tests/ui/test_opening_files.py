"""Questions around opening: who has it, what else there is when it does not open, and looking only."""

import datetime as dt
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk import paths
from coalitiedesk.document.lock import Holder, read_note, write_note
from coalitiedesk.dutch.formats import long_date
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.services.versions import keep_version
from coalitiedesk.ui.closing_files import goes_on_in_copy, move_desk
from coalitiedesk.ui.opening_files import (
    accept_with_questions,
    create_with_questions,
    open_with_questions,
    resume_with_questions,
)
from coalitiedesk.ui.start_screen import NewCoalition
from tests.builders import a_partner
from tests.ui.workbench_scene import Answers, a_file, answers

__all__ = ["answers"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "stick", "Bieb")


def unwritten_work(file: Path) -> None:
    """What a crash leaves: a partner that never reached the file."""
    desk = open_coalition(file)
    save_partner(desk, a_partner(name="Bakker"))
    desk.leave()


def kept_versions(file: Path) -> None:
    desk = open_coalition(file)
    keep_version(desk)
    desk.close()


def test_missing_file_is_told_in_one_sentence(parent: QWidget, tmp_path: Path, answers: Answers) -> None:
    opened = open_with_questions(parent, tmp_path / "weg.coalitie")

    assert (opened.desk, opened.wants_versions) == (None, False)
    assert len(answers.asked) == 1
    assert answers.asked[0].startswith("Het bestand ‘weg.coalitie’ staat niet meer op deze plek.")


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"%PDF-1.7 something else entirely" * 50])
def test_file_that_does_not_open_leads_to_versions(
    parent: QWidget, file: Path, answers: Answers, content: bytes
) -> None:
    kept_versions(file)
    file.write_bytes(content)
    answers.buttons = ["Kies een eerdere versie…"]

    opened = open_with_questions(parent, file)

    assert (opened.desk, opened.wants_versions) == (None, True)


def test_work_on_this_computer_is_offered_when_the_file_is_damaged(
    parent: QWidget, file: Path, answers: Answers
) -> None:
    unwritten_work(file)
    file.write_bytes(file.read_bytes()[:3000])
    answers.buttons = ["Ga verder met het werk op deze computer"]

    opened = open_with_questions(parent, file)

    assert opened.desk is not None
    assert [line.name for line in list_partners(opened.desk)] == ["Bakker", "Bieb"]
    opened.desk.leave()


def test_file_itself_is_offered_when_the_working_copy_is_damaged(
    parent: QWidget, file: Path, answers: Answers
) -> None:
    unwritten_work(file)
    for database in paths.data_folder().glob("work/*/work.db"):
        database.write_bytes(b"broken" * 1000)
    answers.buttons = ["Open het bestand zelf"]

    opened = open_with_questions(parent, file)

    assert opened.desk is not None
    assert [line.name for line in list_partners(opened.desk)] == ["Bieb"]
    opened.desk.close()


def test_large_file_is_opened_after_a_question(
    parent: QWidget, file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coalitiedesk.document.header.LARGE_BYTES", 100)
    answers.buttons = ["Toch openen"]

    opened = open_with_questions(parent, file)

    assert opened.desk is not None
    assert "ongewoon groot" in answers.asked[0]
    opened.desk.close()


def held_since(file: Path, since: dt.datetime, person: str = "Fatima") -> None:
    holder = Holder(person=person, computer="LAPTOP-12", account="fatima", process=1, since=since)
    assert write_note(file, holder)


@pytest.mark.parametrize(("button", "may_edit"), [("Alleen bekijken", False), ("Toch wijzigen", True)])
@pytest.mark.parametrize(
    ("age", "head"),
    [
        (
            dt.timedelta(minutes=90),
            "Fatima heeft ‘Coalitie Proef.coalitie’ open op LAPTOP-12 (sinds {since}).",
        ),
        (dt.timedelta(days=3), "Fatima had ‘Coalitie Proef.coalitie’ open op LAPTOP-12 sinds {since};"),
    ],
)
def test_question_names_who_has_it_where_and_since_when(
    parent: QWidget,
    file: Path,
    answers: Answers,
    age: dt.timedelta,
    head: str,
    button: str,
    may_edit: bool,
) -> None:
    since = dt.datetime.now(dt.UTC).replace(microsecond=0) - age
    held_since(file, since)
    answers.buttons = [button]

    opened = open_with_questions(parent, file)

    local = since.astimezone()
    words = f"{long_date(local.date())} om {local.hour}.{local.minute:02d} uur"
    assert len(answers.asked) == 1
    assert answers.asked[0].startswith(head.format(since=words))
    assert opened.desk is not None
    assert opened.desk.can_edit is may_edit
    assert [line.name for line in list_partners(opened.desk)] == ["Bieb"]
    opened.desk.close()
    found = read_note(file)
    assert (found.person if found else None) == (None if may_edit else "Fatima")


def test_holder_without_a_name_is_somebody_else(parent: QWidget, file: Path, answers: Answers) -> None:
    held_since(file, dt.datetime.now(dt.UTC), person="")
    answers.buttons = ["Annuleer"]

    opened = open_with_questions(parent, file)

    assert opened.desk is None
    assert answers.asked[0].startswith("Iemand anders heeft ‘Coalitie Proef.coalitie’ open")


def test_note_of_another_laptop_cannot_add_lines_of_its_own(
    parent: QWidget, file: Path, answers: Answers
) -> None:
    held_since(file, dt.datetime.now(dt.UTC), person="Jan\n\nKies nu \u202eJa")
    answers.buttons = ["Annuleer"]

    open_with_questions(parent, file)

    assert answers.asked[0].startswith("Jan Kies nu Ja heeft ‘Coalitie Proef.coalitie’ open")


@pytest.mark.parametrize(("button", "may_edit"), [("Alleen bekijken", False), ("Toch wijzigen", True)])
def test_large_file_that_another_laptop_has_asks_twice(
    parent: QWidget,
    file: Path,
    answers: Answers,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    may_edit: bool,
) -> None:
    held_since(file, dt.datetime.now(dt.UTC))
    monkeypatch.setattr("coalitiedesk.document.header.LARGE_BYTES", 100)
    answers.buttons = [button, "Toch openen"]

    opened = open_with_questions(parent, file)

    assert ["open op LAPTOP-12" in answers.asked[0], "ongewoon groot" in answers.asked[1]] == [True, True]
    assert opened.desk is not None
    assert opened.desk.can_edit is may_edit
    opened.desk.close()


def test_leaving_the_question_opens_nothing(
    parent: QWidget, file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coalitiedesk.document.header.LARGE_BYTES", 100)

    opened = open_with_questions(parent, file)

    assert (opened.desk, len(answers.asked)) == (None, 1)


def test_found_work_may_wait(parent: QWidget, file: Path, answers: Answers) -> None:
    unwritten_work(file)

    assert resume_with_questions(parent) is None
    assert len(answers.asked) == 1

    answers.buttons = ["Ga daarmee verder"]
    desk = resume_with_questions(parent)
    assert desk is not None
    desk.close()
    assert resume_with_questions(parent) is None


def test_seal_is_accepted_only_by_a_yes(parent: QWidget, file: Path, answers: Answers) -> None:
    with sqlite3.connect(file) as outside:
        outside.execute("UPDATE partner SET name='Anders'")
    outside.close()
    opened = open_with_questions(parent, file)
    assert opened.desk is not None
    answers.buttons = ["Nee, alleen bekijken", "Ja, laat me verder werken"]

    assert not accept_with_questions(parent, opened.desk)
    assert not opened.desk.can_edit
    assert accept_with_questions(parent, opened.desk)
    assert opened.desk.can_edit
    opened.desk.close()


def test_moving_onto_another_file_says_why_not(
    parent: QWidget, file: Path, tmp_path: Path, answers: Answers
) -> None:
    other = Path(shutil.copy(file, tmp_path / "ander.coalitie"))
    desk = open_coalition(file)

    assert not move_desk(parent, desk, other)

    assert len(answers.asked) == 1
    assert answers.asked[0].startswith("Er staat al een bestand met de naam ‘ander.coalitie’.")
    desk.close()


def test_copy_may_stay_closed(parent: QWidget, tmp_path: Path, answers: Answers) -> None:
    answers.buttons = ["Blijf hier kijken"]

    assert not goes_on_in_copy(parent, tmp_path / "kopie.coalitie")


def test_new_coalition_needs_a_place_that_can_be_written(
    parent: QWidget, tmp_path: Path, answers: Answers
) -> None:
    wish = NewCoalition(name="Samen: sterk?", municipality="Proefstad")
    answers.paths = [tmp_path / "nergens" / "x.coalitie"]

    assert create_with_questions(parent, wish) is None
    assert len(answers.asked) == 1
    assert create_with_questions(parent, wish) is None  # no place named

    answers.paths = [tmp_path / "nieuw.coalitie"]
    desk = create_with_questions(parent, wish)
    assert desk is not None
    desk.close()
    assert os.path.getsize(tmp_path / "nieuw.coalitie") > 0  # noqa: PTH202
