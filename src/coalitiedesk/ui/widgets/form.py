"""A form: label above field, problems beside the field they are about, a draft in and a draft out.

Everything is kept at once: a field tells ``committed`` when the user leaves it with another value.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from coalitiedesk.ui.widgets.cards import Item, add, column, panel, row
from coalitiedesk.ui.widgets.form_fields import Field, Value, make_input, on_edit, read, write
from coalitiedesk.ui.widgets.labels import name, restyle, small, with_ampersands
from coalitiedesk.ui.widgets.spoken import announce


class Form(QWidget):
    """Fields below each other, some beside each other."""

    edited = Signal(str)  # key of the field the user is changing, at every key stroke
    committed = Signal(str)  # key of the field the user left with another value, or chose in

    def __init__(self, fields: Sequence[Field]) -> None:
        super().__init__()
        self._fields = {field.key: field for field in fields}
        self._inputs = {field.key: make_input(field) for field in fields}
        self._objections: dict[str, QLabel] = {key: small("", wrap=True, tone="bad") for key in self._fields}
        self._kept: dict[str, Value] = {}
        self._build()
        self._connect()
        self._kept = self.draft()

    def fill(self, draft: Mapping[str, Value]) -> None:
        """Show values; a key that is missing empties its field. Tells nobody."""
        for key, widget in self._inputs.items():
            with QSignalBlocker(widget):
                write(widget, draft.get(key, self._empty(key)))
        self._kept = self.draft()
        self.show_problems({})

    def draft(self) -> dict[str, Value]:
        """What the fields hold now, by key."""
        return {key: read(widget) for key, widget in self._inputs.items()}

    def input(self, key: str) -> QWidget:
        """The widget of a field, for a completer or the first focus."""
        return self._inputs[key]

    def show_problems(self, sentences: Mapping[str, str]) -> None:
        """Say what is the matter beside each field; a field that is not named is fine. No blocking."""
        for key, objection in self._objections.items():
            sentence = sentences.get(key, "")
            if objection.text() == sentence:
                continue
            objection.setText(sentence)
            objection.setVisible(bool(sentence))
            widget = self._inputs[key]
            widget.setProperty("state", "bad" if sentence else "")
            widget.setAccessibleDescription(sentence or self._fields[key].note)
            restyle(widget)
            if sentence:
                announce(widget, sentence, interrupts=False)

    def commit(self) -> None:
        """Tell of every field that differs from what was last kept; for a dialog that closes."""
        for key in self._fields:
            self._commit_one(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            key = watched.property("field_key")
            if isinstance(key, str):
                self._commit_one(key)
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        lines: list[list[Item]] = []
        for field in self._fields.values():
            cell = self._cell(field)
            if field.beside and lines:
                lines[-1].append(cell)
            else:
                lines.append([cell])
        whole: QVBoxLayout = column(gap="m")
        for cells in lines:
            beside = row(*cells, gap="m")
            for at in range(len(cells)):
                beside.setStretch(at, 1)
            add(whole, beside)
        whole.addStretch(1)
        self.setLayout(whole)

    def _cell(self, field: Field) -> QWidget:
        widget, objection = self._inputs[field.key], self._objections[field.key]
        objection.hide()
        parts: list[Item] = [] if field.kind == "tick" else [self._head(field, widget)]
        parts.append(widget)
        if field.note:
            parts.append(small(field.note, wrap=True))
        return panel(column(*parts, objection, 1, gap="xs"))

    def _head(self, field: Field, widget: QWidget) -> QLabel:
        head = name(with_ampersands(field.label))  # a label with a buddy has a shortcut
        head.setBuddy(widget)
        return head

    def _connect(self) -> None:
        for key, widget in self._inputs.items():
            widget.setProperty("field_key", key)
            widget.installEventFilter(self)
            on_edit(widget, partial(self._on_input_edited, key))

    def _on_input_edited(self, key: str, *_ignored: object) -> None:
        self.edited.emit(key)
        if isinstance(self._inputs[key], QComboBox | QCheckBox):
            self._commit_one(key)

    def _commit_one(self, key: str) -> None:
        value = read(self._inputs[key])
        if value != self._kept.get(key):
            self._kept[key] = value
            self.committed.emit(key)

    def _empty(self, key: str) -> Value:
        field = self._fields[key]
        if field.kind == "tick":
            return False
        return field.choices[0][0] if field.choices else ""
