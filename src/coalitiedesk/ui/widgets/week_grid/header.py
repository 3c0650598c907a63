"""Above the hours: the days with their counts, what lasts days, and what has a day but no time yet."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from coalitiedesk.dutch.formats import WEEKDAYS_SHORT, short_date
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.week_grid.gutter import WIDTH

_NAMES = 44  # height of the day names
_ROW, _BLOCK = 26, 24  # of a strip, and of the block in it
_FEW, _LABEL_GAP = 3, 8
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHead:
    """A day and how many activities stand in it."""

    day: dt.date
    count: int
    is_today: bool = False


class GridHeader(QWidget):
    """Paints days; strips and blocks without a time are its children."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: Sequence[DayHead] = ()
        self.edges: Sequence[float] = (0.0, 1.0)
        self.shift = 0
        self.is_open = False  # shows every row, however many
        self._strip_rows = self._untimed_rows = 0
        self._under_hand = -1
        self.field = QWidget(self)  # parent of the blocks; cuts them off at the hours

    def most_rows(self) -> int:
        """Rows shown of each kind while closed."""
        return 100 if self.is_open else _FEW

    def show_days(self, heads: Sequence[DayHead], edges: Sequence[float]) -> None:
        """Take days, counts and the edges of the columns."""
        self.heads, self.edges = heads, edges
        self.update()

    def show_rows(self, strips: int, untimed: int) -> None:
        """Make room for rows of strips and of blocks without a time."""
        self._strip_rows, self._untimed_rows = strips, untimed
        rows = strips + untimed
        self.setFixedHeight(look.px(_NAMES) + rows * look.px(_ROW) + (look.px(6) if rows else 0))
        self.update()

    def show_hand(self, column: int) -> None:
        """Tint the day under the hand; -1 for none."""
        self._under_hand = column
        self.update()

    def strip_rect(self, row: int, first: int, last: int) -> QRect:
        """Where a strip stands."""
        return self._cell(row, first, last)

    def untimed_rect(self, row: int, column: int) -> QRect:
        """Where a block without a time stands."""
        return self._cell(self._strip_rows + row, column, column)

    def _cell(self, row: int, first: int, last: int) -> QRect:
        left = self.edges[first] - self.shift
        width = self.edges[last + 1] - self.edges[first]
        top = look.px(_NAMES) + row * look.px(_ROW)
        return QRect(round(left) + 3, top, round(width) - 5, look.px(_BLOCK))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.field.setGeometry(look.px(WIDTH), 0, self.width() - look.px(WIDTH), self.height())

    # -- painting -----------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("sunken"))
        self._paint_labels(painter)
        painter.setClipRect(QRectF(look.px(WIDTH), 0, self.width(), self.height()))
        painter.translate(look.px(WIDTH) - self.shift, 0)
        for column, head in enumerate(self.heads):
            self._paint_day(painter, column, head)
        painter.resetTransform()
        painter.setClipping(False)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("muted"))
        rows = (
            (0, self._strip_rows, "hele\nweek", "week"),
            (self._strip_rows, self._untimed_rows, "tijd\n?", "tijd ?"),
        )
        for first, count, tall, low in rows:
            if count:
                top = look.px(_NAMES) + first * look.px(_ROW)
                box = QRectF(0, top, look.px(WIDTH) - look.px(_LABEL_GAP), count * look.px(_ROW))
                is_tall = count * look.px(_ROW) >= 2 * painter.fontMetrics().height()
                flags = Qt.AlignmentFlag.AlignRight | (
                    Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter
                )
                painter.drawText(box, flags, tall if is_tall else low)

    def _paint_day(self, painter: QPainter, column: int, head: DayHead) -> None:
        left, width = self.edges[column], self.edges[column + 1] - self.edges[column]
        if column == self._under_hand:
            painter.fillRect(QRectF(left, 0, width, self.height()), look.colour("accent_soft"))
        if head.is_today:
            painter.fillRect(QRectF(left + 2, 0, width - 4, 4), look.colour("primary"))
        cell = QRectF(left + look.px(6), look.px(4), width - look.px(8), look.px(38))
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("primary" if head.is_today else "ink"))
        names = (short_date(head.day), f"{WEEKDAYS_SHORT[head.day.weekday()]} {head.day.day}")
        painter.drawText(cell.adjusted(0, 0, 0, -look.px(17)), _LEFT, _fitting(painter, names, cell.width()))
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("warn" if head.count < 2 else "muted"))
        painter.drawText(
            cell.adjusted(0, look.px(19), 0, 0), _LEFT, _fitting(painter, count_words(head), cell.width())
        )


def count_words(head: DayHead) -> tuple[str, ...]:
    """How many activities a day has, from long to short."""
    if head.count == 0:
        words: tuple[str, ...] = ("nog ruimte", "ruimte")
    elif head.count == 1:
        words = ("1 · nog ruimte", "1 · ruimte", "1")
    else:
        words = (f"{head.count} activiteiten", f"{head.count} act.", str(head.count))
    return tuple(f"vandaag · {word}" for word in words[-2:]) + words if head.is_today else words


def _fitting(painter: QPainter, words: Sequence[str], width: float) -> str:
    metrics: QFontMetrics = painter.fontMetrics()
    fits = (word for word in words if metrics.horizontalAdvance(word) <= width)
    return next(fits, metrics.elidedText(words[-1], Qt.TextElideMode.ElideRight, int(width)))
