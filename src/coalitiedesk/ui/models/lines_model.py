"""A fast table model over a list of frozen rows, with its columns given at construction.

Built for lists of 50,000 rows: it holds positions and answers only what is painted. Roles are compared as
integers; comparing them as enums doubles the time of a repaint (measured, see the performance study).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from coalitiedesk.ui.models.mark import Mark

Row = TypeVar("Row")
RowId = int | str
MARK_ROLE = 256  # Qt.UserRole: a Mark, drawn before the words
TONE_ROLE = 257  # a colour role for the words
BOLD_ROLE = 258
_DISPLAY, _TOOLTIP, _ALIGNMENT, _ACCESSIBLE = 0, 3, 7, 11
_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column of a list.

    Attributes:
        title: Head.
        text: Words of a cell; also what a screen reader says and what a mark means.
        mark: Mark before the words, or None.
        tone: Colour role of the words ("" is ink).
        width: Pixels at 100 %; 0 gives the column the room that is left.
        is_extra: Left out at large text, where fewer columns fit.
        bold: The name of the row.
        right: Numbers stand right.
        sort_key: Sorts by this; None when sorting by this column says nothing.
        tip: Longer words for the tooltip.
    """

    title: str
    text: Callable[[Row], str]
    mark: Callable[[Row], Mark | None] | None = None
    tone: Callable[[Row], str] | None = None
    width: int = 0
    is_extra: bool = False
    bold: bool = False
    right: bool = False
    sort_key: Callable[[Row], Any] | None = None
    tip: Callable[[Row], str] | None = None


class LinesModel(QAbstractTableModel, Generic[Row]):
    """Rows in a given order, of which some are shown."""

    def __init__(self, columns: Sequence[Column[Row]], id_of: Callable[[Row], RowId]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._id_of = id_of
        self._rows: Sequence[Row] = ()
        self._shown: Sequence[int] = range(0)
        self._order: list[int] | None = None
        self._hits: Sequence[int] | None = None

    # -- what is in the list --------------------------------------------------------

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, shown or not, in the order in which they were given."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows and show all of them, in the order given."""
        self.beginResetModel()
        self._rows, self._order, self._hits = rows, None, None
        self._shown = range(len(rows))
        self.endResetModel()

    def show_only(self, positions: Sequence[int] | None) -> None:
        """Show the rows at these positions of ``rows`` (in rising order), or all of them for None."""
        self.beginResetModel()
        self._hits = positions
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 takes the order in which the rows were given."""
        key = self.columns[column].sort_key if 0 <= column < len(self.columns) else None
        self.beginResetModel()
        if key is None:
            self._order = None
        else:
            keys: list[Any] = [key(row) for row in self._rows]
            self._order = sorted(
                range(len(keys)), key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder
            )
        self._arrange()
        self.endResetModel()

    def replace_rows(self, changed: Mapping[RowId, Row]) -> None:
        """Put newer rows in the place of older ones with the same id; nothing moves."""
        at = {self._id_of(row): position for position, row in enumerate(self._rows)}
        newer = list(self._rows)
        for row_id, row in changed.items():
            if row_id in at:
                newer[at[row_id]] = row
        self._rows = newer
        if self._shown:
            last = self.index(len(self._shown) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_at(self, line: int) -> Row:
        """The row on a line of the screen."""
        return self._rows[self._shown[line]]

    def id_at(self, line: int) -> RowId:
        """The id of the row on a line of the screen."""
        return self._id_of(self._rows[self._shown[line]])

    def line_of(self, row_id: RowId | None) -> int:
        """The line on which a row stands; -1 when it is not shown."""
        id_of, rows = self._id_of, self._rows
        return next((line for line, at in enumerate(self._shown) if id_of(rows[at]) == row_id), -1)

    # -- what Qt asks ---------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = 0) -> Any:
        if role == _DISPLAY:
            return self.columns[index.column()].text(self._rows[self._shown[index.row()]])
        if role == MARK_ROLE:
            mark = self.columns[index.column()].mark
            return mark(self._rows[self._shown[index.row()]]) if mark else None
        return self._seldom(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].title
        if role == _ALIGNMENT:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def _seldom(self, index: _Index, role: int) -> Any:
        column = self.columns[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.right else _LEFT
        if role == BOLD_ROLE:
            return column.bold
        if role not in (TONE_ROLE, _TOOLTIP, _ACCESSIBLE):
            return None
        row = self.row_at(index.row())
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else ""
        if role == _TOOLTIP:
            return column.tip(row) if column.tip else None
        return f"{column.title}: {column.text(row)}"

    def _arrange(self) -> None:
        if self._order is None:
            self._shown = range(len(self._rows)) if self._hits is None else self._hits
        elif self._hits is None:
            self._shown = self._order
        else:
            wanted = set(self._hits)
            self._shown = [at for at in self._order if at in wanted]
