"""The rows of a list as they would come in: number, outcome, what there is to ask, and the original cells."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_report import ImportReport, RowReport
from coalitiedesk.domain.import_updates import RowChange
from coalitiedesk.domain.imports import RowOutcome
from coalitiedesk.dutch.import_messages import row_sentence
from coalitiedesk.dutch.labels import label
from coalitiedesk.ui.models.lines_model import MARK_ROLE, TONE_ROLE
from coalitiedesk.ui.models.mark import Mark, icon_mark

_Index = QModelIndex | QPersistentModelIndex
ROW, OUTCOME, ASKED, FIRST_CELL = 0, 1, 2, 3
_DISPLAY, _TOOLTIP = 0, 3
OF_DIFFERENCES = frozenset(
    {ImportCode.DIFFERS, ImportCode.REPLACES, ImportCode.FILLS_BLANKS, ImportCode.LEFT_ALONE}
)
_MARKS = {
    RowOutcome.IMPORTED: icon_mark("check", "good"),
    RowOutcome.NEEDS_ATTENTION: icon_mark("question", "warn"),
    RowOutcome.DUPLICATE: icon_mark("minus", "muted"),
    RowOutcome.SKIPPED_EMPTY: icon_mark("minus", "muted"),
}
_TONES = {
    RowOutcome.NEEDS_ATTENTION: "warn",
    RowOutcome.DUPLICATE: "muted",
    RowOutcome.SKIPPED_EMPTY: "muted",
}


class ImportModel(QAbstractTableModel):
    """Shows all rows, or some of them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[RowReport] = ()
        self._headings: tuple[str, ...] = ()
        self._is_done = False

    def show_report(
        self,
        report: ImportReport,
        passes: Callable[[RowReport], bool] | None = None,
        *,
        is_done: bool = False,
    ) -> None:
        """Show what becomes, or became, of the rows of a list, or of those that pass."""
        self.beginResetModel()
        self._is_done = is_done
        self._headings = tuple(dict.fromkeys(heading for row in report.rows for heading in row.cells))
        self._rows = [row for row in report.rows if passes is None or passes(row)]
        self.endResetModel()

    def row_at(self, line: int) -> RowReport:
        """The source row on a line of the screen."""
        return self._rows[line]

    def question_at(self, line: int) -> str:
        """All that is asked about a row, but for what differs: that stands apart."""
        row = self._rows[line]
        problems = [one for one in row.problems if not (row.differences and one.code in OF_DIFFERENCES)]
        return " ".join(row_sentence(one) for one in problems)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else FIRST_CELL + len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != _DISPLAY:
            return None
        if section >= FIRST_CELL:
            return f"‘{self._headings[section - FIRST_CELL]}’"
        return ("Rij", "Wat gebeurt er", "Aandacht nodig")[section]

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        row = self._rows[index.row()]
        if role in (_DISPLAY, _TOOLTIP):
            if index.column() == OUTCOME:
                return _row_words(row, is_done=self._is_done)
            return _text(row, index.column(), self._headings)
        if role == MARK_ROLE and index.column() == OUTCOME:
            return mark_of(row.outcome)
        if role == TONE_ROLE and index.column() in (OUTCOME, ASKED):
            return _TONES.get(row.outcome, "")
        return None


def outcome_words(outcome: RowOutcome, *, is_done: bool) -> str:
    """What becomes of a row; nothing is called brought in before it is."""
    return "In orde" if outcome is RowOutcome.IMPORTED and not is_done else label(outcome)


def _row_words(row: RowReport, *, is_done: bool) -> str:
    if row.outcome is RowOutcome.IMPORTED and row.change is RowChange.UPDATED:
        return label(row.change) if is_done else "Wordt bijgewerkt"
    return outcome_words(row.outcome, is_done=is_done)


def mark_of(outcome: RowOutcome) -> Mark:
    """The mark of what becomes of a row."""
    return _MARKS[outcome]


def _text(row: RowReport, column: int, headings: tuple[str, ...]) -> str:
    if column == ROW:
        return str(row.row)
    if column == ASKED:
        return " ".join(row_sentence(problem) for problem in row.problems)
    return row.cells.get(headings[column - FIRST_CELL], "")
