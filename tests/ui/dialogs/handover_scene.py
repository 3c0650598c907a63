"""The wizard on a real file, with what a person does there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.ui.dialogs import ask_file
from coalitiedesk.ui.dialogs.handover_dialog import HandoverDialog
from coalitiedesk.ui.handover_papers import handover_window
from coalitiedesk.ui.tab_context import TabContext

PATIENCE = 30_000
STEM = "Overdracht Coalitie Proef 6 september 2026"
OPEN_NAME, LOCKED_NAME = f"{STEM}.coalitie", f"{STEM}.coalitie.age"
WITHOUT_LOCK, WITHOUT_PEOPLE = "Zonder wachtwoord", "Zonder gegevens van mensen"
MAKE, KEPT = "Kies een plek", "Ik heb het wachtwoord bewaard"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where every file goes that is asked for, under the name that is proposed."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(ask_file, "save_window", lambda *asked: (str(folder / Path(asked[2]).name), ""))
    return folder


@pytest.fixture
def dialog(qtbot: QtBot, context: TabContext, home: Path) -> Iterator[HandoverDialog]:
    found = opened(qtbot, context)
    yield found
    settled(qtbot, context)
    found.close()


def opened(qtbot: QtBot, context: TabContext) -> HandoverDialog:
    found = handover_window(context)
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.open()
    found.activateWindow()
    return found


def settled(qtbot: QtBot, context: TabContext) -> None:
    qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=PATIENCE)


def button(dialog: HandoverDialog, words: str) -> QAbstractButton:
    offered = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
    return next(one for one in offered if one.text().startswith(words) or one.accessibleName() == words)


def press(qtbot: QtBot, dialog: HandoverDialog, words: str) -> None:
    found = button(dialog, words)
    assert found.isEnabled(), words
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def tick(dialog: HandoverDialog, words: str) -> None:
    found = button(dialog, words)
    assert found.isEnabled(), words
    found.click()


def key(qtbot: QtBot, found: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = QApplication.activeWindow()
    assert window is not None
    qtbot.keyClick(window.focusWidget() or window, found, modifier)


def words_on(dialog: HandoverDialog) -> str:
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    return " ".join(shown).replace("\u200b", "")


def make(qtbot: QtBot, context: TabContext, dialog: HandoverDialog, *chosen: str) -> None:
    """From any step to a package, with these choices."""
    dialog.open_step(2)
    for words in chosen:
        tick(dialog, words)
    if dialog._choice.missing:
        tick(dialog, KEPT)
    press(qtbot, dialog, "Verder")
    press(qtbot, dialog, MAKE)
    settled(qtbot, context)


def leftovers(home: Path) -> list[str]:
    return [path.name for path in home.rglob("*") if "package" in path.name]
