"""What takes seconds says so before it begins, on screen and by the mouse."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.dialogs.busy import busy
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame

WORDS = "‘Zoë’ wordt gewist…"


class Painted(QObject):
    """Hears which words were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel):
            self.words.append(watched.text())
        return False


@pytest.fixture
def dialog(qtbot: QtBot) -> DialogFrame:
    found = DialogFrame("Gegevens van mensen", "Wat er is", size=(600, 300))
    found.fill(QLabel("Inhoud"))
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    return found


def test_words_are_painted_before_the_work_begins(dialog: DialogFrame) -> None:
    painted = Painted()
    for words in dialog.findChildren(QLabel):
        words.installEventFilter(painted)

    with busy(dialog, WORDS):
        assert WORDS in painted.words
        assert QApplication.overrideCursor().shape() is Qt.CursorShape.WaitCursor

    assert QApplication.overrideCursor() is None


def test_mouse_is_free_again_when_the_work_fails(dialog: DialogFrame) -> None:
    with pytest.raises(ValueError, match="full"), busy(dialog, WORDS):
        raise ValueError("full")

    assert QApplication.overrideCursor() is None
