"""Every place where something can happen: find one, change it, add one, take one away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.ids import VenueId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.formats import count, fold
from coalitiedesk.services.activity_entry import place_words
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.venues import delete_venues, list_venues
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.table import HouseTable


class VenueListDialog(DialogFrame):
    """A list; each place opens in a dialog of its own."""

    told = Signal(str)  # what happened, for the line with the way back

    def __init__(self, context: TabContext, wanted: VenueId | None = None) -> None:
        super().__init__("Plekken", size=(1040, 620))
        self._context = context
        self._venues: dict[int, Venue] = {}
        self._areas: dict[int, str] = {}
        self._owners: dict[int, str] = {}
        self._model: LinesModel[Venue] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Plekken", self._model)
        self._search = SearchField("Zoek een plek")
        self._add = changing(plain_button("Voeg plek toe…", icon_name="plus"))
        self._edit = changing(plain_button("Bewerk…"))
        self._remove = changing(plain_button("Haal weg"))
        self._done = main_button("Klaar")
        self._build()
        self._connect()
        self.reload()
        if wanted is not None:
            self._table.choose(wanted)

    def reload(self) -> None:
        """Read all places again; what was chosen stays chosen."""
        venues = list_venues(self._context.desk)
        self._venues = {venue.id: venue for venue in venues}
        self._areas = {area.id: area.name for area in list_areas(self._context.desk)}
        owners = {venue.partner_id for venue in venues if venue.partner_id is not None}
        self._owners = {one.id: one.name for one in list_partner_names(self._context.desk, tuple(owners))}
        wanted = fold(self._search.text()).split()
        shown = [venue for venue in venues if all(word in self._text(venue) for word in wanted)]
        chosen = self._table.chosen_id
        self._model.set_rows(shown)
        self._table.choose(chosen if chosen is not None else (shown[0].id if shown else None))
        self.set_lead(f"{count(len(venues), 'plek', 'plekken')}. Een zaal hoort bij een gebouw.")
        self._show_tools()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._table.hasFocus():
            self._on_remove_clicked()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._context.desk.undo()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> tuple[Column[Venue], ...]:
        return (
            Column(title="Naam", text=lambda venue: venue.name, bold=True, tip=lambda venue: venue.name),
            Column(title="Zaal in", text=self._building, width=190),
            Column(title="Van", text=self._owner, width=170, is_extra=True),
            Column(title="Adres", text=self._address, width=230, is_extra=True),
            Column(title="Wijk", text=self._area, width=130),
        )

    def _build(self) -> None:
        body = column(row(self._search, 1, self._add), self._table, gap="s")
        body.setStretch(1, 1)
        self.fill(panel(body), self._edit, self._remove, 1, main=self._done, scrolls=False)
        self._table.setFocus()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._search.searched.connect(self._on_search_searched)
        self._search.left_downwards.connect(self._table.setFocus)
        self._table.opened.connect(self._on_table_opened)
        self._table.chosen.connect(self._show_tools)
        self._add.clicked.connect(self._on_add_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._done.clicked.connect(self.accept)

    def _building(self, venue: Venue) -> str:
        found = self._venues.get(venue.part_of) if venue.part_of else None
        return found.name if found else ""

    def _owner(self, venue: Venue) -> str:
        building = self._venues.get(venue.part_of) if venue.part_of else None
        found = venue.partner_id or (building.partner_id if building else None)
        return self._owners.get(found, "") if found else ""

    def _address(self, venue: Venue) -> str:
        if venue.is_online:
            return "online of aan de telefoon"
        building = self._venues.get(venue.part_of) if venue.part_of else None
        at = venue if venue.address or building is None else building
        return ", ".join(part for part in (at.address, at.place) if part)

    def _area(self, venue: Venue) -> str:
        building = self._venues.get(venue.part_of) if venue.part_of else None
        found = venue.area_id or (building.area_id if building else None)
        return self._areas.get(found, "") if found else ""

    def _text(self, venue: Venue) -> str:
        parts = (
            place_words(venue),
            self._building(venue),
            self._address(venue),
            self._area(venue),
            self._owner(venue),
        )
        return fold(" ".join(parts))

    def _chosen(self) -> Venue | None:
        chosen = self._table.chosen_id
        return self._venues.get(int(chosen)) if chosen is not None else None

    def _show_tools(self, *_chosen: object) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(self._chosen() is not None)

    def _open(self, venue: Venue) -> None:
        dialog = VenueDialog(self._context, venue)
        dialog.setParent(self, dialog.windowFlags())
        dialog.kept.connect(self._on_venue_kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_venue_kept(self, venue_id: int, words: str) -> None:
        self._table.choose(venue_id)
        self.told.emit(words)

    def _on_search_searched(self, _words: str) -> None:
        self.reload()

    def _on_table_opened(self, venue_id: int) -> None:
        self._open(self._venues[venue_id])

    def _on_add_clicked(self) -> None:
        self._open(Venue(id=VenueId(0), name=""))

    def _on_edit_clicked(self) -> None:
        venue = self._chosen()
        if venue is not None:
            self._open(venue)

    def _on_remove_clicked(self) -> None:
        venue = self._chosen()
        if venue is not None:
            delete_venues(self._context.desk, [venue.id])
            self.set_lead(f"‘{venue.name}’ is weggehaald. Ctrl+Z zet de plek terug.")
            self.told.emit(f"‘{venue.name}’ is weggehaald. Activiteiten daar blijven staan, zonder plek.")

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches("venue", "area"):
            self.reload()


def _id_of(venue: Venue) -> int:
    return venue.id
