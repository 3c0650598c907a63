"""Visits per day as bars: an open, dashed place where nothing is known yet, never a zero.

Painted here and not taken from the printed report, because it follows the colours and text size of the
screen and is there before the PDF library is loaded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coalitiedesk.ui.theme.look import look

_LEAST_BAR = 0.16


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBar:
    """One day; ``visitors`` None when no number is known, ``is_more`` when more came than was counted."""

    name: str
    visitors: int | None
    is_more: bool = False


class DayBars(QWidget):
    """Flat bars with the number on top; the best day is dark."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[DayBar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_days(self, bars: Sequence[DayBar]) -> None:
        """Replace the bars; the numbers are also the name for screen readers."""
        self._bars = bars
        spoken = ", ".join(f"{bar.name} {_spoken(bar)}" for bar in bars)
        self.setAccessibleName(f"Bezoeken per dag: {spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(320), look.px(96))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / len(self._bars)
        best = max((bar.visitors or 0 for bar in self._bars), default=0)
        floor = self.height() - look.px(19)
        for at, bar in enumerate(self._bars):
            self._paint_bar(painter, QRectF(at * step, 0, step, floor), bar, best)
            painter.setPen(look.colour("muted" if bar.visitors is None else "ink"))
            painter.setFont(look.font("caption", bold=bar.visitors is not None))
            below = QRectF(at * step, floor + look.px(2), step, look.px(17))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.name)
        painter.setPen(QPen(look.colour("ink"), 1))
        painter.drawLine(0, floor, self.width(), floor)
        painter.end()

    def _paint_bar(self, painter: QPainter, slot: QRectF, bar: DayBar, best: int) -> None:
        ceiling = look.px(18)
        share = bar.visitors / best if bar.visitors and best else (0.02 if bar.visitors == 0 else _LEAST_BAR)
        box = slot.adjusted(slot.width() * 0.17, 0, -slot.width() * 0.17, 0)
        box.setTop(slot.bottom() - (slot.bottom() - ceiling) * share)
        if bar.visitors is None:
            painter.setPen(QPen(look.colour("outline"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0))
            return
        painter.fillRect(box, look.colour("primary") if bar.visitors == best else _quiet())
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font("small", bold=True))
        above = QRectF(slot.left(), box.top() - look.px(18), slot.width(), look.px(18))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{bar.visitors}{'*' if bar.is_more else ''}")


def _quiet() -> QColor:
    one, other = look.colour("primary"), look.colour("primary_soft")
    return QColor(
        (one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2
    )


def _spoken(bar: DayBar) -> str:
    if bar.visitors is None:
        return "nog leeg"
    return f"{bar.visitors} of meer" if bar.is_more else str(bar.visitors)
