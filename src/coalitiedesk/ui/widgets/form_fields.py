"""The fields a form is made of: what each is called, and how its value goes in and out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.labels import with_ampersands

Value = str | bool
_MOST_LETTERS = 9  # of a choice that a form makes room for
_BESIDE_WORDS = 44  # room for the edges and the bar of the list that opens
FieldKind = Literal["line", "text", "choice", "tick"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form.

    Attributes:
        key: Name of the value in the draft.
        label: Question or name above the field; for a tick, the words beside it.
        kind: line, text (several lines), choice (code from pairs) or tick (yes or no).
        choices: Code and words, for a choice. A code that is not among them is shown as it is and kept.
        hint: Grey example in an empty field.
        note: Small explanation below the field.
        longest: Most characters; 0 is no limit.
        lines: Height of a text field.
        beside: Stands to the right of the field before it.
    """

    key: str
    label: str
    kind: FieldKind = "line"
    choices: Sequence[tuple[str, str]] = ()
    hint: str = ""
    note: str = ""
    longest: int = 0
    lines: int = 3
    beside: bool = False


def make_input(field: Field) -> QWidget:
    """The widget in which a field is filled in, named for screen readers."""
    found = {"line": _line, "text": _text, "choice": _choice, "tick": _tick}[field.kind](field)
    found.setAccessibleName(field.label)
    if field.note:
        found.setAccessibleDescription(field.note)
    return found


def read(widget: QWidget) -> Value:
    """What the user filled in; text without outer spaces."""
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QComboBox):
        return str(widget.currentData() or "")
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    raise TypeError(type(widget))


def write(widget: QWidget, value: Value) -> None:
    """Show a value; a form blocks the signals meanwhile."""
    if isinstance(widget, QLineEdit):
        widget.setText(str(value))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(str(value))
    elif isinstance(widget, QComboBox):
        at = widget.findData(str(value))
        if at < 0:
            widget.addItem(str(value), str(value))
            at = widget.count() - 1
        widget.setCurrentIndex(at)
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(value))


def on_edit(widget: QWidget, slot: Callable[[], None]) -> None:
    """Call a bound method at every change of the user."""
    if isinstance(widget, QLineEdit):
        widget.textEdited.connect(slot)
    elif isinstance(widget, QPlainTextEdit):
        widget.textChanged.connect(slot)
    elif isinstance(widget, QComboBox):
        widget.currentIndexChanged.connect(slot)
    elif isinstance(widget, QCheckBox):
        widget.toggled.connect(slot)


def _line(field: Field) -> QWidget:
    found = QLineEdit()
    found.setPlaceholderText(field.hint)
    if field.longest:
        found.setMaxLength(field.longest)
    return found


def _text(field: Field) -> QWidget:
    found = QPlainTextEdit()
    found.setPlaceholderText(field.hint)
    found.setTabChangesFocus(True)
    fit(found, height=field.lines * 19 + 14)
    return found


class ChoiceBox(QComboBox):
    """Long words do not widen the form: they are whole in the list that opens."""

    def showPopup(self) -> None:
        letters = self.fontMetrics().horizontalAdvance
        longest = max((letters(self.itemText(at)) for at in range(self.count())), default=0)
        self.view().setMinimumWidth(longest + look.px(_BESIDE_WORDS))
        super().showPopup()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What stands between brackets goes first where there is no room."""
        super().initStyleOption(option)
        part, words = QStyle.SubControl.SC_ComboBoxEditField, self.currentText()
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        if self.fontMetrics().horizontalAdvance(words) > room > 0:
            words = self.fontMetrics().elidedText(words.partition(" (")[0], Qt.TextElideMode.ElideRight, room)
        option.currentText = words


def _choice(field: Field) -> QWidget:
    found = ChoiceBox()
    for code, words in field.choices:
        found.addItem(words, code)
    longest = max((len(words) for _, words in field.choices), default=0)
    found.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    found.setMinimumContentsLength(min(longest, _MOST_LETTERS))
    return found


def _tick(field: Field) -> QWidget:
    return QCheckBox(with_ampersands(field.label))
