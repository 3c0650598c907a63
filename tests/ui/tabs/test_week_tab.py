"""The tab Week on a real file, with keyboard and mouse."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.services.activities import list_activities, save_activity
from coalitiedesk.ui.dialogs.activity_dialog import ActivityDialog
from coalitiedesk.ui.dialogs.move_note_dialog import MoveNoteDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.waiting_pane import WaitingPane
from tests.builders import an_activity, an_occurrence
from tests.ui.tabs.week_steps import block, choose, choose_in_menu, panel_menu, panel_of, shown
from tests.ui.week_filled import (
    THURSDAY,
    activity_named,
    button,
    fill_week,
    is_open,
    make_week,
    moment_of,
    open_dialog,
)

# -- empty screens ----------------------------------------------------------------------


def test_without_a_week_there_is_one_way_on(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.go_requested) as going:
        qtbot.mouseClick(button(tab, "Maak een Week…"), Qt.MouseButton.LeftButton)

    assert going.args == ["edition", 0]


def test_week_without_activities_offers_a_list_or_one_activity(qtbot: QtBot, context: TabContext) -> None:
    make_week(context)
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.import_requested):
        qtbot.mouseClick(button(tab, "Haal een lijst binnen…"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(tab, "Zet er één activiteit in"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(is_open(tab, ActivityDialog))


# -- panes ------------------------------------------------------------------------------


def test_panel_is_there_while_something_is_chosen(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    assert panel_of(tab).isHidden()

    choose(qtbot, tab, "Koffie")
    assert not panel_of(tab).isHidden()
    qtbot.keyClick(block(tab, "Koffie"), Qt.Key.Key_Escape)

    assert panel_of(tab).isHidden()


def test_click_opens_the_panel_without_moving_the_block_under_a_double_click(
    qtbot: QtBot, context: TabContext
) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    found = block(tab, "Koffie")
    before = found.geometry()

    qtbot.mousePress(found, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(found, Qt.MouseButton.LeftButton)
    assert found.geometry() == before
    qtbot.mouseDClick(found, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(is_open(tab, ActivityDialog))


def test_what_waits_and_what_is_outside_the_week_stand_beside_it(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)

    waiting, outside = tab.findChild(WaitingPane).lists

    assert [found.block.title for found in waiting.buttons] == ["Wandeling"]
    assert [found.block.title for found in outside.buttons] == ["Braderie"]
    assert outside.buttons[0].block.place == "di 20 okt"


def test_outside_the_week_is_picked_up_and_put_down_by_keyboard(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    found = block(tab, "Braderie")
    found.setFocus()

    qtbot.keyClick(found, Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert moment_of(context, "Braderie").day == dt.date(2026, 10, 2)


def test_pane_goes_when_everything_has_a_day(qtbot: QtBot, context: TabContext) -> None:
    week = make_week(context)
    save_activity(context.desk, an_activity(edition_id=week.id, occurrences=(an_occurrence(),)))

    tab = shown(qtbot, context)

    assert tab.findChild(WaitingPane).isHidden()


# -- moving -----------------------------------------------------------------------------


def test_moment_is_moved_by_keyboard_and_taken_back(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Bingo")

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)
    moved = moment_of(context, "Bingo")
    context.desk.undo()

    assert (moved.day, moved.start, moved.end) == (dt.date(2026, 10, 2), 15 * 60 + 15, 17 * 60 + 15)
    assert moment_of(context, "Bingo").day == THURSDAY


def test_delete_takes_a_moment_off_its_day(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")

    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(block(tab, "Koffie"), Qt.Key.Key_Delete)

    assert told.args == ["De activiteit wacht weer op een dag."]
    assert moment_of(context, "Koffie").day is None


def test_delete_in_the_list_takes_a_moment_off_its_day_too(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    qtbot.mouseClick(button(tab, "Lijst"), Qt.MouseButton.LeftButton)
    tab.show_record("activity", activity_named(context, "Koffie").id)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)

    assert moment_of(context, "Koffie").day is None


# -- the panel --------------------------------------------------------------------------


def test_activity_is_taken_away_by_keyboard(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")

    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(block(tab, "Koffie"), Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)

    assert told.args == ["‘Koffie’ is weggehaald."]
    assert len(list_activities(context.desk, week.id)) == 3
    context.desk.undo()
    assert moment_of(context, "Koffie").day == THURSDAY


def test_activity_is_taken_away_from_the_menu(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")

    choose_in_menu(panel_menu(tab), "Haal activiteit weg")

    assert len(list_activities(context.desk, week.id)) == 3
    assert QApplication.focusWidget() is block(tab, "Bingo")


def test_right_click_shows_the_same_menu(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")
    found = block(tab, "Koffie")

    middle = QPoint(5, 5)
    QApplication.sendEvent(
        found, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, found.mapToGlobal(middle))
    )

    qtbot.waitUntil(panel_menu(tab).menu_lines.isVisible)
    panel_menu(tab).menu_lines.close()


def test_copy_waits_for_a_day_and_is_chosen(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")

    choose_in_menu(panel_menu(tab), "Maak een kopie")

    assert moment_of(context, "Koffie (kopie)").day is None
    assert QApplication.focusWidget() is block(tab, "Koffie (kopie)")


def test_second_moment_opens_to_be_filled_in(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")

    choose_in_menu(panel_menu(tab), "Nog een moment erbij…")

    qtbot.waitUntil(is_open(tab, ActivityDialog))
    first, second = activity_named(context, "Koffie").occurrences
    assert (second.day, second.start, second.venue_id) == (None, first.start, first.venue_id)


def test_one_moment_of_a_series_does_not_go_on(qtbot: QtBot, context: TabContext) -> None:
    week = make_week(context)
    series = (an_occurrence(), an_occurrence(day=dt.date(2026, 10, 3)))
    save_activity(context.desk, an_activity(edition_id=week.id, title="Koffie", occurrences=series))
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")

    with qtbot.waitSignal(tab.told) as told:
        choose_in_menu(panel_menu(tab), "Dit moment gaat niet door")

    assert told.args == ["Dit moment gaat niet door. De andere momenten wel."]
    assert [one.is_cancelled for one in activity_named(context, "Koffie").occurrences] == [True, False]


def test_move_is_noted_for_paper_on_the_wall(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")
    choose_in_menu(panel_menu(tab), "Noteer een verhuizing…")
    qtbot.waitUntil(is_open(tab, MoveNoteDialog))

    dialog = open_dialog(tab, MoveNoteDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(dialog.focusWidget(), "nu in De Brug")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert moment_of(context, "Koffie").moved_note == "nu in De Brug"
    texts = [found.text() for found in panel_of(tab).findChildren(QLabel)]
    assert "Verhuisd: nu in De Brug" in texts


def test_status_is_confirmed_in_the_panel(qtbot: QtBot, context: TabContext) -> None:
    week = make_week(context)
    save_activity(
        context.desk,
        an_activity(edition_id=week.id, title="Koffie", status="idea", occurrences=(an_occurrence(),)),
    )
    tab = shown(qtbot, context)
    choose(qtbot, tab, "Koffie")
    status = next(
        found for found in panel_of(tab).findChildren(QComboBox) if found.accessibleName() == "Stand"
    )

    status.setFocus()
    qtbot.keyClick(status, Qt.Key.Key_Down)
    qtbot.keyClick(status, Qt.Key.Key_Down)

    assert activity_named(context, "Koffie").status is ActivityStatus.CONFIRMED


def test_next_clash_is_found_by_key_and_button(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)

    qtbot.mouseClick(button(tab, "1 botsing"), Qt.MouseButton.LeftButton)

    assert QApplication.focusWidget().block.clashes == ("Zaal dubbel bezet",)
    assert "Kies andere plek…" in [
        found.accessibleName() for found in panel_of(tab).findChildren(type(button(tab, "1 botsing")))
    ]
