"""The tab Plan on a new coalition in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


@pytest.fixture
def tab(qtbot: QtBot, context: TabContext) -> PlanTab:
    found = PlanTab(context)
    qtbot.addWidget(found)
    found.resize(1366, 620)
    with qtbot.waitExposed(found):
        found.show()
    found.activateWindow()
    return found
