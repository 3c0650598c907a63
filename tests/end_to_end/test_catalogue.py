"""From the search field of the window to an idea in the Week, by way of the catalogue."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from coalitiedesk.knowledge import interventions, reading
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.ui.dialogs.catalogue_dialog import CatalogueDialog
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.workbench import Workbench
from tests.ui.week_filled import button
from tests.ui.workbench_scene import Answers, answers, home, hook, said, started_bench

__all__ = ["answers", "home", "hook"]


@pytest.fixture
def bench(home: None, theme: Theme, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Workbench]:
    path = tmp_path / "stick" / "Voorbeeld.coalitie"
    path.parent.mkdir()
    desk = create_coalition(path, name="Voorbeeld")
    fill_demo(desk, activities=6, partners=4, years=1)
    desk.close()
    with started_bench(theme, qtbot, tmp_path) as found:
        found.window.resize(1366, 768)
        found.open_path(path)
        yield found


def dialogs(bench: Workbench) -> list[CatalogueDialog]:
    return [one for one in bench.window.findChildren(CatalogueDialog) if one.isVisible()]


def titles(bench: Workbench) -> list[str]:
    assert bench.desk is not None
    (edition,) = list_editions(bench.desk)
    return [activity.title for activity in list_activities(bench.desk, edition.id)]


def test_what_is_searched_for_everywhere_becomes_an_idea_and_is_taken_back(
    qtbot: QtBot, bench: Workbench
) -> None:
    search = bench.window.header.search
    qtbot.keyClicks(search, "danspaleis")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(bench.window.focusWidget(), Qt.Key.Key_Return)
    (dialog,) = dialogs(bench)
    assert dialog._table.chosen_id == "danspaleis"

    qtbot.mouseClick(button(dialog, "Maak hier een Week-activiteit van"), Qt.MouseButton.LeftButton)
    dialog.reject()

    assert "Danspaleis" in titles(bench)
    assert bench.desk is not None
    bench.desk.undo()
    assert "Danspaleis" not in titles(bench)


def catalogue_line(bench: Workbench) -> QAction:
    menus = (action.menu() for action in bench.window.menuBar().actions())
    lines = (line for menu in menus if isinstance(menu, QMenu) for line in menu.actions())
    return next(line for line in lines if line.text() == "&Catalogus…")


def test_menu_opens_the_catalogue(bench: Workbench) -> None:
    assert catalogue_line(bench).isEnabled()

    catalogue_line(bench).trigger()

    (dialog,) = dialogs(bench)
    dialog.reject()


def test_damaged_knowledge_is_told_in_one_sentence_and_the_rest_works(
    bench: Workbench, hook: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    interventions._read.cache_clear()
    monkeypatch.setattr(reading, "read_text", lambda _: "[[intervention")

    catalogue_line(bench).trigger()

    assert said(bench).startswith("Het kennisbestand ‘interventions.toml’ klopt niet")
    assert dialogs(bench) == []
    assert titles(bench)
