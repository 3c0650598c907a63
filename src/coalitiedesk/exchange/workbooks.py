"""Workbooks (.xlsx, .xls, .xlsb, .ods): sheets as grids of cells, merged blocks filled downwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.domain.import_codes import SourceFault
from coalitiedesk.exchange.cells import EMPTY, Cell, cell_of
from coalitiedesk.exchange.file_checks import MAX_ROWS, name_of
from coalitiedesk.exchange.source_error import SourceError

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_MAX_COLUMNS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One row as the file has it.

    Attributes:
        number: As the spreadsheet shows it, from 1.
        span: Columns that its first filled cell covers; above 1 only for merged cells.
        other_delimiter: See ``delimited.TextRow``.
    """

    number: int
    cells: tuple[Cell, ...]
    span: int = 1
    other_delimiter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet; the name is empty for a text file."""

    sheet: str
    rows: tuple[GridRow, ...]


def read_workbook(path: Path) -> tuple[Grid, ...]:
    """All visible sheets that hold something, in order; hidden ones only when nothing else does.

    Raises:
        SourceError: Locked with a password, damaged, or too many rows.
    """
    import python_calamine as calamine

    facts = {"name": name_of(path)}
    try:
        with calamine.CalamineWorkbook.from_path(str(path)) as book:
            found = [
                (
                    meta.visible == calamine.SheetVisibleEnum.Visible,
                    _grid(book.get_sheet_by_name(meta.name), facts),
                )
                for meta in book.sheets_metadata
                if meta.typ == calamine.SheetTypeEnum.WorkSheet
            ]
    except calamine.PasswordError:
        raise SourceError(SourceFault.PASSWORD, facts) from None
    except (calamine.CalamineError, OSError, ValueError, KeyError) as error:
        fault = SourceFault.PASSWORD if "password" in str(error).lower() else SourceFault.DAMAGED
        raise SourceError(fault, facts) from None
    filled = [(visible, grid) for visible, grid in found if grid.rows]
    shown = tuple(grid for visible, grid in filled if visible)
    return shown or tuple(grid for _, grid in filled)


def _grid(sheet: "CalamineSheet", facts: dict[str, str]) -> Grid:
    if sheet.height > MAX_ROWS:
        raise SourceError(SourceFault.TOO_MANY_ROWS, {**facts, "limit": MAX_ROWS})
    values = sheet.to_python(skip_empty_area=False)
    rows = [[cell_of(value) for value in row[:_MAX_COLUMNS]] for row in values]
    spans = _apply_merges(rows, sheet.merged_cell_ranges or [])
    while rows and not any(cell.text for cell in rows[-1]):
        rows.pop()
    return Grid(
        sheet=sheet.name,
        rows=tuple(
            GridRow(number=at + 1, cells=tuple(row), span=spans.get(at, 1)) for at, row in enumerate(rows)
        ),
    )


def _apply_merges(
    rows: list[list[Cell]], ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> dict[int, int]:
    """Repeat a merged cell's text on each row it covers; tell how wide the merged rows are."""
    spans: dict[int, int] = {}
    for (top, left), (bottom, right) in ranges:
        if top >= len(rows) or left >= len(rows[top]) or not rows[top][left].text:
            continue
        if right > left:
            spans[top] = max(spans.get(top, 1), right - left + 1)
        for at in range(top + 1, min(bottom, len(rows) - 1) + 1):
            if rows[at][left] == EMPTY:
                rows[at][left] = rows[top][left]
    return spans
