"""Looking only, a full disk, and the way back to an earlier version, in the whole window."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import delete_partners, list_partners, save_partner
from coalitiedesk.services.versions import keep_version
from coalitiedesk.ui import workbench
from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog
from coalitiedesk.ui.dialogs.versions_dialog import VersionsDialog
from coalitiedesk.ui.start_screen import StartScreen
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.workbench import Workbench
from tests.builders import a_partner
from tests.ui.workbench_scene import (
    Answers,
    a_file,
    answers,
    bench,
    file,
    held_elsewhere,
    home,
    hook,
    names_in,
    names_in_file,
    said,
)

__all__ = ["answers", "bench", "file", "home", "hook"]


# -- looking only -----------------------------------------------------------------------------


@pytest.fixture
def viewing(bench: Workbench, file: Path, answers: Answers, hook: None) -> Workbench:
    held_elsewhere(file)
    answers.buttons = ["Alleen bekijken"]
    bench.open_path(file)
    answers.asked.clear()
    return bench


def test_looking_only_answers_a_change_with_one_sentence(viewing: Workbench, file: Path) -> None:
    viewing.window.show_tab("partners")
    before = file.read_bytes()

    with pytest.raises(DocumentError) as caught:
        delete_partners(viewing.desk, [list_partners(viewing.desk)[0].id])

    assert caught.value.code is DocumentCode.VIEW_ONLY
    viewing.tell_unforeseen(caught.value)
    assert said(viewing).startswith(f"Je hebt ‘{file.name}’ geopend om te bekijken.")
    assert names_in(viewing) == ["Bieb"]
    viewing.close_desk()
    assert file.read_bytes() == before


def test_looking_only_greys_menu_fields_and_main_button(viewing: Workbench, qtbot: QtBot) -> None:
    greyed = [action.text() for action in viewing.window._menus.guarded if not action.isEnabled()]
    assert "Lijst &binnenhalen…" in greyed
    assert "&Kopie opslaan als…" not in greyed

    context = viewing._coalition.context
    dialog = PartnerDialog(context, a_partner())
    dialog.setParent(viewing.window, dialog.windowFlags())
    dialog.show()

    fields = [line for line in dialog.findChildren(QLineEdit) if isinstance(line.property("field_key"), str)]
    assert fields
    assert [line for line in fields if line.isVisible() and line.isEnabled()] == []
    assert not dialog._keep.isEnabled()
    dialog._drop.click()


@pytest.mark.parametrize("key", ["overview", "partners", "plan", "week", "evaluation", "printing"])
def test_every_tab_can_be_looked_at(viewing: Workbench, key: str, qtbot: QtBot) -> None:
    tab = viewing.window.show_tab(key)

    assert tab.isVisible()
    fields = [line for line in tab.findChildren(QLineEdit) if line.property("field_key")]
    assert [line for line in fields if line.isVisible() and line.isEnabled()] == []


def test_looking_only_refuses_import_and_week_in_a_sentence(viewing: Workbench) -> None:
    viewing.go("import", 0)

    assert said(viewing).startswith("Je bekijkt dit bestand.")


def test_copy_of_what_is_looked_at_can_be_worked_in(
    viewing: Workbench, tmp_path: Path, answers: Answers
) -> None:
    answers.paths, answers.buttons = [tmp_path / "kopie.coalitie"], ["Werk verder in de kopie"]

    viewing._file_wishes.copy()

    assert viewing.desk.path == tmp_path / "kopie.coalitie"
    assert viewing.desk.can_edit
    save_partner(viewing.desk, a_partner(name="Bakker"))


def test_file_with_a_broken_seal_is_changed_after_a_check(
    bench: Workbench, file: Path, answers: Answers
) -> None:
    with sqlite3.connect(file) as outside:
        outside.execute("UPDATE partner SET name='Buitenom'")
    outside.close()
    bench.open_path(file)
    (way_in,) = [action for action in bench.window._menus.guarded if action.text() == "&Toch wijzigen…"]
    assert "klopt niet met het zegel" in said(bench)
    assert (way_in.isVisible(), bench.window.can_edit, answers.asked) == (True, False, [])
    answers.buttons = ["Ja, laat me verder werken"]

    way_in.trigger()

    assert (way_in.isVisible(), bench.window.can_edit) == (False, True)
    save_partner(bench.desk, a_partner(name="Bakker"))
    assert names_in(bench) == ["Bakker", "Buitenom"]


# -- this computer's own disk -------------------------------------------------------------------


def test_full_disk_keeps_what_was_typed_and_tries_again(
    bench: Workbench, file: Path, answers: Answers, hook: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open_path(file)
    dialog = PartnerDialog(bench._coalition.context, a_partner(name="", note="lang " * 40_000))
    dialog.setParent(bench.window, dialog.windowFlags())
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    dialog._form.input("name").setText("Bakker")
    limit_pages(bench, 0)

    dialog._keep.click()

    assert answers.asked == [answers.asked[0]]
    assert answers.asked[0].startswith("De schijf van deze computer is vol")
    assert (dialog.isVisible(), dialog._form.draft()["name"]) == (True, "Bakker")
    assert names_in(bench) == ["Bieb"]

    limit_pages(bench, 1_000_000)
    qtbot.wait_until(lambda: not dialog._stays)
    dialog._keep.click()
    assert not dialog.isVisible()
    assert names_in(bench) == ["Bakker", "Bieb"]


def limit_pages(bench: Workbench, pages: int) -> None:
    """The same error as a full disk, from SQLite itself: the database may not grow."""
    with bench.desk._document.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={max(pages, 1)}")


def test_opnieuw_presses_the_button_again(
    bench: Workbench, file: Path, answers: Answers, hook: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open_path(file)
    dialog = PartnerDialog(bench._coalition.context, a_partner(name="", note="lang " * 40_000))
    dialog.setParent(bench.window, dialog.windowFlags())
    dialog.open()
    dialog._form.input("name").setText("Bakker")
    limit_pages(bench, 0)
    answers.buttons = ["Opnieuw"]
    press = answers.press

    def make_room(box: object) -> None:
        limit_pages(bench, 1_000_000)
        press(box)  # type: ignore[arg-type]  # a QMessageBox

    monkeypatch.setattr("coalitiedesk.ui.dialogs.ask.run_box", make_room)

    dialog._keep.click()

    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert names_in(bench) == ["Bakker", "Bieb"]


# -- earlier versions ------------------------------------------------------------------------------


def test_restored_version_is_on_screen_and_in_the_file(bench: Workbench, file: Path, qtbot: QtBot) -> None:
    bench.open_path(file)
    version = keep_version(bench.desk)
    save_partner(bench.desk, a_partner(name="Bakker"))
    bench.window.show_tab("partners")

    with qtbot.waitSignal(bench.keeper.written, timeout=30_000):
        bench._file_wishes._on_restore_requested(bench.desk.path, version)

    assert "Hoe het daarvoor was, staat ook bij de vorige versies." in said(bench)
    assert names_in(bench) == ["Bieb"]
    assert not bench.window.header.undo.isEnabled()
    save_partner(bench.desk, a_partner(name="Slager"))
    assert bench.window.header.undo.isEnabled()
    bench.close_desk()
    assert names_in_file(file) == ["Bieb", "Slager"]


def test_damaged_file_leads_to_its_earlier_versions(
    bench: Workbench, file: Path, answers: Answers, qtbot: QtBot
) -> None:
    bench.open_path(file)
    keep_version(bench.desk)
    bench.close_desk()
    file.write_bytes(file.read_bytes()[:3000])
    answers.buttons = ["Kies een eerdere versie…"]

    assert not bench.open_path(file)

    (dialog,) = bench.window.findChildren(VersionsDialog)
    with qtbot.waitSignal(bench.opened, timeout=30_000):
        dialog._restore.click()
    assert names_in(bench) == ["Bieb"]
    assert [path for path in file.parent.iterdir() if "beschadigd" in path.name]


def test_another_start_comes_forward_and_opens_its_file(bench: Workbench, file: Path, tmp_path: Path) -> None:
    other = a_file(tmp_path / "ander", "Bakker")
    bench.open_path(file)

    bench.come_forward(file)
    assert bench.desk.path == file
    bench.come_forward(other)

    assert bench.desk.path == other


def test_file_open_in_another_window_is_not_opened_twice(
    bench: Workbench, file: Path, answers: Answers
) -> None:
    other = open_coalition(file)

    assert not bench.open_path(file)

    assert answers.asked == [
        "Dit bestand is op deze computer al open. Er is niets verloren. Ga naar het andere venster."
    ]
    other.close()


# -- a broken programme -----------------------------------------------------------------------


def test_part_that_cannot_be_loaded_is_told_and_no_file_is_touched(
    qtbot: QtBot, theme: Theme, tmp_path: Path, file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_progress: object) -> None:
        raise ImportError("sqlalchemy")

    monkeypatch.setattr(workbench, "load_services", fail)
    before = file.read_bytes()
    broken = Workbench(theme, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(broken.window)

    broken.start(file)
    qtbot.waitUntil(lambda: bool(answers.asked))

    assert answers.asked[0].startswith("Een deel van CoalitieDesk kan niet worden geladen.")
    assert broken.window.findChild(StartScreen).isVisible()
    assert file.read_bytes() == before
    broken.jobs.close()
