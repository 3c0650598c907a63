import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.ui.widgets.week_grid import pointer
from coalitiedesk.ui.widgets.week_grid.blocks import MoveRequest
from coalitiedesk.ui.widgets.week_grid.unplanned import drag_data
from tests.ui.widgets.week_grid.scene import (
    DAYS,
    Scene,
    focused,
)


def drag(scene: Scene, number: int, grip: QPoint, target: QPoint) -> None:
    """Drag a block by a point in it to a point of the hours."""
    button = scene.grid.stage.buttons[number]
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=grip)
    for part in (0.5, 1.0):
        point = (
            button.mapFrom(scene, scene.grid.stage.body.mapTo(scene, target))
            if part == 1.0
            else grip + QPoint(15, 15)
        )
        QTest.mouseMove(button, point)
        QApplication.processEvents()
    point = button.mapFrom(scene, scene.grid.stage.body.mapTo(scene, target))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=point)


def place(scene: Scene, day: int, hour: float) -> QPoint:
    measures = scene.grid.stage.body.measures
    return QPoint(round(measures.edges[day]) + 20, round(measures.y(hour * 60)))


def test_block_is_dragged_to_another_day_and_time(scene: Scene) -> None:
    drag(scene, 4, QPoint(10, 4), place(scene, 5, 13) + QPoint(0, 4))

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(4), day=DAYS[5], start=780, end=870)]


def test_lower_edge_changes_the_length(scene: Scene) -> None:
    button = scene.grid.stage.buttons[4]

    drag(scene, 4, QPoint(20, button.height() - 2), place(scene, 2, 17.75))

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(4), day=DAYS[2], start=900, end=1065)]


def test_click_moves_nothing(scene: Scene, qtbot: QtBot) -> None:
    qtbot.mouseClick(scene.grid.stage.buttons[4], Qt.MouseButton.LeftButton)

    assert (scene.moves, scene.grid.hand.is_full, focused()) == ([], False, "Meezingmiddag")


def test_double_click_opens(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.grid.opened) as told:
        qtbot.mouseDClick(scene.grid.stage.buttons[4], Qt.MouseButton.LeftButton)

    assert told.args == [4]


def test_waiting_block_is_dropped_on_a_day(scene: Scene) -> None:
    data = drag_data(OccurrenceId(9))
    inside = scene.grid.stage.body.mapTo(scene.grid, place(scene, 3, 14))
    how = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    scene.grid.dragEnterEvent(QDragEnterEvent(inside, *how))
    scene.grid.dragMoveEvent(QDragMoveEvent(inside, *how))
    scene.grid.dropEvent(QDropEvent(QPointF(inside), *how))

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(9), day=DAYS[3], start=840, end=930)]


def test_drop_above_the_hours_leaves_the_time_open(scene: Scene) -> None:
    data = drag_data(OccurrenceId(9))
    header = scene.grid.stage.header
    inside = header.mapTo(scene.grid, QPoint(place(scene, 3, 14).x() + 46, 20))
    how = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    scene.grid.dragEnterEvent(QDragEnterEvent(inside, *how))
    scene.grid.dragMoveEvent(QDragMoveEvent(inside, *how))
    scene.grid.dropEvent(QDropEvent(QPointF(inside), *how))

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(9), day=DAYS[3], start=None, end=None)]


def test_block_that_is_let_go_outside_stays(scene: Scene) -> None:
    drag(scene, 4, QPoint(10, 4), QPoint(-400, -900))

    assert (scene.moves, scene.grid.hand.is_full) == ([], False)


def test_block_that_is_let_go_on_the_list_loses_its_day(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    released: list[int] = []
    scene.grid._pointer.let_go_on_list.connect(released.append)
    monkeypatch.setattr(pointer.QApplication, "widgetAt", lambda _point: scene.list.children()[1])

    drag(scene, 4, QPoint(10, 4), QPoint(-400, 100))

    assert (released, [move.day for move in scene.moves]) == ([4], [None])


def test_block_in_the_hand_is_not_dragged_as_well(scene: Scene, qtbot: QtBot) -> None:
    scene.grid.stage.buttons[3].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert scene.grid.hand.is_full

    drag(scene, 4, QPoint(10, 4), place(scene, 5, 13))

    assert scene.moves == []
    assert scene.grid.hand.is_full
