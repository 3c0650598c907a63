"""One step of a path, as a button: a mark on the line, and centred words below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coalitiedesk.domain.plan import StepState
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CARD_RADIUS
from coalitiedesk.ui.widgets.marks import paint_step

_USUAL_WIDTH, _LEAST_WIDTH, _PAD = 150, 96, 4
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True, kw_only=True)
class PathMeasures:
    """Sizes at 100 %: side and middle of the mark, where the words begin, and the height of it all."""

    mark: int
    middle: int
    words: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PathWords:
    """One line of words; ``role`` is a colour."""

    text: str
    font: QFont
    role: str


class PathButton(QAbstractButton):
    """Paints itself; its heirs say where the step stands, and which words stand there in so many pixels."""

    def __init__(
        self, number: int, measures: PathMeasures, words: Callable[[int], Sequence[PathWords]]
    ) -> None:
        super().__init__()
        self.number = number
        self._words_for = words
        self._measures = measures
        self._state = StepState.NOT_YET
        self._before: bool | None = None
        self._after: bool | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mark(self, state: StepState, *, before: bool | None, after: bool | None) -> None:
        """Show where the step stands.

        Args:
            state: Of this step.
            before: Whether the line to it has been walked; None where there is none.
            after: Likewise for the line from it.
        """
        self._state, self._before, self._after = state, before, after
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(_USUAL_WIDTH), look.px(self._measures.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(_LEAST_WIDTH), look.px(self._measures.height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side, y = look.px(self._measures.mark), look.px(self._measures.middle)
        self._paint_line(painter, side, y)
        paint_step(
            painter, QRectF((self.width() - side) / 2, y - side / 2, side, side), self.number, self._state
        )
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -4))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if not (self.isChecked() or (self.underMouse() and self.isEnabled())):
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, 12), CARD_RADIUS, CARD_RADIUS)
        painter.setClipRect(self.rect())
        painter.setPen(QPen(look.colour("primary" if self.isChecked() else "line"), 1))
        painter.setBrush(look.colour("primary_soft"))
        painter.drawPath(path)
        if self.isChecked():
            painter.fillRect(QRectF(1, self.height() - 3, self.width() - 2, 3), look.colour("primary"))

    def _paint_line(self, painter: QPainter, side: int, y: int) -> None:
        middle = self.width() // 2
        for is_walked, begin, end in (
            (self._before, 0, middle - side // 2),
            (self._after, middle + side // 2, self.width()),
        ):
            if is_walked is not None:
                painter.setPen(_line_pen(is_walked=is_walked))
                painter.drawLine(begin, y, end, y)

    def _paint_words(self, painter: QPainter) -> None:
        left, width = look.px(_PAD), self.width() - 2 * look.px(_PAD)
        top = look.px(self._measures.words)
        for line in self._words_for(width):
            painter.setFont(line.font)
            painter.setPen(look.colour(line.role))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(left, top, width, metrics.height(), int(_CENTRE), shown)
            top += metrics.height()


def name_lines(words: str, width: int, measure: Callable[[str], int]) -> list[str]:
    """A name on one line, or on two when it does not fit."""
    if measure(words) <= width:
        return [words]
    head, *rest = words.split()
    while rest and measure(f"{head} {rest[0]}") <= width:
        head = f"{head} {rest.pop(0)}"
    return [head, " ".join(rest)] if rest else [head]


def _line_pen(*, is_walked: bool) -> QPen:
    if is_walked:
        return QPen(look.colour("primary"), 3)
    return QPen(look.colour("outline"), 1.4, Qt.PenStyle.DashLine)
