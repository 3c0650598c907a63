"""Text to begin a newsletter with, on a real file."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs.newsletter_dialog import NewsletterDialog
from coalitiedesk.ui.tab_context import TabContext


@pytest.fixture
def dialog(qtbot: QtBot, context: TabContext) -> NewsletterDialog:
    found = NewsletterDialog(context)
    qtbot.addWidget(found)
    found.open()
    return found


def field(dialog: NewsletterDialog) -> QPlainTextEdit:
    return dialog.findChild(QPlainTextEdit)


def button(dialog: NewsletterDialog, words: str) -> QAbstractButton:
    return next(one for one in dialog.findChildren(QAbstractButton) if one.accessibleName() == words)


def test_what_was_made_of_it_is_copied_and_stays_on_screen(qtbot: QtBot, dialog: NewsletterDialog) -> None:
    assert field(dialog).toPlainText().startswith("Nieuws van Coalitie Proef")
    field(dialog).setPlainText("Beste mensen")

    with qtbot.waitSignal(dialog.told):
        qtbot.mouseClick(button(dialog, "Kopieer tekst"), Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == "Beste mensen"
    assert dialog.isVisible()


@pytest.mark.parametrize("way", ["Bewaar als PDF…", "Bewaar als Word…"])
def test_file_gets_the_text_as_it_is_now(qtbot: QtBot, dialog: NewsletterDialog, way: str) -> None:
    field(dialog).setPlainText("Groot nieuws\nWij groeien.")
    wish = dialog.paper_requested if "PDF" in way else dialog.words_requested

    with qtbot.waitSignal(wish) as wished:
        qtbot.mouseClick(button(dialog, way), Qt.MouseButton.LeftButton)

    content = wished.args[0].own
    assert isinstance(content, WrittenContent)
    assert content.document.title == "Groot nieuws"
    assert dialog.isVisible()


def test_mail_program_opens_with_subject_and_text(
    qtbot: QtBot, dialog: NewsletterDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(outside, "open_address", lambda url: not opened.append(url))
    field(dialog).setPlainText("Groot nieuws\nWij groeien.")

    with qtbot.waitSignal(dialog.told) as told:
        qtbot.mouseClick(button(dialog, "Open als mail"), Qt.MouseButton.LeftButton)

    assert opened[0].toString().startswith("mailto:?subject=Groot nieuws&body=Wij groeien.")
    assert told.args == ["Je mailprogramma is open. Kies daar wie de nieuwsbrief krijgt."]


def test_long_text_goes_over_the_clipboard(
    qtbot: QtBot, dialog: NewsletterDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "open_address", lambda _url: True)
    long = "Nieuws\n" + "Een lang verhaal. " * 200
    field(dialog).setPlainText(long)

    qtbot.mouseClick(button(dialog, "Open als mail"), Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == long


def test_empty_text_goes_nowhere(dialog: NewsletterDialog) -> None:
    field(dialog).setPlainText(" \n")

    ways = ("Kopieer tekst", "Open als mail", "Bewaar als Word…", "Bewaar als PDF…")
    assert not any(button(dialog, words).isEnabled() for words in ways)
