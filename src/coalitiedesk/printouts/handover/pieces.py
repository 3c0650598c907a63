"""What the pages of the dossier are set with: a list to tick off, a line with its reason, facts."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.printouts.evaluation.frame import WIDTH, space
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_full_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.text import PaperText, paper_text

INDENT = 9 * mm
_BOX = 4.4 * mm


def tick_line(text: str, note: str = "") -> Piece:
    """Something to tick off, with, small below it, who or when."""
    words = text_block((paper_text(text),), width=WIDTH - INDENT, size=12, leading=1.3)
    more = text_block((paper_text(note),) if note else (), width=WIDTH - INDENT, size=10, leading=1.25)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.canvas.setStrokeColor(pen.inks.primary)
            pen.canvas.setLineWidth(1.1)
            pen.canvas.roundRect(x + 0.6 * mm, top - _BOX - 0.9 * mm, _BOX, _BOX, 0.8 * mm, stroke=1, fill=0)
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            y = pen.block(words, x + INDENT, top)
            pen.block(more, x + INDENT, y, colour=pen.inks.grey)

    return Piece(words.height + more.height + 1.8 * mm, draw)


def seat_line(text: str, note: str = "", *, size: float = 12) -> Piece:
    """A line with, small below it, who or when."""
    words = text_block((paper_text(text),), width=WIDTH - INDENT, size=size, leading=1.3)
    more = text_block((paper_text(note),) if note else (), width=WIDTH - INDENT, size=10, leading=1.25)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            place_full_seat(pen, x + 2.6 * mm, top - 2.9 * mm, 4.6 * mm, angle=90)
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            y = pen.block(words, x + INDENT, top)
            pen.block(more, x + INDENT, y, colour=pen.inks.grey)

    return Piece(words.height + more.height + 1.5 * mm, draw)


def fact_lines(
    facts: Sequence[tuple[str, Sequence[PaperText]]], *, size: float = 11, name_width: float = 40 * mm
) -> list[Piece]:
    """Name and value beside each other."""
    return [piece for name, lines in facts for piece in (_fact(name, lines, size, name_width), space(1 * mm))]


def text_pieces(texts: Sequence[PaperText], *, size: float = 12, leading: float = 1.38) -> list[Piece]:
    """A long text line by line, so that it may go on over the page, with its paragraphs kept apart."""
    found: list[Piece] = []
    for text in texts:
        block = text_block((text,), width=WIDTH, size=size, leading=leading)
        found += [_line(line, size, leading) for line in block.lines]
        found.append(space(2 * mm))
    return found


def _line(line: PaperText, size: float, leading: float) -> Piece:
    block = text_block((line,), width=WIDTH * 1.2, size=size, leading=leading)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.block(block, x, top)

    return Piece(block.height, draw)


def _fact(name: str, lines: Sequence[PaperText], size: float, name_width: float) -> Piece:
    head = text_block((paper_text(name),), width=name_width - 3 * mm, size=size, face=BOLD, leading=1.3)
    room = WIDTH - name_width - 8 * mm
    value = text_block(tuple(lines), width=room, size=size, leading=1.3)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.block(head, x, top, colour=pen.inks.primary)
            pen.put(PaperText(" "), x, top, size=size)
            pen.block(value, x + name_width, top)

    return Piece(max(head.height, value.height), draw)
