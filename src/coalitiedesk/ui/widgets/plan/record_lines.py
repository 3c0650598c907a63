"""What a list of tasks, decisions, meetings or files shows of each, and the model that holds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

LINE_ROLE = 256  # Qt.UserRole: the RecordLine
_DISPLAY, _TOOLTIP, _ACCESSIBLE = 0, 3, 11
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """A record in words.

    Attributes:
        about: Why, where or who, below the title.
        when: At the right.
        is_late: That day is past.
        is_done: For what can be ticked; None for what cannot.
    """

    id: int
    title: str
    about: str = ""
    when: str = ""
    is_late: bool = False
    is_done: bool | None = None

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader; of what can be ticked its state too."""
        state = "" if self.is_done is None else "gedaan" if self.is_done else "nog te doen"
        return ", ".join(filter(None, (self.title, state, self.when, self.about)))


class RecordsModel(QAbstractListModel):
    """Records in a fixed order."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[RecordLine] = ()

    def set_lines(self, lines: Sequence[RecordLine]) -> None:
        """Replace all records."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_at(self, at: int) -> RecordLine:
        """The record on a line."""
        return self._lines[at]

    def place_of(self, record_id: int | None) -> int:
        """The line of a record; -1 when it is not shown."""
        return next((at for at, line in enumerate(self._lines) if line.id == record_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = 0) -> Any:
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == _DISPLAY:
            return line.title
        if role == _TOOLTIP:
            return "\n".join(part for part in (line.title, line.about) if part)
        return line.spoken if role == _ACCESSIBLE else None
