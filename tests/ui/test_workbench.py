"""Open, change, write, close, and what happens when one of them cannot be done; on real files."""

import datetime as dt
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.app import _Unforeseen
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.lock import Holder, note_path, write_note
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.opening import open_coalition, recoverable
from coalitiedesk.services.partners import delete_partners, list_partners, save_partner
from coalitiedesk.services.versions import keep_version
from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog
from coalitiedesk.ui.dialogs.versions_dialog import VersionsDialog
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.viewing import SENTENCE
from coalitiedesk.ui.workbench import Workbench
from tests.builders import a_partner
from tests.ui.workbench_scene import Answers, a_file, answers, names_in, started_bench

__all__ = ["answers"]

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


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "stick", "Bieb")


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Workbench]:
    with started_bench(theme, qtbot, tmp_path) as found:
        yield found


@pytest.fixture
def hook(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong in a slot is told to the user, as in the real program."""
    monkeypatch.setattr(sys, "excepthook", _Unforeseen(bench))


def said(bench: Workbench) -> str:
    return bench.window.toast.accessibleName() if bench.window.toast.isVisible() else ""


def saved(bench: Workbench) -> str:
    return bench.window.status._saved.text()


def names_in_file(path: Path) -> list[str]:
    desk = open_coalition(path, view_only=True)
    found = [line.name for line in list_partners(desk)]
    desk.close()
    return found


def test_change_is_in_the_file_a_moment_later(bench: Workbench, file: Path, qtbot: QtBot) -> None:
    bench.open_path(file)
    assert bench.desk is not None
    assert bench.keeper is not None

    with qtbot.waitSignal(bench.keeper.written, timeout=30_000):
        save_partner(bench.desk, a_partner(name="Bakker"))

    assert saved(bench).startswith(f"Bewaard in {file.parent} om ")
    assert bench.window.status._copied.text().startswith("Reservekopie: vandaag ")
    assert bench.close_desk()
    assert names_in_file(file) == ["Bakker", "Bieb"]


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
    assert saved(bench).startswith(f"Bewaard in {tmp_path} om ")


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


def held_elsewhere(file: Path) -> None:
    since = dt.datetime.now(dt.UTC).replace(microsecond=0)
    holder = Holder(person="Fatima", computer="LAPTOP-12", account="fatima", process=1, since=since)
    assert write_note(file, holder)


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
    greyed = [action.text() for action in viewing.window._guarded if not action.isEnabled()]
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
