import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.start_screen import NewCoalition, RecentFile, StartScreen

RECENT = (RecentFile(path="/stick/a.coalitie", title="Samen Voorbeeldrecht", detail="op E:, gisteren"),)


@pytest.fixture
def screen(qtbot: QtBot) -> StartScreen:
    found = StartScreen(RECENT, ("Arnhem", "Apeldoorn"))
    qtbot.addWidget(found)
    found.show()
    return found


def test_enter_makes_the_coalition(screen: StartScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen._form.input("name"), "Samen sterk")
    qtbot.keyClicks(screen._form.input("municipality"), "Arnhem")

    with qtbot.waitSignal(screen.create_requested) as told:
        qtbot.keyClick(screen._form.input("municipality"), Qt.Key.Key_Return)

    assert told.args == [NewCoalition(name="Samen sterk", municipality="Arnhem")]


def test_a_coalition_needs_a_name(screen: StartScreen, qtbot: QtBot) -> None:
    made: list[object] = []
    screen.create_requested.connect(made.append)

    screen._create.click()

    assert (made, screen._form.input("name").property("state")) == ([], "bad")


def test_what_is_there_can_be_opened(screen: StartScreen, qtbot: QtBot) -> None:
    told: list[object] = []
    screen.open_requested.connect(lambda: told.append("open"))
    screen.example_requested.connect(lambda: told.append("example"))
    screen.recent_requested.connect(told.append)

    for row in (screen._open, screen._example, *screen._recent):
        qtbot.keyClick(row, Qt.Key.Key_Space)

    assert told == ["open", "example", "/stick/a.coalitie"]
