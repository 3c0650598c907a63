"""Area and target group to look for in the Week; at large text behind the menu, with a line that says so."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.icons import SIDE
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture
from coalitiedesk.ui.widgets.menu_button import MenuLine

AREA, GROUP = "area:", "group:"
_EVERY_AREA, _EVERY_GROUP = "Alle wijken", "Alle doelgroepen"
_WIDEST = 190


class WeekFilters(QWidget):
    """Two choices beside each other."""

    changed = Signal()  # another area or target group was chosen

    def __init__(self) -> None:
        super().__init__()
        self._areas, self._groups = QComboBox(), QComboBox()
        self._build()
        self._connect()

    @property
    def area_id(self) -> AreaId | None:
        """Area that is looked for."""
        found = self._areas.currentData()
        return AreaId(int(found)) if found else None

    @property
    def target_group(self) -> str:
        """Target group that is looked for; empty for all."""
        return str(self._groups.currentData() or "")

    @property
    def words(self) -> str:
        """What is looked for: ``Centrum, Mantelzorgers``; empty when nothing is left out."""
        boxes = [box for box in (self._areas, self._groups) if box.currentData()]
        return ", ".join(box.currentText() for box in boxes)

    @property
    def can_choose(self) -> bool:
        """Whether there is anything to choose from."""
        return self._areas.count() > 1 or self._groups.count() > 1

    def show_choices(self, areas: Sequence[Area], groups: Sequence[str]) -> None:
        """Offer areas and target groups; what was chosen stays chosen."""
        _refill(self._areas, _EVERY_AREA, [(area.name, area.id) for area in areas])
        _refill(self._groups, _EVERY_GROUP, [(group, group) for group in groups])
        self._areas.setVisible(bool(areas))
        self._groups.setVisible(bool(groups))

    def show_everything(self) -> None:
        """Look for everything again."""
        self._areas.setCurrentIndex(0)
        self._groups.setCurrentIndex(0)
        self.changed.emit()

    def menu_lines(self) -> tuple[MenuLine, ...]:
        """The same choices as lines of a menu."""
        return tuple(
            MenuLine(
                key="",
                words=words,
                lines=[
                    MenuLine(key=f"{prefix}{at}", words=box.itemText(at), is_ticked=at == box.currentIndex())
                    for at in range(box.count())
                ],
            )
            for words, prefix, box in (("Wijk", AREA, self._areas), ("Doelgroep", GROUP, self._groups))
            if box.count() > 1
        )

    def choose_from_menu(self, key: str) -> None:
        """Take a line of the menu."""
        for prefix, box in ((AREA, self._areas), (GROUP, self._groups)):
            if key.startswith(prefix):
                box.setCurrentIndex(int(key.removeprefix(prefix)))
                self.changed.emit()

    def _build(self) -> None:
        self._areas.setAccessibleName("Wijk")
        self._groups.setAccessibleName("Doelgroep")
        for box in (self._areas, self._groups):
            fit(box, most_width=_WIDEST)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setLayout(row(self._areas, self._groups))

    def _connect(self) -> None:
        self._areas.activated.connect(self._on_box_activated)
        self._groups.activated.connect(self._on_box_activated)

    def _on_box_activated(self, _at: int) -> None:
        self.changed.emit()


class FilterLine(QWidget):
    """Says that not everything is shown, and how to see everything again."""

    left = Signal()  # the user wants to see everything

    def __init__(self) -> None:
        super().__init__()
        self._words = small("")
        self._all = quiet_button("Toon alles")
        self.setLayout(row(icon_picture("filter", "muted", SIDE), self._words, self._all, 1))
        self._all.clicked.connect(self.left)
        self.hide()

    def show_words(self, words: str) -> None:
        """Name what is looked for; nothing hides the line."""
        self._words.setText(f"Wat hier niet bij hoort, is bleek: {words}" if words else "")
        self.setVisible(bool(words))


def _refill(box: QComboBox, everything: str, items: Sequence[tuple[str, int | str]]) -> None:
    wanted: list[tuple[str, int | str | None]] = [(everything, None), *items]
    if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == wanted:
        return
    chosen = box.currentData()
    box.clear()
    for words, data in wanted:
        box.addItem(words, data)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
