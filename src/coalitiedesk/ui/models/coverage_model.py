"""The coverage matrix as Qt asks for it: a square per cell, titles at the top and the left."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from coalitiedesk.domain.coverage import CoverageSquare
from coalitiedesk.dutch.coverage_words import square_sentence, square_words
from coalitiedesk.services.inventory import CoverageSheet

SQUARE_ROLE = 256  # Qt.UserRole: the CoverageSquare
_DISPLAY, _TOOLTIP, _ALIGNMENT, _ACCESSIBLE = 0, 3, 7, 11
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_Index = QModelIndex | QPersistentModelIndex


class CoverageModel(QAbstractTableModel):
    """Holds one sheet; another one replaces it as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: CoverageSheet | None = None

    def set_sheet(self, sheet: CoverageSheet) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def square_at(self, index: _Index) -> CoverageSquare | None:
        """The square of a cell; None outside the matrix."""
        if self._sheet is None or not index.isValid():
            return None
        matrix = self._sheet.matrix
        return matrix.squares[index.row() * len(matrix.columns) + index.column()]

    def place_of(self, row: str, column: str) -> QModelIndex:
        """Where a square stands; an invalid index when it is not in the matrix."""
        matrix = self._sheet.matrix if self._sheet else None
        if matrix is None or row not in matrix.rows or column not in matrix.columns:
            return QModelIndex()
        return self.index(matrix.rows.index(row), matrix.columns.index(column))

    # -- what Qt asks ---------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.matrix.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.matrix.columns)

    def data(self, index: _Index, role: int = 0) -> Any:
        square = self.square_at(index)
        if square is None or self._sheet is None:
            return None
        if role == _DISPLAY:
            return square_words(square)
        if role == SQUARE_ROLE:
            return square
        if role == _ALIGNMENT:
            return _CENTRE
        if role in (_TOOLTIP, _ACCESSIBLE):
            row, column = self._sheet.row_title(square.row), self._sheet.column_title(square.column)
            return f"{row}, {column}: {square_sentence(square)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if self._sheet is None:
            return None
        is_top = orientation == Qt.Orientation.Horizontal
        keys = self._sheet.matrix.columns if is_top else self._sheet.matrix.rows
        if not 0 <= section < len(keys):
            return None
        if role in (_DISPLAY, _TOOLTIP):
            key = keys[section]
            return self._sheet.column_title(key) if is_top else self._sheet.row_title(key)
        if role == _ALIGNMENT:
            return _CENTRE if is_top else _LEFT
        return None
