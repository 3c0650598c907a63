"""The six steps as one path. Each step is a button; the open one is joined to the panel below it."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState
from coalitiedesk.domain.step_answers import StepTally
from coalitiedesk.dutch.formats import MONTHS_SHORT, count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CARD_RADIUS
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.marks import paint_step

_MARK_SIDE, _MARK_MIDDLE, _WORDS_TOP, _HEIGHT, _LEAST_WIDTH = 34, 26, 47, 104, 96
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class StepPath(QWidget):
    """Left and right arrows walk the steps, as in a radio group; every step can be opened at any time."""

    step_chosen = Signal(object)  # PlanStep, by the user

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {step: StepButton(step) for step in PlanStep}
        self._build()
        self._connect()

    def show_steps(self, steps: Sequence[StepProgress], waiting: Mapping[PlanStep, StepTally]) -> None:
        """Show where each step stands and what waits in it; all six, in order."""
        before: StepState | None = None
        for progress in steps:
            self._buttons[progress.step].show_progress(progress, before, waiting.get(progress.step))
            before = progress.state

    def choose(self, step: PlanStep) -> None:
        """Open a step without telling anybody; the keyboard stays with the open step."""
        had_keyboard = any(found.hasFocus() for found in self._buttons.values())
        self._buttons[step].setChecked(True)
        if had_keyboard:
            self._buttons[step].setFocus()

    def button(self, step: PlanStep) -> QAbstractButton:
        """The button of a step."""
        return self._buttons[step]

    def _build(self) -> None:
        for number, found in enumerate(self._buttons.values()):
            self._group.addButton(found, number)
        self.setLayout(row(*self._buttons.values(), gap="none"))
        self.setAccessibleName("Zes stappen")

    def _connect(self) -> None:
        self._group.idClicked.connect(self._on_group_clicked)

    def _on_group_clicked(self, number: int) -> None:
        self.step_chosen.emit(tuple(PlanStep)[number])


class StepButton(QAbstractButton):
    """Mark on the line, name, state in words, and when, or what waits while it is busy."""

    def __init__(self, step: PlanStep) -> None:
        super().__init__()
        self._number = tuple(PlanStep).index(step) + 1
        self._progress = StepProgress(step=step)
        self._before: StepState | None = None
        self._waiting = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_progress(self._progress, None)

    def show_progress(
        self, progress: StepProgress, before: StepState | None, waiting: StepTally | None = None
    ) -> None:
        """Show where the step stands.

        Args:
            progress: Of this step.
            before: State of the step to the left; None for the first.
            waiting: What waits in the step; None when nobody counted.
        """
        self._progress, self._before = progress, before
        self._waiting = waiting_words(progress, waiting) if waiting else ""
        words = f"Stap {self._number}: {word_of(progress.step)}"
        parts = (word_of(progress.state), period_words(progress), self._waiting)
        state = ", ".join(part for part in parts if part)
        self.setAccessibleName(f"{words}, {state}")
        self.setToolTip(f"{words}\n{state}")
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
        paint_step(painter, mark, self._number, self._progress.state)
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -4))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if not (self.isChecked() or self.underMouse()):
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
        if self._before is not None:
            self._paint_stretch(painter, 0, middle - side // 2, y, self._before)
        if self._number < len(PlanStep):
            self._paint_stretch(painter, middle + side // 2, self.width(), y, self._progress.state)

    def _paint_stretch(self, painter: QPainter, begin: int, end: int, y: int, state: StepState) -> None:
        is_done = state is StepState.DONE
        style = Qt.PenStyle.SolidLine if is_done else Qt.PenStyle.DashLine
        painter.setPen(QPen(look.colour("primary" if is_done else "outline"), 3 if is_done else 1.4, style))
        painter.drawLine(begin, y, end, y)

    def _paint_words(self, painter: QPainter) -> None:
        is_open = self._progress.state in (StepState.BUSY, StepState.REVISIT)
        room = QRect(look.px(4), look.px(_WORDS_TOP), self.width() - 2 * look.px(4), 0)
        lines = self._name_lines(room.width())
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(bold=True))
        for line in lines:
            self._paint_one(painter, room, line)
        painter.setFont(look.font("small", bold=is_open))
        painter.setPen(look.colour("primary" if is_open else "muted"))
        self._paint_one(painter, room, word_of(self._progress.state))
        if len(lines) == 1:
            painter.setFont(look.font("caption"))
            painter.setPen(look.colour("muted"))
            self._paint_one(painter, room, self._waiting or period_words(self._progress))

    def _paint_one(self, painter: QPainter, room: QRect, words: str) -> None:
        height = painter.fontMetrics().height()
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), room.top(), room.width(), height), int(_CENTRE), shown)
        room.moveTop(room.top() + height)

    def _name_lines(self, width: int) -> list[str]:
        """The name on one line, or on two when it does not fit: then there is no room for the dates."""
        words = word_of(self._progress.step)
        metrics = look.metrics(bold=True)
        if metrics.horizontalAdvance(words) <= width:
            return [words]
        head, *rest = words.split()
        while rest and metrics.horizontalAdvance(f"{head} {rest[0]}") <= width:
            head = f"{head} {rest.pop(0)}"
        return [head, " ".join(rest)] if rest else [head]


def period_words(progress: StepProgress) -> str:
    """``jan – feb 2026``, ``sinds mei 2026``; empty when it has not begun."""
    begun, ended = progress.started_on, progress.finished_on
    if begun is None or ended is None:
        return f"sinds {_month(begun)}" if begun else ""
    if (begun.year, begun.month) == (ended.year, ended.month):
        return _month(begun)
    head = MONTHS_SHORT[begun.month - 1] if begun.year == ended.year else _month(begun)
    return f"{head} – {_month(ended)}"


def waiting_words(progress: StepProgress, waiting: StepTally) -> str:
    """``3 taken · 2 vragen``; questions count as waiting only while the step is worked on."""
    is_open = progress.state in (StepState.BUSY, StepState.REVISIT)
    parts = (
        count(waiting.open_tasks, "taak", "taken") if waiting.open_tasks else "",
        count(waiting.unanswered, "vraag", "vragen") if waiting.unanswered and is_open else "",
    )
    return " · ".join(part for part in parts if part)


def _month(day: dt.date) -> str:
    return f"{MONTHS_SHORT[day.month - 1]} {day.year}"
