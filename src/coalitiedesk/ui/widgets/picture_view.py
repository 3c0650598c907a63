"""A kept picture on screen, fitted into a box."""

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS


class PictureView(QWidget):
    """Shows a logo on white, whole, never larger than it is; an empty box says that there is none."""

    def __init__(self, spoken_name: str, *, width: int, height: int) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._spoken_name = spoken_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        fit(self, width=width, height=height)
        self.show_picture(None)

    @property
    def has_picture(self) -> bool:
        """Whether there is something to see."""
        return not self._pixmap.isNull()

    def show_picture(self, content: bytes | None) -> None:
        """Show the bytes of a kept picture, or nothing."""
        self._pixmap = QPixmap()
        if content:
            self._pixmap.loadFromData(QByteArray(content))
        self.setAccessibleName(self._spoken_name if self.has_picture else f"Geen {self._spoken_name.lower()}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self.rect().adjusted(0, 0, -1, -1)
        painter.setPen(look.colour("line"))
        painter.setBrush(Qt.GlobalColor.white if self.has_picture else look.colour("sunken"))
        painter.drawRoundedRect(frame, CONTROL_RADIUS, CONTROL_RADIUS)
        if self.has_picture:
            painter.drawPixmap(self._place(frame.adjusted(4, 4, -4, -4)), self._pixmap)
        else:
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("muted"))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, "Geen logo")
        painter.end()

    def _place(self, room: QRect) -> QRect:
        size: QSize = self._pixmap.size()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        found = QRect(room.topLeft(), size)
        found.moveCenter(room.center())
        return found
