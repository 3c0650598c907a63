"""A Week grid on screen."""

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.week_grid import carrying, grid
from tests.ui.widgets.week_grid.scene import (
    Scene,
)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    for module in (carrying, grid):
        monkeypatch.setattr(module, "announce", lambda _widget, text, **_how: said.append(text))
    return said


@pytest.fixture
def scene(qtbot: QtBot, spoken: list[str]) -> Scene:
    found = Scene()
    qtbot.addWidget(found)
    found.resize(1100, 640)
    found.show()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found
