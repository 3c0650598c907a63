"""Offers names while one types: anywhere in the name, capitals, accents and kinds of apostrophe aside."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from coalitiedesk.dutch.formats import fold

_FOLDED = Qt.ItemDataRole.UserRole
_DISPLAY = Qt.ItemDataRole.DisplayRole
_Index = QModelIndex | QPersistentModelIndex


class NameCompleter(QCompleter):
    """Compares folded, shows and fills in the name as it is written."""

    def __init__(self, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = _Names(names, self)
        self.setModel(self._names)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: _Index) -> str:
        return str(index.data(_DISPLAY))


def offer_names(field: QLineEdit, names: Sequence[str]) -> NameCompleter:
    """Offer these names in a field, in this order; returned for what must happen once one is chosen."""
    completer = NameCompleter(names, field)
    field.setCompleter(completer)
    return completer


class _Names(QAbstractListModel):
    def __init__(self, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._folded = tuple(fold(name) for name in names)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._names)

    def data(self, index: _Index, role: int = _DISPLAY) -> str | None:
        if role == _FOLDED:
            return self._folded[index.row()]
        return self._names[index.row()] if role in (_DISPLAY, Qt.ItemDataRole.EditRole) else None
