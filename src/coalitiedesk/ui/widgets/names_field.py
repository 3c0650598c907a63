"""A line for one or more names with a semicolon between; names that are known are offered while typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from coalitiedesk.ui.widgets.name_completer import NameCompleter

SEPARATOR = ";"


class NamesField(QLineEdit):
    """Organisers or target groups of an activity."""

    committed = Signal()  # the user left the field, or pressed Enter, with other names than before

    def __init__(self, spoken_name: str, *, hint: str = "") -> None:
        super().__init__()
        self._kept: tuple[str, ...] = ()
        self._known: dict[str, str] = {}  # names that hold a semicolon themselves, by their bare form
        self._completer = NameCompleter((), self)
        self.setAccessibleName(spoken_name)
        self.setPlaceholderText(hint)
        self.setAccessibleDescription("Meer namen? Zet er een puntkomma tussen.")
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self.commit)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names while typing."""
        self._remember(names)
        completer = NameCompleter(names, self)
        completer.setWidget(self)
        completer.activated.connect(self._on_name_chosen)
        self._completer = completer

    def show_names(self, names: Sequence[str]) -> None:
        """Fill the field; tells nobody."""
        self._kept = tuple(names)
        self._remember(names)
        self.setText(f"{SEPARATOR} ".join(names))

    def names(self) -> tuple[str, ...]:
        """The names as they stand there, each once; a known name with a semicolon in it stays whole."""
        parts = [part.strip() for part in self.text().split(SEPARATOR)]
        found: list[str] = []
        at = 0
        while at < len(parts):
            length = next(
                (n for n in range(len(parts) - at, 1, -1) if _bare(parts[at : at + n]) in self._known), 1
            )
            found.append(self._known.get(_bare(parts[at : at + length]), parts[at]))
            at += length
        return tuple(dict.fromkeys(name for name in found if name))

    def commit(self) -> None:
        """Tell when there are other names than before; for a dialog that closes."""
        if self.names() != self._kept:
            self._kept = self.names()
            self.committed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _on_text_edited(self, text: str) -> None:
        word = text[: self.cursorPosition()].rsplit(SEPARATOR, 1)[-1].strip()
        self._completer.setCompletionPrefix(word)
        popup = self._completer.popup()
        if word and self._completer.completionCount():
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def _on_name_chosen(self, name: str) -> None:
        at = self.cursorPosition()
        before, after = self.text()[:at], self.text()[at:]
        head = before.rsplit(SEPARATOR, 1)[0] + f"{SEPARATOR} " if SEPARATOR in before else ""
        self.setText(f"{head}{name}{after}")
        self.setCursorPosition(len(head) + len(name))

    def _remember(self, names: Sequence[str]) -> None:
        self._known |= {_bare(name.split(SEPARATOR)): name for name in names if SEPARATOR in name}


def _bare(parts: Sequence[str]) -> str:
    """Compares names apart from spaces around the semicolon and capitals."""
    return SEPARATOR.join(part.strip() for part in parts).casefold()
