from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.search_field import SearchField


def make(qtbot: QtBot) -> SearchField:
    found = SearchField("Zoek partner", "Ctrl+F")
    qtbot.addWidget(found)
    found.show()
    return found


def test_search_waits_for_the_last_key(qtbot: QtBot) -> None:
    field = make(qtbot)
    told: list[str] = []
    field.searched.connect(told.append)

    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field, "jan ")

    assert told == ["jan"]


def test_enter_searches_at_once_and_escape_wipes(qtbot: QtBot) -> None:
    field = make(qtbot)
    told: list[str] = []
    field.searched.connect(told.append)

    qtbot.keyClicks(field, "kerk")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert (told, field.text()) == (["kerk", ""], "")


def test_down_leaves_for_the_list(qtbot: QtBot) -> None:
    field = make(qtbot)

    with qtbot.waitSignal(field.left_downwards):
        qtbot.keyClick(field, Qt.Key.Key_Down)
