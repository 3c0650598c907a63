"""From a file to a table of figures; nothing is chosen and nothing is written."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from coalitiedesk.domain.import_codes import SourceFault
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.decoding import decode
from coalitiedesk.exchange.delimited import split_rows
from coalitiedesk.exchange.figures.columns import Role, role_of
from coalitiedesk.exchange.figures.cross_table import read_cross_table
from coalitiedesk.exchange.figures.flat_table import Rows, columns_of, lines_of, measures_of
from coalitiedesk.exchange.figures.table import FigureLine, FigureTable, FoundRegion
from coalitiedesk.exchange.figures.values import years_named
from coalitiedesk.exchange.file_checks import MAX_ROWS, SourceFormat, check_source, name_of, read_bytes
from coalitiedesk.exchange.source_error import SourceError
from coalitiedesk.exchange.workbooks import read_workbook

_HEADING_WITHIN = 40
_COMMA = re.compile(r"-?\d+,\d{1,3}")
_TABLE_NUMBER = re.compile(r"(?<![0-9A-Za-z])(\d{5}(?:NED|ENG))(?![A-Za-z0-9])")
_SOURCE_LINE = re.compile(r"^(?:bron|©)\s*:?\s*(.+)$", re.IGNORECASE)
HEALTH_TABLE = "RIVM, GGD’en en CBS: Gezondheid per wijk en buurt"
MODEL = "modelschatting van het RIVM"


def read_figures(path: Path) -> FigureTable:
    """The first table of figures in a file.

    Raises:
        SourceError: The file cannot be read, or holds no figures per region.
    """
    name = name_of(path)
    facts = {"name": name, "kind": ImportKind.FIGURES.value}
    try:
        sheets = _sheets(path)
    except SourceError as error:  # what is too large for a list has another way out for figures
        raise SourceError(error.code, {**error.facts, **facts}) from None
    if sum(len(rows) for rows in sheets) > MAX_ROWS:
        raise SourceError(SourceFault.TOO_MANY_ROWS, {**facts, "limit": MAX_ROWS})
    if not any(any(cells) for rows in sheets for _, cells in rows):
        raise SourceError(SourceFault.EMPTY, facts)
    for rows in sheets:
        if (table := _table(name, rows)) is not None:
            return table
    raise SourceError(_why_none(sheets), facts)


def _sheets(path: Path) -> list[Rows]:
    is_workbook = check_source(path) is SourceFormat.WORKBOOK
    return _workbook_rows(path) if is_workbook else [_text_rows(path)]


def _workbook_rows(path: Path) -> list[Rows]:
    return [
        [(row.number, tuple(cell.text for cell in row.cells)) for row in grid.rows]
        for grid in read_workbook(path)
    ]


def _text_rows(path: Path) -> Rows:
    return [
        (row.number, tuple(field.strip() for field in row.fields))
        for row in split_rows(decode(read_bytes(path)))
    ]


def _table(name: str, rows: Rows) -> FigureTable | None:
    at = _heading_at(rows)
    if at is None:
        return None
    above = [at_row for at_row in rows[:at] if sum(1 for cell in at_row[1] if cell) > 1]
    side = next(index for index, cell in enumerate(rows[at][1]) if role_of(cell) in _SIDE)
    below = rows[at + 1 :]
    if above:
        measures, lines = read_cross_table([*above, rows[at]], below, side=side)
    else:
        columns = columns_of(rows[at][1], below)
        measures, lines = (
            measures_of(rows[at][1], columns),
            lines_of(below, columns) if columns.topics else (),
        )
    if not measures or not lines:
        return None
    used = {line.row for line in lines}
    title = _words_around(rows, used, at)
    return FigureTable(
        name=name,
        title=title,
        source=_source(name, title, rows[at][1]),
        method=MODEL if _is_model(title, rows[at][1]) else "",
        is_estimate=_is_model(title, rows[at][1]),
        has_decimal_comma=_has_decimal_comma(lines),
        measures=measures,
        lines=_named(_dated(lines, title)),
        headings=rows[at][1],
        other_rows=tuple(number for number, _ in below if number not in used),
        row_cells=tuple(below),
    )


_SIDE = (Role.REGION, Role.CODE, Role.MUNICIPALITY)


def _heading_at(rows: Rows) -> int | None:
    """The row that names a column of regions, and something beside it."""
    for at, (_, cells) in enumerate(rows[:_HEADING_WITHIN]):
        filled = [cell for cell in cells if cell]
        if len(filled) >= 2 and any(role_of(cell) in _SIDE for cell in filled):
            return at
    return None


def _why_none(sheets: Sequence[Rows]) -> SourceFault:
    """Regions without a single number, headings without rows, or another kind of list."""
    for rows in sheets:
        at = _heading_at(rows)
        if at is not None and not any(any(cells) for _, cells in rows[at + 1 :]):
            return SourceFault.NO_ROWS
        if at is not None:
            return SourceFault.NO_FIGURES
    return SourceFault.NO_REGIONS


def _words_around(rows: Rows, used: set[int], heading: int) -> str:
    """Title above and source below: rows with one filled cell that are about no region."""
    words = [
        next(cell for cell in cells if cell)
        for at, (number, cells) in enumerate(rows)
        if number not in used and at != heading and sum(1 for cell in cells if cell) == 1
    ]
    return "\n".join(words)


def _is_model(title: str, headings: Sequence[str]) -> bool:
    """RIVM's figures of neighbourhoods are computed: only that table has a column of margins beside ages."""
    roles = {role_of(heading) for heading in headings}
    is_health = "gezondheid per wijk en buurt" in title.casefold()
    return is_health or {Role.MARGIN, Role.GROUP} <= roles


def _source(name: str, title: str, headings: Sequence[str]) -> str:
    numbered = _TABLE_NUMBER.search(f"{title}\n{name}".replace("_", " "))
    number = f", tabel {numbered.group(1)}" if numbered else ""
    lines = [line.strip() for line in title.split("\n") if line.strip()]
    publisher = next((found.group(1) for line in lines if (found := _SOURCE_LINE.match(line))), "")
    titles = [line for line in lines if not _SOURCE_LINE.match(line)]
    if titles:
        return f"{publisher}: {titles[0]}{number}" if publisher else f"{titles[0]}{number}"
    if _is_model(title, headings):
        return f"{HEALTH_TABLE}{number}"
    if publisher:
        return f"{publisher}{number}, bestand ‘{name}’"
    return f"Bestand ‘{name}’"


def _has_decimal_comma(lines: Sequence[FigureLine]) -> bool:
    return any(_COMMA.fullmatch(text) for line in lines for text in line.texts if "," in text)


def _dated(lines: Sequence[FigureLine], title: str) -> tuple[FigureLine, ...]:
    """Without a column of periods, the one year that the title names."""
    years = years_named(title)
    if len(years) != 1 or any(line.year is not None for line in lines):
        return tuple(lines)
    return tuple(replace(line, year=years[0]) for line in lines)


def _named(lines: Sequence[FigureLine]) -> tuple[FigureLine, ...]:
    """One record per region, so that a whole country does not hold each of them nine times."""
    regions: dict[FoundRegion, FoundRegion] = {}
    result = []
    for line in lines:
        region = line.region
        same = regions.setdefault(region, region)
        result.append(line if same is region else replace(line, region=same))
    return tuple(result)
