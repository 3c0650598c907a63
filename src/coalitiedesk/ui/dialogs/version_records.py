"""What is in an earlier version, to look up one partner or activity and put it back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.version_search import RecordKind, VersionRecord
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.models.mark import icon_mark
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.table import HouseTable

_WORDS = {RecordKind.PARTNER: "Partner", RecordKind.ACTIVITY: "Activiteit"}
_ICONS = {RecordKind.PARTNER: "people", RecordKind.ACTIVITY: "calendar"}


class VersionRecords(QWidget):
    """Search field, list, and one button."""

    put_back_requested = Signal(object)  # the VersionRecord

    def __init__(self) -> None:
        super().__init__()
        self._search = SearchField("Zoek in deze versie")
        self._model: LinesModel[VersionRecord] = LinesModel(_columns(), _id_of)
        self._table = HouseTable("Partners en activiteiten in deze versie", self._model)
        self._hint = small("", wrap=True)
        self._put_back = plain_button("Zet terug", icon_name="undo")
        self._can_put_back = True
        self._folded: list[str] = []
        self._build()
        self._connect()

    def show_records(self, records: Sequence[VersionRecord], *, can_put_back: bool) -> None:
        """Show another version; the search goes on with the same words."""
        self._can_put_back = can_put_back
        self._folded = [fold(f"{record.title} {record.detail}") for record in records]
        self._model.set_rows(tuple(records))
        self._on_searched(self._search.text().strip())
        gone = sum(record.is_gone for record in records)
        self._hint.setText(
            "Bovenaan staat wat er nu niet meer is." if gone else "Alles uit deze versie is er nu ook."
        )
        self._on_chosen(self._table.chosen_id)

    def _build(self) -> None:
        whole = column(self._search, self._hint, self._table, row(1, self._put_back), gap="s")
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._search)

    def _connect(self) -> None:
        self._search.searched.connect(self._on_searched)
        self._search.left_downwards.connect(self._table.setFocus)
        self._table.chosen.connect(self._on_chosen)
        self._put_back.clicked.connect(self._on_put_back_clicked)

    def _chosen(self) -> VersionRecord | None:
        line = self._model.line_of(self._table.chosen_id)
        return self._model.row_at(line) if line >= 0 else None

    def _on_searched(self, words: str) -> None:
        wanted = fold(words).split()
        hits = [at for at, text in enumerate(self._folded) if all(word in text for word in wanted)]
        self._model.show_only(hits if wanted else None)

    def _on_chosen(self, _record_id: object) -> None:
        self._put_back.setEnabled(self._can_put_back and self._chosen() is not None)

    def _on_put_back_clicked(self) -> None:
        record = self._chosen()
        if record is not None:
            self.put_back_requested.emit(record)


def _columns() -> tuple[Column[VersionRecord], ...]:
    return (
        Column(
            title="Wat",
            text=lambda record: " · ".join(part for part in (record.title, record.detail) if part),
            mark=lambda record: icon_mark(_ICONS[record.kind]),
            tip=lambda record: f"{_WORDS[record.kind]}: {record.title}",
        ),
        Column(
            title="Nu",
            text=lambda record: "is er niet meer" if record.is_gone else "is er nog",
            tone=lambda record: "warn" if record.is_gone else "muted",
            width=118,
        ),
    )


def _id_of(record: VersionRecord) -> str:
    return f"{record.kind}-{record.record_id}"
