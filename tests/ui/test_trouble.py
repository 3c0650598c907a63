"""Trouble in a slot: told where the user looks, and no dialog closes over text that was not kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.ui.dialogs import ask
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.trouble import tell_trouble
from coalitiedesk.ui.widgets.buttons import main_button

FULL = DocumentError(DocumentCode.LOCAL_DISK_FULL, {"free_bytes": 0})
LOOKING = DocumentError(DocumentCode.VIEW_ONLY, {"name": "proef.coalitie"})


class Note(DialogFrame):
    """Tells what to keep and closes, as most dialogs do."""

    kept = Signal(str)

    def __init__(self) -> None:
        super().__init__("Notitie")
        self.field = QLineEdit("wat ik typte")
        self.keep = main_button("Bewaar")
        self.fill(self.field, main=self.keep)
        self.keep.clicked.connect(self._on_keep_clicked)

    def _on_keep_clicked(self) -> None:
        self.kept.emit(self.field.text())
        self.accept()


class Store:
    """Keeps nothing the first times."""

    def __init__(self, window: MainWindow, *errors: BaseException) -> None:
        self.window, self.errors, self.kept = window, list(errors), []

    def put(self, text: str) -> None:
        if self.errors:
            tell_trouble(self.window, self.errors.pop(0))  # as the hook does, within the emit
        else:
            self.kept.append(text)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    found = MainWindow().furnish((), theme)
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.fixture
def note(window: MainWindow, qtbot: QtBot) -> Iterator[Note]:
    found = Note()
    found.setParent(window, found.windowFlags())
    found.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is found)
    yield found
    found.close()


def answering(monkeypatch: pytest.MonkeyPatch, *words: str) -> list[str]:
    asked: list[str] = []
    left = list(words)

    def press(box: QMessageBox) -> None:
        asked.append(box.text())
        box.show()
        wanted = left.pop(0)
        next(button for button in box.buttons() if button.text() == wanted).click()

    monkeypatch.setattr(ask, "run_box", press)
    return asked


def test_dialog_stays_open_with_what_was_typed(
    window: MainWindow, note: Note, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "Annuleer")
    store = Store(window, FULL)
    note.kept.connect(store.put)

    note.keep.click()

    assert note.isVisible()
    assert asked[0].startswith("De schijf van deze computer is vol (vrij: 0 bytes).")
    qtbot.waitUntil(lambda: not note._stays)
    note.keep.click()
    assert (note.isVisible(), store.kept) == (False, ["wat ik typte"])


def test_opnieuw_keeps_and_closes(
    window: MainWindow, note: Note, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, "Opnieuw", "Opnieuw")
    store = Store(window, FULL, FULL)
    note.kept.connect(store.put)

    note.keep.click()

    qtbot.waitUntil(lambda: not note.isVisible())
    assert store.kept == ["wat ik typte"]


def test_dialog_stays_open_after_what_nobody_foresaw(
    window: MainWindow, note: Note, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "Sluit")
    store = Store(window, RuntimeError("bug"))
    note.kept.connect(store.put)

    note.keep.click()

    assert note.isVisible()
    assert asked[0].startswith("Er ging iets mis wat we niet verwachtten.")


def test_looking_only_is_told_below_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    tell_trouble(window, LOOKING)

    assert window.toast.accessibleName().startswith("Je hebt ‘proef.coalitie’ geopend om te bekijken.")


def test_trouble_of_this_computer_is_not_to_be_overlooked(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "Sluit")

    tell_trouble(window, FULL)

    assert len(asked) == 1


def test_looking_only_in_a_dialog_is_final(
    window: MainWindow, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "Sluit")
    store = Store(window, LOOKING)
    note.kept.connect(store.put)

    note.keep.click()

    assert (len(asked), note.isVisible()) == (1, True)
