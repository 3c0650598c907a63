"""What a search in everything found, hanging below the search field."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QWidget

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
    "interaction": "Contact",
    "commitment": "Toezegging",
    "offer": "Vraag of aanbod",
    "story": "Verhaal",
    "lesson": "Les",
    "decision": "Besluit",
    "meeting": "Bijeenkomst",
    "question": "Antwoord",
    "step": "Plan",
    "attachment": "Bijlage",
    "figure": "Cijfers",
    "inventory": "Bestaand aanbod",
    "choices": "Keuzes",
    "planning": "Planning",
    "intervention": "Werkwijze",
}
_WIDTH, _MOST_ROWS, _ROW, _FRAME = 460, 9, 34, 20


class SearchResults(QFrame):
    """Down from the search field enters the list, Enter opens, Esc goes back to the field and closes.

    A click or the keyboard anywhere else closes it too.
    """

    chosen = Signal(str, int)  # kind and id of what the user opens

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._field: QWidget | None = None  # the field that it hangs below
        self._list = QListWidget()
        self._listens = False
        self._nothing = small("")
        self.setProperty("card", "plain")
        self._list.setAccessibleName("Gevonden")
        self.setLayout(column(self._nothing, self._list, margins=("s", "s", "s", "s")))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fit(self, width=_WIDTH)
        self._list.itemActivated.connect(self._on_item_activated)
        self._list.itemClicked.connect(self._on_item_activated)
        self.hide()

    def show_found(self, found: "Sequence[Found]", words: str, below: QWidget) -> None:
        """Show what was found for these words below a widget; nothing for no words."""
        self._list.clear()
        self._field = below
        if not words:
            self.hide()
            return
        for one in found:
            kind = KIND_WORDS.get(one.kind.value, "")
            item = QListWidgetItem(" · ".join(part for part in (one.title, one.detail, kind) if part))
            item.setData(Qt.ItemDataRole.UserRole, (one.kind.value, one.record_id))
            item.setToolTip(item.text())
            self._list.addItem(item)
        self._nothing.setText("" if found else f"Niets gevonden voor ‘{words}’.")
        self._nothing.setVisible(not found)
        self._list.setVisible(bool(found))
        fit(self, height=min(max(1, len(found)), _MOST_ROWS) * _ROW + _FRAME)
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
            if self._field is not None:
                self._field.setFocus()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press beside the list and its field closes it."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            point = event.globalPosition().toPoint()
            if not any(_covers(widget, point) for widget in (self, self._field) if widget is not None):
                self.hide()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self)
            app.focusChanged.connect(self._on_focus_changed)
            self._listens = True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._listens:  # Qt also hides what was never shown
            self._listens = False
            app.removeEventFilter(self)
            app.focusChanged.disconnect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._field and now is not self._list:
            self.hide()

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        if self.isHidden():  # a click may both click and activate
            return
        kind, record_id = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        self.chosen.emit(kind, record_id)


def _covers(widget: QWidget, point: QPoint) -> bool:
    return widget.rect().contains(widget.mapFromGlobal(point))
