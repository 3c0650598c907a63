"""The table of crosses: arrows walk over the cells, Space, X or a click puts a cross or wipes it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.partners.crosses_model import CrossesModel
from coalitiedesk.ui.widgets.partners.frozen_columns import FrozenColumns
from coalitiedesk.ui.widgets.plain_table import dress_plain

if TYPE_CHECKING:
    from coalitiedesk.domain.ids import PartnerId
    from coalitiedesk.domain.shortlist import Criterion

_ROW, _LEAST_HEAD, _PICK, _COUNT, _STAGE = 36, 36, 52, 78, 112
_LEAST_NAME, _SCROLLED_NAME, _LEAST_CRITERION, _MOST_CRITERION = 190, 230, 78, 104
_WIDEST_WORD = 170
_SIDE, _PAD = 16, 8
_CROSS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_X)
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
_Index = QModelIndex | QPersistentModelIndex


class CrossesTable(QTableView):
    """Emits what the user wants; its owner changes and shows again."""

    cross_requested = Signal(object, object, bool)  # PartnerId, Criterion, and whether the cross is put
    picked = Signal()  # others are chosen now
    row_left = Signal()  # the keyboard went to another row, or the mouse out of the table
    opened = Signal(object)  # PartnerId: Enter on a row

    def __init__(self, model: CrossesModel) -> None:
        super().__init__()
        self._crosses = model
        self._place: tuple[PartnerId, int] | None = None
        self.setAccessibleName("Partners en criteria")
        self.setModel(model)
        self._frozen: tuple[FrozenColumns, ...] = ()
        self._build()
        self._connect()

    @property
    def frozen(self) -> tuple[FrozenColumns, ...]:
        """Names at the left and counts at the right, in sight also where the criteria scroll."""
        return self._frozen

    def measure(self) -> None:
        """Give rows and columns their size at the current text scale; the name takes what is left.

        Where the criteria do not fit, the stage makes room and they scroll between names and counts.
        """
        vertical, heads = self.verticalHeader(), self.horizontalHeader()
        vertical.setDefaultSectionSize(look.px(_ROW))
        amount, last = len(self._crosses.criteria), self._crosses.columnCount() - 1
        room = self.viewport().width() - look.px(_PICK) - look.px(_COUNT)
        least = sum(self._widths(look.px(_LEAST_CRITERION)))
        has_stage = not look.is_wide_text and room - look.px(_STAGE) - look.px(_LEAST_NAME) >= least
        for at in range(last + 1):  # another column may have been the last before
            self.setColumnHidden(at, at == last and not has_stage)
        stage = look.px(_STAGE) if has_stage else 0
        room -= stage
        share = (room - look.px(_LEAST_NAME)) // max(1, amount)
        widths = self._widths(max(look.px(_LEAST_CRITERION), min(share, look.px(_MOST_CRITERION))))
        self.setColumnWidth(0, look.px(_PICK))
        fits = sum(widths) + look.px(_LEAST_NAME) <= room
        self.setColumnWidth(1, room - sum(widths) if fits else look.px(_SCROLLED_NAME))
        for at in range(amount):
            self.setColumnWidth(2 + at, widths[at])
        self.setColumnWidth(last - 1, look.px(_COUNT))
        self.setColumnWidth(last, stage)
        heads.setFixedHeight(max(look.px(_LEAST_HEAD), self._head_height(widths)))
        self.updateGeometries()  # Qt waits with that, and cells would be brought in sight at the old width
        self._freeze()

    def scrollTo(
        self,
        index: QModelIndex,  # type: ignore[override]  # PySide writes the union, Qt gives the first
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell in sight, and out from below what is frozen."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if not any(one.isVisibleTo(self) for one in self._frozen):
            return
        if self._crosses.criterion_at(index.column()) is None:
            bar.setValue(before)
            return
        names, counts = self._frozen
        cell, right = self.visualRect(index), self.viewport().width() - counts.width()
        hidden = max(0, cell.right() + 1 - right) or min(0, cell.left() - names.width())
        bar.setValue(bar.value() + hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _CROSS_KEYS and not event.modifiers() and index.isValid():
            self._press(index if self._crosses.criterion_at(index.column()) else index.siblingAtColumn(0))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(self._crosses.row_at(index.row()).partner_id)
        else:
            super().keyPressEvent(event)
            if self.currentIndex().row() != index.row():
                self.row_left.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.row_left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_frozen"):
            self.measure()
            self.scrollTo(self.currentIndex())

    def _build(self) -> None:
        self.setItemDelegate(_CrossDelegate(self))
        _dress(self)
        sides = (Qt.Edge.LeftEdge, Qt.Edge.RightEdge)
        self._frozen = tuple(FrozenColumns(self, edge=edge, dress=_dress) for edge in sides)

    def _connect(self) -> None:
        for view in (self, *self.frozen):
            view.clicked.connect(self._press)
        self.horizontalScrollBar().rangeChanged.connect(self._freeze)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._crosses.modelReset.connect(self._on_model_reset)

    def _widths(self, least: int) -> list[int]:
        """Of the criteria, none narrower than its longest word."""
        return [max(least, _widest_word(one.name)) for one in self._crosses.criteria]

    def _freeze(self, *_range: int) -> None:
        """Names and counts lie still as soon as there is something to scroll."""
        if self.model() is None:  # Qt takes the window apart
            return
        is_wide, last = self.horizontalScrollBar().maximum() > 0, self._crosses.columnCount() - 1
        for side, columns in zip(self._frozen, ((0, 1), (last - 1,)), strict=False):
            side.show_columns(columns if is_wide else ())

    def _head_height(self, widths: list[int]) -> int:
        """Of the longest name, broken into lines."""
        metrics = look.metrics("small", bold=True)
        tallest = 0
        for criterion, width in zip(self._crosses.criteria, widths, strict=True):
            box = QRect(0, 0, width - look.px(_PAD), 10_000)
            tallest = max(tallest, metrics.boundingRect(box, _WRAPPED, criterion.name).height())
        return tallest + look.px(_PAD * 2)

    def _press(self, index: _Index) -> None:
        found = self._crosses.row_at(index.row())
        criterion: Criterion | None = self._crosses.criterion_at(index.column())
        if criterion is not None:
            self.cross_requested.emit(found.partner_id, criterion, not self._crosses.is_marked(index))
        elif index.column() == 0:
            self._crosses.toggle_pick(index.row())
            self.picked.emit()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self._place = (self._crosses.row_at(current.row()).partner_id, current.column())
        for view in (self, *self.frozen):
            view.viewport().update()

    def _on_model_reset(self) -> None:
        """The cell in hand stays that of the same partner."""
        self.measure()
        partner_id, at = self._place or (None, 2)
        line = max(0, self._crosses.line_of(partner_id))
        if self._crosses.rowCount():
            index = self._crosses.index(line, min(at, self._crosses.columnCount() - 1))
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(index)
            self.selectionModel().blockSignals(False)
            self._place = (self._crosses.row_at(line).partner_id, index.column())
            self.scrollTo(index)


class _CrossDelegate(QStyledItemDelegate):
    """A cross or a faint dot; a tick box in the first column; words elsewhere."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, model = self.parent(), index.model()
        if not isinstance(view, CrossesTable) or not isinstance(model, CrossesModel):
            return
        current = view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if current.row() == index.row():
            painter.fillRect(option.rect, look.colour("primary_soft"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        marked = model.is_marked(index)
        if index.column() == 0:
            if marked is not None:
                _paint_box(painter, _middle(rect, look.px(_SIDE + 2)), is_on=marked)
        elif marked is not None:
            _paint_cross(painter, rect, is_on=marked)
        else:
            _paint_words(painter, option, index)
        if index == current and view.hasFocus():
            paint_focus_ring(painter, rect.adjusted(1, 1, -1, -1), 4)
        painter.restore()


def _dress(view: QTableView) -> None:
    """Cells of a fixed size, walked over one by one; nothing is selected or typed."""
    dress_plain(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    heads = view.horizontalHeader()
    heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    heads.setMinimumSectionSize(24)
    heads.setSectionsClickable(False)
    heads.setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED))


def _widest_word(words: str) -> int:
    """Room for the longest word of a head; a very long one is cut, and stands whole in the tooltip."""
    metrics = look.metrics("small", bold=True)
    widest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0)
    return min(widest + look.px(_PAD * 2), look.px(_WIDEST_WORD))


def _middle(rect: QRectF, side: float) -> QRectF:
    return QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)


def _paint_cross(painter: QPainter, rect: QRectF, *, is_on: bool) -> None:
    if is_on:
        paint_icon(painter, _middle(rect, look.px(_SIDE)), "cross", "ink")
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("outline"))
    painter.drawEllipse(_middle(rect, look.px(3)))


def _paint_box(painter: QPainter, rect: QRectF, *, is_on: bool) -> None:
    painter.setPen(QPen(look.colour("primary" if is_on else "outline"), 1.2))
    painter.setBrush(look.colour("primary" if is_on else "surface"))
    painter.drawRoundedRect(rect, 4, 4)
    if is_on:
        paint_icon(painter, rect.adjusted(2, 2, -2, -2), "check", "on_primary")


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
    is_name = index.column() == 1
    is_stage = index.column() == index.model().columnCount() - 1
    painter.setFont(look.font(bold=not is_stage))
    painter.setPen(look.colour("muted" if is_stage else "ink"))
    pad = look.px(_PAD) if is_name or is_stage else 0
    rect = option.rect.adjusted(pad, 0, -look.px(2), 0)
    alignment = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
    words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, alignment, words)
