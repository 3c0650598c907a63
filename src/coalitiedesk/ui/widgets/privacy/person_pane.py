"""Everything about one person: look for a name, make the overview, erase for good."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.privacy import FEWEST_LETTERS, PersonOverview
from coalitiedesk.services.privacy_printing import mention_place, mention_text
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import muted
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.table import HouseTable

_HINT = "Typ een naam. Je ziet alles wat er over die persoon in het bestand staat."
_NOTHING = "Over deze naam staat niets in het bestand."


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """A line of the overview.

    Attributes:
        contact_id: The contact person it is, or None.
        partner_id: The partner that it names, or None.
    """

    key: str
    place: str
    text: str
    contact_id: ContactId | None = None
    partner_id: PartnerId | None = None


class PersonPane(QWidget):
    """Asks for everything; changes nothing itself."""

    searched = Signal(str)  # a name, or nothing
    overview_requested = Signal(str)  # a page about this name
    erase_requested = Signal(object)  # the FoundLine to erase
    erase_name_requested = Signal(str)  # a name without a record of its own

    def __init__(self) -> None:
        super().__init__()
        self._can_edit = True
        self._model: LinesModel[FoundLine] = LinesModel(_COLUMNS, _id_of)
        self._search = SearchField("Zoek een persoon")
        self._table = HouseTable("Waar deze persoon staat", self._model)
        self._words = muted(_HINT, wrap=True)
        self._print = plain_button("Maak een overzicht…", icon_name="print")
        self._erase = plain_button("Wis definitief…")
        self._build()
        self._connect()

    @property
    def words(self) -> str:
        """The name that is looked for."""
        return self._search.text().strip()

    def show_overview(self, found: PersonOverview, *, can_edit: bool) -> None:
        """Show what there is."""
        self._can_edit = can_edit
        lines = _lines(found)
        self._model.set_rows(lines)
        self._table.choose(lines[0].key if lines else None)
        has_words = len(found.words) >= FEWEST_LETTERS
        some = f"{count(len(lines), 'plek', 'plekken')} in het bestand.".capitalize()
        self._words.setText(some if lines else _NOTHING if has_words else _HINT)
        self._print.setEnabled(has_words)
        self._erase.setEnabled(can_edit and bool(lines))

    def _build(self) -> None:
        self._print.setEnabled(False)
        self._erase.setEnabled(False)
        body = column(self._search, self._words, self._table, row(self._print, 1, self._erase), gap="s")
        body.setStretch(2, 1)
        self.setLayout(body)
        self.setFocusProxy(self._search)

    def _connect(self) -> None:
        self._search.searched.connect(self.searched)
        self._search.left_downwards.connect(self._table.setFocus)
        self._print.clicked.connect(self._on_print_clicked)
        self._erase.clicked.connect(self._on_erase_clicked)

    def _on_print_clicked(self) -> None:
        self.overview_requested.emit(self.words)

    def _on_erase_clicked(self) -> None:
        line = self._model.line_of(self._table.chosen_id)
        found = self._model.row_at(line) if line >= 0 else None
        if found is not None and (found.contact_id or found.partner_id):
            self.erase_requested.emit(found)
        else:
            self.erase_name_requested.emit(self.words)


def _lines(found: PersonOverview) -> tuple[FoundLine, ...]:
    people = tuple(
        FoundLine(
            key=f"contact {one.contact.id}",
            place=f"Contactpersoon bij {one.partner}",
            text=", ".join(part for part in (one.contact.name, one.contact.phone, one.contact.email) if part),
            contact_id=one.contact.id,
        )
        for one in found.contacts
    )
    others = tuple(
        FoundLine(
            key=f"{one.kind} {one.record_id} {one.field}",
            place=mention_place(one),
            text=mention_text(one),
            partner_id=PartnerId(one.record_id) if (one.kind, one.field) == ("partner", "name") else None,
        )
        for one in found.mentions
    )
    return people + others


def _id_of(line: FoundLine) -> str:
    return line.key


_COLUMNS: tuple[Column[FoundLine], ...] = (
    Column(title="Waar", text=lambda line: line.place, width=280, bold=True, tip=lambda line: line.place),
    Column(title="Wat er staat", text=lambda line: line.text, tip=lambda line: line.text),
)
