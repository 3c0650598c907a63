"""Text to begin a newsletter with, on a real file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.dialogs.newsletter_dialog import NewsletterDialog
from coalitiedesk.ui.tab_context import TabContext


def test_what_was_made_of_it_is_copied(qtbot: QtBot, context: TabContext) -> None:
    dialog = NewsletterDialog(context)
    qtbot.addWidget(dialog)
    dialog.open()
    text = dialog.findChild(QPlainTextEdit)
    assert text.toPlainText().startswith("Nieuws van Coalitie Proef")
    text.setPlainText("Beste mensen")
    copy = next(b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == "Kopieer tekst")

    with qtbot.waitSignal(dialog.told):
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == "Beste mensen"
