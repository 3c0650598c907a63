"""A field to search in what a screen shows, or in everything."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.icons import icon, icon_pixmap

PAUSE_MS = 150  # after the last key, before the search starts
_ICON_ROOM = 24


class SearchField(QLineEdit):
    """Searches a moment after the last key, at once on Enter; Esc wipes the words."""

    searched = Signal(str)  # words to search for, without outer spaces; empty shows everything
    left_downwards = Signal()  # the user pressed Down: the list below takes the keyboard

    def __init__(self, spoken_name: str, keys: str = "") -> None:
        """Build the field.

        Args:
            spoken_name: What it searches, as a verb: "Zoek partner of persoon".
            keys: Shortcut to mention in the field, as "Ctrl+F".
        """
        super().__init__()
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._wipe = QToolButton(self)
        self.setAccessibleName(spoken_name)
        self._hints = [f"{spoken_name}  ({keys})" if keys else spoken_name, spoken_name]
        self._build()
        self._connect()

    def wipe(self) -> None:
        """Empty the field and tell so at once."""
        self.clear()
        self._tell()

    def search_for(self, words: str) -> None:
        """Fill the field and tell so at once."""
        self.setText(words)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.wipe()
        elif key == Qt.Key.Key_Down:
            self._tell()
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # it searched; the main button of a dialog is not what was meant

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = look.px(_ICON_ROOM)
        self._hint()
        self._wipe.setGeometry(self.width() - side - 4, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        drawn = icon_pixmap("search", "muted")
        painter.drawPixmap(look.px(8), (self.height() - look.px(18)) // 2, drawn)
        painter.end()

    def _build(self) -> None:
        self._wipe.setAccessibleName("Wis zoekwoorden")
        self._wipe.setToolTip("Wis zoekwoorden (Esc)")
        self._wipe.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wipe.setCursor(Qt.CursorShape.ArrowCursor)
        self._wipe.hide()
        self._measure()

    def _connect(self) -> None:
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._tell)
        self._pause.timeout.connect(self._tell)
        self._wipe.clicked.connect(self.wipe)

    def _measure(self) -> None:
        self.setTextMargins(look.px(_ICON_ROOM), 0, look.px(_ICON_ROOM), 0)
        self._wipe.setIcon(icon("cross", "muted"))
        self._wipe.setIconSize(QSize(look.px(14), look.px(14)))

    def _hint(self) -> None:
        """Leave the keys out where the whole hint does not fit."""
        room = self.width() - look.px(_ICON_ROOM) - look.px(16)
        fits = self.fontMetrics().horizontalAdvance(self._hints[0]) <= room
        self.setPlaceholderText(self._hints[0] if fits else self._hints[1])

    def _on_text_changed(self, text: str) -> None:
        self._wipe.setVisible(bool(text))
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.searched.emit(words)
