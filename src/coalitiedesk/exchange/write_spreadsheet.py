"""Lists out: as a workbook, or as text with semicolons the way a Dutch Excel opens it.

What a person typed stays text: nothing becomes a formula or a link (reliability study §5.2).
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | dt.date | None

LONGEST_CELL = 32_767  # Excel's own limit, in characters
WIDEST_COLUMN = 60
NARROWEST_COLUMN = 8
BYTE_ORDER_MARK = "\ufeff"
_RISKY_START = ("=", "+", "-", "@", "\t", "\r")
_HARMLESS = re.compile(r"[+-]?[\d .,()-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list with one line of headings; None is an empty cell."""

    title: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


def workbook_bytes(sheet: Sheet) -> bytes:
    """The list as .xlsx, headings bold and kept in view; dates are dates, numbers numbers, the rest text."""
    import xlsxwriter  # type: ignore[import-untyped]

    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(target, options) as book:
        page = book.add_worksheet(_tab_name(sheet.title))
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        plain = book.add_format({"valign": "top", "num_format": "@"})
        day = book.add_format({"valign": "top", "num_format": "d-m-yyyy", "align": "left"})
        page.freeze_panes(1, 0)
        page.write_row(0, 0, sheet.headings, bold)
        for line, row in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.date):
                    page.write_datetime(line, column, dt.datetime.combine(cell, dt.time()), day)
                elif isinstance(cell, int):
                    page.write_number(line, column, cell)
                elif cell:
                    page.write_string(line, column, _printable(cell)[:LONGEST_CELL], plain)
        for column, width in enumerate(_widths(sheet)):
            page.set_column(column, column, width)
        page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.headings) - 1)
    return target.getvalue()


def delimited_bytes(sheet: Sheet) -> bytes:
    """The list as .csv: UTF-8 with a mark for Excel, semicolons, and nothing that Excel runs as a formula."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(sheet.headings)
    for row in sheet.rows:
        writer.writerow([_as_text(cell) for cell in row])
    return (BYTE_ORDER_MARK + target.getvalue()).encode()


def guarded(text: str) -> str:
    """Text that Excel does not run: an apostrophe goes before what begins a formula and is no number."""
    if text.startswith(_RISKY_START) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return f"{cell.day}-{cell.month}-{cell.year}"
    return guarded(_printable(cell)) if isinstance(cell, str) else str(cell)


def _printable(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _tab_name(title: str) -> str:
    """A name that Excel accepts for a sheet."""
    return re.sub(r"[\[\]:*?/\\']", " ", title).strip()[:31] or "Lijst"


def _widths(sheet: Sheet) -> list[int]:
    longest = [len(heading) + 3 for heading in sheet.headings]
    for row in sheet.rows[:500]:
        for column, cell in enumerate(row):
            longest[column] = max(longest[column], len(_as_text(cell)) + 1)
    return [min(WIDEST_COLUMN, max(NARROWEST_COLUMN, width)) for width in longest]
