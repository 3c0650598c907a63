"""Open, change, write, close, and what happens when one of them cannot be done; on real files."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from coalitiedesk.document.lock import note_path
from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.contact_log import get_log
from coalitiedesk.services.opening import recoverable
from coalitiedesk.services.partners import list_partner_ids, save_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog
from coalitiedesk.ui.dialogs.handover_dialog import HandoverDialog
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.changing import SENTENCE
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
    saved,
    started_bench,
)

__all__ = ["answers", "bench", "file", "home", "hook"]

CRASH = """
import os, signal, sys
from pathlib import Path
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import Partner
from coalitiedesk.services.opening import open_coalition, recoverable
from coalitiedesk.services.partners import save_partner
desk = open_coalition(Path(sys.argv[1]))
save_partner(desk, Partner(id=PartnerId(0), name="Net op tijd"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_change_is_in_the_file_a_moment_later(bench: Workbench, file: Path, qtbot: QtBot) -> None:
    bench.open_path(file)
    assert bench.desk is not None
    assert bench.keeper is not None

    with qtbot.waitSignal(bench.keeper.written, timeout=30_000):
        save_partner(bench.desk, a_partner(name="Bakker"))

    assert saved(bench).startswith(f"Bewaard in ‘{file.parent.name}’ om ")
    assert bench.window.status._copied.text().startswith("Reservekopie: vandaag ")
    assert bench.close_desk()
    assert names_in_file(file) == ["Bakker", "Bieb"]


def test_contact_is_logged_from_any_tab(bench: Workbench, file: Path, qtbot: QtBot) -> None:
    bench.open_path(file)
    assert bench.desk is not None
    for tab in ("overview", "partners"):
        bench.window.show_tab(tab)
        qtbot.keyClick(bench.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = (one for one in bench.window.findChildren(ContactDialog) if one.isVisible())
        if tab == "overview":
            qtbot.keyClicks(dialog.focusWidget(), names_in(bench)[0])
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()

    log = get_log(bench.desk, list_partner_ids(bench.desk)[0])
    assert log is not None
    assert len(log.interactions) == 2


def test_contact_without_partners_begins_with_a_partner(
    bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    bench.open_path(a_file(tmp_path / "leeg"))

    qtbot.keyClick(bench.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert bench.window.deck.key == "partners"


def test_turning_to_another_program_writes_at_once(bench: Workbench, file: Path, qtbot: QtBot) -> None:
    bench.open_path(file)
    assert bench.desk is not None
    assert bench.keeper is not None
    save_partner(bench.desk, a_partner(name="Bakker"))

    with qtbot.waitSignal(bench.keeper.written, timeout=1_500):
        QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)


def test_stick_that_is_gone_is_told_once_and_written_when_it_is_back(
    bench: Workbench, file: Path, qtbot: QtBot
) -> None:
    bench.open_path(file)
    assert bench.desk is not None
    assert bench.keeper is not None
    away = file.parent.rename(file.parent.with_name("away"))
    with qtbot.waitSignal(bench.keeper.failed, timeout=30_000):
        save_partner(bench.desk, a_partner(name="Bakker"))

    assert "misschien is de stick eruit" in said(bench)
    assert saved(bench) == "Veilig op deze computer. 1 wijziging wacht op het bestand."

    away.rename(file.parent)
    with qtbot.waitSignal(bench.keeper.written, timeout=30_000):
        bench.keeper.write_now()
    assert saved(bench).startswith("Bewaard in ")


def test_asked_writing_that_fails_offers_another_place(
    bench: Workbench, file: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    bench.open_path(file)
    assert bench.desk is not None
    assert bench.keeper is not None
    save_partner(bench.desk, a_partner(name="Bakker"))
    file.parent.rename(file.parent.with_name("away"))
    answers.buttons, answers.paths = ["Kopie op een andere plek…"], [tmp_path / "elders.coalitie"]

    with qtbot.waitSignal(bench.keeper.asked_failed, timeout=30_000):
        bench.keeper.write_now()
    qtbot.waitUntil(lambda: not answers.paths)

    assert bench.desk.path == tmp_path / "elders.coalitie"
    assert saved(bench).startswith("Bewaard in ‘")


@pytest.mark.parametrize(
    ("button", "closes", "elsewhere", "left"),
    [
        ("Kopie op een andere plek…", True, ["Bakker", "Bieb"], 0),
        ("Sluit, bewaar op deze computer", True, None, 1),
        ("Annuleer", False, None, 0),
    ],
)
def test_close_while_the_file_cannot_be_written(
    bench: Workbench,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    button: str,
    closes: bool,
    elsewhere: list[str] | None,
    left: int,
) -> None:
    other = tmp_path / "elders.coalitie"
    bench.open_path(file)
    assert bench.desk is not None
    save_partner(bench.desk, a_partner(name="Bakker"))
    file.parent.rename(file.parent.with_name("away"))
    answers.buttons, answers.paths = [button], [other]

    assert bench.close_desk() is closes

    assert len(answers.asked) == 1
    assert (names_in_file(other) if other.exists() else None) == elsewhere
    assert len([one for one in recoverable() if one.state.target == str(file)]) == left


def test_close_tries_again_when_the_stick_is_back(
    bench: Workbench, file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open_path(file)
    assert bench.desk is not None
    save_partner(bench.desk, a_partner(name="Bakker"))
    away = file.parent.rename(file.parent.with_name("away"))
    answers.buttons = ["Opnieuw"]
    press = answers.press

    def press_with_stick(box: object) -> None:
        away.rename(file.parent)
        press(box)  # type: ignore[arg-type]  # a QMessageBox

    monkeypatch.setattr("coalitiedesk.ui.dialogs.ask.run_box", press_with_stick)

    assert bench.close_desk()
    assert names_in_file(file) == ["Bakker", "Bieb"]


def test_work_of_a_killed_window_is_offered_and_written(
    theme: Theme, qtbot: QtBot, tmp_path: Path, file: Path, answers: Answers
) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(file)], env=os.environ.copy(), check=False)
    assert done.returncode == -signal.SIGKILL
    answers.buttons = ["Ga daarmee verder"]

    with started_bench(theme, qtbot, tmp_path) as bench:
        qtbot.waitUntil(lambda: bench.desk is not None)
        assert bench.keeper is not None
        qtbot.waitUntil(lambda: saved(bench).startswith("Bewaard in "), timeout=30_000)

        assert names_in(bench) == ["Bieb", "Net op tijd"]
        assert "Kijk ze na" in said(bench)
        assert bench.close_desk()
    assert names_in_file(file) == ["Bieb", "Net op tijd"]


def test_other_laptop_has_it_open(bench: Workbench, file: Path, answers: Answers) -> None:
    held_elsewhere(file)
    answers.buttons = ["Alleen bekijken"]

    bench.open_path(file)

    assert "Fatima heeft" in answers.asked[0]
    assert bench.desk is not None
    assert not bench.desk.can_edit
    assert saved(bench) == SENTENCE
    bench.close_desk()
    assert note_path(file).exists()

    answers.buttons = ["Toch wijzigen"]
    bench.open_path(file)
    assert bench.desk.can_edit


def test_handover_is_in_the_menu_and_an_open_end_leads_to_its_tab(bench: Workbench, file: Path) -> None:
    line = next(one for one in bench.window._menus.guarded if one.text() == "Over&dragen…")
    assert not line.isEnabled()
    bench.open_path(file)
    assert bench.desk is not None
    save_task(bench.desk, Task(id=TaskId(0), title="Bel de drukker"))

    line.trigger()
    dialog = next(one for one in bench.window.findChildren(HandoverDialog) if one.isVisible())
    dialog._ends._end_table.opened.emit(0)

    assert not dialog.isVisible()
    assert bench.window.deck.key == "plan"


def test_every_line_of_a_menu_has_a_letter_of_its_own(bench: Workbench) -> None:
    for title in bench.window.menuBar().actions():
        menu = title.menu()
        assert isinstance(menu, QMenu)
        letters = [
            one.text()[one.text().index("&") + 1].lower() for one in menu.actions() if "&" in one.text()
        ]
        assert sorted(letters) == sorted(set(letters)), title.text()
