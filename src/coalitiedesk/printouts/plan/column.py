"""Text and tables below each other over pages; what heads a table returns wherever it goes on.

Lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Draw, Piece, StackPage, add_block
from coalitiedesk.printouts.kit.table import Table, TablePart, divide_table, draw_table


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """A table of text, with what stands once above it and never without its first row."""

    table: Table
    lead: tuple[Piece, ...] = ()
    gap: float = 0.0
    key: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridBlock:
    """Rows that are drawn, each a piece, below a heading that returns on every page."""

    heading: Piece
    rows: tuple[Piece, ...]
    lead: tuple[Piece, ...] = ()
    gap: float = 0.0
    key: object = None


Item = Block | TableBlock | GridBlock


def fill(items: Sequence[Item], *, first_room: float, room: float) -> list[StackPage]:
    """Divide over pages; at least one."""
    pages = [StackPage()]
    for item in items:
        if isinstance(item, Block):
            add_block(pages, item, first_room=first_room, room=room)
        else:
            _add_rows(pages, item, first_room, room)
    return pages


def page_of(pages: Sequence[StackPage], key: object) -> int:
    """On which page, counted from 0, something stands."""
    return next(number for number, page in enumerate(pages) if key in page.keys)


def _add_rows(pages: list[StackPage], item: TableBlock | GridBlock, first_room: float, room: float) -> None:
    height = first_room if len(pages) == 1 else room
    page = pages[-1]
    gap = item.gap if page.placed else 0.0
    least = sum(piece.height for piece in item.lead) + _least(item)
    if page.placed and page.used + gap + least > height:
        page, gap, height = StackPage(), 0.0, room
        pages.append(page)
    page.used += gap
    page.keys.append(item.key)
    for piece in item.lead:
        page.placed.append((page.used, piece.draw))
        page.used += piece.height
    for at, (tall, draw) in enumerate(_parts(item, height - page.used, room)):
        if at:
            page = StackPage()
            pages.append(page)
        page.placed.append((page.used, draw))
        page.used += tall


def _least(item: TableBlock | GridBlock) -> float:
    """Heading and first row."""
    if isinstance(item, TableBlock):
        return TablePart(table=item.table, rows=item.table.rows[:1]).height
    return item.heading.height + sum(piece.height for piece in item.rows[:1])


def _parts(item: TableBlock | GridBlock, first_room: float, room: float) -> list[tuple[float, Draw]]:
    """Height and drawing of what stands on each page."""
    if isinstance(item, TableBlock):
        divided = divide_table(item.table, first_room=first_room, room=room)
        return [(part.height, _table_drawing(part)) for part in divided]
    parts: list[list[Piece]] = [[]]
    left = first_room - item.heading.height
    for row in item.rows:
        if parts[-1] and row.height > left + 0.01:
            parts.append([])
            left = room - item.heading.height
        parts[-1].append(row)
        left -= row.height
    return [
        (item.heading.height + sum(row.height for row in rows), _grid_drawing(item.heading, rows))
        for rows in parts
    ]


def _table_drawing(part: TablePart) -> Draw:
    def draw(pen: Pen, x: float, top: float) -> None:
        draw_table(pen, part, x, top)

    return draw


def _grid_drawing(heading: Piece, rows: Sequence[Piece]) -> Draw:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.element("Table"):
            for piece in (heading, *rows):
                with pen.canvas.element("TR"):
                    piece.draw(pen, x, top)
                top -= piece.height

    return draw
