import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.ids import ActivityId, OccurrenceId
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.week_grid import carrying, grid
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock, MoveRequest
from coalitiedesk.ui.widgets.week_grid.grid import WeekGrid
from coalitiedesk.ui.widgets.week_grid.unplanned import UnplannedList, drag_data

THURSDAY = dt.date(2027, 9, 30)
DAYS = tuple(THURSDAY + dt.timedelta(days=number) for number in range(8))
KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def block(
    number: int, title: str, day: int | None, start: float | None, end: float | None, **more: object
) -> GridBlock:
    found = GridBlock(
        occurrence_id=OccurrenceId(number),
        activity_id=ActivityId(number),
        title=title,
        place="De Brug",
        day=None if day is None else DAYS[day],
        start_minute=None if start is None else int(start * 60),
        end_minute=None if end is None else int(end * 60),
        status=ActivityStatus.CONFIRMED,
    )
    return replace(found, **more)  # type: ignore[arg-type]


OPENING = block(1, "Opening", 0, 10, 11.5)
LUNCH = block(2, "Lunch", 0, 12, 13.5)
COFFEE = block(3, "Koffie", 1, 10, 12, clashes=("Zaal dubbel bezet",))
SINGING = block(4, "Meezingmiddag", 2, 15, 16.5)
WALK = block(5, "Wandeling", 4, 11, None)
BEEKEEPER = block(6, "Imker", 2, None, None)
CHAIR = block(7, "Kom-erbij-stoel", None, None, None, is_whole_week=True)
CARDS = block(8, "Kaartjes", 1, None, None, last_day=DAYS[4])
BREAKFAST = block(9, "Ontbijt", None, 9, 10.5)
LATE = block(10, "Silent disco", 5, 22, 25.5, clashes=("Te laat voor de buren",))
ALL = (OPENING, LUNCH, COFFEE, SINGING, WALK, BEEKEEPER, CHAIR, CARDS, BREAKFAST, LATE)


class Scene(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.list, self.grid = UnplannedList(), WeekGrid()
        layout = QHBoxLayout(self)
        self.list.setFixedWidth(170)
        layout.addWidget(self.list)
        layout.addWidget(self.grid, 1)
        self.moves: list[MoveRequest] = []
        self.grid.move_requested.connect(self.moves.append)
        self.list.carry_requested.connect(self.grid.carry)
        self.grid.returned.connect(self.list.focus_block)
        self.show_blocks(ALL)

    def show_blocks(self, blocks: tuple[GridBlock, ...]) -> None:
        self.grid.show_days(DAYS, DAYS[4])
        self.grid.show_blocks(blocks)
        self.list.show_blocks(blocks)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    for module in (carrying, grid):
        monkeypatch.setattr(module, "announce", lambda _widget, text, **_how: said.append(text))
    return said


@pytest.fixture
def scene(qtbot: QtBot, spoken: list[str]) -> Scene:
    found = Scene()
    qtbot.addWidget(found)
    found.resize(1100, 640)
    found.show()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.block.title if widget is not None and hasattr(widget, "block") else ""


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


# -- what is shown ------------------------------------------------------------------------


def test_every_block_of_the_week_has_a_button_with_a_name(scene: Scene) -> None:
    names = {
        key: button.accessibleName() for key, button in scene.grid.stage.buttons.items() if button.isVisible()
    }

    assert sorted(names) == [1, 2, 3, 4, 5, 6, 7, 8, 10]
    assert names[1] == "Opening, donderdag 30 sep, 10.00 tot 11.30 uur, De Brug, Bevestigd"
    assert names[6] == "Imker, zaterdag 2 okt, tijd onbekend, De Brug, Bevestigd"
    assert names[8] == "Kaartjes, vrijdag 1 okt tot en met maandag 4 okt, De Brug, Bevestigd"
    assert names[10].endswith("22.00 tot 1.30 uur, De Brug, Bevestigd, Te laat voor de buren")


def test_blocks_without_a_time_stand_above_the_hours(scene: Scene) -> None:
    stage = scene.grid.stage

    assert [stage.buttons[key].parentWidget() is stage.header.field for key in (6, 7, 8, 1)] == [
        True,
        True,
        True,
        False,
    ]


def test_night_is_shown_when_something_happens_then(scene: Scene) -> None:
    button = scene.grid.stage.buttons[10]

    assert button.geometry().bottom() <= scene.grid.stage.body.height()


def test_blocks_on_other_days_are_reported(scene: Scene) -> None:
    outside = replace(OPENING, occurrence_id=OccurrenceId(77), day=dt.date(2027, 12, 1))

    scene.show_blocks((*ALL, outside))

    assert scene.grid.left_out == (77,)


def test_busy_days_are_wider(scene: Scene) -> None:
    scene.show_blocks((*ALL, block(20, "Markt", 3, 10, 12), block(21, "Voetbal", 3, 10.5, 12)))

    edges = scene.grid.stage.body.measures.edges
    assert edges[4] - edges[3] > edges[3] - edges[2]


def test_whole_week_fits_beside_two_panels(qtbot: QtBot, theme: Theme) -> None:
    found = WeekGrid()
    qtbot.addWidget(found)
    found.show_days(tuple(THURSDAY + dt.timedelta(days=number) for number in range(11)))
    found.show_blocks(ALL)
    found.resize(880, 540)
    found.show()
    QApplication.processEvents()

    assert found.stage.area.horizontalScrollBar().maximum() == 0


def test_crowd_is_counted_and_opens_the_day(scene: Scene, qtbot: QtBot) -> None:
    crowd = tuple(block(100 + number, f"Drukte {number}", 3, 10, 10.5) for number in range(14))
    scene.show_blocks((*ALL, *crowd, block(99, "Daarna", 3, 12, 13)))
    more = [found for found in scene.grid.stage.more.values() if not found.is_header]

    assert len(more) == 1
    with qtbot.waitSignal(scene.grid.day_requested) as told:
        more[0].click()
    assert told.args == [DAYS[3]]


def test_many_strips_fold_and_unfold(scene: Scene) -> None:
    strips = tuple(replace(CHAIR, occurrence_id=OccurrenceId(200 + number)) for number in range(6))
    scene.show_blocks((*ALL, *strips))
    hidden = [key for key in range(200, 206) if scene.grid.stage.buttons[key].isHidden()]

    next(found for found in scene.grid.stage.more.values() if found.is_header).click()

    assert hidden != []
    assert not any(scene.grid.stage.buttons[key].isHidden() for key in hidden)


# -- walking ------------------------------------------------------------------------------


def test_one_tab_stop_enters_and_leaves(scene: Scene) -> None:
    stops = [
        key
        for key, found in scene.grid.stage.buttons.items()
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert len(stops) == 1


def test_tab_stop_goes_where_the_keyboard_goes(scene: Scene) -> None:
    scene.grid.focus_block(4)

    stops = [
        key
        for key, found in scene.grid.stage.buttons.items()
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert (stops, focused()) == ([4], "Meezingmiddag")


@pytest.mark.parametrize(
    ("begin", "keys", "ends"),
    [
        (1, (KEY.Key_Down,), "Lunch"),
        (1, (KEY.Key_Right,), "Koffie"),
        (3, (KEY.Key_Right,), "Meezingmiddag"),
        (4, (KEY.Key_Right, KEY.Key_Right), "Silent disco"),
        (4, (KEY.Key_Up,), "Imker"),
        (1, (KEY.Key_Up,), "Kom-erbij-stoel"),
        (2, (KEY.Key_Down,), "Lunch"),
    ],
)
def test_arrows_walk(scene: Scene, begin: int, keys: tuple[Qt.Key, ...], ends: str) -> None:
    scene.grid.focus_block(begin)

    press(*keys)

    assert focused() == ends


def test_walking_selects_and_enter_opens(scene: Scene) -> None:
    told: list[tuple[str, int]] = []
    scene.grid.selected.connect(lambda number: told.append(("selected", number)))
    scene.grid.opened.connect(lambda number: told.append(("opened", number)))
    scene.grid.focus_block(1)

    press(KEY.Key_Down, KEY.Key_Return)

    assert told == [("selected", 1), ("selected", 2), ("opened", 2)]
    assert scene.grid.stage.buttons[2].isChecked()


def test_f8_goes_round_the_notices(scene: Scene) -> None:
    scene.grid.focus_block(1)
    found = []
    for _ in range(3):
        press(KEY.Key_F8)
        found.append(focused())

    assert found == ["Koffie", "Silent disco", "Koffie"]


def test_keyboard_stays_on_its_block_after_fresh_data(scene: Scene) -> None:
    scene.grid.focus_block(4)

    scene.show_blocks(tuple(replace(found, title=f"{found.title}!") for found in ALL))

    assert focused() == "Meezingmiddag!"


def test_keyboard_moves_to_what_took_the_place(scene: Scene) -> None:
    scene.grid.focus_block(1)

    scene.show_blocks(tuple(found for found in ALL if found is not OPENING))

    assert focused() == "Lunch"


# -- carrying -------------------------------------------------------------------------------


def test_space_carries_and_enter_puts_down(scene: Scene, spoken: list[str]) -> None:
    scene.grid.focus_block(4)

    press(KEY.Key_Space, KEY.Key_Right, KEY.Key_Down)
    press(KEY.Key_Down, modifier=SHIFT)
    press(KEY.Key_Return)

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(4), day=DAYS[3], start=915, end=1020)]
    assert spoken == [
        "Opgepakt: Meezingmiddag, zaterdag 2 okt, 15.00 tot 16.30 uur",
        "zondag 3 okt, 15.00 tot 16.30 uur",
        "zondag 3 okt, 15.15 tot 16.45 uur",
        "zondag 3 okt, 15.15 tot 17.00 uur",
        "Neergezet: Meezingmiddag, zondag 3 okt, 15.15 tot 17.00 uur",
    ]
    assert focused() == "Meezingmiddag"


def test_block_stays_where_it_was_put_until_fresh_data(scene: Scene) -> None:
    scene.grid.focus_block(4)

    press(KEY.Key_Space, KEY.Key_Right, KEY.Key_Space)

    assert scene.grid.stage.buttons[4].block.day == DAYS[3]


def test_escape_puts_back(scene: Scene) -> None:
    scene.grid.focus_block(4)
    before = scene.grid.stage.buttons[4].geometry()

    press(KEY.Key_Space, KEY.Key_Right, KEY.Key_Down, KEY.Key_Escape)

    assert (scene.moves, scene.grid.stage.buttons[4].geometry(), focused()) == ([], before, "Meezingmiddag")


def test_unknown_end_stays_unknown(scene: Scene) -> None:
    scene.grid.focus_block(5)

    press(KEY.Key_Space, KEY.Key_Down, KEY.Key_Return)

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(5), day=DAYS[4], start=675, end=None)]


def test_unknown_time_stays_unknown_on_another_day(scene: Scene) -> None:
    scene.grid.focus_block(6)

    press(KEY.Key_Space, KEY.Key_Right, KEY.Key_Return)

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(6), day=DAYS[3], start=None, end=None)]


def test_period_moves_as_a_whole(scene: Scene) -> None:
    scene.grid.focus_block(8)

    press(KEY.Key_Space, KEY.Key_Right, KEY.Key_Down, KEY.Key_Return)

    assert scene.moves == [
        MoveRequest(occurrence_id=OccurrenceId(8), day=DAYS[2], start=None, end=None, last_day=DAYS[5])
    ]


def test_whole_week_cannot_be_carried(scene: Scene, spoken: list[str]) -> None:
    scene.grid.focus_block(7)

    press(KEY.Key_Space)

    assert (scene.grid.hand.is_full, spoken) == (
        False,
        ["Kom-erbij-stoel duurt de hele week en blijft staan"],
    )


def test_delete_takes_off_the_day_and_keeps_the_time(scene: Scene) -> None:
    scene.grid.focus_block(2)

    press(KEY.Key_Delete)

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(2), day=None, start=720, end=810)]


def test_waiting_block_gets_a_day_by_keyboard(scene: Scene) -> None:
    scene.list.focus_block(9)

    press(KEY.Key_Space, KEY.Key_Right, KEY.Key_Return)

    assert scene.moves == [MoveRequest(occurrence_id=OccurrenceId(9), day=DAYS[1], start=540, end=630)]


def test_waiting_block_goes_back_to_its_list(scene: Scene) -> None:
    scene.list.focus_block(9)

    press(KEY.Key_Space, KEY.Key_Escape)

    assert (scene.moves, focused(), 9 in scene.grid.stage.buttons) == ([], "Ontbijt", False)
    assert scene.list.isAncestorOf(QApplication.focusWidget())


# -- mouse ----------------------------------------------------------------------------------


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


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_blocks_follow_the_text_size(scene: Scene, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    QApplication.processEvents()

    heights = [
        found.height()
        for found in scene.grid.stage.buttons.values()
        if found.isVisible() and not found.is_flat
    ]
    assert min(heights) >= 30 * scale
