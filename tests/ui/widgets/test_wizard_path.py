"""The path of a window with several steps, by mouse and arrows."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.wizard_path import WizardPath


@pytest.fixture
def path(qtbot: QtBot) -> WizardPath:
    found = WizardPath(("Eén", "Twee", "Een lange naam van drie"), spoken_name="Stappen")
    qtbot.addWidget(found)
    found.show_place(1, done={0}, reachable=(0, 1), reason="Doe eerst twee.")
    with qtbot.waitExposed(found):
        found.show()
    found.activateWindow()
    return found


def test_names_say_where_one_is(path: WizardPath) -> None:
    assert [path.button(at).accessibleName() for at in range(3)] == [
        "Stap 1: Eén, gedaan",
        "Stap 2: Twee, hier ben je",
        "Stap 3: Een lange naam van drie, komt nog",
    ]


def test_step_that_cannot_be_opened_says_why(path: WizardPath) -> None:
    assert not path.button(2).isEnabled()
    assert path.button(2).toolTip() == "Doe eerst twee."


def test_arrow_walks_back(qtbot: QtBot, path: WizardPath) -> None:
    path.button(1).setFocus()

    with qtbot.waitSignal(path.step_chosen) as chosen:
        qtbot.keyClick(path.button(1), Qt.Key.Key_Left)

    assert chosen.args == [0]


def test_long_name_takes_two_lines(path: WizardPath) -> None:
    path.resize(path.minimumSizeHint())

    assert not path.grab().isNull()
