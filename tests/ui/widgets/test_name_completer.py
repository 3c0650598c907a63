import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.name_completer import offer_names

NAMES = ("Café de Ziel", "’t Hoekje", "Özdemir", "Jan van den Berg", "Alpha")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("cafe", ["Café de Ziel"]),
        ("CAFÉ D", ["Café de Ziel"]),
        ("'t h", ["’t Hoekje"]),
        ("ozd", ["Özdemir"]),
        ("berg", ["Jan van den Berg"]),
        ("zzz", []),
    ],
)
def test_names_are_found_without_accents_and_filled_in_with_them(
    qtbot: QtBot, typed: str, offered: list[str]
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = offer_names(field, NAMES)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    qtbot.keyClicks(field, typed)

    model = completer.completionModel()
    found = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert found == offered
    if offered:
        popup = completer.popup()
        assert popup is not None
        popup.setCurrentIndex(model.index(0, 0))
        qtbot.keyClick(popup, Qt.Key.Key_Return)
        assert field.text() == offered[0]
