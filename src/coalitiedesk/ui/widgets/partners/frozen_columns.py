"""Columns that stay in sight at the side of a wide table while the rest scrolls below them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from coalitiedesk.ui.theme.look import look


class FrozenColumns(QTableView):
    """Lies over the edge of a table with the same model, cell in hand and painter; never has the keyboard."""

    def __init__(self, table: QTableView, *, edge: Qt.Edge, dress: Callable[[QTableView], None]) -> None:
        """Build it, hidden.

        Args:
            table: Over which it lies.
            edge: Left or right.
            dress: Gives it the manners of the table.
        """
        super().__init__(table)
        self._table, self._edge = table, edge
        dress(self)
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(table)
        self.setAccessibleName(f"{table.accessibleName()}, vast")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("frozen", "true")
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.hide()

    def show_columns(self, columns: Sequence[int]) -> None:
        """Show these, as wide as below; none hides it."""
        table = self._table
        self.setVisible(bool(columns))
        if not columns:
            return
        for at in range(table.model().columnCount()):
            self.setColumnHidden(at, at not in columns)
            self.setColumnWidth(at, table.columnWidth(at))
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        head = table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(head)
        width = sum(map(table.columnWidth, columns))
        room = table.viewport().geometry()
        left = room.left() if self._edge == Qt.Edge.LeftEdge else room.right() + 1 - width
        self.setGeometry(QRect(left, room.top() - head, width, room.height() + head))
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.raise_()

    def scrollTo(
        self,
        index: QModelIndex,  # type: ignore[override]  # PySide writes the union, Qt gives the first
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The table below scrolls; this follows."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self.viewport().rect()
        x = side.right() if self._edge == Qt.Edge.LeftEdge else side.left()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(look.colour("outline"), 1))
        painter.drawLine(x, side.top(), x, side.bottom())
        painter.end()
