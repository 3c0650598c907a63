"""Blocks that wait for a day: walked by key, dragged by mouse."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock
from coalitiedesk.ui.widgets.week_grid.unplanned import UnplannedList, dragged_id
from tests.ui.widgets.week_grid.scene import COFFEE, block

LEFT = Qt.MouseButton.LeftButton


def waiting(number: int) -> GridBlock:
    return block(number, f"Soep {number}", None, None, None)


def move(button: BlockButton, to: QPoint) -> None:
    """The mouse goes on with its left button down."""
    place = (QPointF(to), QPointF(button.mapToGlobal(to)))
    how = (Qt.MouseButton.NoButton, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(button, QMouseEvent(QEvent.Type.MouseMove, *place, *how))


@pytest.fixture
def waits(qtbot: QtBot) -> UnplannedList:
    found = UnplannedList()
    found.show_blocks([waiting(1), waiting(2), COFFEE, waiting(4)])
    qtbot.addWidget(found)
    found.resize(200, 400)
    with qtbot.waitExposed(found):
        found.show()
    return found


def ids(waits: UnplannedList) -> list[int]:
    return [button.block.occurrence_id for button in waits.buttons]


def test_only_what_has_no_day_waits(waits: UnplannedList) -> None:
    assert ids(waits) == [1, 2, 4]


def test_keys_walk_pick_up_and_open(waits: UnplannedList, qtbot: QtBot) -> None:
    told: list[tuple[str, int]] = []
    waits.selected.connect(lambda number: told.append(("selected", number)))
    waits.opened.connect(lambda number: told.append(("opened", number)))
    waits.carry_requested.connect(lambda number: told.append(("carried", number)))
    assert waits.focus_block(1)
    told.clear()

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(QApplication.focusWidget(), key)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Q)

    assert told == [("selected", 2), ("selected", 4), ("carried", 4), ("opened", 4)]
    assert not waits.focus_block(99)


def test_keyboard_stays_on_its_line_when_a_block_got_its_day(waits: UnplannedList) -> None:
    waits.focus_block(4)

    waits.show_blocks([waiting(1), waiting(2)])

    assert ids(waits) == [1, 2]
    assert waits.buttons[1].hasFocus()
    waits.choose(2)
    assert [button.isChecked() for button in waits.buttons] == [False, True]


def test_block_is_dragged_out(waits: UnplannedList, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[int | None] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: dragged.append(dragged_id(drag.mimeData())))
    button = waits.buttons[1]

    QTest.mousePress(button, LEFT, pos=QPoint(10, 10))
    move(button, QPoint(11, 11))
    assert dragged == []
    move(button, QPoint(60, 40))

    assert dragged == [2]
    move(button, QPoint(90, 60))
    assert dragged == [2]


def test_click_drags_nothing_and_double_click_opens(
    waits: UnplannedList, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dragged: list[object] = []
    monkeypatch.setattr(QDrag, "exec", lambda *_: dragged.append(1))
    button = waits.buttons[0]
    QTest.mouseClick(button, LEFT)
    move(button, QPoint(60, 40))

    with qtbot.waitSignal(waits.opened) as told:
        QTest.mouseDClick(button, LEFT)

    assert (dragged, told.args) == ([], [1])


def test_something_else_that_is_dragged_is_no_block() -> None:
    other = QMimeData()
    other.setText("3")

    assert dragged_id(other) is None
