"""The paper of a handover: password sheet and dossier, as files."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui import outside, print_actions
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.dialogs.handover_dialog import (
    CHOICE,
    PAPER,
    HandoverDialog,
)
from coalitiedesk.ui.tab_context import TabContext
from tests.ui.dialogs.conftest import context
from tests.ui.dialogs.handover_scene import (
    LOCKED_NAME,
    OPEN_NAME,
    PATIENCE,
    STEM,
    WITHOUT_LOCK,
    button,
    dialog,
    home,
    make,
    press,
    settled,
    stick,
    words_on,
)

__all__ = ["context", "dialog", "home", "stick"]


def test_password_can_be_copied_and_put_on_a_sheet(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.open_step(CHOICE)
    press(qtbot, dialog, "Kopieer")
    assert QApplication.clipboard().text() == dialog._choice.choice.passphrase
    press(qtbot, dialog, "Bewaar als blad")
    assert f"Wachtwoord {STEM}.pdf" in words_on(dialog)
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(stick / "anders"), ""))

    make(qtbot, context, dialog)

    assert f"nog een andere naam: ‘{LOCKED_NAME}’" in words_on(dialog)
    press(qtbot, dialog, "Bewaar het blad opnieuw")
    assert "nog een andere naam" not in words_on(dialog)


def test_dossier_comes_beside_the_package_and_opens(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(outside, "open_address", lambda url: bool(shown.append(url.toLocalFile())) or True)
    make(qtbot, context, dialog, WITHOUT_LOCK)
    press(qtbot, dialog, "Verder")

    for _ in range(2):
        press(qtbot, dialog, "Bewaar het dossier")
        settled(qtbot, context)
    press(qtbot, dialog, "Bekijk het dossier")
    press(qtbot, dialog, "Verder")
    press(qtbot, dialog, "Open de map")

    first, second = sorted(path.name for path in stick.glob("*.pdf"))
    assert second.endswith(" 2.pdf") or first.endswith(" 2.pdf")
    assert (stick / first).read_bytes().startswith(b"%PDF")
    assert shown == [str(stick / max(first, second, key=len)), str(stick)]


def test_dossier_that_cannot_be_written_is_told(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask, "run_box", lambda box: told.append(box.text()))
    make(qtbot, context, dialog, WITHOUT_LOCK)
    dialog.open_step(PAPER)
    (stick / OPEN_NAME).unlink()
    stick.rmdir()

    press(qtbot, dialog, "Bewaar het dossier")
    settled(qtbot, context)

    assert len(told) == 1
    assert "bestaat niet" in told[0]
    assert button(dialog, "Bewaar het dossier").isEnabled()


def test_dossier_and_sheet_go_to_the_printer(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = iter((stick / "blad.pdf", stick / "dossier op papier.pdf"))

    def into_a_file(printer: QPrinter, _window: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(next(printed)))
        return True

    monkeypatch.setattr(print_actions, "printer_window", into_a_file)
    dialog.open_step(CHOICE)
    press(qtbot, dialog, "Print als blad")
    settled(qtbot, context)
    assert "1 blad is naar de printer." in words_on(dialog).lower()
    make(qtbot, context, dialog, WITHOUT_LOCK)
    dialog.open_step(PAPER)
    press(qtbot, dialog, "Afdrukken")
    qtbot.waitUntil(lambda: "naar de printer" in words_on(dialog), timeout=PATIENCE)

    assert len(PdfReader(stick / "blad.pdf").pages) == 1
    assert len(PdfReader(stick / "dossier op papier.pdf").pages) > 1
