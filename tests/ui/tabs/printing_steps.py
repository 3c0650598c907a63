"""What a test does with the tab Drukwerk: show it, wait for the preview, find and click."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.printing_tab import PrintingTab

PATIENCE = 20_000


def shown(qtbot: QtBot, context: TabContext) -> PrintingTab:
    found = PrintingTab(context)
    qtbot.addWidget(found)
    found.resize(1366, 650)
    with qtbot.waitExposed(found):
        found.show()
    found.activateWindow()
    found.setFocus()
    return found


def settled(qtbot: QtBot, context: TabContext, tab: PrintingTab) -> None:
    """Until the preview of the last wish stands and nothing is made any more."""
    qtbot.waitUntil(lambda: not tab.is_waiting and not context.jobs.is_busy, timeout=PATIENCE)


def finish(qtbot: QtBot, context: TabContext, tab: PrintingTab) -> None:
    tab.hide()
    qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=PATIENCE)


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(
        one
        for one in parent.findChildren(QAbstractButton)
        if one.accessibleName().startswith(words) and one.isVisibleTo(parent)
    )


def click(qtbot: QtBot, found: QWidget) -> None:
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def says(parent: QWidget, words: str) -> bool:
    return any(words in one.text() for one in parent.findChildren(QLabel) if one.isVisibleTo(parent))


def options_of(tab: PrintingTab) -> dict[str, str]:
    return dict(tab.preview.document.job.options)
