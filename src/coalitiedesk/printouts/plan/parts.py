"""A chapter on paper: text, lists and tables as blocks that go on over pages."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from coalitiedesk.domain.written import (
    Chapter,
    ChapterPart,
    Listing,
    ListLine,
    Passage,
    Subheading,
    WordTable,
)
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.handover.pieces import INDENT, text_pieces
from coalitiedesk.printouts.kit.fit import TextBlock, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face
from coalitiedesk.printouts.kit.mark import place_full_seat, place_open_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Draw, Piece
from coalitiedesk.printouts.kit.table import CellText, Column, Table, make_table
from coalitiedesk.printouts.kit.text import PaperText, paper_text, paragraphs
from coalitiedesk.printouts.plan.column import Item, TableBlock

CHAPTER_SIZE = 18.0
_CHAPTER_GAP, _SECTION_GAP, _HEAD_GAP, _PART_GAP, _LINE_GAP = 14 * mm, 9 * mm, 7 * mm, 3 * mm, 2.4 * mm
_SEAT = 4.8 * mm


def chapter_items(chapter: Chapter, *, size: float = CHAPTER_SIZE) -> list[Item]:
    """Everything of a chapter; its title, like a subheading, never stands alone at the foot of a page."""
    found: list[Item] = []
    lead: list[Piece] = [_opening(chapter.title, size)] if chapter.title else []
    gap = _CHAPTER_GAP if size >= CHAPTER_SIZE else _SECTION_GAP
    for part in chapter.parts:
        if isinstance(part, Subheading):
            gap = gap if lead else _HEAD_GAP
            lead += [*([space(3 * mm)] if lead else []), heading(part.text, tag="H3"), space(0.6 * mm)]
            continue
        first, *others = _items(part)
        key = None if found or not chapter.title else chapter.title
        found += [_led(first, lead, gap=gap, key=key), *others]
        lead, gap = [], _PART_GAP
    return found


def _opening(title: str, size: float) -> Piece:
    """The title of a chapter, and the place that the contents lead to."""
    words = heading(title, size=size)

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.canvas.bookmarkPage(place_key(title))
        words.draw(pen, x, top)

    return Piece(words.height + 1.6 * mm, draw)


def place_key(title: str) -> str:
    """Name of the place where a chapter begins, for links."""
    return f"chapter-{title}"


def _led(item: Item, lead: Sequence[Piece], *, gap: float, key: object) -> Item:
    if isinstance(item, Block):
        return replace(item, pieces=(*lead, *item.pieces), gap=gap, key=key)
    return replace(item, lead=tuple(lead), gap=gap, key=key)


def _items(part: ChapterPart) -> list[Item]:
    if isinstance(part, Listing):
        first, *others = [_line(line) for line in part.lines]
        return [first, *(replace(one, gap=_LINE_GAP) for one in others)]
    if isinstance(part, WordTable):
        return [TableBlock(table=_table(part))]
    assert isinstance(part, Passage)  # noqa: S101 - a subheading leads what follows it
    if part.is_quiet:
        pieces = [
            paragraph(text, size=10, leading=1.3, is_quiet=True, below=0.8 * mm)
            for text in paragraphs(part.text)
        ]
        return [one_block(*pieces)]
    return [Block(pieces=tuple(text_pieces([text], size=11.5))) for text in paragraphs(part.text)]


def _table(part: WordTable) -> Table:
    columns = [
        Column(
            title=paper_text(column.title),
            width=WIDTH * column.share,
            face=REGULAR if at else BOLD,
            align="right" if column.is_amount else "left",
        )
        for at, column in enumerate(part.columns)
    ]
    return make_table(columns, [[_cell(cell) for cell in row] for row in part.rows], size=10)


def _cell(text: str) -> CellText:
    return paragraphs(text) or PaperText("–")


def _line(line: ListLine) -> Block:
    """A long reason goes on over the page; its first lines stay with what it is about."""
    width = WIDTH - INDENT
    title = text_block((paper_text(line.text),), width=width, size=12, face=_face(line), leading=1.26)
    detail = text_block(paragraphs(line.detail), width=width, size=11, leading=1.32)
    note = text_block(paragraphs(line.note), width=width, size=10, leading=1.28)
    pieces = [
        Piece(title.height, _drawing(title, seat=line)),
        *(_some(detail, at, is_quiet=False) for at in range(len(detail.lines))),
        *(_some(note, at, is_quiet=True) for at in range(len(note.lines))),
    ]
    return Block(pieces=tuple(pieces), gap=_LINE_GAP)


def _face(line: ListLine) -> Face:
    return BOLD if line.detail or line.note else REGULAR


def _some(block: TextBlock, at: int, *, is_quiet: bool) -> Piece:
    one = replace(block, lines=block.lines[at : at + 1])
    return Piece(one.height, _drawing(one, is_quiet=is_quiet))


def _drawing(block: TextBlock, *, seat: ListLine | None = None, is_quiet: bool = False) -> Draw:
    def draw(pen: Pen, x: float, top: float) -> None:
        if seat is not None:
            place = place_open_seat if seat.is_open else place_full_seat
            with pen.canvas.artifact():
                place(pen, x + 2.6 * mm, top - 2.7 * mm, _SEAT, angle=90)
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            pen.block(block, x + INDENT, top, colour=pen.inks.grey if is_quiet else None)

    return draw
