"""Files with a step: chosen in the system's window, opened as a copy."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from coalitiedesk.services.attachments import list_attachments
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.plan.attachments_part import AttachmentsPart
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from coalitiedesk.ui.widgets.plan.record_list import RecordList
from tests.ui.plan.hands import named, press, spoken


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def hear(box: QMessageBox) -> None:
        heard.append(box.text())

    monkeypatch.setattr(ask, "run_box", hear)
    return heard


def choosing(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    monkeypatch.setattr(ask_file, "open_several_window", lambda *_: ([str(path) for path in paths], ""))


def a_file(folder: Path, name: str, content: bytes = b"inhoud") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_files_are_added_and_stand_with_their_step(
    qtbot: QtBot, tab: PlanTab, context: TabContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, tab, "Bijlagen 0")
    choosing(monkeypatch, a_file(tmp_path, "plan.pdf"), a_file(tmp_path, "foto.jpg", bytes(3_000_000)))

    press(qtbot, tab, "Voeg bestand toe…")

    listed = named(tab, RecordList, "Bijlagen")
    assert spoken(listed) == [
        "plan.pdf, sinds 6 september 2026, 1 kB",
        "foto.jpg, sinds 6 september 2026, 2,9 MB",
    ]
    press(qtbot, tab, "Bijlagen 2")
    context.desk.undo()
    assert spoken(listed) == []


def test_programme_is_refused_with_a_sentence(
    qtbot: QtBot,
    tab: PlanTab,
    context: TabContext,
    tmp_path: Path,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press(qtbot, tab, "Bijlagen 0")
    choosing(monkeypatch, a_file(tmp_path, "spel.exe"))

    press(qtbot, tab, "Voeg bestand toe…")

    assert said == ["‘spel.exe’ is een programma of snelkoppeling. Dat is niet veilig als bijlage."]
    assert list_attachments(context.desk) == ()


def test_enter_opens_a_copy_that_goes_with_the_session(
    qtbot: QtBot, tab: PlanTab, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(AttachmentsPart, "open_with", staticmethod(lambda path: not opened.append(path)))
    press(qtbot, tab, "Bijlagen 0")
    choosing(monkeypatch, a_file(tmp_path, "plan.pdf"))
    press(qtbot, tab, "Voeg bestand toe…")

    for _ in range(2):  # the second time over the copy that is there
        qtbot.keyClick(named(tab, RecordList, "Bijlagen"), Qt.Key.Key_Return)

    assert [path.name for path in opened] == ["plan.pdf", "plan.pdf"]
    assert opened[0].read_bytes() == b"inhoud"
    assert opened[0].parent != tmp_path
    monkeypatch.setattr(AttachmentsPart, "open_with", staticmethod(lambda _path: False))
    qtbot.keyClick(named(tab, RecordList, "Bijlagen"), Qt.Key.Key_Return)
    assert said[0].startswith("Er is op deze computer geen programma dat ‘plan.pdf’ opent.")


def test_file_is_saved_elsewhere_and_removed(
    qtbot: QtBot, tab: PlanTab, context: TabContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, tab, "Bijlagen 0")
    choosing(monkeypatch, a_file(tmp_path, "notities"))
    press(qtbot, tab, "Voeg bestand toe…")
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "terug"), ""))

    press(qtbot, tab, "Opslaan als…")
    press(qtbot, tab, "Haal weg")

    assert (tmp_path / "terug").read_bytes() == b"inhoud"
    assert list_attachments(context.desk) == ()
    context.desk.undo()
    assert [one.name for one in list_attachments(context.desk)] == ["notities"]
