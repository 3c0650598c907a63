"""Partners as cards in a column of the board: the rows behind them, and how one card is painted."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.domain.stages import days_in_stage, stands_still
from coalitiedesk.domain.warmth import Warmth, warmth_of
from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.stage_words import stage_days
from coalitiedesk.dutch.typed_dates import due_words
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.models.mark import icon_mark, warmth_mark, warmth_role
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS
from coalitiedesk.ui.widgets.marks import paint_mark
from coalitiedesk.ui.widgets.partners.partner_columns import partner_name

CARD_TYPE = "application/x-coalitiedesk-partners"
CARD_HEIGHT = 94
_ACCESSIBLE = 11
_PAD, _MARGIN, _SIDE = 9, 3, 13
_SPARE = 2  # or Qt cuts text that fits
_SHORT = {
    Warmth.LOSING: "Te lang stil",
    Warmth.TIME_TO_CALL: "Bellen",
    Warmth.NEVER: "Nog niets",
    Warmth.WARM: "Op tijd",
    Warmth.RESTING: "Rust",
    Warmth.LEFT: "Vertrokken",
}
"""Where the column is too narrow for the whole word."""
_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class CardsModel(LinesModel[PartnerLine]):
    """The partners in one stage, which can be carried to another."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__((Column(title="Partner", text=partner_name, tip=self._words),), _id_of)
        self._today = today

    def lines_of(self, ids: Iterable[PartnerId]) -> list[int]:
        """On which lines these partners stand, from top to bottom; those elsewhere are left out."""
        wanted = set(ids)
        return [line for line in range(self.rowCount()) if self.row_at(line).id in wanted]

    def data(self, index: _Index, role: int = 0) -> Any:
        if role == _ACCESSIBLE:
            return self._words(self.row_at(index.row()))
        return super().data(index, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else found

    def mimeTypes(self) -> list[str]:
        return [CARD_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = QMimeData()
        found.setData(CARD_TYPE, ",".join(str(self.id_at(index.row())) for index in indexes).encode())
        return found

    def _words(self, line: PartnerLine) -> str:
        """The whole card, for a tooltip and for who cannot see it."""
        today = self._today()
        follow = line.follow_up_on
        parts = (
            partner_name(line),
            stage_days(line.stage_since, today),
            "staat stil" if _stands_still(line, today) else "",
            word_of(warmth_of(line.upkeep, today)),
            f"vervolg {due_words(follow, today=today)}" if follow else "",
        )
        return ", ".join(part for part in parts if part)


class CardDelegate(QStyledItemDelegate):
    """Name over at most two lines, how warm the contact is, and how long it is here and what follows."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(look.px(80), look.px(CARD_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, CardsModel):
            return
        line = model.row_at(index.row())
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        margin = look.px(_MARGIN)
        rect = option.rect.adjusted(margin, margin, -margin, -margin)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("primary" if is_chosen else "outline"), 1))
        painter.setBrush(look.colour("primary_soft" if is_chosen else "surface"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), CONTROL_RADIUS, CONTROL_RADIUS)
        inner = rect.adjusted(look.px(_PAD), look.px(_PAD - 2), -look.px(_PAD), -look.px(_PAD - 3))
        height = look.metrics("small").height()
        last = QRect(inner.left(), inner.bottom() - height, inner.width(), height)
        _paint_name(painter, inner.adjusted(0, 0, 0, -2 * height), line)
        self._paint_warmth(painter, last.translated(0, -height - look.px(1)), line)
        self._paint_days(painter, last, line)
        if has_focus:
            paint_focus_ring(painter, QRectF(rect))
        painter.restore()

    def _paint_warmth(self, painter: QPainter, rect: QRect, line: PartnerLine) -> None:
        """The mark and its word, so that no colour stands alone."""
        how, side = warmth_of(line.upkeep, self._today()), look.px(_SIDE)
        paint_mark(
            painter, QRectF(rect.left(), rect.center().y() - side / 2 + 1, side, side), warmth_mark(how)
        )
        rect = rect.adjusted(side + look.px(6), 0, 0, 0)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour(warmth_role(how)))
        has_room = look.metrics("small").horizontalAdvance(word_of(how)) <= rect.width()
        painter.drawText(rect, _LEFT, word_of(how) if has_room else _SHORT[how])

    def _paint_days(self, painter: QPainter, rect: QRect, line: PartnerLine) -> None:
        today, side = self._today(), look.px(_SIDE)
        top = rect.center().y() - side / 2 + 1
        painter.setFont(look.font("small"))
        metrics = look.metrics("small")
        if line.follow_up_on is not None:
            role = "bad" if line.follow_up_on < today else "muted"
            words = short_date(line.follow_up_on).partition(" ")[2]  # the day of the week takes too much room
            width = metrics.horizontalAdvance(words)
            painter.setPen(look.colour(role))
            painter.drawText(rect, _RIGHT, words)
            clock = QRectF(rect.right() - width - side - look.px(4), top, side, side)
            paint_mark(painter, clock, icon_mark("clock", role))
            rect = rect.adjusted(0, 0, -(width + side + look.px(8)), 0)
        painter.setPen(look.colour("warn" if _stands_still(line, today) else "muted"))
        painter.drawText(rect, _LEFT, _days_within(line, today, rect.width()))


def carried_ids(data: QMimeData) -> tuple[PartnerId, ...]:
    """Whom a drag carries; nobody when it carries something else."""
    if not data.hasFormat(CARD_TYPE):
        return ()
    words = bytes(data.data(CARD_TYPE).data()).decode("ascii", "replace").split(",")
    return tuple(PartnerId(int(word)) for word in words if word.isdigit())


def _stands_still(line: PartnerLine, today: dt.date) -> bool:
    if warmth_of(line.upkeep, today) in (Warmth.RESTING, Warmth.LEFT):
        return False
    has_next = line.follow_up_on is not None
    return stands_still(line.stage, line.stage_since, today, has_next_step=has_next)


def _days_within(line: PartnerLine, today: dt.date, width: int) -> str:
    """How long it is in its stage; only the number where there is no room."""
    words, days = stage_days(line.stage_since, today), days_in_stage(line.stage_since, today)
    if not days:
        return words
    options = (f"{words} in deze fase", f"{words} hier", words)
    if _stands_still(line, today):
        options = (f"{words}, staat stil", f"{days} d, staat stil", "Staat stil")
    fitting = (one for one in options if look.metrics("small").horizontalAdvance(one) <= width)
    return next(fitting, f"{days} d")


def _paint_name(painter: QPainter, rect: QRect, line: PartnerLine) -> None:
    """Two lines at most; what does not fit is cut in the second."""
    painter.setFont(look.font(bold=True))
    painter.setPen(look.colour("ink" if line.is_active else "muted"))
    painter.drawText(rect, _TOP, two_lines(partner_name(line), rect.width(), look.metrics(bold=True)))


def two_lines(words: str, width: int, metrics: QFontMetrics) -> str:
    """As many words as fit on the first line, and the rest, if need be cut, on the second."""
    parts = words.split(" ")
    at = len(parts)
    while at > 1 and metrics.horizontalAdvance(" ".join(parts[:at])) > width:
        at -= 1
    lines = (" ".join(parts[:at]), " ".join(parts[at:]))
    cut = Qt.TextElideMode.ElideRight
    return "\n".join(metrics.elidedText(line, cut, width + _SPARE) for line in lines if line)


def _id_of(line: PartnerLine) -> int:
    return line.id
