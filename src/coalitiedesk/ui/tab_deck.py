"""The tabs behind the tab row: each is made when it is first shown, and asked by name for what it offers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.ui.widgets.tab_row import TabRow


@dataclass(frozen=True, slots=True, kw_only=True)
class TabSpec:
    """A tab: its key, its word, and how it is made when it is first shown."""

    key: str
    title: str
    factory: Callable[[], QWidget]


class TabDeck(QStackedWidget):
    """Shows the tab that the row says."""

    shown = Signal(str)  # key of the tab that is now in front

    def __init__(self, row: TabRow) -> None:
        super().__init__()
        self._row = row
        self._specs: tuple[TabSpec, ...] = ()
        self._tabs: dict[str, QWidget] = {}
        row.currentChanged.connect(self._on_row_changed)

    @property
    def key(self) -> str:
        """Key of the tab in front; empty while there are no tabs."""
        at = self._row.currentIndex()
        return self._specs[at].key if 0 <= at < len(self._specs) else ""

    @property
    def tab(self) -> QWidget | None:
        """The widget of the tab in front, once it is built."""
        return self._tabs.get(self.key)

    def set_specs(self, specs: Sequence[TabSpec]) -> None:
        """Throw every tab away and start with others; nothing is built until ``open`` or ``wake``."""
        self._row.blockSignals(True)
        while self._row.count():
            self._row.removeTab(0)
        in_front = self.currentWidget()
        for widget in sorted(self._tabs.values(), key=lambda one: one is in_front):
            self.removeWidget(
                widget
            )  # the one in front last, or another would come up and read a closed file
            widget.deleteLater()
        self._tabs.clear()
        self._specs = tuple(specs)
        for number, spec in enumerate(self._specs, start=1):
            at = self._row.addTab(spec.title)
            self._row.setTabToolTip(at, f"{spec.title} (Alt+{number})")
        self._row.blockSignals(False)

    def open(self, key: str) -> QWidget:
        """Bring a tab to the front, build it if needed, and give it the keyboard.

        Raises:
            KeyError: There is no such tab.
        """
        at = next((number for number, spec in enumerate(self._specs) if spec.key == key), None)
        if at is None:
            raise KeyError(key)
        self._row.setCurrentIndex(at)
        tab = self.wake()
        assert tab is not None  # noqa: S101 - the row points at a tab that exists
        tab.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return tab

    def open_number(self, number: int) -> None:
        """Open the tab with a number, counted from 1; nothing happens when there are fewer."""
        if number <= len(self._specs):
            self.open(self._specs[number - 1].key)

    def wake(self) -> QWidget | None:
        """Build the tab in front if it is not there yet."""
        at = self._row.currentIndex()
        if not 0 <= at < len(self._specs):
            return None
        spec = self._specs[at]
        tab = self._tabs.get(spec.key)
        if tab is None:
            tab = self._tabs[spec.key] = spec.factory()
            self.addWidget(tab)
        if self.currentWidget() is not tab:
            self.setCurrentWidget(tab)
            self.shown.emit(spec.key)
        return tab

    def built(self, key: str) -> QWidget | None:
        """The widget of a tab that was shown before."""
        return self._tabs.get(key)

    def ask(self, offer: str) -> bool:
        """Use a method or signal of the tab in front; False when it does not offer it."""
        offered = getattr(self.tab, offer, None)
        if offered is None:
            return False
        (offered.emit if hasattr(offered, "emit") else offered)()
        return True

    def _on_row_changed(self, _at: int) -> None:
        self.wake()
