"""The help reads like a page and closes by keyboard."""

import tomllib

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk import resources
from coalitiedesk.ui.dialogs.help_dialog import HELP_FILE, HelpDialog


def test_all_steps_and_notes_are_on_the_page(qtbot: QtBot) -> None:
    words = tomllib.loads(resources.read_text(HELP_FILE))
    dialog = HelpDialog()
    qtbot.addWidget(dialog)

    shown = "\n".join(label.text() for label in dialog.findChildren(QLabel))

    assert len(words["steps"]) == 8
    assert all(part["text"] in shown for part in (*words["steps"], *words["notes"]))


def test_escape_closes(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
