"""The partners, with who has a note for the successor and who has not."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.dutch.formats import number
from coalitiedesk.dutch.haystack import Haystack
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.models.mark import Mark, icon_mark
from coalitiedesk.ui.widgets.buttons import chip
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import muted
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.table import HouseTable


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerNoteLine:
    """A partner as this list shows it."""

    id: PartnerId
    name: str
    has_note: bool = False


class NoteList(QWidget):
    """Search, filter, choose. The chosen partner stays in sight, also when the note is just written."""

    chosen = Signal(object)  # PartnerId, or None
    opened = Signal()  # Enter or double click: the field takes the keyboard

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[PartnerNoteLine, ...] = ()
        self._haystack = Haystack()
        self._search = SearchField("Zoek partner")
        self._bare = chip("Nog niets geschreven")
        self._model: LinesModel[PartnerNoteLine] = LinesModel(_COLUMNS, _id_of)
        self._table = HouseTable("Partners", self._model)
        self._nothing = muted("", wrap=True)
        self._build()
        self._connect()

    @property
    def chosen_id(self) -> PartnerId | None:
        """The partner whose note is shown."""
        found = self._table.chosen_id
        return PartnerId(int(found)) if found is not None else None

    def show_partners(self, lines: Sequence[PartnerNoteLine]) -> None:
        """Show other partners, or the same ones anew."""
        self._lines = tuple(lines)
        self._haystack = Haystack([line.name for line in lines])
        self._model.set_rows(self._lines)
        self._narrow()
        if self._table.chosen_id is None and self._model.rowCount():
            self._table.choose(self._model.id_at(0))

    def mark_written(self, written: Collection[PartnerId]) -> None:
        """These have a note now; no line moves."""
        self._lines = tuple(
            PartnerNoteLine(id=line.id, name=line.name, has_note=line.id in written) for line in self._lines
        )
        self._model.replace_rows({line.id: line for line in self._lines})
        self._count()

    def choose(self, partner_id: PartnerId | None) -> None:
        """Choose a partner again."""
        self._table.choose(partner_id)

    def _build(self) -> None:
        self._nothing.hide()
        head = row(self._search, self._bare)
        head.setStretch(0, 1)
        whole = column(head, self._table, self._nothing, gap="s")
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._search.searched.connect(self._on_searched)
        self._search.left_downwards.connect(self._table.setFocus)
        self._bare.toggled.connect(self._on_bare_toggled)
        self._table.chosen.connect(self._on_table_chosen)
        self._table.opened.connect(self._on_table_opened)

    def _narrow(self) -> None:
        hits = self._haystack.search(self._search.text().strip())
        only_bare = self._bare.isChecked()
        keep = self._table.chosen_id
        shown = [
            at for at in hits if not only_bare or not self._lines[at].has_note or self._lines[at].id == keep
        ]
        self._model.show_only(shown)
        self._count()
        self._table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._nothing.setText(self._why_empty())

    def _why_empty(self) -> str:
        if not self._lines:
            return "Er zijn nog geen partners."
        if self._search.text().strip():
            return "Geen partner met deze naam."
        return "Bij elke partner staat iets. Mooi!"

    def _count(self) -> None:
        bare = sum(not line.has_note for line in self._lines)
        self._bare.set_words(f"Nog niets geschreven ({number(bare)})")

    def _on_searched(self, _words: str) -> None:
        self._narrow()
        if self._table.chosen_id is None and self._model.rowCount():
            self._table.choose(self._model.id_at(0))

    def _on_bare_toggled(self, _is_on: bool) -> None:
        self._narrow()

    def _on_table_chosen(self, row_id: int | None) -> None:
        self.chosen.emit(PartnerId(row_id) if row_id is not None else None)

    def _on_table_opened(self, _row_id: object) -> None:
        self.opened.emit()


def _id_of(line: PartnerNoteLine) -> int:
    return line.id


def _mark_of(line: PartnerNoteLine) -> Mark | None:
    return icon_mark("check", "good") if line.has_note else None


_COLUMNS: tuple[Column[PartnerNoteLine], ...] = (
    Column(title="Partner", text=lambda line: line.name, bold=True, tip=lambda line: line.name),
    Column(
        title="Notitie",
        text=lambda line: "Geschreven" if line.has_note else "Nog niets",
        mark=_mark_of,
        width=124,
    ),
)
