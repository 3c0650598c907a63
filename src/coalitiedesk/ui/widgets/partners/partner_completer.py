"""Offers partners under a line while one types, and tells which of them was chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.known_partners import KnownPartner, KnownPartners

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole.UserRole


class PartnerCompleter(QCompleter):
    """Enter takes the first that is offered: only a partner will do on this line."""

    picked = Signal(object, str)  # the KnownPartner that was chosen, and the person it was found by

    def __init__(self, field: QLineEdit, partners: KnownPartners) -> None:
        super().__init__(field)
        self._partners, self._words = partners, ""
        self._offered = _Offered(self)
        self.setModel(self._offered)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        field.textEdited.connect(self._on_field_text_edited)  # comes before the line opens the list
        field.setCompleter(self)
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # by its overload

    def _on_field_text_edited(self, words: str) -> None:
        self._words = words
        hits = self._partners.find(words)
        self._offered.show_partners(hits, words)
        if hits:
            QTimer.singleShot(0, self, self._point_at_first)

    def _point_at_first(self) -> None:
        popup = self.popup()
        if popup is not None and popup.isVisible() and not popup.currentIndex().isValid():
            popup.setCurrentIndex(self.completionModel().index(0, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        partner = index.data(_ROLE)
        people = _people(partner, fold(self._words).split())
        self.picked.emit(partner, people[0] if people else "")


class _Offered(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[tuple[KnownPartner, str]] = []

    def show_partners(self, partners: Sequence[KnownPartner], words: str) -> None:
        parts = fold(words).split()
        self.beginResetModel()
        self._rows = [(one, _shown(one, parts)) for one in partners]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        partner, shown = self._rows[index.row()]
        if role == _ROLE:
            return partner
        return {Qt.ItemDataRole.DisplayRole: shown, Qt.ItemDataRole.EditRole: partner.name}.get(
            Qt.ItemDataRole(role)
        )


def _shown(one: KnownPartner, parts: Sequence[str]) -> str:
    """The name, what tells it apart, and who works there where that is what was typed."""
    return " · ".join(words for words in (one.name, one.about, *_people(one, parts)) if words)


def _people(one: KnownPartner, parts: Sequence[str]) -> list[str]:
    """Who is meant by what is typed and is not in the name of the partner."""
    seen = fold(f"{one.name} {one.about}")
    missed = [part for part in parts if part not in seen]
    return [person for person in one.people if any(part in fold(person) for part in missed)]
