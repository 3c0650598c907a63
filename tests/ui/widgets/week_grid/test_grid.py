import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.week_grid.grid import WeekGrid
from tests.ui.widgets.week_grid.scene import (
    ALL,
    CHAIR,
    DAYS,
    KEY,
    OPENING,
    THURSDAY,
    Scene,
    block,
    focused,
    press,
)

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
