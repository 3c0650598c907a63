"""A button "+3 meer", for blocks there is no room for."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from coalitiedesk.ui.theme.look import look, paint_focus_ring

_RADIUS = 5


class MoreButton(QAbstractButton):
    """Opens the day, or the rows above the hours.

    Attributes:
        column: The day it stands in; -1 for all of them.
        is_header: Whether it opens the rows above the hours.
    """

    def __init__(
        self, parent: QWidget, words: str, spoken_name: str, *, column: int, is_header: bool
    ) -> None:
        super().__init__(parent)
        self.column, self.is_header = column, is_header
        self.setText(words)
        self.setAccessibleName(spoken_name)
        self.setToolTip(spoken_name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("primary_soft" if self.underMouse() else "sunken"))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(look.colour("primary"))
        painter.setFont(look.font("caption", bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()))
        painter.end()
