"""Gegevens van mensen, by keyboard and at large text."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Story
from coalitiedesk.domain.ids import EditionId, StoryId
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.domain.retention import DataKind
from coalitiedesk.services.attachments import add_attachments
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.evaluation import list_stories, save_story
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.privacy import list_purposes
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.dialogs.privacy_dialog import PrivacyDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.search_field import SearchField
from tests.builders import a_contact, a_partner


@pytest.fixture
def dialog(qtbot: QtBot, context: TabContext) -> PrivacyDialog:
    week = save_edition(
        context.desk, Edition(id=EditionId(0), name="Week", year=2020, last_day=dt.date(2020, 10, 4))
    )
    save_story(context.desk, Story(id=StoryId(0), edition_id=week, text="Zoë kwam elke dag."))
    save_partner(context.desk, a_partner(contacts=(a_contact(name="Zoë Voorbeeld"),)))
    dialog = PrivacyDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def press(qtbot: QtBot, dialog: PrivacyDialog, words: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text().startswith(words))
    assert button.isEnabled(), words
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def lines(dialog: PrivacyDialog) -> list[str]:
    table = next(one for one in dialog.findChildren(QTableView) if one.isVisible())
    model = table.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def words_on(dialog: PrivacyDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def search(qtbot: QtBot, dialog: PrivacyDialog, name: str) -> None:
    dialog.show_part("person")
    field = dialog.findChild(SearchField)
    field.setText(name)  # the test driver cannot type accents
    qtbot.keyClick(field, Qt.Key.Key_Down)


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    def click(box: object) -> None:
        button = next(one for one in box.buttons() if one.text().startswith(words))  # type: ignore[attr-defined]
        button.click()

    monkeypatch.setattr(ask, "run_box", click)


def test_what_may_go_is_cleared_up_and_comes_back(
    qtbot: QtBot, context: TabContext, dialog: PrivacyDialog
) -> None:
    assert lines(dialog) == ["Zoë kwam elke dag."]

    press(qtbot, dialog, "Ruim alles op")

    assert lines(dialog) == []
    assert list_stories(context.desk, EditionId(1)) == ()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lines(dialog) == ["Zoë kwam elke dag."]


def test_term_is_kept_at_once(qtbot: QtBot, context: TabContext, dialog: PrivacyDialog) -> None:
    dialog.show_part("terms")
    field = next(one for one in dialog.findChildren(QSpinBox) if one.accessibleName().startswith("Verhalen"))

    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)

    assert {one.kind: one.months for one in list_purposes(context.desk)}[DataKind.STORIES] == 25


def test_person_is_found_with_all_places(qtbot: QtBot, dialog: PrivacyDialog) -> None:
    search(qtbot, dialog, "zoe")

    assert lines(dialog) == ["Contactpersoon bij Buurthuis De Brug", "Verhaal 1, tekst"]


def test_nobody_found_says_so(qtbot: QtBot, dialog: PrivacyDialog) -> None:
    search(qtbot, dialog, "Niemand")

    assert "staat niets in het bestand" in words_on(dialog)


def test_overview_is_written_where_asked(
    qtbot: QtBot, dialog: PrivacyDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "zoe.pdf"), ""))
    search(qtbot, dialog, "zoe")

    press(qtbot, dialog, "Maak een overzicht")

    assert (tmp_path / "zoe.pdf").read_bytes().startswith(b"%PDF")
    assert "zoe.pdf" in words_on(dialog)


def test_register_is_written_where_asked(
    qtbot: QtBot, dialog: PrivacyDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "register.pdf"), ""))
    dialog.show_part("terms")

    press(qtbot, dialog, "Maak een bladzijde voor het register")

    assert (tmp_path / "register.pdf").exists()


def test_page_that_cannot_be_written_is_told(
    qtbot: QtBot, dialog: PrivacyDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "weg" / "register.pdf"), ""))
    monkeypatch.setattr(ask, "run_box", lambda box: told.append(box.text()))
    dialog.show_part("terms")

    press(qtbot, dialog, "Maak een bladzijde voor het register")

    assert len(told) == 1


def test_person_is_erased_for_good(
    qtbot: QtBot, context: TabContext, dialog: PrivacyDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Wis, ook uit")
    search(qtbot, dialog, "Zoë Voorbeeld")

    press(qtbot, dialog, "Wis definitief")

    assert [partner.contacts for partner in all_partners(context.desk)] == [()]
    assert context.desk.undo_label == ""
    assert "‘Zoë Voorbeeld’ is gewist." in words_on(dialog)
    assert "Zoë Voorbeeld".encode() not in context.desk.path.read_bytes()


def test_while_it_erases_it_says_so(
    qtbot: QtBot, context: TabContext, dialog: PrivacyDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    context.desk.subscribe(lambda _changes: seen.append(words_on(dialog)))
    answer(monkeypatch, "Wis alleen")
    search(qtbot, dialog, "Zoë Voorbeeld")

    press(qtbot, dialog, "Wis definitief")

    assert "‘Zoë Voorbeeld’ wordt gewist…" in seen[0]
    assert "wordt gewist" not in words_on(dialog)


def test_versions_that_stay_are_told(
    qtbot: QtBot, dialog: PrivacyDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Wis alleen")
    search(qtbot, dialog, "Zoë Voorbeeld")

    press(qtbot, dialog, "Wis definitief")

    assert "In 1 eerdere versie op deze computer staat de naam nog." in words_on(dialog)


def test_second_thoughts_erase_nothing(
    qtbot: QtBot, context: TabContext, dialog: PrivacyDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "run_box", lambda box: None)
    search(qtbot, dialog, "Zoë Voorbeeld")

    press(qtbot, dialog, "Wis definitief")

    assert len(all_partners(context.desk)[0].contacts) == 1


def test_attachments_that_nobody_reads_are_named(
    qtbot: QtBot,
    context: TabContext,
    dialog: PrivacyDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    explained: list[str] = []
    monkeypatch.setattr(ask, "run_box", lambda box: explained.append(box.informativeText()))
    (tmp_path / "verslag.txt").write_text("Zoë was er.", encoding="utf-8")
    add_attachments(context.desk, PlanStep.ORGANISE, [tmp_path / "verslag.txt"], today=context.today())
    search(qtbot, dialog, "Zoë Voorbeeld")

    press(qtbot, dialog, "Wis definitief")

    assert "In bijlagen bij het plan kijken we niet" in explained[0]


def test_looking_only_offers_no_change(
    qtbot: QtBot, context: TabContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(context.desk), "can_edit", property(lambda _: False))
    dialog = PrivacyDialog(context)
    qtbot.addWidget(dialog)

    enabled = {one.text() for one in dialog.findChildren(QPushButton) if one.isEnabled()}

    assert not any(words.startswith(("Ruim", "Wis")) for words in enabled)
    assert not any(field.isEnabled() for field in dialog.findChildren(QSpinBox))


def test_everything_fits_at_large_text(qtbot: QtBot, theme: Theme, dialog: PrivacyDialog) -> None:
    theme.set_scale(1.5)

    for part in ("due", "person", "terms"):
        dialog.show_part(part)
        dialog.resize(dialog.sizeHint())
        shown = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        assert [one.text() for one in shown if one.width() < one.sizeHint().width()] == []


def test_everything_has_a_spoken_name(dialog: PrivacyDialog) -> None:
    silent = [
        one
        for kind in (QTableView, QSpinBox, SearchField)
        for one in dialog.findChildren(kind)
        if not one.accessibleName()
    ]

    assert silent == []
