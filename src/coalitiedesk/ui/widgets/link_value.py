"""A value that opens something outside the program: a website, or a new mail. Enter and Space do too."""

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu

from coalitiedesk.ui import outside
from coalitiedesk.ui.theme.look import paint_focus_ring

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LinkValue(QLabel):
    """Plain text over as many lines as it takes, underlined."""

    opened = Signal()  # the user opened it

    def __init__(self, words: str, shown: str, address: str, *, spoken: str) -> None:
        """Show an address.

        Args:
            words: What is copied.
            shown: The same, with places where a line may break.
            address: What is opened.
            spoken: What a screen reader says.
        """
        super().__init__(shown)
        self._words, self._address = words, address
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("tone", "primary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken)
        self.setToolTip("Open")
        font = self.font()
        font.setUnderline(True)
        self.setFont(font)

    @property
    def address(self) -> str:
        """What is opened."""
        return self._address

    def open(self) -> None:
        """Hand it to the computer's own browser or mail program."""
        outside.open_address(QUrl(self._address))
        self.opened.emit()

    def copy(self) -> None:
        """Put it on the clipboard as it was written."""
        QGuiApplication.clipboard().setText(self._words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.rect().contains(event.position().toPoint()):
            self.open()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction("Open", self.open)
        menu.addAction("Kopieer", self.copy)
        menu.exec(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                paint_focus_ring(painter, QRectF(self.rect()))
