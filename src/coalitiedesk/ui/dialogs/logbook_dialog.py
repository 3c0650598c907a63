"""Logboek: for whoever takes over. When, what was done, to what, and which fields; never what they say."""

import datetime as dt

from PySide6.QtWidgets import QComboBox

from coalitiedesk.domain.logbook import LogLine
from coalitiedesk.dutch.formats import count, date_range
from coalitiedesk.dutch.log_words import field_words, kind_word
from coalitiedesk.dutch.version_words import when_words
from coalitiedesk.services.logbook import MOST_LINES, list_log, log_kinds, log_weeks
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.table import HouseTable

_LEAD = "Wat is er wanneer veranderd? Namen, telefoonnummers en teksten staan hier niet in."


class LogbookDialog(DialogFrame):
    """A list with two filters."""

    def __init__(self, context: TabContext) -> None:
        super().__init__("Logboek", _LEAD, size=(980, 620))
        self._context = context
        self._weeks, self._kinds = QComboBox(), QComboBox()
        self._model: LinesModel[LogLine] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Wijzigingen", self._model)
        self._count = small("", wrap=True)
        self._close = main_button("Sluit")
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Show what the filters let through."""
        found = list_log(self._context.desk, monday=self._weeks.currentData(), kind=self._kinds.currentData())
        self._model.set_rows(found)
        words = count(len(found), "wijziging", "wijzigingen")
        if len(found) == MOST_LINES:
            self._count.setText(f"De laatste {words}. Kies een week om verder terug te kijken.")
        else:
            self._count.setText(f"{words[0].upper()}{words[1:]}.")

    def _build(self) -> None:
        self._weeks.setAccessibleName("Welke week")
        self._weeks.addItem("Alle weken", None)
        for monday in log_weeks(self._context.desk):
            sunday = monday + dt.timedelta(days=6)
            self._weeks.addItem(date_range(monday, sunday, short=True, year=True), monday)
        self._kinds.setAccessibleName("Wat veranderde er")
        self._kinds.addItem("Alles", None)
        for word, kind in sorted((kind_word(kind), kind) for kind in log_kinds(self._context.desk)):
            self._kinds.addItem(word, kind)
        filters = row(name("Week"), self._weeks, name("Wat"), self._kinds, 1, self._count)
        body = column(filters, self._table, gap="s")
        body.setStretch(1, 1)
        self.fill(panel(body), 1, main=self._close, scrolls=False)
        self._table.setFocus()

    def _connect(self) -> None:
        self._weeks.activated.connect(self._on_filter_chosen)
        self._kinds.activated.connect(self._on_filter_chosen)
        self._close.clicked.connect(self.accept)

    def _columns(self) -> tuple[Column[LogLine], ...]:
        return (
            Column(title="Wanneer", text=self._when_of, width=160),
            Column(title="Wat er gebeurde", text=lambda line: line.label, tip=lambda line: line.label),
            Column(title="Bij", text=lambda line: kind_word(line.kind), width=170),
            Column(title="Nummer", text=lambda line: str(line.record_id), width=80, is_extra=True),
            Column(
                title="Wat veranderde",
                text=lambda line: field_words(line.fields),
                tip=lambda line: field_words(line.fields),
            ),
        )

    def _when_of(self, line: LogLine) -> str:
        return when_words(line.at, self._context.today())

    def _on_filter_chosen(self, _at: int) -> None:
        self.reload()


def _id_of(line: LogLine) -> int:
    return line.id
