"""The moments of one row: cells gathered, typed values read as what they are, questions with a column."""

import datetime as dt
import re

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.exchange.cells import Cell
from coalitiedesk.exchange.moments.day_heading import reads_as_day
from coalitiedesk.exchange.moments.reading import read_moments
from coalitiedesk.exchange.moments.records import MomentCells, ParsedMoment, WeekContext
from coalitiedesk.exchange.row_notes import RowNotes

_DATES = (F.DATE, F.LAST_DATE, F.WEEKDAY, F.PERIOD)
_TIMES = (F.TIME, F.START, F.END, F.DOORS_OPEN)
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050  # 2000 to 2099 as a spreadsheet counts days
_STAMP = re.compile(
    r"^(?P<day>\d{4}-\d\d-\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{4})[ T](?P<time>\d{1,2}:\d\d)(:\d\d)?$"
)
_DAY_NOUGHT = dt.date(1899, 12, 30)


def read_row_moments(
    notes: RowNotes, week: WeekContext, *, previous: ParsedMoment | None
) -> tuple[ParsedMoment, ...]:
    """Moments of a row; its problems go into the notes."""
    heading = notes.row.day_words or (notes.row.sheet if reads_as_day(notes.row.sheet) else "")
    stamps = _stamps(notes)
    cells = stamps or MomentCells(
        weekday=notes.text(F.WEEKDAY),
        date="\n".join(
            filter(None, [*(_date_text(cell) for cell in notes.cells(F.DATE)), *_day_columns(notes)])
        ),
        last_date=" ".join(_date_text(cell) for cell in notes.cells(F.LAST_DATE)),
        period=notes.text(F.PERIOD),
        time="\n".join(_time_text(cell) for cell in notes.cells(F.TIME)) or notes.leading_time,
        start=" ".join(_time_text(cell) for cell in notes.cells(F.START)),
        end=" ".join(_time_text(cell) for cell in notes.cells(F.END)),
        doors_open=" ".join(_time_text(cell) for cell in notes.cells(F.DOORS_OPEN)),
        day_heading=heading,
    )
    reading = read_moments(cells, week, previous=previous)
    for problem in reading.problems:
        _note(notes, problem)
    if not any(moment.day or moment.whole_week for moment in reading.moments) and not _says_when(notes):
        has_time = any(moment.start is not None for moment in reading.moments)
        if has_time and previous is not None and previous.day is not None:
            notes.ask(ImportCode.DAY_AS_ABOVE, *_DATES, text=previous.day.isoformat())
        else:
            notes.tell(ImportCode.DAY_MISSING, *_DATES)
    return reading.moments


def _stamps(notes: RowNotes) -> MomentCells | None:
    """Two columns with day and time in one (``01-10-2026 10:00``): begin and end of one moment."""
    if notes.cells(*_TIMES):
        return None
    begin, end = _STAMP.match(notes.text(F.DATE)), _STAMP.match(notes.text(F.LAST_DATE))
    if begin is None or end is None:
        return None
    return MomentCells(date=begin["day"], last_date=end["day"], start=begin["time"], end=end["time"])


def _says_when(notes: RowNotes) -> bool:
    return bool(notes.cells(*_DATES))


def _note(notes: RowNotes, problem: Problem) -> None:
    fields: tuple[F, ...] = _TIMES if problem.facts.get("part") == "time" else _DATES
    if not notes.cells(*fields):
        fields = (*_DATES, *_TIMES)
    facts = {key: value for key, value in problem.facts.items() if key not in {"part", "text"}}
    code = ImportCode(problem.code)
    if problem.severity is Severity.QUESTION:
        notes.ask(code, *fields, text=str(problem.facts.get("text", "")), **facts)
    else:
        notes.tell(code, *fields, text=str(problem.facts.get("text", "")), **facts)


def _date_text(cell: Cell) -> str:
    """A day that a spreadsheet counts in days since 1900 is a day."""
    if re.fullmatch(r"\d{5}(\.0+)?", cell.text) and _FIRST_SERIAL <= float(cell.text) <= _LAST_SERIAL:
        return (_DAY_NOUGHT + dt.timedelta(days=int(float(cell.text)))).isoformat()
    return cell.text


def _time_text(cell: Cell) -> str:
    """In a column of times ``0.583`` is a part of a day, ``14.0`` an hour, ``9.3`` half past nine."""
    value = cell.value
    if isinstance(value, dt.datetime):
        return f"{value.hour:02d}:{value.minute:02d}"
    if isinstance(value, float):
        return _figure_text(value, cell.text)
    if found := re.fullmatch(r"0[.,](\d|\d{3,})", cell.text):
        return _figure_text(float(f"0.{found[1]}"), cell.text)
    return cell.text


def _figure_text(value: float, text: str) -> str:
    if 0 < value < 1:
        minutes = min(round(value * 1440), 1439)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if value == int(value):
        return str(int(value)) if value >= 100 else f"{int(value)} uur"
    hours, decimals = text.split(".") if "." in text else (text, "")
    if decimals == "5":
        return text  # 9.50 or half past nine: the reading asks
    return f"{hours}.{decimals.ljust(2, '0')}" if len(decimals) <= 2 else text


def _day_columns(notes: RowNotes) -> list[str]:
    """Columns with a day as heading: a cross or a time under ``do 1 okt`` is a moment on that day."""
    result = []
    for column, cell in zip(notes.mapping.columns, notes.row.cells, strict=True):
        if column.field is not F.DAY_COLUMN or not cell.text:
            continue
        marked = cell.text.casefold() in {"x", "ja", "v", "✓", "✔", "√", "1"}
        result.append(column.heading if marked else f"{column.heading} {_time_text(cell)}")
    return result
