import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.names_field import NamesField


@pytest.fixture
def field(qtbot: QtBot) -> NamesField:
    found = NamesField("Wie organiseert")
    qtbot.addWidget(found)
    found.offer(("Bakker Jansen", "Jansen; Zoon & Co", "Welzijn Wold"))
    with qtbot.waitExposed(found):
        found.show()
    found.setFocus()
    return found


def test_names_stand_apart_by_a_semicolon(qtbot: QtBot, field: NamesField) -> None:
    told: list[tuple[str, ...]] = []
    field.committed.connect(lambda: told.append(field.names()))

    qtbot.keyClicks(field, " Welzijn Wold;Nieuwe club ; Welzijn Wold")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told == [("Welzijn Wold", "Nieuwe club")]


def test_known_name_with_a_semicolon_stays_whole(field: NamesField) -> None:
    field.show_names(("Jansen; Zoon & Co", "Welzijn Wold"))

    assert field.text() == "Jansen; Zoon & Co; Welzijn Wold"
    assert field.names() == ("Jansen; Zoon & Co", "Welzijn Wold")


def test_leaving_without_another_name_tells_nothing(qtbot: QtBot, field: NamesField) -> None:
    field.show_names(("Welzijn Wold",))

    with qtbot.assertNotEmitted(field.committed):
        field.clearFocus()


def test_name_is_offered_and_taken_by_keyboard(qtbot: QtBot, field: NamesField) -> None:
    qtbot.keyClicks(field, "Eerste; wold")
    popup = field._completer.popup()
    qtbot.waitUntil(popup.isVisible)

    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert field.names() == ("Eerste", "Welzijn Wold")
