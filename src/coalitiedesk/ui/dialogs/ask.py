"""The only place that shows a message box: tell what went wrong, or ask one of a few.

Never for "are you sure?": the program takes back instead.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from coalitiedesk.ui.widgets.labels import with_ampersands

_TITLE = "CoalitieDesk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer.

    Attributes:
        words: What the button says: a verb, with its object.
        is_main: The obvious one; Enter takes it.
    """

    key: str
    words: str
    is_main: bool = False


def tell_error(parent: QWidget | None, sentence: str, explanation: str = "") -> None:
    """Say what could not be done, and what to do now."""
    box = _box(parent, QMessageBox.Icon.Warning, sentence, explanation)
    _add(box, Choice(key="ok", words="Sluit", is_main=True))
    run_box(box)


def ask(
    parent: QWidget | None, question: str, choices: Sequence[Choice], *, explanation: str = ""
) -> str | None:
    """Ask for one of two or three.

    Returns:
        Key of the answer; None when the user left with Esc.
    """
    box = _box(parent, QMessageBox.Icon.Question, question, explanation)
    buttons = [(_add(box, choice), choice.key) for choice in choices]
    way_out = box.addButton("Annuleer", QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(way_out)
    run_box(box)
    return next((key for button, key in buttons if box.clickedButton() is button), None)


def _exec(box: QMessageBox) -> None:
    box.exec()


run_box: Callable[[QMessageBox], None] = _exec  # tests put their answer here


def _box(parent: QWidget | None, sign: QMessageBox.Icon, sentence: str, explanation: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(_TITLE)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(sign)
    box.setText(sentence)
    box.setInformativeText(explanation)
    box.setAccessibleName(sentence)
    return box


def _add(box: QMessageBox, choice: Choice) -> QPushButton:
    role = QMessageBox.ButtonRole.AcceptRole if choice.is_main else QMessageBox.ButtonRole.ActionRole
    button = box.addButton(with_ampersands(choice.words), role)
    button.setAccessibleName(choice.words)
    if choice.is_main:
        button.setProperty("kind", "main")
        box.setDefaultButton(button)
    return button
