"""What the tests of the tab Week do again and again."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.week_tab import WeekTab
from coalitiedesk.ui.widgets.activity_panel import ActivityPanel
from coalitiedesk.ui.widgets.menu_button import MenuButton
from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton


def shown(qtbot: QtBot, context: TabContext, *, height: int = 650) -> WeekTab:
    tab = WeekTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, height)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    return tab


def block(tab: QWidget, title: str) -> BlockButton:
    return next(
        found
        for found in tab.findChildren(BlockButton)
        if found.block.title == title and found.isVisibleTo(tab)
    )


def panel_of(tab: QWidget) -> ActivityPanel:
    found = tab.findChild(ActivityPanel)
    assert isinstance(found, ActivityPanel)
    return found


def choose_in_menu(menu: MenuButton, words: str) -> None:
    """As a click on the line does; the menu itself is Qt's."""
    next(action for action in menu.actions_shown if action.text().split("\t")[0] == words).trigger()


def choose(qtbot: QtBot, tab: QWidget, title: str) -> None:
    found = block(tab, title)
    found.setFocus()
    qtbot.waitUntil(panel_of(tab).isVisible)


def panel_menu(tab: QWidget) -> MenuButton:
    return next(found for found in panel_of(tab).findChildren(MenuButton))


def bar_menu(tab: QWidget) -> MenuButton:
    return next(
        found for found in tab.findChildren(MenuButton) if found.accessibleName() == "Meer over de Week"
    )
