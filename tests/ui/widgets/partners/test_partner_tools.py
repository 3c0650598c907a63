import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.menu_button import MenuButton
from coalitiedesk.ui.widgets.partners.partner_tools import PartnerTools

WORDS = ["Shortlist…", "Vraag en aanbod…", "Brieven en mails…"]


@pytest.fixture
def tools(qtbot: QtBot) -> PartnerTools:
    found = PartnerTools()
    qtbot.addWidget(found)
    found.show()
    return found


def buttons(tools: PartnerTools) -> list[QPushButton]:
    return [one for one in tools.findChildren(QPushButton) if one.isVisible()]


def test_each_button_asks_for_its_window(qtbot: QtBot, tools: PartnerTools) -> None:
    shortlist, market, letters = buttons(tools)

    assert [shortlist.text(), market.text(), letters.text()] == WORDS
    with qtbot.waitSignal(tools.shortlist_requested):
        qtbot.mouseClick(shortlist, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(tools.market_requested):
        qtbot.mouseClick(market, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(tools.letters_requested):
        qtbot.mouseClick(letters, Qt.MouseButton.LeftButton)


def test_large_text_puts_them_in_a_menu(qtbot: QtBot, theme: Theme, tools: PartnerTools) -> None:
    theme.set_scale(1.5)
    menu = tools.findChild(MenuButton)

    assert buttons(tools) == []
    assert menu.isVisible()
    assert [action.text() for action in menu.actions_shown] == WORDS
    with qtbot.waitSignal(tools.letters_requested):
        menu.actions_shown[2].trigger()
    with qtbot.waitSignal(tools.shortlist_requested):
        menu.actions_shown[0].trigger()


def test_large_text_asks_for_no_more_room_than_the_menu(tools: PartnerTools, theme: Theme) -> None:
    theme.set_scale(1.5)

    assert tools.minimumSizeHint() == tools.findChild(MenuButton).sizeHint()
