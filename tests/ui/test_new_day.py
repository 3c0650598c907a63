"""The day turns while the window is open."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.new_day import NewDay
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.evaluation_tab import EvaluationTab
from coalitiedesk.ui.tabs.overview_tab import OverviewTab
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from coalitiedesk.ui.tabs.printing_tab import PrintingTab
from coalitiedesk.ui.tabs.week_tab import WeekTab
from tests.ui.opened import opened_context

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


TABS = (OverviewTab, PartnersTab, PlanTab, WeekTab, EvaluationTab, PrintingTab)


@pytest.mark.parametrize("make", TABS, ids=lambda make: make.__name__)
def test_every_tab_reads_again_on_a_new_day(
    qtbot: QtBot, tmp_path: Path, days: list[dt.date], make: Callable[[TabContext], QWidget]
) -> None:
    with opened_context(tmp_path) as opened:
        tab = make(replace(opened, today=lambda: days[-1]))
        qtbot.addWidget(tab)
        tab.show()
        day = tab.findChild(NewDay)
        days.append(MONDAY + dt.timedelta(days=1))

        with qtbot.waitSignal(day.begun):
            QApplication.sendEvent(tab, QEvent(QEvent.Type.ActivationChange))
