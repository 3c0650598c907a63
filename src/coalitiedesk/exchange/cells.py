"""One cell of a list: what a person sees, and the typed value where the file has one."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

CellValue = str | int | float | bool | dt.date | dt.time | dt.datetime | dt.timedelta | None

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FIRST_EXCEL_DAY = dt.date(1900, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell.

    Attributes:
        text: What a person reads, without blanks around it; dates as ``2026-09-24``, times as ``14:00``.
        value: The typed value from a workbook; None where the file only holds text.
    """

    text: str
    value: dt.date | dt.time | dt.datetime | float | None = None


EMPTY = Cell(text="")


def cell_of(value: CellValue) -> Cell:
    """A cell of a text file or workbook."""
    match value:
        case None:
            cell = EMPTY
        case str():
            cell = Cell(text=tidy(value))
        case bool():
            cell = Cell(text="ja" if value else "nee")
        case dt.timedelta():
            cell = _duration_cell(value)
        case dt.datetime():
            cell = _moment_cell(value)
        case dt.date():
            cell = Cell(text=value.isoformat(), value=value)
        case dt.time():
            cell = _time_cell(value)
        case _:
            cell = _number_cell(float(value))
    return cell


def tidy(text: str) -> str:
    """Composed text without invisible signs and outer blanks; line breaks inside stay."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    bare = _INVISIBLE.sub("", composed).replace("\xa0", " ").replace("\u202f", " ")
    lines = [re.sub(r"[ \t\u2000-\u200a]+", " ", line).strip() for line in bare.split("\n")]
    return "\n".join(lines).strip()


def _number_cell(value: float) -> Cell:
    text = str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.10g}"
    return Cell(text=text, value=value)


def _time_cell(value: dt.time) -> Cell:
    rounded = _rounded(value.hour * 3600 + value.minute * 60 + value.second)
    return Cell(text=f"{rounded.hour:02d}:{rounded.minute:02d}", value=rounded)


def _duration_cell(value: dt.timedelta) -> Cell:
    seconds = value.total_seconds()
    if 0 <= seconds < 86400:
        return _time_cell(_rounded(int(seconds)))
    hours, rest = divmod(int(seconds) // 60, 60)
    return Cell(text=f"{hours}:{rest:02d}")


def _moment_cell(value: dt.datetime) -> Cell:
    if value.date() < _FIRST_EXCEL_DAY:  # a time that Excel keeps as a moment on day nought
        return _time_cell(value.time())
    if value.time() == dt.time():
        return Cell(text=value.date().isoformat(), value=value.date())
    return Cell(text=f"{value.date().isoformat()} {value.hour:02d}:{value.minute:02d}", value=value)


def _rounded(seconds: int) -> dt.time:
    """To the minute: workbooks keep 9.59.59 where a person typed 10.00."""
    minutes = min((seconds + 30) // 60, 1439)
    return dt.time(minutes // 60, minutes % 60)
