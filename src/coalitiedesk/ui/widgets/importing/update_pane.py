"""Partners you had already: what the list tells otherwise, and whose word counts."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.import_report import ImportReport, RowReport
from coalitiedesk.domain.import_updates import COMPARED, FactKey, UpdateWay, UpdateWishes
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.import_messages import field_label
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import card, column, refill, rule, scrolled
from coalitiedesk.ui.widgets.importing.difference_rows import DifferenceRows
from coalitiedesk.ui.widgets.labels import name, small, with_ampersands
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_WIDTH = 340
_ABOUT = {
    UpdateWay.FILL: "Wat leeg is, wordt gevuld. Wat anders is, komt bij de notitie met een vraag.",
    UpdateWay.TAKE: "Wat in de lijst staat, gaat voor. Het oude kan met Ctrl+Z terug.",
    UpdateWay.LEAVE: "Alleen nieuwe partners komen binnen.",
}
_CHOOSE = "Kies een rij die anders is, dan zie je hier wat er verschilt."


class UpdatePane(QWidget):
    """For all rows, for a kind of fact in all rows, for one row, and for one fact of it."""

    wished = Signal(object)  # UpdateWishes, after every choice

    def __init__(self) -> None:
        super().__init__()
        self._wishes = UpdateWishes()
        self._row: RowReport | None = None
        self._is_open = True
        self._lead = small("", wrap=True)
        self._all, self._about = _ways("Voor alle rijen"), small("", wrap=True)
        self._fields: dict[ImportField, QCheckBox] = {}
        self._field_lines: QVBoxLayout = column(gap="hair")
        self._field_head = small("Neem dit over in alle rijen:")
        self._name = name("", wrap=True)
        self._row_way = _ways("Voor deze rij")
        self._facts = DifferenceRows()
        self._hint = small(_CHOOSE, wrap=True)
        self._build()
        self._connect()

    def show_report(self, report: ImportReport, wishes: UpdateWishes, *, is_open: bool) -> None:
        """Show what differs in the whole list; hides itself when nothing does."""
        self._wishes, self._is_open = wishes, is_open
        different = sum(row.contradicts for row in report.rows)
        blank = sum(one.is_blank for row in report.rows for one in row.differences)
        self._lead.setText(_lead(different, blank))
        _choose(self._all, wishes.everything, is_open=is_open)
        self._about.setText(_ABOUT[wishes.everything])
        self._about.setVisible(not look.is_wide_text)  # the room goes to what differs
        found = Counter(one.field for row in report.rows for one in row.differences if not one.is_blank)
        self._show_fields({field: found[field] for field in COMPARED if found[field]})
        self.setVisible(bool(different or blank))

    def show_row(self, row: RowReport | None) -> None:
        """Show what differs in one row."""
        self._row = row if row is not None and row.differences else None
        for widget in (self._name, self._row_way, self._facts):
            widget.setVisible(self._row is not None)
        self._hint.setVisible(self._row is None)
        if self._row is not None:
            self._name.setText(f"Rij {self._row.row}: {self._row.partner}")
            _choose(self._row_way, self._wishes.of_row(self._row.key), is_open=self._is_open)
            self._facts.show_differences(self._row.differences, is_open=self._is_open)

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        inner = ScrollInside(
            column(
                name("Wat je al had"),
                self._lead,
                self._all,
                self._about,
                self._field_head,
                self._field_lines,
                rule(),
                self._name,
                self._row_way,
                self._facts,
                self._hint,
                1,
                gap="s",
            )
        )
        self.setLayout(column(card(scrolled(inner), kind="soft")))
        fit(self, width=_WIDTH)
        self.hide()

    def _connect(self) -> None:
        self._all.activated.connect(self._on_all_activated)
        self._row_way.activated.connect(self._on_row_way_activated)
        self._facts.fact_chosen.connect(self._on_fact_chosen)

    def _show_fields(self, found: dict[ImportField, int]) -> None:
        """A tick per kind of fact that differs; built anew only when there are others."""
        self._field_head.setVisible(bool(found))
        if list(found) != list(self._fields):
            self._fields = {field: QCheckBox() for field in found}
            for field, box in self._fields.items():
                box.toggled.connect(partial(self._on_field_toggled, field))
            refill(self._field_lines, *self._fields.values())
        for field, box in self._fields.items():
            words = f"{field_label(field)} ({count(found[field], 'keer', 'keer')})"
            box.setText(with_ampersands(words))
            box.setAccessibleName(f"Neem over in alle rijen: {words}")
            box.setEnabled(self._is_open)
            with QSignalBlocker(box):
                box.setChecked(self._wishes.fields.get(field, self._wishes.everything) is UpdateWay.TAKE)

    # -- slots ----------------------------------------------------------------------

    def _on_all_activated(self) -> None:
        self._wish(self._wishes.for_everything(UpdateWay(self._all.currentData())))

    def _on_field_toggled(self, field: ImportField, is_on: bool) -> None:
        """A tick that says what goes for the rest anyway is no wish of its own."""
        way = UpdateWay.TAKE if is_on else UpdateWay.LEAVE
        is_as_rest = is_on == (self._wishes.everything is UpdateWay.TAKE)
        self._wish(self._wishes.for_field(field, None if is_as_rest else way))

    def _on_row_way_activated(self) -> None:
        if self._row is not None:
            self._wish(self._wishes.for_row(self._row.key, UpdateWay(self._row_way.currentData())))

    def _on_fact_chosen(self, fact: FactKey, is_on: bool) -> None:
        if self._row is not None:
            way = UpdateWay.TAKE if is_on else UpdateWay.LEAVE
            self._wish(self._wishes.for_fact(self._row.key, fact, way))

    def _wish(self, wishes: UpdateWishes) -> None:
        self._wishes = wishes
        self.wished.emit(wishes)


def _ways(spoken_name: str) -> QComboBox:
    box = QComboBox()
    for way in UpdateWay:
        box.addItem(word_of(way), way.value)
    box.setAccessibleName(spoken_name)
    return box


def _choose(box: QComboBox, way: UpdateWay, *, is_open: bool) -> None:
    box.setCurrentIndex(box.findData(way.value))
    box.setEnabled(is_open)


def _lead(different: int, blank: int) -> str:
    if different:
        verb = "zegt" if different == 1 else "zeggen"
        return f"{count(different, 'rij', 'rijen').capitalize()} {verb} iets anders dan je bestand."
    verb = "wordt" if blank == 1 else "worden"
    return f"Er {verb} {count(blank, 'leeg gegeven', 'lege gegevens')} gevuld."
