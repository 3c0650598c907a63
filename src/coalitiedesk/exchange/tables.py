"""A file that somebody sent, as tables."""

from pathlib import Path

from coalitiedesk.domain.import_codes import SourceFault
from coalitiedesk.exchange.cells import cell_of
from coalitiedesk.exchange.decoding import decode, mend
from coalitiedesk.exchange.delimited import split_rows
from coalitiedesk.exchange.file_checks import MAX_ROWS, SourceFormat, check_source, name_of, read_bytes
from coalitiedesk.exchange.layout import tables_of
from coalitiedesk.exchange.source_error import SourceError
from coalitiedesk.exchange.source_table import RowRole, SourceTable
from coalitiedesk.exchange.workbooks import Grid, GridRow, read_workbook


def read_tables(path: Path) -> tuple[SourceTable, ...]:
    """Every table in a file, the rows in the order of the file.

    Raises:
        SourceError: The file cannot be read as a list.
    """
    form = check_source(path)
    name = name_of(path)
    grids = read_workbook(path) if form is SourceFormat.WORKBOOK else (_text_grid(path),)
    if sum(len(grid.rows) for grid in grids) > MAX_ROWS:
        raise SourceError(SourceFault.TOO_MANY_ROWS, {"name": name, "limit": MAX_ROWS})
    if not any(cell.text for grid in grids for row in grid.rows for cell in row.cells):
        raise SourceError(SourceFault.EMPTY, {"name": name})
    found = tuple(table for grid in grids for table in tables_of(grid, name=name))
    recognised = tuple(table for table in found if table.heading_row is not None)
    return recognised + tuple(
        table for table in found if table.heading_row is None and _may_hold_records(table, recognised)
    )


def _may_hold_records(table: SourceTable, recognised: tuple[SourceTable, ...]) -> bool:
    """Beside real tables, a sheet without a heading is an explanation, unless it has several full columns."""
    if not recognised:
        return True
    data = [row for row in table.rows if row.role is RowRole.DATA]
    return sum(1 for row in data if sum(1 for cell in row.cells if cell.text) > 1) >= 2


def _text_grid(path: Path) -> Grid:
    rows = []
    for row in split_rows(decode(read_bytes(path))):
        cells = tuple(cell_of(mend(field)) for field in row.fields)
        rows.append(GridRow(number=row.number, cells=cells, other_delimiter=row.other_delimiter))
    return Grid(sheet="", rows=tuple(rows))
