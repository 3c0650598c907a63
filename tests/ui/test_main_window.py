from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.start_screen import StartScreen
from coalitiedesk.ui.tab_deck import TabSpec
from coalitiedesk.ui.theme.theme import Theme

TITLES = ("Overzicht", "Partners", "Plan", "Week", "Evaluatie", "Drukwerk")


class FakeTab(QWidget):
    new_requested = Signal()
    shown = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.new_requested.connect(self._on_new)
        self.field = QLineEdit()
        self.field.setAccessibleName(f"Veld van {key}")
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        self.setFocusProxy(self.field)

    def _on_new(self) -> None:
        self.asked.append("new")

    def focus_search(self) -> None:
        self.asked.append("search")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def next_notice(self) -> None:
        self.asked.append("notice")


class Recorder:
    def __init__(self) -> None:
        self.built: list[str] = []

    def specs(self) -> list[TabSpec]:
        return [
            TabSpec(key=title.lower(), title=title, factory=self._factory(title.lower())) for title in TITLES
        ]

    def _factory(self, key: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            self.built.append(key)
            return FakeTab(key)

        return make


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, recorder: Recorder) -> MainWindow:
    found = MainWindow().furnish(recorder.specs(), theme)
    qtbot.addWidget(found)
    found.resize(1366, 688)
    found.show()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_only_the_tab_in_front_is_built(window: MainWindow, recorder: Recorder, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)

    assert (recorder.built, window.deck.key) == (["overzicht", "week"], "week")


def test_tab_gets_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.show_tab("partners")

    assert QApplication.focusWidget() is tab.field  # type: ignore[attr-defined]


def test_tabs_stand_in_the_order_of_the_work(window: MainWindow) -> None:
    assert [window.header.tabs.tabText(at) for at in range(6)] == list(TITLES)


@pytest.mark.parametrize(
    ("key", "modifier", "asked"),
    [
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, ["new"]),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, ["search"]),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, ["notice"]),
    ],
)
def test_keys_are_handed_to_the_tab_in_front(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, asked: list[str]
) -> None:
    qtbot.keyClick(window, key, modifier)

    assert window.deck.tab.asked == asked  # type: ignore[union-attr]


def test_contact_is_about_the_partner_in_hand_of_the_tab(window: MainWindow, qtbot: QtBot) -> None:
    for partner in (0, 7):
        if partner:
            window.deck.tab.partner_in_hand = partner  # type: ignore[union-attr]
        with qtbot.waitSignal(window.contact_requested) as told:
            qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert told.args == [partner]


def test_search_in_everything_takes_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.focusWidget() is window.header.search
    with qtbot.waitSignal(window.search_requested) as told:
        qtbot.keyClicks(window.header.search, "kerk")
    assert told.args == ["kerk"]


def test_undo_says_what_it_takes_back(window: MainWindow, qtbot: QtBot) -> None:
    window.show_undo("activiteit verplaatsen", "")

    assert window._menus.undo.text() == "Maak ongedaan: activiteit verplaatsen"
    assert window.header.undo.accessibleName() == "Maak ongedaan: activiteit verplaatsen"
    assert (window.header.undo.isEnabled(), window.header.redo.isEnabled()) == (True, False)
    with qtbot.waitSignal(window.undo_requested):
        window.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_text_size_by_keyboard(window: MainWindow, qtbot: QtBot, theme: Theme) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = theme.scale
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)

    assert (larger, theme.scale) == (1.1, 1.0)


@pytest.mark.parametrize("scale", [1.0, 1.5, 1.75])
def test_shell_fits_a_small_laptop(window: MainWindow, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)

    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 400


def test_start_screen_stands_in_front_of_the_tabs(window: MainWindow, qtbot: QtBot) -> None:
    start = StartScreen()

    window.show_in_front(start)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert (start.isVisible(), window.deck.isVisible(), window.deck.key) == (True, False, "overzicht")

    window.show_in_front(None)

    assert window.deck.isVisible()


def test_another_file_starts_with_fresh_tabs(window: MainWindow, recorder: Recorder) -> None:
    window.show_tab("plan")

    window.set_tabs(recorder.specs())

    assert (recorder.built, window.deck.key) == (["overzicht", "plan", "overzicht"], "overzicht")


def test_no_other_tab_comes_up_while_a_file_is_closed(window: MainWindow) -> None:
    shown: list[str] = []
    for key in ("overzicht", "partners", "week"):
        window.show_tab(key).shown.connect(partial(shown.append, key))  # type: ignore[attr-defined]
    window.show_tab("partners")
    shown.clear()

    window.set_tabs(())

    assert shown == []


def test_owner_may_keep_the_window_open(window: MainWindow, qtbot: QtBot) -> None:
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))

    window.ask_before_closing(lambda: False)
    window.close()
    stayed = window.isVisible()
    window.ask_before_closing(None)
    window.close()

    assert (stayed, window.isVisible(), closed) == (True, False, [True])


def test_every_stop_of_the_tab_key_has_a_name(window: MainWindow) -> None:
    nameless = [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]

    assert nameless == []


def test_no_words_are_cut_at_large_text(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    theme.set_scale(1.5)
    window.status.show_saved("Bewaard op E:\\ om 14.03")
    window.status.show_copied("Kopie: vandaag 09.15")

    def cut() -> list[str]:
        return [
            widget.text()
            for widget in window.findChildren(QWidget)
            if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and widget.text()
            if widget.width() < widget.sizeHint().width()
        ]

    qtbot.waitUntil(lambda: cut() == [], timeout=2000)


def test_shortcut_list_closes_with_escape(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = QApplication.activeModalWidget()

    assert shown is not None
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
