"""One thing to do, to open or to know: mark, title, reason, and when. The whole row is one real button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coalitiedesk.ui.models.mark import Mark
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS, SMALLEST_TARGET
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.marks import paint_mark

_TALL_ROW = 44
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ActionRow(QAbstractButton):
    """Title above reason; a title that may take two lines does so only where it does not fit on one.

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
        is_sentence: bool = False,
    ) -> None:
        """Build it.

        Args:
            title: What it is, or asks.
            reason: Why, or whose, in small words below.
            mark: Before the words.
            trail: When, or how many, at the right.
            trail_role: Colour role of the trail.
            opens: Whether a chevron promises that something opens.
            record_id: What the row is about.
            is_sentence: The title may take a second line.
        """
        super().__init__()
        self.record_id = record_id
        self._is_sentence = is_sentence
        self._title, self._reason, self._mark = title, reason, mark
        self._trail, self._trail_role, self._opens = trail, trail_role, opens
        self.setAccessibleName(", ".join(part for part in (title, reason, trail) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(is_sentence)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(_TALL_ROW if self._reason else SMALLEST_TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._is_sentence

    def heightForWidth(self, width: int) -> int:
        """One line more where the title does not fit on one."""
        line = look.metrics("body", bold=True).lineSpacing()
        return self.sizeHint().height() + (line if self._needs_two_lines(self._words_width(width)) else 0)

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

    def _words_width(self, width: int) -> float:
        """Room for the words when the row is this wide; follows ``_paint_mark`` and ``_paint_trail``."""
        room = float(width - 2 * look.px(6))
        if self._mark is not None:
            room -= look.px(24 if self._mark.kind == "step" else 18) + look.px(10)
        if self._opens:
            room -= look.px(14) + look.px(6)
        if self._trail:
            is_bold = self._trail_role != "muted"
            room -= look.metrics("small", bold=is_bold).horizontalAdvance(self._trail) + look.px(10)
        return room

    def _needs_two_lines(self, room: float) -> bool:
        bold = look.metrics("body", bold=bool(self._reason))
        return self._is_sentence and bold.horizontalAdvance(self._title) > int(room)

    def _title_lines(self, room: float) -> list[str]:
        """The title on one line, or broken at the last space that fits."""
        if not self._needs_two_lines(room):
            return [self._title]
        bold = look.metrics("body", bold=bool(self._reason))
        words = self._title.split(" ")
        fitting = 1
        while fitting < len(words) and bold.horizontalAdvance(" ".join(words[: fitting + 1])) <= room:
            fitting += 1
        return [" ".join(words[:fitting]), " ".join(words[fitting:])]

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        titles = self._title_lines(area.width())
        bold, small = look.font(bold=bool(self._reason)), look.font("small")
        step, below = look.metrics("body", bold=True).lineSpacing(), look.metrics("small").lineSpacing()
        top = area.center().y() - (len(titles) * step + (below if self._reason else 0)) / 2
        lines = [
            (words, QRectF(area.left(), top + at * step, area.width(), step), bold, "ink")
            for at, words in enumerate(titles)
        ]
        if self._reason:
            box = QRectF(area.left(), top + len(titles) * step, area.width(), below)
            lines.append((self._reason, box, small, "muted"))
        is_cut = False
        for words, box, font, role in lines:
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
            is_cut = is_cut or shown != words
            painter.drawText(box, _LEFT, shown)
        wanted = "\n".join(part for part in (self._title, self._reason) if part) if is_cut else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)
