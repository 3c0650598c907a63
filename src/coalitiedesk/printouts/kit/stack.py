"""Blocks below each other over pages, by arithmetic: page numbers are known before anything is drawn.

A block stays whole on one page when it fits on one; a taller one is spread over pages between its pieces.
Lengths are points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from coalitiedesk.printouts.kit.pen import Pen

Draw = Callable[[Pen, float, float], None]  # left edge and top


@dataclass(frozen=True, slots=True)
class Piece:
    """The smallest thing that is never cut: its height and how to draw it below a top."""

    height: float
    draw: Draw


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Pieces that belong together.

    Attributes:
        gap: Space before the block, unless it is the first on its page.
        between: Drawn in that space, with its top at the top of the space.
        key: What the block is, for whoever asks on which page it landed.
    """

    pieces: tuple[Piece, ...]
    gap: float = 0.0
    between: Draw | None = None
    key: object = None

    @property
    def height(self) -> float:
        """Of all pieces."""
        return sum(piece.height for piece in self.pieces)


@dataclass(slots=True)
class StackPage:
    """What stands on one page: pieces with their distance from the top of the column, and the height used."""

    placed: list[tuple[float, Draw]] = field(default_factory=list)
    keys: list[object] = field(default_factory=list)
    used: float = 0.0


def stack(blocks: Sequence[Block], *, first_room: float, room: float) -> list[StackPage]:
    """Divide blocks over pages; at least one page.

    Args:
        blocks: In order.
        first_room: Height of the column on the first page.
        room: Height on the others.
    """
    pages = [StackPage()]
    for block in blocks:
        add_block(pages, block, first_room=first_room, room=room)
    return pages


def add_block(pages: list[StackPage], block: Block, *, first_room: float, room: float) -> None:
    """Put a block below what stands on the last page, or on new ones."""
    height = first_room if len(pages) == 1 else room
    page = pages[-1]
    gap = block.gap if page.placed else 0.0
    if page.placed and page.used + gap + block.height > height:
        page, gap = StackPage(), 0.0
        pages.append(page)
    if gap and block.between:
        page.placed.append((page.used, block.between))
    page.used += gap
    page.keys.append(block.key)
    _place(pages, block, first_room, room)


def draw_page(pen: Pen, page: StackPage, x: float, top: float) -> None:
    """Draw what stands on a page."""
    for offset, draw in page.placed:
        draw(pen, x, top - offset)


def _place(pages: list[StackPage], block: Block, first_room: float, room: float) -> None:
    """Put the pieces on the last page, and on new ones when they run out of it."""
    for piece in block.pieces:
        height = first_room if len(pages) == 1 else room
        if pages[-1].placed and pages[-1].used + piece.height > height + 0.01:
            pages.append(StackPage())
        page = pages[-1]
        page.placed.append((page.used, piece.draw))
        page.used += piece.height
