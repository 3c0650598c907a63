"""Which pages share a sheet, so that a stack folded and stapled in the middle reads in order."""

from dataclasses import dataclass

PAGES_PER_SHEET = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSide:
    """One side of a sheet with two pages next to each other.

    Attributes:
        sheet: Number of the sheet in the stack, the outermost is 1.
        is_front: The side printed first; the back follows, turned over the short edge.
        left: Page number, from 1.
        right: Page number, from 1.
    """

    sheet: int
    is_front: bool
    left: int
    right: int


def blank_pages(page_count: int) -> int:
    """How many pages a saddle-stitched booklet lacks to fill its last sheet: 0 to 3."""
    return -page_count % PAGES_PER_SHEET


def saddle_stitch(page_count: int) -> tuple[SheetSide, ...]:
    """Sides in printing order: front and back of the outermost sheet first.

    Raises:
        ValueError: The number of pages is not a positive multiple of four.
    """
    if page_count <= 0 or page_count % PAGES_PER_SHEET:
        raise ValueError(page_count)
    sides: list[SheetSide] = []
    for index in range(page_count // PAGES_PER_SHEET):
        first, last = 2 * index + 1, page_count - 2 * index
        sides.append(SheetSide(sheet=index + 1, is_front=True, left=last, right=first))
        sides.append(SheetSide(sheet=index + 1, is_front=False, left=first + 1, right=last - 1))
    return tuple(sides)
