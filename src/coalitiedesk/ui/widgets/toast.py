"""What just happened, with the way back; and the line that says which keys work while carrying.

It floats over the lower edge of its parent, so nothing moves, and stays until the next change.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import IconButton, plain_button
from coalitiedesk.ui.widgets.cards import Item, panel, row
from coalitiedesk.ui.widgets.labels import label
from coalitiedesk.ui.widgets.mark_widgets import icon_picture
from coalitiedesk.ui.widgets.spoken import announce

_LIFT = 14
_MOST_KEYS = 0.72  # part of the line that the keys may take


class FloatingLine(QFrame):
    """A dark line that hangs over the lower edge of its parent, in the middle of ``anchor``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._anchor: QWidget | None = None
        self._said: QLabel = label("")
        self.setProperty("toast", "true")
        self.hide()
        parent.installEventFilter(self)

    def set_anchor(self, anchor: QWidget | None) -> None:
        """Centre on a part of the parent instead of on the whole."""
        self._anchor = anchor
        self.place()

    def say(self, text: str, *, is_spoken: bool = True) -> None:
        """Show a sentence and let a screen reader say it."""
        self._said.setText(text)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        if is_spoken:
            announce(self, text)

    def place(self) -> None:
        """Hang where it belongs; called when the parent changes size."""
        parent = self._ground
        room = parent.width() - 2 * look.px(8)
        self._squeeze(room)
        width = min(self.sizeHint().width(), room)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        anchor = self._anchor if self._anchor is not None and self._anchor.isVisible() else parent
        middle = (
            anchor.mapTo(parent, anchor.rect().center()).x() if anchor is not parent else parent.width() // 2
        )
        left = min(max(look.px(8), middle - width // 2), max(look.px(8), parent.width() - width - look.px(8)))
        self.setGeometry(left, parent.height() - height - look.px(_LIFT), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.place()

    def _squeeze(self, room: int) -> None:
        """Take less room than the whole sentence on one line, where there is no more."""
        self._said.setWordWrap(False)
        if self.sizeHint().width() > room:
            self._said.setWordWrap(True)

    def _fill(self, *items: Item) -> None:
        self.setLayout(row(*items, gap="m", margins=("l", "s", "s", "s")))


class Toast(FloatingLine):
    """What just happened and "Maak ongedaan"."""

    undo_requested = Signal()  # the user takes the last change back
    closed = Signal()  # the user has seen it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._back = plain_button("Maak ongedaan  (Ctrl+Z)")
        self._close = IconButton("cross", "Melding sluiten", role="canvas")
        self._fill(icon_picture("check", "canvas"), self._said, self._back, self._close)
        self._back.clicked.connect(self._on_back_clicked)
        self._close.clicked.connect(self._on_close_clicked)

    def tell(self, text: str, *, can_undo: bool = True) -> None:
        """Say what happened; replaces what was said before."""
        self._back.setVisible(can_undo)
        self.say(text)

    def _on_back_clicked(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()


class KeyLine(FloatingLine):
    """Where the thing in your hand hangs, and the keys that move it."""

    def __init__(self, parent: QWidget, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        parts: list[Item] = []
        for key, word in keys:
            cap = label(key, "name")
            cap.setProperty("keycap", "true")
            parts.append(row(cap, label(word), gap="xs"))
        self._keys = panel(row(*parts))
        self._fill(icon_picture("move", "canvas"), self._said, self._keys)

    def _squeeze(self, room: int) -> None:
        """In a narrow grid the keys go before the words wrap into a tower; F1 still lists them."""
        self._keys.show()
        super()._squeeze(room)
        if self._keys.sizeHint().width() > room * _MOST_KEYS:
            self._keys.hide()
            super()._squeeze(room)
