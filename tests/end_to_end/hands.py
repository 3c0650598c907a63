"""Keyboard and mouse of a coordinator at the window."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coalitiedesk.services.desk import Desk
from coalitiedesk.ui.workbench import Workbench
from tests.ui.week_filled import type_words

PATIENCE = 30_000
_Dialog = TypeVar("_Dialog", bound=QDialog)


class Hands:
    """What a person does; finds things by the words that are on them."""

    def __init__(self, qtbot: QtBot, bench: Workbench) -> None:
        self.qtbot, self.bench = qtbot, bench

    @property
    def desk(self) -> Desk:
        """The open coalition."""
        assert self.bench.desk is not None
        return self.bench.desk

    def wait_for(self, condition: Callable[[], object]) -> None:
        """Until it is so."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, to whatever has the keyboard."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.bench.window, key, modifier)

    def open_tab(self, number: int) -> QWidget:
        """Alt and a number."""
        self.activate(self.bench.window)
        key = Qt.Key(int(Qt.Key.Key_0) + number)
        self.qtbot.keyClick(self.bench.window, key, Qt.KeyboardModifier.AltModifier)
        tab = self.bench.window.deck.tab
        assert tab is not None
        return tab

    def activate(self, window: QWidget) -> None:
        """The user looks at this window."""
        window.activateWindow()
        self.wait_for(window.isActiveWindow)

    def click(self, parent: QWidget, words: str) -> None:
        """The button that says this, or begins with it."""
        self.wait_for(lambda: self._button(parent, words))
        found = self._button(parent, words)
        assert found is not None
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def push(self, parent: QWidget, words: str) -> None:
        """The same button with the keyboard: Space."""
        self.wait_for(lambda: self._button(parent, words))
        found = self._button(parent, words)
        assert found is not None
        self.activate(found.window())
        found.setFocus()
        self.qtbot.keyClick(found, Qt.Key.Key_Space)

    def _button(self, parent: QWidget, words: str) -> QAbstractButton | None:
        offered = [one for one in parent.findChildren(QAbstractButton) if one.isVisibleTo(parent)]
        exact = [one for one in offered if one.accessibleName() == words]
        begun = [one for one in offered if one.accessibleName().startswith(words)]
        return next((one for one in (*exact, *begun) if one.isEnabled()), None)

    def type_into(self, parent: QWidget, spoken: str, words: str) -> None:
        """Fill a field in and leave it with Tab."""
        found = next(
            one
            for kind in (QLineEdit, QPlainTextEdit, QComboBox)
            for one in parent.findChildren(kind)
            if one.accessibleName() == spoken and one.isVisibleTo(parent)
        )
        found.setFocus()
        self.qtbot.keyClick(found, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_words(found, words)
        offered = QApplication.activePopupWidget()
        if offered is not None:
            self.qtbot.keyClick(offered, Qt.Key.Key_Escape)
        self.qtbot.keyClick(found, Qt.Key.Key_Tab)

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The dialog of this kind, once it is open."""
        self.wait_for(lambda: self._dialogs(kind))
        found = self._dialogs(kind)[-1]
        self.activate(found)
        return found

    def _dialogs(self, kind: type[_Dialog]) -> list[_Dialog]:
        return [one for one in self.bench.window.findChildren(kind) if one.isVisible()]
