"""A list to tick, with everything and nothing in one click; ten thousand lines are no trouble."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import name

_LINE = 30
_KEY = int(Qt.ItemDataRole.UserRole)
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickList(QWidget):
    """Lines by key; space or a click on the box ticks one."""

    changed = Signal()  # the user ticked or took a tick away
    looked_at = Signal(str)  # key of the line in hand

    def __init__(self, title: str) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        self._all = quiet_button("Alles", tip=f"{title}: alles kiezen")
        self._none = quiet_button("Niets", tip=f"{title}: niets kiezen")
        self._all.setAccessibleName(f"{title}: alles kiezen")
        self._none.setAccessibleName(f"{title}: niets kiezen")
        whole = column(row(name(title), 1, self._all, self._none, gap="xs"), self._list, gap="xs")
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._list)
        self._list.itemChanged.connect(self._on_item_changed)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._all.clicked.connect(self._on_all_clicked)
        self._none.clicked.connect(self._on_none_clicked)

    def offer(self, lines: Mapping[str, str], ticked: frozenset[str]) -> None:
        """Replace the lines: words by key. Tells nobody."""
        line = QSize(0, look.px(_LINE))
        with QSignalBlocker(self._list):
            self._list.clear()
            for key, words in lines.items():
                item = QListWidgetItem(words)
                item.setData(_KEY, key)
                item.setToolTip(words)
                item.setSizeHint(line)
                item.setCheckState(_ON if key in ticked else _OFF)
                self._list.addItem(item)
            self._list.setCurrentRow(0)

    def rename(self, key: str, words: str) -> None:
        """Say a line otherwise; its tick stays."""
        with QSignalBlocker(self._list):
            for at in range(self._list.count()):
                if self._list.item(at).data(_KEY) == key:
                    self._list.item(at).setText(words)
                    self._list.item(at).setToolTip(words)

    def ticked(self) -> frozenset[str]:
        """Keys of the lines that are ticked."""
        items = [self._list.item(at) for at in range(self._list.count())]
        return frozenset(str(item.data(_KEY)) for item in items if item.checkState() is _ON)

    def tick(self, key: str, *, is_on: bool) -> None:
        """As if the user did it."""
        for at in range(self._list.count()):
            if self._list.item(at).data(_KEY) == key:
                self._list.item(at).setCheckState(_ON if is_on else _OFF)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_list"):
            line = QSize(0, look.px(_LINE))
            with QSignalBlocker(self._list):
                for at in range(self._list.count()):
                    self._list.item(at).setSizeHint(line)

    def _tick_all(self, state: Qt.CheckState) -> None:
        with QSignalBlocker(self._list):
            for at in range(self._list.count()):
                self._list.item(at).setCheckState(state)
        self.changed.emit()

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit()

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.looked_at.emit(str(item.data(_KEY)))

    def _on_all_clicked(self) -> None:
        self._tick_all(_ON)

    def _on_none_clicked(self) -> None:
        self._tick_all(_OFF)
