"""The house table: whole rows chosen, fixed row height, marks beside words, everything by keyboard."""

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from coalitiedesk.ui.models.lines_model import BOLD_ROLE, MARK_ROLE, TONE_ROLE, LinesModel, RowId
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import TABLE_ROW
from coalitiedesk.ui.widgets.marks import paint_mark
from coalitiedesk.ui.widgets.plain_table import dress_plain

_Index = QModelIndex | QPersistentModelIndex
_PAD = 8
_LEAST_OPEN = 150  # narrowest column without a width of its own
_MARK_SIDE, _STAGE_WIDTH, _STAGE_HEIGHT = 14, 36, 10
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_VCENTRE = int(Qt.AlignmentFlag.AlignVCenter)


class MarkDelegate(QStyledItemDelegate):
    """Paints a cell: ground, mark, words that start under their head, focus ring round the whole row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, look.colour("primary_soft"))
        rect = option.rect.adjusted(look.px(_PAD), 0, -look.px(4), 0)
        mark = index.data(MARK_ROLE)
        if mark is not None:
            is_stage = mark.kind == "stage"
            width = look.px(_STAGE_WIDTH if is_stage else _MARK_SIDE)
            height = look.px(_STAGE_HEIGHT if is_stage else _MARK_SIDE)
            paint_mark(painter, QRectF(rect.left(), rect.center().y() - height / 2 + 1, width, height), mark)
            rect.setLeft(rect.left() + width + look.px(_PAD))
        self._paint_words(painter, rect, index)
        view = option.widget
        if is_chosen and isinstance(view, QTableView) and view.hasFocus():
            self._paint_ring(painter, option.rect, view)

    def _paint_words(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        tone = index.data(TONE_ROLE)
        painter.setFont(look.font(bold=bool(index.data(BOLD_ROLE)) or tone in ("bad", "warn")))
        painter.setPen(look.colour(tone or "ink"))
        words = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(index.data(_ALIGNMENT) or _VCENTRE), shown)

    def _paint_ring(self, painter: QPainter, cell: QRect, view: QTableView) -> None:
        painter.save()
        painter.setClipRect(cell)
        left = -view.horizontalHeader().offset()
        width = min(view.horizontalHeader().length(), view.viewport().width() - left)
        paint_focus_ring(painter, QRectF(left, cell.y(), width, cell.height()), 4)
        painter.restore()


class HouseTable(QTableView):
    """A list of records; remembers what is chosen by id, whatever happens to the rows."""

    chosen = Signal(object)  # id of the row now chosen, or None; only when it is another than before
    opened = Signal(object)  # id of the row the user opens: Enter or double click
    ticked = Signal(object)  # id of the row on which the user presses the space bar

    def __init__(self, spoken_name: str, model: LinesModel[Any]) -> None:
        super().__init__()
        self._lines = model
        self._chosen_id: RowId | None = None
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self.setAccessibleName(spoken_name)
        self.setModel(model)
        self._build()
        self._connect()

    @property
    def chosen_id(self) -> RowId | None:
        """Id of the chosen row."""
        return self._chosen_id

    def choose(self, row_id: RowId | None) -> None:
        """Choose a row by id and bring it into view; None, or a row that is not shown, chooses nothing."""
        line = self._lines.line_of(row_id) if row_id is not None else -1
        if line < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        self.selectRow(line)
        self.scrollTo(self._lines.index(line, 0))

    def measure(self) -> None:
        """Give rows and columns their size at the current text scale.

        Columns without a width share what is left; at large text the extra columns go.
        """
        vertical, heads = self.verticalHeader(), self.horizontalHeader()
        vertical.setMinimumSectionSize(look.px(TABLE_ROW))
        vertical.setDefaultSectionSize(look.px(TABLE_ROW))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, column in enumerate(self._lines.columns):
            self.setColumnHidden(at, column.is_extra and look.is_wide_text)
            if column.width:
                self.setColumnWidth(at, look.px(column.width))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen_id is not None:
            self.opened.emit(self._chosen_id)
            return
        if event.key() == Qt.Key.Key_Space and self._chosen_id is not None:
            self.ticked.emit(self._chosen_id)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lines"):
            self.measure()

    def _build(self) -> None:
        self.setItemDelegate(MarkDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_plain(self)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setMinimumSectionSize(24)
        self.setSortingEnabled(False)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(False)
        self.measure()

    def _share_room(self) -> None:
        shown = [at for at in range(len(self._lines.columns)) if not self.isColumnHidden(at)]
        open_ended = [at for at in shown if not self._lines.columns[at].width]
        left = self.viewport().width() - sum(self.columnWidth(at) for at in shown if at not in open_ended)
        for at in open_ended:
            self.setColumnWidth(at, max(look.px(_LEAST_OPEN), left // len(open_ended)))

    def _connect(self) -> None:
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._lines.modelReset.connect(self._on_model_reset)
        self.horizontalHeader().sectionClicked.connect(self._on_head_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_selection_changed(self) -> None:
        found = chosen_lines(self.selectionModel())
        self._remember(self._lines.id_at(found[0]) if found else None)

    def _on_model_reset(self) -> None:
        wanted = self._chosen_id
        line = self._lines.line_of(wanted) if wanted is not None else -1
        if line >= 0:
            self.selectRow(line)
        else:
            self._remember(None)

    def _on_head_clicked(self, at: int) -> None:
        if self._lines.columns[at].sort_key is None:
            return
        # Our own memory: on a real click Qt has turned the indicator round before it tells us.
        goes_down = self._sorted_by == (at, Qt.SortOrder.AscendingOrder)
        order = Qt.SortOrder.DescendingOrder if goes_down else Qt.SortOrder.AscendingOrder
        self._sorted_by = (at, order)
        heads = self.horizontalHeader()
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(at, order)
        self._lines.sort(at, order)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._lines.id_at(index.row()))

    def _remember(self, row_id: RowId | None) -> None:
        if row_id != self._chosen_id:
            self._chosen_id = row_id
            self.chosen.emit(row_id)


def chosen_lines(selection: QItemSelectionModel) -> list[int]:
    """The lines that are chosen, from top to bottom.

    By ranges: asking for 5,000 chosen rows has Qt ask the model about each cell of each, a quarter second.
    """
    found = selection.selection()
    parts = [found.at(at) for at in range(found.size())]
    return sorted({line for part in parts for line in range(part.top(), part.bottom() + 1)})
