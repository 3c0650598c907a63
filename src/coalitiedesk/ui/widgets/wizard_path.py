"""Where one is in a window of several steps: a mark and a name for each, as buttons on a line."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from coalitiedesk.domain.plan import StepState
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CARD_RADIUS
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.marks import paint_step

_MARK_SIDE, _MARK_MIDDLE, _WORDS_TOP, _HEIGHT, _LEAST_WIDTH = 26, 18, 35, 74, 96
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_STATE_WORDS = {StepState.DONE: "gedaan", StepState.BUSY: "hier ben je", StepState.NOT_YET: "komt nog"}


class WizardPath(QWidget):
    """Left and right arrows walk the steps that can be opened, as in a radio group."""

    step_chosen = Signal(int)  # index of the step, by the user

    def __init__(self, titles: Sequence[str], *, spoken_name: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = [_PathButton(at, words, len(titles)) for at, words in enumerate(titles)]
        self.setAccessibleName(spoken_name)
        self._build()
        self._group.idClicked.connect(self.step_chosen)

    def show_place(
        self, current: int, *, done: Collection[int], reachable: Collection[int], reason: str = ""
    ) -> None:
        """Show where one is.

        Args:
            current: Index of the open step.
            done: Indexes of steps that are finished.
            reachable: Indexes of steps that can be opened now.
            reason: Why the others cannot.
        """
        for at, button in enumerate(self._buttons):
            state = StepState.DONE if at in done else StepState.NOT_YET
            is_open = at == current or at in reachable
            button.show_state(
                StepState.BUSY if at == current else state,
                comes_from_done=at - 1 in done and (at == current or at in done),
                goes_on=at in done and (at + 1 == current or at + 1 in done),
            )
            button.setEnabled(is_open)
            button.setToolTip("" if is_open else reason)
        had_keyboard = any(button.hasFocus() for button in self._buttons)
        self._buttons[current].setChecked(True)
        if had_keyboard:
            self._buttons[current].setFocus()

    def button(self, index: int) -> QAbstractButton:
        """The button of a step."""
        return self._buttons[index]

    def _build(self) -> None:
        for at, button in enumerate(self._buttons):
            self._group.addButton(button, at)
        self.setLayout(row(*self._buttons, gap="none"))


class _PathButton(QAbstractButton):
    """Mark on the line, name below it on one or two lines."""

    def __init__(self, index: int, words: str, amount: int) -> None:
        super().__init__()
        self._index, self._words, self._is_last = index, words, index == amount - 1
        self._state, self._line_before, self._line_after = StepState.NOT_YET, False, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(self._state, comes_from_done=False, goes_on=False)

    def show_state(self, state: StepState, *, comes_from_done: bool, goes_on: bool) -> None:
        """Show where the step stands, and whether the line to and from it has been walked."""
        self._state, self._line_before, self._line_after = state, comes_from_done, goes_on
        self.setAccessibleName(f"Stap {self._index + 1}: {self._words}, {_STATE_WORDS[state]}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(150), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(_LEAST_WIDTH), look.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_line(painter)
        side = look.px(_MARK_SIDE)
        mark = QRectF((self.width() - side) / 2, look.px(_MARK_MIDDLE) - side / 2, side, side)
        paint_step(painter, mark, self._index + 1, self._state)
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

    def _paint_line(self, painter: QPainter) -> None:
        side, middle, y = look.px(_MARK_SIDE), self.width() // 2, look.px(_MARK_MIDDLE)
        if self._index:
            painter.setPen(_line_pen(is_walked=self._line_before))
            painter.drawLine(0, y, middle - side // 2, y)
        if not self._is_last:
            painter.setPen(_line_pen(is_walked=self._line_after))
            painter.drawLine(middle + side // 2, y, self.width(), y)

    def _paint_words(self, painter: QPainter) -> None:
        room = QRect(look.px(4), look.px(_WORDS_TOP), self.width() - 2 * look.px(4), 0)
        painter.setFont(look.font("small", bold=self.isChecked()))
        painter.setPen(look.colour("ink" if self.isEnabled() else "muted"))
        metrics = painter.fontMetrics()
        for line in _lines(self._words, room.width(), metrics.horizontalAdvance):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                QRect(room.left(), room.top(), room.width(), metrics.height()), int(_CENTRE), shown
            )
            room.moveTop(room.top() + metrics.height())


def _line_pen(*, is_walked: bool) -> QPen:
    if is_walked:
        return QPen(look.colour("primary"), 3)
    return QPen(look.colour("outline"), 1.4, Qt.PenStyle.DashLine)


def _lines(words: str, width: int, measure: Callable[[str], int]) -> list[str]:
    """On one line, or on two when it does not fit."""
    if measure(words) <= width:
        return [words]
    head, *rest = words.split()
    while rest and measure(f"{head} {rest[0]}") <= width:
        head = f"{head} {rest.pop(0)}"
    return [head, " ".join(rest)] if rest else [head]
