"""The places that a partner owns, with a way to each and to another one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.venues import OwnedPlace
from coalitiedesk.dutch.formats import count
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import name, small

_NONE = "Nog geen plek. Heeft deze partner een zaal of gebouw?"


class PartnerPlaces(QWidget):
    """Shows places it is given; asks for everything else."""

    opened = Signal(int)  # id of the place to change
    add_requested = Signal()  # a new place of this partner

    def __init__(self) -> None:
        super().__init__()
        self._add = changing(quiet_button("Voeg plek toe", icon_name="plus"))
        self._places: QVBoxLayout = column(gap="hair")
        self._add.clicked.connect(self.add_requested)
        self.setLayout(column(row(name("Plekken"), 1, self._add), self._places, gap="s"))

    def show_places(self, places: Sequence[OwnedPlace]) -> None:
        """Show the places of another partner, or of the same one after a change."""
        rows: list[Item] = [self._row(one) for one in places]
        refill(self._places, *(rows or [small(_NONE, wrap=True)]))

    def _row(self, place: OwnedPlace) -> ActionRow:
        halls = count(place.halls, "zaal", "zalen") if place.halls else ""
        within = f"zaal in {place.building}" if place.building else ""
        words = ", ".join(part for part in (within, place.address, halls) if part)
        found = ActionRow(place.name, words, record_id=place.id)
        found.clicked.connect(self._on_row_clicked)
        return found

    def _on_row_clicked(self) -> None:
        found = self.sender()
        if isinstance(found, ActionRow):
            self.opened.emit(int(found.record_id))
