"""The house table: its heading returns on every page, and a row that is taller than a page is cut in two.

Lengths are points. Tagged as a table: column headings, and the first cell of a row as its heading.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.fit import TextBlock, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face
from coalitiedesk.printouts.kit.pen import Align, Pen
from coalitiedesk.printouts.kit.text import PaperText

_GAP = 3 * mm
_ABOVE, _BELOW = 1.5 * mm, 1.7 * mm
_LEADING = 1.25
_SHARE: dict[Align, float] = {"left": 0, "centre": 0.5, "right": 1}
Row = tuple[TextBlock, ...]
# One paragraph, or several below each other.
CellText = PaperText | tuple[PaperText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; ``width`` includes the space to the next."""

    title: PaperText
    width: float
    face: Face = REGULAR
    align: Align = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns with their rows, broken into lines."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float

    @property
    def heading(self) -> Row:
        """Titles of the columns."""
        return tuple(_cell(column.title, column, self.size, face=BOLD) for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePart:
    """What stands of a table on one page."""

    table: Table
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """With the heading."""
        return _height(self.table.heading) + sum(map(_height, self.rows))


def make_table(columns: Sequence[Column], rows: Sequence[Sequence[CellText]], *, size: float = 10.0) -> Table:
    """Break the texts of all cells."""
    cells = tuple(
        tuple(_cell(text, column, size) for text, column in zip(row, columns, strict=True)) for row in rows
    )
    return Table(columns=tuple(columns), rows=cells, size=size)


def divide_table(table: Table, *, first_room: float, room: float) -> list[TablePart]:
    """Parts for as many pages as it takes; at least one."""
    parts: list[list[Row]] = [[]]
    heading = _height(table.heading)
    left = first_room - heading
    waiting = list(reversed(table.rows))
    while waiting:
        row = waiting.pop()
        if _height(row) <= left:
            parts[-1].append(row)
            left -= _height(row)
            continue
        if _height(row) > room - heading:
            head, tail = _cut(row, left)
            if head is not None:
                parts[-1].append(head)
            waiting.append(tail)
        else:
            waiting.append(row)
        parts.append([])
        left = room - heading
    return [TablePart(table=table, rows=tuple(rows)) for rows in parts]


def draw_table(pen: Pen, part: TablePart, x: float, top: float) -> float:
    """Draw one part below ``top``; returns where it ends."""
    canvas, inks, table = pen.canvas, pen.inks, part.table
    width = sum(column.width for column in table.columns)
    heading = table.heading
    height = _height(heading)
    with canvas.artifact():
        pen.panel(x - 2 * mm, top - height, width + 4 * mm, height, fill=inks.cool_panel, radius=1.6 * mm)
    with canvas.element("Table"):
        with canvas.element("TR"):
            _draw_row(pen, table, heading, x, top, is_heading=True)
        y = top - height
        for row in part.rows:
            with canvas.element("TR"):
                _draw_row(pen, table, row, x, y, is_heading=False)
            y -= _height(row)
            with canvas.artifact():
                pen.rule(x, y, x + width, colour=inks.hairline, weight=0.6)
    return y


def _draw_row(pen: Pen, table: Table, row: Row, x: float, top: float, *, is_heading: bool) -> None:
    for number, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
        scope = "Column" if is_heading else "Row" if number == 0 else ""
        left = x + (column.width - _GAP) * _SHARE[column.align]
        with pen.canvas.content("TH" if scope else "TD", scope=scope):
            pen.block(
                cell,
                left,
                top - _ABOVE,
                align=column.align,
                colour=pen.inks.primary if is_heading else None,
            )
        x += column.width


def _cell(text: CellText, column: Column, size: float, *, face: Face | None = None) -> TextBlock:
    texts = (text,) if isinstance(text, str) else text
    return text_block(
        tuple(part for part in texts if part),
        width=column.width - _GAP,
        size=size,
        face=face or column.face,
        leading=_LEADING,
    )


def _height(row: Row) -> float:
    return max((cell.height for cell in row), default=0.0) + _ABOVE + _BELOW


def _cut(row: Row, room: float) -> tuple[Row | None, Row]:
    """What fits of a row, and the rest; None when not even a line does."""
    step = max(cell.size * cell.leading for cell in row)
    lines = int((room - _ABOVE - _BELOW) // step)
    if lines < 1:
        return None, row
    return tuple(_some(cell, 0, lines) for cell in row), tuple(_some(cell, lines, None) for cell in row)


def _some(cell: TextBlock, first: int, end: int | None) -> TextBlock:
    return TextBlock(lines=cell.lines[first:end], face=cell.face, size=cell.size, leading=cell.leading)
