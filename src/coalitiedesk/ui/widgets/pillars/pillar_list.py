"""The five pillars below each other, each with its score of every year as a bar; one is open.

Painted here and not taken from the printed profile: see decision 17.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from coalitiedesk.domain.pillars import Pillar, PillarScan, PillarScore, PillarStanding
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.pillar_words import percent_words, unanswered_words, years_words
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CARD_RADIUS
from coalitiedesk.ui.widgets.cards import column

MOST_EARLIER = 3
_PAD, _ROW, _BAR, _EARLIER_BAR, _YEAR = 7, 15, 10, 6, 38
_WIDTH, _LEAST_WIDTH = 350, 240
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class PillarList(QWidget):
    """One Tab stop; arrow keys open the next pillar."""

    chosen = Signal(object)  # the Pillar that the user opened

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("De vijf pijlers")
        self._buttons = {pillar: _PillarButton(pillar) for pillar in Pillar}
        self._group = QButtonGroup(self)
        for number, button in enumerate(self._buttons.values()):
            self._group.addButton(button, number)
        self.setLayout(column(*self._buttons.values(), gap="xs"))
        self._group.idClicked.connect(self._on_group_clicked)
        self.choose(Pillar.COMMITMENT)

    @property
    def pillar(self) -> Pillar:
        """The open one."""
        return tuple(Pillar)[self._group.checkedId()]

    def choose(self, pillar: Pillar) -> None:
        """Open one without telling anybody."""
        has_focus = any(button.hasFocus() for button in self._buttons.values())
        self._buttons[pillar].setChecked(True)
        self.setFocusProxy(self._buttons[pillar])
        if has_focus:
            self._buttons[pillar].setFocus()

    def button(self, pillar: Pillar) -> QAbstractButton:
        """The button of a pillar."""
        return self._buttons[pillar]

    def show_scan(self, scan: PillarScan) -> None:
        """Show where every pillar stands."""
        for standing in scan.standings:
            self._buttons[standing.guide.pillar].show_standing(standing)

    def _on_group_clicked(self, number: int) -> None:
        pillar = tuple(Pillar)[number]
        self.setFocusProxy(self._buttons[pillar])
        self.chosen.emit(pillar)


class _PillarButton(QAbstractButton):
    """Name, what is open, and a bar for every year; a year without answers has an open, dashed place."""

    def __init__(self, pillar: Pillar) -> None:
        super().__init__()
        self._pillar = pillar
        self._scores: Sequence[PillarScore] = ()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(word_of(pillar))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_standing(self, standing: PillarStanding) -> None:
        """Show the scores; they are also what a screen reader says."""
        self._scores = (*standing.earlier[-MOST_EARLIER:], standing.score)
        parts = (word_of(self._pillar), years_words(standing), unanswered_words(standing.score))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = max(1, len(self._scores))
        name = look.metrics(bold=True).height()
        return QSize(look.px(_WIDTH), 2 * look.px(_PAD) + name + look.px(2) + rows * look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(_LEAST_WIDTH), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        pad, width = look.px(_PAD), self.width() - 2 * look.px(_PAD)
        line = look.metrics(bold=True).height()
        self._paint_name(painter, QRectF(pad, pad, width, line))
        top = pad + line + look.px(2)
        for at, score in enumerate(self._scores):
            is_now = at == len(self._scores) - 1
            self._paint_year(painter, QRectF(pad, top, width, look.px(_ROW)), score, is_now=is_now)
            top += look.px(_ROW)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        is_near = self.isChecked() or self.underMouse()
        role, weight = ("primary", 2) if self.isChecked() else ("line", 1)
        painter.setPen(QPen(look.colour(role), weight))
        painter.setBrush(look.colour("primary_soft" if is_near else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(look.font("small"))
        note = self._note(int(room.width()))
        note_width = painter.fontMetrics().horizontalAdvance(note)
        painter.setPen(look.colour("muted"))
        painter.drawText(room, _RIGHT, note)
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("ink"))
        free = int(room.width()) - note_width - look.px(6)
        words = painter.fontMetrics().elidedText(
            word_of(self._pillar), Qt.TextElideMode.ElideRight, max(0, free)
        )
        painter.drawText(room, _LEFT, words)

    def _note(self, width: int) -> str:
        """What is still open, in fewer words when the name needs the room."""
        note = unanswered_words(self._scores[-1]) if self._scores else ""
        if not note:
            return ""
        free = width - look.metrics(bold=True).horizontalAdvance(word_of(self._pillar)) - look.px(10)
        fits = look.metrics("small").horizontalAdvance(note) <= free
        return note if fits else f"{self._scores[-1].unanswered} open"

    def _paint_year(self, painter: QPainter, room: QRectF, score: PillarScore, *, is_now: bool) -> None:
        painter.setFont(look.font("small", bold=is_now))
        painter.setPen(look.colour("ink" if is_now else "muted"))
        painter.drawText(room, _LEFT, str(score.year))
        metrics = painter.fontMetrics()
        value_width = metrics.horizontalAdvance("100 %") + look.px(6)
        left = room.left() + look.px(_YEAR)
        track = QRectF(left, room.top(), room.width() - look.px(_YEAR) - value_width, room.height())
        thick = look.px(_BAR if is_now else _EARLIER_BAR)
        bar = QRectF(track.left(), track.center().y() - thick / 2, track.width(), thick)
        if score.percent is None:
            painter.setPen(QPen(look.colour("outline"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        bar.setWidth(max(2.0, track.width() * score.percent / 100))
        painter.fillRect(bar, look.colour("primary" if is_now else "table"))
        value = QRectF(bar.right() + look.px(5), room.top(), value_width, room.height())
        painter.drawText(value, _LEFT, percent_words(score))
