"""The coverage matrix: a square for every pair, an empty seat where nothing is."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from coalitiedesk.domain.coverage import Cover, CoverageSquare
from coalitiedesk.services.inventory import CoverageSheet
from coalitiedesk.ui.models.coverage_model import SQUARE_ROLE, CoverageModel
from coalitiedesk.ui.models.mark import OPEN_SEAT
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.marks import paint_mark
from coalitiedesk.ui.widgets.plain_table import dress_plain

_Index = QModelIndex | QPersistentModelIndex
_ROW, _COLUMN, _HEAD = 34, 88, 230  # pixels at 100 %
_MARK, _GAP = 14, 6
_GROUNDS = {
    Cover.BLANK: "accent_soft",
    Cover.GENERAL: "sunken",
    Cover.THIN: "warn_soft",
    Cover.COVERED: "primary_soft",
}


class SquareDelegate(QStyledItemDelegate):
    """Paints a square: ground, empty seat where nothing is, and always a word or number."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        square = index.data(SQUARE_ROLE)
        if not isinstance(square, CoverageSquare):
            return
        rect = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.fillRect(rect, look.colour(_GROUNDS[square.cover]))
        painter.setFont(look.font(bold=square.cover is not Cover.GENERAL))
        painter.setPen(look.colour("muted" if square.cover is Cover.GENERAL else "ink"))
        words = str(index.data() or "")
        if square.cover is Cover.BLANK:
            self._paint_seat(painter, rect, words)
        else:
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_focus_ring(painter, rect, 2)

    def _paint_seat(self, painter: QPainter, rect: QRectF, words: str) -> None:
        side, gap = look.px(_MARK), look.px(_GAP)
        room = side + gap + painter.fontMetrics().horizontalAdvance(words)
        left = rect.center().x() - room / 2
        paint_mark(painter, QRectF(left, rect.center().y() - side / 2, side, side), OPEN_SEAT)
        painter.setPen(look.colour("ink"))
        painter.drawText(
            QRectF(left + side + gap, rect.y(), rect.right() - left - side, rect.height()),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            words,
        )


class CoverageGrid(QTableView):
    """One square is chosen at a time, by arrow keys or mouse; it stays chosen when the sheet is renewed."""

    square_chosen = Signal(object)  # the CoverageSquare, or None when there is no matrix
    opened = Signal()  # Enter or double click on the chosen square

    def __init__(self) -> None:
        super().__init__()
        self._squares = CoverageModel()
        self._place: tuple[str, str] | None = None
        self.setAccessibleName("Dekking")
        self.setModel(self._squares)
        self._build()
        self._connect()

    def show_sheet(self, sheet: CoverageSheet) -> None:
        """Show another sheet; the square that was chosen stays so when it is still there."""
        wanted = self._place
        self._squares.set_sheet(sheet)
        self.measure()
        index = self._squares.place_of(*wanted) if wanted else QModelIndex()
        self.setCurrentIndex(index if index.isValid() else self._first_gap())
        self._tell()

    def measure(self) -> None:
        """Give squares their size at the current text scale."""
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        self.horizontalHeader().setMinimumSectionSize(look.px(_COLUMN))
        self.horizontalHeader().setDefaultSectionSize(look.px(_COLUMN))
        widest = max(
            (
                self.fontMetrics().horizontalAdvance(
                    str(self._squares.headerData(at, Qt.Orientation.Vertical))
                )
                for at in range(self._squares.rowCount())
            ),
            default=0,
        )
        self.verticalHeader().setFixedWidth(min(look.px(_HEAD), widest + look.px(24)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_squares"):
            self.measure()

    def _build(self) -> None:
        self.setItemDelegate(SquareDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_plain(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for heads in (self.horizontalHeader(), self.verticalHeader()):
            heads.setSectionsClickable(False)
            heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _first_gap(self) -> QModelIndex:
        """Where the work is: the first square with too little, else the first of all."""
        for cover in (Cover.BLANK, Cover.THIN):
            for row in range(self._squares.rowCount()):
                for column in range(self._squares.columnCount()):
                    index = self._squares.index(row, column)
                    square = self._squares.square_at(index)
                    if square is not None and square.cover is cover:
                        return index
        return self._squares.index(0, 0) if self._squares.rowCount() else QModelIndex()

    def _tell(self) -> None:
        square = self._squares.square_at(self.currentIndex())
        if square is not None:
            self._place = (square.row, square.column)
        self.square_chosen.emit(square)

    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._tell()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit()
