"""Filter by kind of partner: chips for the kinds there are most of, a menu for the rest."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.formats import number
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import HouseButton, chip, plain_button
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.labels import with_ampersands

_MOST_CHIPS = 5


class KindFilter(QWidget):
    """Nothing chosen means every kind."""

    changed = Signal()  # the user chose or dropped a kind

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[PartnerKind, int] = {}
        self._room = 10_000
        self._chips = {kind: chip(word_of(kind)) for kind in PartnerKind}
        self._more = plain_button("Meer…", icon_name="filter", tip="Filter op soort partner")
        self._menu = QMenu(self._more)
        self._actions: dict[PartnerKind, QAction] = {}
        self._build()
        self._connect()

    @property
    def kinds(self) -> frozenset[PartnerKind]:
        """The kinds to show; empty for all."""
        return frozenset(kind for kind, found in self._chips.items() if found.isChecked())

    def clear(self) -> None:
        """Show every kind again; tells nobody."""
        for found in self._chips.values():
            found.setChecked(False)
        self._arrange()

    def choose(self, kinds: frozenset[PartnerKind]) -> None:
        """Show these kinds only, or all for none; tells nobody."""
        for kind, found in self._chips.items():
            found.setChecked(kind in kinds)
        self._arrange()

    def show_counts(self, counts: Mapping[PartnerKind, int]) -> None:
        """Say how many partners there are of each kind; kinds without partners are not offered."""
        self._counts = counts
        for kind, found in self._chips.items():
            found.set_words(f"{word_of(kind)} {number(counts.get(kind, 0))}")
            if not counts.get(kind):
                found.setChecked(False)
        self._arrange()

    def fit_into(self, room: int) -> None:
        """Show as many chips as fit in a width in pixels."""
        self._room = room
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The button alone: chips make room, they never widen the window."""
        return self._more.sizeHint()

    def _build(self) -> None:
        self._more.setMenu(self._menu)
        self._more.setAccessibleName("Meer soorten partners")
        for kind in PartnerKind:
            action = self._menu.addAction(with_ampersands(word_of(kind)))
            action.setCheckable(True)
            action.setData(kind.value)
            self._actions[kind] = action
        self.setLayout(row(*self._chips.values(), self._more))
        self._arrange()

    def _connect(self) -> None:
        for found in self._chips.values():
            found.clicked.connect(self._on_chip_clicked)
        self._menu.triggered.connect(self._on_menu_triggered)

    def _arrange(self) -> None:
        ranked = sorted((kind for kind in PartnerKind if self._counts.get(kind)), key=self._rank)
        on = self.kinds
        wanted = [kind for kind in ranked if kind in on] + [kind for kind in ranked if kind not in on]
        shown = self._that_fit(wanted)
        for kind, found in self._chips.items():
            found.setVisible(kind in shown)
        self._put_in_order([kind for kind in ranked if kind in shown])
        for kind, action in self._actions.items():
            action.setVisible(bool(self._counts.get(kind)))
            action.setText(with_ampersands(self._chips[kind].words))
            action.setChecked(kind in on)
        hidden_on = len(on - shown)
        self._more.set_words(f"Meer ({hidden_on})…" if hidden_on else "Meer…")
        self._more.setVisible(len(ranked) > len(shown))

    def _put_in_order(self, kinds: list[PartnerKind]) -> None:
        layout = self.layout()
        before: QWidget | None = None
        for at, kind in enumerate(kinds):
            found = self._chips[kind]
            if isinstance(layout, QHBoxLayout) and layout.indexOf(found) != at:
                layout.insertWidget(at, found)
            if before is not None:
                QWidget.setTabOrder(before, found)
            before = found
        if before is not None:
            QWidget.setTabOrder(before, self._more)

    def _that_fit(self, wanted: list[PartnerKind]) -> set[PartnerKind]:
        gap = look.gap("s")
        left = self._room - self._more.sizeHint().width()
        shown: set[PartnerKind] = set()
        for kind in wanted[:_MOST_CHIPS]:
            left -= self._chips[kind].sizeHint().width() + gap
            if left < 0:
                break
            shown.add(kind)
        return shown

    def _rank(self, kind: PartnerKind) -> tuple[int, str]:
        return -self._counts.get(kind, 0), word_of(kind)

    def _on_chip_clicked(self) -> None:
        self._tick_menu()
        self.changed.emit()

    def _tick_menu(self) -> None:
        # The chip under the mouse stays where it is; only the menu's ticks follow.
        on = self.kinds
        for kind, action in self._actions.items():
            action.setChecked(kind in on)

    def _on_menu_triggered(self, action: QAction) -> None:
        found: HouseButton = self._chips[PartnerKind(str(action.data()))]
        found.setChecked(action.isChecked())
        self._arrange()
        self.changed.emit()
