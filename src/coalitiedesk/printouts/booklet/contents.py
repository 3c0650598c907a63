"""Second page of the booklet: what stands where."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import count
from coalitiedesk.printouts.booklet.frame import (
    COLUMN_HEIGHT,
    COLUMN_TOP,
    LEFT,
    RIGHT,
    Heading,
    draw_heading,
)
from coalitiedesk.printouts.kit.flow import RichBlock, draw_rich, rich_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_SIZE = 13.0
_LEADING = 1.25
_ABOVE, _BELOW = 2.6 * mm, 2.2 * mm
_NUMBER_ROOM = 42 * mm


@dataclass(slots=True, kw_only=True)
class ContentsLine:
    """One line of the contents.

    Attributes:
        page: Number, known for certain only once everything is divided; asked while drawing.
        entries: Number of activities; None prints no number.
        key: Where the link leads.
    """

    name: str
    detail: str = ""
    entries: int | None = None
    page: int
    key: str


def contents_pages(lines: Sequence[ContentsLine]) -> list[StackPage]:
    """The lines divided over pages."""
    blocks = [Block(pieces=(_piece(line),)) for line in lines]
    return stack(blocks, first_room=COLUMN_HEIGHT, room=COLUMN_HEIGHT)


def draw_contents(pen: Pen, page: StackPage, *, is_continued: bool) -> None:
    """One page of the contents."""
    draw_heading(pen, Heading(name=PaperText("Wat staat waar"), is_continued=is_continued))
    with pen.canvas.element("TOC"):
        draw_page(pen, page, LEFT, COLUMN_TOP)


def _piece(line: ContentsLine) -> Piece:
    parts = [(paper_text(line.name), BOLD), (paper_text(line.detail), REGULAR)]
    block = rich_block(
        [part for part in parts if part[0]], width=RIGHT - LEFT - _NUMBER_ROOM, size=_SIZE, leading=_LEADING
    )
    height = _ABOVE + block.height + _BELOW

    def draw(pen: Pen, x: float, top: float) -> None:
        number = line.page
        words = f"{line.name} {line.detail}".strip()
        with pen.canvas.element("TOCI"), pen.canvas.element("Link"):
            with pen.canvas.drawing():
                _draw_line(pen, line, block, x, top - _ABOVE, number)
            pen.canvas.link_inside(
                line.key, (x, top - height, RIGHT, top), words=f"{words}, bladzijde {number}"
            )
        with pen.canvas.artifact():
            pen.rule(x, top - height, RIGHT, colour=pen.inks.hairline, weight=0.8)

    return Piece(height, draw)


def _draw_line(pen: Pen, line: ContentsLine, block: RichBlock, x: float, top: float, number: int) -> None:
    baseline = top - _SIZE * 0.92
    draw_rich(pen, block, x, top)
    if line.entries is not None:
        words = paper_text(count(line.entries, "activiteit", "activiteiten"))
        pen.put(words, RIGHT - 11 * mm, baseline, size=10.5, colour=pen.inks.grey, align="right")
    pen.put(
        paper_text(str(number)),
        RIGHT,
        baseline,
        face=BOLD,
        size=_SIZE,
        colour=pen.inks.primary,
        align="right",
    )
