"""The tabs above: room for bold words, and light under the mouse."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.tab_row import TabRow


def shown(qtbot: QtBot) -> TabRow:
    found = TabRow("Tabbladen")
    for words in ("Overzicht", "Partners"):
        found.addTab(words)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    qtbot.waitUntil(found.hasFocus)
    return found


def pixels(tabs: TabRow) -> QImage:
    """What it paints, on white; the ground of a picture that it does not paint is left to chance."""
    found = QImage(tabs.size(), QImage.Format.Format_RGB32)
    found.fill(Qt.GlobalColor.white)
    tabs.render(found)
    return found


def test_tab_under_the_mouse_lights_up_until_the_mouse_leaves(qtbot: QtBot, theme: Theme) -> None:
    tabs = shown(qtbot)
    before = pixels(tabs)

    QTest.mouseMove(tabs, tabs.tabRect(1).center())
    lit = pixels(tabs)
    QApplication.sendEvent(tabs, QEvent(QEvent.Type.Leave))

    assert lit != before
    assert pixels(tabs) == before


def test_open_tab_needs_no_light(qtbot: QtBot, theme: Theme) -> None:
    tabs = shown(qtbot)
    before = pixels(tabs)

    QTest.mouseMove(tabs, tabs.tabRect(0).center() + QPoint(1, 1))

    assert pixels(tabs) == before


def test_words_fit_when_they_are_bold(qtbot: QtBot, theme: Theme) -> None:
    tabs = shown(qtbot)

    assert tabs.tabRect(1).width() > look.metrics(bold=True).horizontalAdvance("Partners")
    assert tabs.minimumTabSizeHint(1) == tabs.tabSizeHint(1)
