"""What the menu File does with the open coalition, on real files."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.versions import EarlierVersion, keep_version
from coalitiedesk.ui.dialogs.about_dialog import AboutDialog
from coalitiedesk.ui.dialogs.help_dialog import HelpDialog
from coalitiedesk.ui.dialogs.logbook_dialog import LogbookDialog
from coalitiedesk.ui.dialogs.versions_dialog import VersionsDialog
from coalitiedesk.ui.workbench import Workbench
from tests.builders import a_partner
from tests.ui.workbench_scene import (
    Answers,
    answers,
    bench,
    file,
    home,
    hook,
    names_in,
    names_in_file,
    said,
    saved,
)

__all__ = ["answers", "bench", "file", "home", "hook"]


@pytest.fixture
def working(bench: Workbench, file: Path) -> Workbench:
    bench.open_path(file)
    return bench


def choose(bench: Workbench, words: str) -> None:
    """Take a line of the menu."""
    found = [
        action
        for menu in bench.window.menuBar().actions()
        for action in menu.menu().actions()
        if action.text().replace("&", "").split("\t")[0] == words
    ]
    assert len(found) == 1, words
    found[0].trigger()


def open_dialog(bench: Workbench, kind: type[QDialog]) -> QDialog:
    (found,) = [one for one in bench.window.findChildren(kind) if one.isVisible()]
    return found


def kept(bench: Workbench) -> EarlierVersion:
    """A version with one partner; since then there is another."""
    found = keep_version(bench.desk)
    save_partner(bench.desk, a_partner(name="Bakker"))
    return found


def test_work_goes_on_in_another_place(working: Workbench, file: Path, answers: Answers) -> None:
    target = file.parent.parent / "elders.coalitie"
    answers.paths = [target]

    choose(working, "Verder op een andere plek…")

    assert working.desk.path == target
    assert said(working) == f"Je werkt nu verder in {target}."
    save_partner(working.desk, a_partner(name="Bakker"))
    assert working.close_desk()
    assert names_in_file(target) == ["Bakker", "Bieb"]
    assert names_in_file(file) == ["Bieb"]


def test_place_that_is_not_named_changes_nothing(working: Workbench, file: Path, answers: Answers) -> None:
    choose(working, "Verder op een andere plek…")
    choose(working, "Kopie opslaan als…")

    assert working.desk.path == file
    assert said(working) == ""


def test_copy_is_made_and_told(working: Workbench, file: Path, answers: Answers) -> None:
    answers.paths = [file.with_name("kopie.coalitie")]

    choose(working, "Kopie opslaan als…")

    assert said(working) == f"De kopie staat in {file.parent}."
    assert names_in_file(file.with_name("kopie.coalitie")) == ["Bieb"]
    assert working.desk.path == file


def test_writing_now_is_told_in_the_status_bar(working: Workbench, file: Path, qtbot: QtBot) -> None:
    save_partner(working.desk, a_partner(name="Bakker"))

    with qtbot.waitSignal(working.keeper.written, timeout=30_000):
        working._file_wishes.write()

    assert saved(working).startswith(f"Bewaard in ‘{file.parent.name}’ om ")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("show_help", HelpDialog), ("show_about", AboutDialog), ("show_logbook", LogbookDialog)],
)
def test_windows_of_the_menu_open_over_the_window(
    working: Workbench, name: str, kind: type[QDialog], qtbot: QtBot
) -> None:
    getattr(working._file_wishes, name)()

    dialog = open_dialog(working, kind)
    assert dialog.parent() is working.window
    dialog.close()


def test_without_a_file_the_menu_does_nothing(bench: Workbench, answers: Answers) -> None:
    wishes = bench._file_wishes

    for wish in (wishes.write, wishes.copy, wishes.move, wishes.edit, wishes.show_logbook):
        wish()
    wishes.show_versions()

    assert answers.asked == []
    assert bench.window.findChildren(QDialog) == []


def test_file_that_can_be_changed_is_not_opened_again_to_change(working: Workbench, file: Path) -> None:
    working._file_wishes.edit()

    assert (working.desk.path, said(working)) == (file, "")


def test_version_of_a_file_that_is_not_open_is_put_back(
    working: Workbench, file: Path, answers: Answers, qtbot: QtBot
) -> None:
    version = kept(working)
    assert working.close_desk()
    working.show_start()
    answers.paths = [file]
    working._file_wishes.show_versions()
    dialog = open_dialog(working, VersionsDialog)
    assert isinstance(dialog, VersionsDialog)

    dialog.restore_requested.emit(file, version)
    qtbot.waitUntil(lambda: not working.jobs.is_busy)

    assert working.desk.path == file
    assert names_in(working) == ["Bieb"]
    dialog.close()


def test_version_becomes_a_file_of_its_own_and_opens(
    working: Workbench, file: Path, answers: Answers, qtbot: QtBot
) -> None:
    version = kept(working)
    target = file.with_name("toen.coalitie")
    working._file_wishes.show_versions()
    dialog = open_dialog(working, VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    qtbot.waitUntil(lambda: not working.jobs.is_busy)

    dialog.copy_requested.emit(file, version)  # no place is named
    assert working.desk.path == file
    answers.paths = [target]
    dialog.copy_requested.emit(file, version)

    assert working.desk.path == target
    assert names_in(working) == ["Bieb"]
    dialog.close()
