"""What has been kept long enough: a list, and the way to clear it up."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.retention import DataKind, HeldData
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import muted
from coalitiedesk.ui.widgets.table import HouseTable

_NOTHING = "Er is niets dat weg mag. Wat te lang bewaard is, verschijnt hier vanzelf."
_SOME = "{} langer bewaard dan nodig. Activiteiten en taken blijven; alleen wat over mensen gaat, verdwijnt."


class DuePane(QWidget):
    """Shows what it is given."""

    clear_requested = Signal(object)  # tuple of HeldData to clear up

    def __init__(self) -> None:
        super().__init__()
        self._titles: Mapping[DataKind, str] = {}
        self._can_edit = True
        self._model: LinesModel[HeldData] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Wat weg mag", self._model)
        self._words = muted("", wrap=True)
        self._one = plain_button("Ruim deze op")
        self._all = plain_button("Ruim alles op")
        self._build()
        self._connect()

    def show_due(self, due: Sequence[HeldData], titles: Mapping[DataKind, str], *, can_edit: bool) -> None:
        """Show what may go; ``titles`` name the kinds."""
        self._titles, self._can_edit = titles, can_edit
        chosen = self._table.chosen_id
        self._model.set_rows(due)
        self._table.choose(chosen if self._model.line_of(chosen) >= 0 else _id_of(due[0]) if due else None)
        self._words.setText(
            _SOME.format(count(len(due), "gegeven", "gegevens").capitalize()) if due else _NOTHING
        )
        self._show_tools()

    def _columns(self) -> tuple[Column[HeldData], ...]:
        return (
            Column(title="Wat", text=lambda one: one.words, tip=lambda one: one.words, bold=True),
            Column(title="Soort", text=self._title_of, width=250, is_extra=True),
            Column(title="Niet meer nodig sinds", text=_since_of, width=190),
        )

    def _build(self) -> None:
        body = column(self._words, self._table, row(self._one, self._all, 1), gap="s")
        body.setStretch(1, 1)
        self.setLayout(body)

    def _connect(self) -> None:
        self._table.chosen.connect(self._on_table_chosen)
        self._one.clicked.connect(self._on_one_clicked)
        self._all.clicked.connect(self._on_all_clicked)

    def _title_of(self, one: HeldData) -> str:
        return self._titles.get(one.kind, "")

    def _show_tools(self) -> None:
        self._one.setEnabled(self._can_edit and self._table.chosen_id is not None)
        self._all.setEnabled(self._can_edit and bool(self._model.rows))

    def _on_table_chosen(self, _row_id: object) -> None:
        self._show_tools()

    def _on_one_clicked(self) -> None:
        line = self._model.line_of(self._table.chosen_id)
        if line >= 0:
            self.clear_requested.emit((self._model.row_at(line),))

    def _on_all_clicked(self) -> None:
        self.clear_requested.emit(tuple(self._model.rows))


def _id_of(one: HeldData) -> str:
    return f"{one.kind} {one.record_id}"


def _since_of(one: HeldData) -> str:
    return plain_date(one.since) if one.since else "onbekend"
