from PySide6.QtWidgets import QApplication

from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.ui.widgets.week_grid.blocks import MoveRequest
from tests.ui.widgets.week_grid.scene import (
    DAYS,
    KEY,
    SHIFT,
    Scene,
    focused,
    press,
)


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
