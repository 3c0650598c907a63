"""The hours at the left of the grid; they stay when the days scroll sideways."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from coalitiedesk.dutch.formats import MINUTES_PER_DAY, clock
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.week_grid.body import GridBody

WIDTH = 46


class HourGutter(QWidget):
    """Follows the scroll bar of the hours."""

    def __init__(self, body: GridBody, area: QScrollArea) -> None:
        super().__init__()
        self._body, self._area = body, area
        fit(self, width=WIDTH)
        area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("canvas"))
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("muted"))
        measures, shift = self._body.measures, self._area.verticalScrollBar().value()
        line = look.px(16)
        minute = measures.first
        while (y := measures.y(minute) - shift) < self._area.viewport().height() - line + 4:
            words = clock(minute) if minute < MINUTES_PER_DAY else f"{clock(minute)} ’s nachts"
            box = QRectF(0, y + 1, self.width() - look.px(8), line)
            fits = painter.fontMetrics().horizontalAdvance(words) <= box.width()
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, words if fits else clock(minute))
            minute += 60
        painter.end()

    def _on_scrolled(self, _value: int) -> None:
        self.update()
