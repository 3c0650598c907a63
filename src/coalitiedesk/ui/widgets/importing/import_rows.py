"""The rows of a list that comes in: chips to show some of them, the table, and the whole question of one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QWidget

from coalitiedesk.domain.import_report import ImportReport, RowReport
from coalitiedesk.domain.import_updates import RowKey
from coalitiedesk.domain.imports import RowOutcome
from coalitiedesk.ui.models.import_model import ASKED, OUTCOME, ROW, ImportModel, outcome_words
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import HouseButton, chip
from coalitiedesk.ui.widgets.cards import column, refill, row
from coalitiedesk.ui.widgets.labels import label
from coalitiedesk.ui.widgets.table import MarkDelegate

_WIDTHS = {ROW: 56, OUTCOME: 158, ASKED: 380}
_CELL, _TABLE_ROW = 170, 31
_ALL, _DIFFERENT = "", "different"


class ImportRows(QWidget):
    """Shows what becomes, or became, of every row."""

    row_chosen = Signal(object)  # the RowReport on which the cursor stands; None when there is none

    def __init__(self) -> None:
        super().__init__()
        self._model = ImportModel()
        self._table = QTableView()
        self._asked = label("", wrap=True, tone="warn")  # the column is too narrow for a whole question
        self._chips: dict[str, HouseButton] = {}
        self._chip_row: QHBoxLayout = row(gap="s")
        self._report: ImportReport | None = None
        self._shown = _ALL
        self._is_done = False
        self._build()
        self._table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    @property
    def chip_row(self) -> QHBoxLayout:
        """To stand above everything else."""
        return self._chip_row

    @property
    def chosen(self) -> RowReport | None:
        """The row on which the cursor stands."""
        at = self._table.currentIndex().row()
        return self._model.row_at(at) if at >= 0 else None

    def show_report(self, report: ImportReport, *, is_done: bool) -> None:
        """Show the rows; the same ones are filtered and chosen as before, if they are still there."""
        chosen = self.chosen
        self._report, self._is_done = report, is_done
        words = _chip_words(report, is_done=is_done)
        if self._shown not in words:
            self._shown = _ALL
        self._show_chips(words)
        self._show_rows()
        for at in range(self._model.columnCount()):
            self._table.setColumnWidth(at, look.px(_WIDTHS.get(at, _CELL)))
        self.choose(chosen.key if chosen else None)

    def choose(self, key: RowKey | None) -> None:
        """Put the cursor on a row, if it is shown."""
        line = next((at for at in range(self._model.rowCount()) if self._model.row_at(at).key == key), -1)
        if line >= 0:
            self._table.selectRow(line)
        self._show_asked()
        self.row_chosen.emit(self.chosen)

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        self._table.setModel(self._model)
        self._table.setAccessibleName("Rijen van de lijst")
        self._table.setItemDelegate(MarkDelegate(self._table))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._table.verticalHeader().setDefaultSectionSize(look.px(_TABLE_ROW))
        heads = self._table.horizontalHeader()
        heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        whole = column(self._table, self._asked, gap="s")
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _show_chips(self, words: dict[str, str]) -> None:
        """Build the chips anew only when there are others, so that the keyboard stays where it is."""
        if list(words) != list(self._chips):
            self._chips = {key: chip(text) for key, text in words.items()}
            for key, found in self._chips.items():
                found.setAutoDefault(False)
                found.clicked.connect(partial(self._on_chip_clicked, key))
            refill(self._chip_row, *self._chips.values())
        for key, found in self._chips.items():
            found.set_words(words[key])
            found.setChecked(key == self._shown)

    def _show_rows(self) -> None:
        if self._report is not None:
            self._model.show_report(self._report, _passes(self._shown), is_done=self._is_done)

    def _show_asked(self) -> None:
        """The whole question of the chosen row; of the first that has one while none is chosen."""
        at = self._table.currentIndex().row()
        lines = range(self._model.rowCount()) if at < 0 else (at,)
        words = next((text for line in lines if (text := self._model.question_at(line))), "")
        self._asked.setText(words)
        self._asked.setVisible(bool(words))

    # -- slots ----------------------------------------------------------------------

    def _on_chip_clicked(self, key: str) -> None:
        chosen, self._shown = self.chosen, key
        for one, found in self._chips.items():
            found.setChecked(one == key)
        self._show_rows()
        self.choose(chosen.key if chosen else None)

    def _on_current_row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_asked()
        self.row_chosen.emit(self.chosen)


def _chip_words(report: ImportReport, *, is_done: bool) -> dict[str, str]:
    counts = report.counts
    different = sum(row.contradicts for row in report.rows)
    words = {_ALL: f"Alle {len(report.rows)} rijen"}
    words |= {
        one.value: f"{outcome_words(one, is_done=is_done)} {counts[one.value]}"
        for one in RowOutcome
        if counts[one.value]
    }
    return words | ({_DIFFERENT: f"Anders dan je had {different}"} if different else {})


def _passes(shown: str) -> Callable[[RowReport], bool] | None:
    if shown == _ALL:
        return None
    if shown == _DIFFERENT:
        return lambda row: row.contradicts
    return lambda row: row.outcome.value == shown
