from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.buttons import main_button, plain_button


def make(qtbot: QtBot) -> tuple[DialogFrame, QLineEdit]:
    frame = DialogFrame("Overdragen", "Voor je opvolger.", size=(900, 700))
    field = QLineEdit()
    field.setAccessibleName("Wachtwoord")
    done = main_button("Klaar")
    done.clicked.connect(frame.accept)
    frame.fill(field, plain_button("Zet terug"), 1, main=done)
    qtbot.addWidget(frame)
    frame.show()
    return frame, field


def test_enter_presses_the_main_button(qtbot: QtBot) -> None:
    frame, field = make(qtbot)

    with qtbot.waitSignal(frame.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_escape_leaves(qtbot: QtBot) -> None:
    frame, field = make(qtbot)

    with qtbot.waitSignal(frame.rejected):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_dialog_never_outgrows_the_screen(qtbot: QtBot, theme: Theme) -> None:
    frame, _field = make(qtbot)

    theme.set_scale(1.75)

    assert frame.sizeHint().height() <= frame.screen().availableSize().height()
