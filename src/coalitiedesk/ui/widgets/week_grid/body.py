"""The hours: lines, brackets, the day under your hand, and where the block in your hand came from."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.week_layout import Bracket, Grid, Span
from coalitiedesk.ui.theme.look import look

TOP = 4  # pixels above the first hour


class GridBody(QWidget):
    """Paints what lies under the blocks; the blocks are its children and the grid gives them their places."""

    def __init__(self) -> None:
        super().__init__()
        self.measures = Grid(
            edges=(0.0, 1.0), first=0, top=TOP, hour=30, lane_floor=84, row_floor=34, least_height=30
        )
        self._last = 24 * 60
        self._brackets: Sequence[Bracket] = ()
        self._today = -1
        self._under_hand = -1
        self._origin: Span | None = None
        self.setAccessibleName("Programma van de Week, dagen naast elkaar")

    def show_measures(self, measures: Grid, last: int, today: int) -> None:
        """Take measures, the last minute and the column of today (-1 for none)."""
        self.measures, self._last, self._today = measures, last, today
        self.setMinimumHeight(round(measures.y(last)) + TOP)
        self.setMinimumWidth(round(measures.edges[-1]))
        self.update()

    def show_brackets(self, brackets: Sequence[Bracket]) -> None:
        """Take the brackets of the stacks."""
        self._brackets = brackets
        self.update()

    def show_hand(self, column: int, origin: Span | None) -> None:
        """Tint the day under the hand (-1 for none) and mark where its block came from."""
        self._under_hand, self._origin = column, origin
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        self._paint_columns(painter)
        self._paint_lines(painter)
        for bracket in self._brackets:
            painter.fillRect(QRectF(bracket.x, bracket.y, 3, bracket.height), look.colour("primary"))
        if self._origin is not None:
            self._paint_origin(painter, self._origin)
        painter.end()

    def _column(self, index: int) -> QRectF:
        edges = self.measures.edges
        return QRectF(edges[index], 0, edges[index + 1] - edges[index], self.height())

    def _paint_columns(self, painter: QPainter) -> None:
        count = len(self.measures.edges) - 1
        for index in range(1, count, 2):
            painter.fillRect(self._column(index), look.colour("canvas"))
        if 0 <= self._under_hand < count:
            column = self._column(self._under_hand)
            painter.fillRect(column, look.colour("accent_soft"))
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawLine(column.topLeft() + QPointF(1, 0), column.bottomLeft() + QPointF(1, 0))
            painter.drawLine(column.topRight() - QPointF(1, 0), column.bottomRight() - QPointF(1, 0))

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setPen(QPen(look.colour("line"), 1))
        for minute in range(self.measures.first, self._last + 1, 60):
            y = round(self.measures.y(minute)) + 0.5
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        for x in self.measures.edges:
            painter.drawLine(QPointF(round(x) + 0.5, 0), QPointF(round(x) + 0.5, self.height()))
        if self._today >= 0:
            today = self._column(self._today)
            painter.setPen(QPen(look.colour("primary"), 2))
            painter.drawLine(today.topLeft() + QPointF(1, 0), today.bottomLeft() + QPointF(1, 0))

    def _paint_origin(self, painter: QPainter, origin: Span) -> None:
        column = self._column(origin.column)
        top, bottom = self.measures.y(origin.start), self.measures.y(origin.shown_end)
        pen = QPen(look.colour("accent"), 1.4)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(column.left() + 4, top + 2, column.width() - 8, max(8.0, bottom - top - 4))
        painter.drawRoundedRect(box, 5, 5)
