"""The tabs of the window: painted in the house style, spoken as tabs by the system."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS, SMALLEST_TARGET


class TabRow(QTabBar):
    """Every tab has room for its word in bold, so that choosing one moves nothing."""

    def __init__(self, spoken_name: str) -> None:
        super().__init__()
        self._hovered = -1
        self.setAccessibleName(spoken_name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def tabSizeHint(self, index: int) -> QSize:
        width = look.metrics(bold=True).horizontalAdvance(self.tabText(index)) + 2 * look.gap("l")
        return QSize(width, look.px(SMALLEST_TARGET) + 2 * look.gap("xs"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.tabAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect) -> None:
        is_open = index == self.currentIndex()
        inner = QRectF(rect).adjusted(1, 1, -1, -4)
        if index == self._hovered and not is_open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_soft"))
            painter.drawRoundedRect(inner, CONTROL_RADIUS, CONTROL_RADIUS)
        is_near = is_open or index == self._hovered
        painter.setFont(look.font(bold=is_open))
        painter.setPen(look.colour("primary" if is_near else "muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if is_open:
            painter.setPen(QPen(look.colour("primary"), 3))
            below = rect.bottom() - 1.0
            painter.drawLine(QPointF(rect.left() + 2, below), QPointF(rect.right() - 2, below))
            if self.hasFocus():
                paint_focus_ring(painter, inner)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
