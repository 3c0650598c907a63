"""The bar above the tab Week, and what other tabs ask of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.services.activities import list_activities, save_activity
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.venues import list_venues, save_venue
from coalitiedesk.ui.dialogs.venue_list_dialog import VenueListDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.waiting_pane import WaitingPane
from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton
from tests.builders import a_venue, an_activity, an_occurrence
from tests.ui.tabs.week_steps import bar_menu, block, choose_in_menu, panel_of, shown
from tests.ui.week_filled import (
    THURSDAY,
    button,
    fill_week,
    is_open,
    make_week,
    open_dialog,
)

# -- the bar ----------------------------------------------------------------------------


def test_filter_dims_what_is_elsewhere(qtbot: QtBot, context: TabContext) -> None:
    week = make_week(context)
    area_id = add_area(context.desk, "Centrum")
    there = save_venue(context.desk, a_venue(name="De Brug", area_id=area_id))
    for title, venue_id in (("Koffie", there), ("Bingo", None)):
        save_activity(
            context.desk,
            an_activity(edition_id=week.id, title=title, occurrences=(an_occurrence(venue_id=venue_id),)),
        )
    tab = shown(qtbot, context)
    areas = next(found for found in tab.findChildren(QComboBox) if found.accessibleName() == "Wijk")

    areas.setFocus()
    qtbot.keyClick(areas, Qt.Key.Key_Down)

    assert {title: block(tab, title).block.is_dimmed for title in ("Koffie", "Bingo")} == {
        "Koffie": False,
        "Bingo": True,
    }


def test_at_large_text_filters_are_in_the_menu_and_said(
    qtbot: QtBot, context: TabContext, theme: Theme
) -> None:
    fill_demo(context.desk, activities=20)
    theme.set_scale(1.5)
    tab = shown(qtbot, context)
    choose_in_menu(bar_menu(tab), "Centrum")
    said = [found.text() for found in tab.findChildren(QLabel) if found.isVisibleTo(tab)]
    assert "Wat hier niet bij hoort, is bleek: Centrum" in said
    qtbot.mouseClick(button(tab, "Toon alles"), Qt.MouseButton.LeftButton)

    said = [found.text() for found in tab.findChildren(QLabel) if found.isVisibleTo(tab)]
    assert "Wat hier niet bij hoort, is bleek: Centrum" not in said


def test_at_large_text_what_waits_is_shown_when_asked(
    qtbot: QtBot, context: TabContext, theme: Theme
) -> None:
    fill_week(context)
    theme.set_scale(1.5)
    tab = shown(qtbot, context)
    assert tab.findChild(WaitingPane).isHidden()

    qtbot.mouseClick(button(tab, "2 zonder dag"), Qt.MouseButton.LeftButton)

    assert not tab.findChild(WaitingPane).isHidden()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75])
def test_tab_fits_a_laptop_at_every_text_size(
    qtbot: QtBot, context: TabContext, theme: Theme, scale: float
) -> None:
    fill_demo(context.desk, activities=40)
    tab = shown(qtbot, context)
    theme.set_scale(scale)
    choose_first = next(found for found in tab.findChildren(BlockButton) if found.isVisibleTo(tab))
    choose_first.setFocus()

    assert tab.minimumSizeHint().width() <= 1366


def test_normal_programme_is_in_view_as_a_whole(qtbot: QtBot, context: TabContext) -> None:
    fill_demo(context.desk, activities=40)

    tab = shown(qtbot, context)

    bar = tab._grid.stage.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert tab._grid.left_out == ()


def test_places_open_from_the_menu(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)

    choose_in_menu(bar_menu(tab), "Plekken…")

    qtbot.waitUntil(is_open(tab, VenueListDialog))


def test_week_and_questions_open_from_the_menu(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)
    going: list[tuple[str, int]] = []
    tab.go_requested.connect(lambda target, key: going.append((target, key)))

    for words in ("Naam en dagen van de Week…", "Nieuwe Week maken…", "Open vragen…"):
        choose_in_menu(bar_menu(tab), words)

    assert going == [("edition", week.id), ("edition", 0), ("attention", 0)]


# -- what others ask --------------------------------------------------------------------


def test_activity_of_another_year_is_shown_in_its_own_week(qtbot: QtBot, context: TabContext) -> None:
    fill_demo(context.desk, activities=5, years=2)
    old = list_editions(context.desk)[-1]
    wanted = list_activities(context.desk, old.id)[0]
    tab = shown(qtbot, context)

    tab.show_record("activity", wanted.id)

    assert tab._edition.id == old.id
    assert panel_of(tab).isVisible()


def test_day_that_is_asked_for_gets_the_keyboard(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)

    tab.show_record("week_day", THURSDAY.toordinal())

    assert QApplication.focusWidget() is block(tab, "Koffie")


def test_place_that_was_found_opens_in_the_list_of_places(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    (venue,) = list_venues(context.desk)
    tab = shown(qtbot, context)

    tab.show_record("venue", venue.id)

    assert open_dialog(tab, VenueListDialog)._table.chosen_id == venue.id


def test_hidden_tab_reads_again_when_it_is_shown(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    tab.hide()
    week = list_editions(context.desk)[0]
    save_activity(
        context.desk, an_activity(edition_id=week.id, title="Nieuw", occurrences=(an_occurrence(start=600),))
    )

    tab.show()

    qtbot.waitUntil(lambda: block(tab, "Nieuw") is not None)
