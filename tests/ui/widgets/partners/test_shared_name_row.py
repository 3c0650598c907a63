from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.services.shared_names import SharedName
from coalitiedesk.ui.widgets.partners.shared_name_row import SharedNameRow


def test_another_name_is_asked_for_once(qtbot: QtBot) -> None:
    row = SharedNameRow(SharedName(name="kerk", partners=3), "label")
    qtbot.addWidget(row)
    asked: list[str] = []
    row.rename_requested.connect(asked.append)
    line = row.findChild(QLineEdit)

    line.setText(" geloof ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert asked == ["geloof"]
