"""Wishes of tabs and lists: which tab or dialog comes in front, and which record it shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.dialogs import ask_file
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tab_deck import TabSpec
from coalitiedesk.ui.tab_wishes import TabWishes
from coalitiedesk.ui.theme.theme import Theme
from tests.ui.opened import opened_context


class Tab(QWidget):
    told = Signal(str)
    go_requested = Signal(str, int)
    import_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, int]] = []

    def show_record(self, kind: str, record_id: int) -> None:
        self.shown.append((kind, record_id))


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    found = MainWindow().furnish((), theme)
    qtbot.addWidget(found)
    found.show_in_front(None)
    found.set_tabs(
        [TabSpec(key=key, title=key, factory=Tab) for key in ("partners", "week", "plan", "printing")]
    )
    found.show()
    return found


def wishes_of(window: MainWindow, context: TabContext | None) -> TabWishes:
    found = TabWishes(window)
    found.serve(context)
    return found


@pytest.mark.parametrize(
    ("target", "record", "key", "shown"),
    [
        ("week", 0, "week", []),
        ("activity", 7, "week", [("activity", 7)]),
        ("week_day", 739000, "week", [("week_day", 739000)]),
        ("step", 2, "plan", [("step", 2)]),
        ("partner", 3, "partners", [("partner", 3)]),
        ("printing:attendance_form", 0, "printing", [("attendance_form", 0)]),
    ],
)
def test_wish_brings_a_tab_and_its_record_in_front(
    window: MainWindow,
    context: TabContext,
    target: str,
    record: int,
    key: str,
    shown: list[tuple[str, int]],
) -> None:
    wishes_of(window, context).go(target, record)

    tab = window.deck.built(key)
    assert isinstance(tab, Tab)
    assert (window.deck.key, tab.shown) == (key, shown)


def test_without_a_coalition_nothing_moves(window: MainWindow) -> None:
    before = window.deck.key

    wishes_of(window, None).go("plan", 1)

    assert window.deck.key == before


def test_list_is_brought_in_from_the_tab_in_front(
    window: MainWindow, context: TabContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def open_window(_parent: QWidget, title: str, *_more: object) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(ask_file, "open_window", open_window)
    wishes = wishes_of(window, context)
    for key in ("partners", "week"):
        tab = window.show_tab(key)
        assert isinstance(tab, Tab)
        wishes.listen(tab)
        tab.import_requested.emit()

    assert asked == ["Welke lijst haal je binnen?"] * 2


def test_what_a_tab_tells_is_on_screen(window: MainWindow, context: TabContext) -> None:
    tab = window.show_tab("plan")
    assert isinstance(tab, Tab)
    wishes = wishes_of(window, context)
    wishes.listen(tab)

    tab.told.emit("De les is weggehaald.")
    tab.go_requested.emit("week", 0)

    assert window.toast.accessibleName().startswith("De les is weggehaald.")
    assert window.deck.key == "week"
