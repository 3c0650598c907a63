"""What a search in everything found, hanging below the search field."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.labels import small

if TYPE_CHECKING:
    from coalitiedesk.services.search import Found

KIND_WORDS = {
    "partner": "Partner",
    "activity": "Activiteit",
    "venue": "Plek",
    "task": "Taak",
    "story": "Verhaal",
    "lesson": "Les",
}
_WIDTH, _HEIGHT = 460, 340


class SearchResults(QFrame):
    """Down from the search field enters the list, Enter opens, Esc closes."""

    chosen = Signal(str, int)  # kind and id of what the user opens

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._list = QListWidget()
        self._nothing = small("")
        self.setProperty("card", "plain")
        self._list.setAccessibleName("Gevonden")
        self.setLayout(column(self._nothing, self._list, margins=("s", "s", "s", "s")))
        fit(self, width=_WIDTH, height=_HEIGHT)
        self._list.itemActivated.connect(self._on_item_activated)
        self._list.itemClicked.connect(self._on_item_activated)
        self.hide()

    def show_found(self, found: "Sequence[Found]", words: str, below: QWidget) -> None:
        """Show what was found for these words below a widget; nothing for no words."""
        self._list.clear()
        if not words:
            self.hide()
            return
        for one in found:
            kind = KIND_WORDS.get(one.kind.value, "")
            item = QListWidgetItem(" · ".join(part for part in (one.title, one.detail, kind) if part))
            item.setData(Qt.ItemDataRole.UserRole, (one.kind.value, one.record_id))
            self._list.addItem(item)
        self._nothing.setText("" if found else f"Niets gevonden voor ‘{words}’.")
        self._nothing.setVisible(not found)
        self._list.setVisible(bool(found))
        corner = below.mapTo(self._ground, QPoint(below.width(), below.height() + 4))
        self.move(max(0, corner.x() - self.width()), corner.y())
        self.show()
        self.raise_()

    def take_keyboard(self) -> None:
        """Let the arrow keys go through what was found."""
        if self.isVisible() and self._list.count():
            self._list.setCurrentRow(0)
            self._list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        kind, record_id = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        self.chosen.emit(kind, record_id)
