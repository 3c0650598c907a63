"""One thing to do, to open or to know: mark, title, reason, and when. The whole row is one real button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coalitiedesk.ui.models.mark import LIGHT_WORDS, Light, Mark
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS, SMALLEST_TARGET
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.marks import paint_mark

_TALL_ROW = 44
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ActionRow(QAbstractButton):
    """Two lines when there is a reason, one when not.

    Attributes:
        record_id: What the row is about, for the slot that hears ``clicked``.
    """

    def __init__(
        self,
        title: str,
        reason: str = "",
        *,
        mark: Mark | None = None,
        trail: str = "",
        trail_role: str = "muted",
        opens: bool = True,
        record_id: int | str = 0,
    ) -> None:
        super().__init__()
        self.record_id = record_id
        self._title, self._reason, self._mark = title, reason, mark
        self._trail, self._trail_role, self._opens = trail, trail_role, opens
        self.setAccessibleName(", ".join(part for part in (title, self._state_word(), reason, trail) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(_TALL_ROW if self._reason else SMALLEST_TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), CONTROL_RADIUS, CONTROL_RADIUS)
        self._paint_words(painter, self._paint_trail(painter, self._paint_mark(painter)))
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()))
        painter.end()

    def _state_word(self) -> str:
        return LIGHT_WORDS[Light(self._mark.value)] if self._mark and self._mark.kind == "light" else ""

    def _paint_mark(self, painter: QPainter) -> QRectF:
        area = QRectF(self.rect()).adjusted(look.px(6), 0, -look.px(6), 0)
        if self._mark is not None:
            side = look.px(24 if self._mark.kind == "step" else 18)
            box = QRectF(area.left(), area.center().y() - side / 2, side, side)
            paint_mark(painter, box, self._mark)
            area.setLeft(box.right() + look.px(10))
        return area

    def _paint_trail(self, painter: QPainter, area: QRectF) -> QRectF:
        if self._opens:
            side = look.px(14)
            box = QRectF(area.right() - side, area.center().y() - side / 2, side, side)
            paint_icon(painter, box, "next", "muted")
            area.setRight(box.left() - look.px(6))
        if self._trail:
            painter.setFont(look.font("small", bold=self._trail_role != "muted"))
            painter.setPen(look.colour(self._trail_role))
            painter.drawText(area, _RIGHT, self._trail)
            area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(self._trail) - look.px(10))
        return area

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        lines = [(self._title, area, look.font(bold=bool(self._reason)), "ink")]
        if self._reason:
            half = area.height() / 2 - look.px(2)
            lines[0] = (self._title, area.adjusted(0, look.px(3), 0, -half), look.font(bold=True), "ink")
            lines.append((self._reason, area.adjusted(0, half, 0, -look.px(3)), look.font("small"), "muted"))
        is_cut = False
        for words, box, font, role in lines:
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
            is_cut = is_cut or shown != words
            painter.drawText(box, _LEFT, shown)
        wanted = "\n".join(words for words, *_ in lines) if is_cut else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)
