"""The day turns while the window is open."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.new_day import NewDay

MONDAY = dt.date(2026, 9, 7)


@pytest.fixture
def days() -> list[dt.date]:
    return [MONDAY]


@pytest.fixture
def tab(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


def test_new_day_is_told_once_when_the_user_is_back(qtbot: QtBot, tab: QWidget, days: list[dt.date]) -> None:
    day = NewDay(tab, lambda: days[-1])
    tab.show()
    days.append(MONDAY + dt.timedelta(days=1))

    with qtbot.waitSignal(day.begun):
        QApplication.sendEvent(tab, QEvent(QEvent.Type.ActivationChange))

    with qtbot.assertNotEmitted(day.begun):
        QApplication.sendEvent(tab, QEvent(QEvent.Type.ActivationChange))
        QApplication.processEvents()


def test_tab_in_the_back_is_told_when_it_comes_up(qtbot: QtBot, tab: QWidget, days: list[dt.date]) -> None:
    day = NewDay(tab, lambda: days[-1])
    days.append(MONDAY + dt.timedelta(days=1))

    with qtbot.assertNotEmitted(day.begun):
        QApplication.sendEvent(tab, QEvent(QEvent.Type.ActivationChange))
        QApplication.processEvents()
    with qtbot.waitSignal(day.begun):
        tab.show()
