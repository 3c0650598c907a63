"""The figures of one topic: place, bar with its number, margin and source, under a heading per series."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from coalitiedesk.ui.models.figure_entries import FigureEntry
from coalitiedesk.ui.models.lines_model import Column, LinesModel, RowId
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.table import HouseTable, MarkDelegate

_Index = QModelIndex | QPersistentModelIndex
_VALUE, _MARGIN = 1, 2
_QUIET = 110  # of 255
_WORDS_ROOM, _BAR_HEIGHT, _PAD = 142, 13, 8


def figure_model() -> LinesModel[FigureEntry]:
    """The columns of the table."""
    return LinesModel(
        (
            Column(
                title="Gebied",
                text=lambda one: one.title,
                bold=True,
                tone=lambda one: "muted" if one.is_heading else "",
                tip=lambda one: one.title,
            ),
            Column(title="Cijfer", text=lambda one: one.value, width=304),
            Column(title="Marge", text=lambda one: one.margin, width=92, is_extra=True),
            Column(title="Bron", text=lambda one: one.source, tip=lambda one: one.source, is_extra=True),
        ),
        _key_of,
    )


class FigureTable(HouseTable):
    """Headings run over the whole width; they can be reached, but there is nothing to change in them."""

    def __init__(self) -> None:
        self._has_margins = False
        self._entries = figure_model()
        super().__init__("Cijfers per gebied", self._entries)
        self.setItemDelegateForColumn(_VALUE, BarDelegate(self, self._entries))

    def measure(self) -> None:
        """Give rows and columns their size; a column of margins without any goes."""
        super().measure()
        if not self._has_margins:
            self.setColumnHidden(_MARGIN, True)
            self._share_room()

    def show_entries(self, entries: list[FigureEntry]) -> None:
        """Replace the lines; what was chosen stays chosen."""
        chosen = self.chosen_id
        self.clearSpans()
        self._entries.set_rows(entries)
        for line, one in enumerate(entries):
            if one.is_heading:
                self.setSpan(line, 0, 1, len(self._entries.columns))
        self._has_margins = any(one.margin for one in entries)
        self.measure()
        keys = [one.key for one in entries]
        first = next((one.key for one in entries if not one.is_heading), None)
        self.choose(chosen if chosen in keys else first)


class BarDelegate(MarkDelegate):
    """A bar from nought with its margin and number. Estimates are dashed, national figures open."""

    def __init__(self, table: HouseTable, entries: LinesModel[FigureEntry]) -> None:
        super().__init__(table)
        self._entries = entries

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the bar, then the words where the bar of the largest value ends."""
        one = self._entries.row_at(index.row())
        if one.share is None:
            super().paint(painter, option, index)
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, look.colour("primary_soft"))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect).adjusted(look.px(_PAD), 0, -look.px(_WORDS_ROOM), 0)
        self._paint_bar(painter, room, one)
        painter.setFont(look.font(bold=one.is_own))
        painter.setPen(look.colour("ink"))
        words = option.rect.adjusted(option.rect.width() - look.px(_WORDS_ROOM) + look.px(6), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), one.value)
        painter.restore()
        if is_chosen and isinstance(option.widget, HouseTable) and option.widget.hasFocus():
            self._paint_ring(painter, option.rect, option.widget)

    def _paint_bar(self, painter: QPainter, room: QRectF, one: FigureEntry) -> None:
        height = look.px(_BAR_HEIGHT)
        bar = QRectF(room.left(), room.center().y() - height / 2, room.width() * (one.share or 0), height)
        if one.is_own and not one.is_estimate:
            painter.fillRect(bar, look.colour("primary"))
        else:
            if one.is_estimate:
                quiet = QColor(look.colour("primary"))
                quiet.setAlpha(_QUIET)
                painter.fillRect(bar, quiet)
            style = Qt.PenStyle.DashLine if one.is_estimate else Qt.PenStyle.SolidLine
            painter.setPen(QPen(look.colour("primary"), 1.2, style))
            painter.drawRect(bar)
        if one.low is None or one.high is None:
            return
        left, right = (room.left() + room.width() * end for end in (one.low, one.high))
        y, end_height = room.center().y(), height / 3
        for role, width in (("surface", 4), ("ink", 1.6)):  # to be seen on the bar and beside it
            painter.setPen(QPen(look.colour(role), width))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            for end in (left, right):
                painter.drawLine(QPointF(end, y - end_height), QPointF(end, y + end_height))


def _key_of(entry: FigureEntry) -> RowId:
    return entry.key
