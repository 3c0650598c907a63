"""Moments of a Week under a heading per day, with the number of visitors to fill in."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from coalitiedesk.domain.evaluation import Attendance, CountMethod
from coalitiedesk.dutch.formats import count, long_date, number
from coalitiedesk.dutch.labels import label

if TYPE_CHECKING:
    from coalitiedesk.services.visits import VisitLine

_Index = QModelIndex | QPersistentModelIndex
TIME, TITLE, PLACE, VISITORS, METHOD, FIRST, WORDS = range(7)
HEADS = ("Tijd", "Activiteit", "Plek", "Bezoekers", "Hoe geteld", "1e keer", "In woorden")
ENTRY_COLUMNS = (VISITORS, FIRST, WORDS)
BUSY_WORD = "druk"
MOST_VISITORS = 99_999
NUMBER_COLUMNS = (VISITORS, FIRST)
_DISPLAY, _EDIT, _TOOLTIP, _ALIGNMENT, _ACCESSIBLE = 0, 2, 3, 7, 11
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class AttendanceModel(QAbstractTableModel):
    """Rows are headings (a day and its total) or moments."""

    entered = Signal(object)  # the Attendance the user typed; kept by whoever owns the model

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[VisitLine | tuple[str, str]] = []

    def show_lines(self, lines: Sequence["VisitLine"]) -> None:
        """Replace everything. When only numbers changed, rows stay where they are and keep their focus."""
        rows = _with_headings(lines)
        if [_shape(row) for row in rows] == [_shape(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(HEADS) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def line_at(self, row: int) -> "VisitLine | None":
        """The moment in a row; None for a heading."""
        found = self._rows[row]
        return None if isinstance(found, tuple) else found

    def heading_at(self, row: int) -> tuple[str, str] | None:
        """Day and total in a row; None for a moment."""
        found = self._rows[row]
        return found if isinstance(found, tuple) else None

    def first_open_row(self) -> int:
        """The first moment of which nothing is known yet, else the first moment; -1 without moments."""
        moments = [row for row in range(len(self._rows)) if self._is_entry(row)]
        still_open = [row for row in moments if (line := self.line_at(row)) and _is_blank(line.attendance)]
        return next(iter(still_open or moments), -1)

    def next_entry_row(self, row: int, step: int = 1) -> int:
        """The next moment to fill in, up or down; the row itself when there is none."""
        at = row + step
        while 0 <= at < len(self._rows):
            if self._is_entry(at):
                return at
            at += step
        return row

    def set_method(self, row: int, method: CountMethod) -> None:
        """Say how the visitors of a moment were counted; *druk* puts that word where there is none."""
        line = self.line_at(row)
        if line is None or line.is_cancelled:
            return
        words = line.attendance.words
        if method is CountMethod.WORDS and not words:
            words = BUSY_WORD
        self.entered.emit(replace(line.attendance, method=method, words=words))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return HEADS[section]
        return _RIGHT if role == _ALIGNMENT and section in NUMBER_COLUMNS else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not self._is_entry(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsEditable if index.column() in ENTRY_COLUMNS else found

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _EDIT, _TOOLTIP, _ACCESSIBLE):
            return None
        row = self._rows[index.row()]
        if isinstance(row, tuple):
            return ", ".join(row) if index.column() == 0 else None
        words = _cell(row, index.column())
        if role == _ACCESSIBLE:
            return f"{HEADS[index.column()]} bij {row.title}: {words or 'nog leeg'}"
        return words

    def setData(self, index: _Index, value: Any, role: int = _EDIT) -> bool:
        line = self.line_at(index.row())
        if line is None or line.is_cancelled or role != _EDIT:
            return False
        changed = _typed(line.attendance, index.column(), str(value).strip())
        if changed != line.attendance:
            self.entered.emit(changed)
        return True

    def _is_entry(self, row: int) -> bool:
        line = self.line_at(row)
        return line is not None and not line.is_cancelled


def _typed(attendance: Attendance, column: int, text: str) -> Attendance:
    if column == WORDS:
        only_words = attendance.visitors is None and text
        method = CountMethod.WORDS if only_words else attendance.method
        return replace(attendance, words=text, method=method)
    amount = min(int(text), MOST_VISITORS) if text.isdecimal() else None
    if column == FIRST:
        return replace(attendance, first_timers=amount)
    method = attendance.method
    if amount is not None and method is CountMethod.WORDS:
        method = CountMethod.UNKNOWN  # a number is no longer only words; how it was counted is to be said
    return replace(attendance, visitors=amount, method=method)


def _cell(line: "VisitLine", column: int) -> str:
    known = line.attendance
    if line.is_cancelled and column >= VISITORS:
        return "ging niet door" if column == METHOD else ""
    texts = {
        TIME: line.time,
        TITLE: line.title,
        PLACE: line.place,
        VISITORS: "" if known.visitors is None else str(known.visitors),
        METHOD: _method_words(known),
        FIRST: "" if known.first_timers is None else str(known.first_timers),
        WORDS: known.words,
    }
    return texts[column]


def _method_words(known: Attendance) -> str:
    if known.method is CountMethod.UNKNOWN:
        return "hoe geteld?" if known.visitors is not None else "–"
    return label(known.method).lower()


def _with_headings(lines: Sequence["VisitLine"]) -> "list[VisitLine | tuple[str, str]]":
    rows: list[VisitLine | tuple[str, str]] = []
    days: dict[dt.date | None, list[VisitLine]] = {}
    for line in lines:
        days.setdefault(line.day, []).append(line)
    for day, of_day in days.items():
        words = long_date(day) if day else "hele week, of dag nog onbekend"
        rows.append((words[0].upper() + words[1:], _day_summary(of_day)))
        rows.extend(of_day)
    return rows


def _day_summary(lines: Sequence["VisitLine"]) -> str:
    live = [line for line in lines if not line.is_cancelled]
    filled = [line for line in live if not _is_blank(line.attendance)]
    numbers = [line.attendance.visitors for line in live if line.attendance.visitors is not None]
    if not filled:
        return "nog leeg"
    total = count(sum(numbers), "bezoek", "bezoeken") if numbers else "nog geen aantal"
    return f"{total}, {number(len(filled))} van {number(len(live))} ingevuld"


def _is_blank(known: Attendance) -> bool:
    return known.visitors is None and known.first_timers is None and not known.words


def _shape(row: "VisitLine | tuple[str, str]") -> tuple[object, ...]:
    if isinstance(row, tuple):
        return (row[0],)
    return (row.occurrence_id, row.title, row.time, row.place, row.is_cancelled)
