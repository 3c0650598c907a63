"""The pieces every poster template is put together from: measured first, drawn later.

A piece is drawn from its left edge and its top. Lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.fit import TextBlock, fit_text, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.icons import Icon, place_icon, place_icon_disc
from coalitiedesk.printouts.kit.mark import place_open_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText
from coalitiedesk.printouts.posters.facts import CALL, Detail

DETAIL = 20.0
_SMALL_SHARE = 0.9
_DISC = 11 * mm
_DISC_GAP = 4 * mm
CHIP_SIZE = 18.0
_CHIP_ICON = 7.6 * mm
_CHIP_GAP = 7 * mm
_CHIP_ROW_GAP = 1.9 * mm
_CHIP_TEXT = 9.4 * mm
DESCRIPTION = Scale(preferred=18, floor=14)
_DESCRIPTION_LEADING = 1.32
_CREDIT_SIZE = 13.0

NOTHING = Piece(0.0, lambda _pen, _x, _y: None)


@dataclass(frozen=True, slots=True)
class _Chip:
    icon: Icon
    block: TextBlock

    @property
    def width(self) -> float:
        return _CHIP_TEXT + self.block.width

    @property
    def height(self) -> float:
        return _CHIP_ICON + (len(self.block.lines) - 1) * self.block.size * self.block.leading


def text_piece(
    block: TextBlock, *, tag: str = "P", colour: Color | None = None, strike: bool = False
) -> Piece:
    """A block of text as one tagged part."""

    def draw(pen: Pen, x: float, y: float) -> None:
        with pen.canvas.content(tag):
            pen.block(block, x, y, colour=colour)
        if strike:
            with pen.canvas.artifact():
                pen.strike_block(block, x, y)

    return Piece(block.height, draw)


@lru_cache(maxsize=64)
def detail_piece(detail: Detail | None, *, width: float, size: float = DETAIL) -> Piece:
    """An icon in a disc with a bold line and smaller lines beside it."""
    if detail is None:
        return NOTHING
    room = width - _DISC - _DISC_GAP
    lead = text_block(detail.lead, width=room, size=size, face=BOLD, leading=1.2)
    small = text_block(detail.lines, width=room, size=size * _SMALL_SHARE, leading=1.22)
    height = max(_DISC, 1.2 * mm + lead.height + small.height)

    def draw(pen: Pen, x: float, y: float) -> None:
        with pen.canvas.artifact():
            place_icon_disc(pen, detail.icon, x, y - _DISC, _DISC)
        left = x + _DISC + _DISC_GAP
        with pen.canvas.content("P"):
            spoken = replace(lead, lines=(*lead.lines[:-1], PaperText(f"{lead.lines[-1]} ")))
            below = pen.block(spoken if small.lines else lead, left, y - 1.2 * mm)
            pen.block(small, left, below)

    return Piece(height, draw)


@lru_cache(maxsize=64)
def chips_piece(chips: tuple[tuple[Icon, PaperText], ...], *, width: float) -> Piece:
    """Facilities and price: always an icon and a word, in as many rows as they need."""
    rows: list[list[_Chip]] = []
    for icon, words in chips:
        block = text_block(words, width=width - _CHIP_TEXT, size=CHIP_SIZE, leading=1.2)
        chip = _Chip(icon, block)
        taken = sum(one.width + _CHIP_GAP for one in rows[-1]) if rows else width
        if taken + chip.width <= width:
            rows[-1].append(chip)
        else:
            rows.append([chip])
    heights = [max(chip.height for chip in row) for row in rows]

    def draw(pen: Pen, x: float, y: float) -> None:
        with pen.canvas.element("L"):
            for row, height in zip(rows, heights, strict=True):
                _draw_chips(pen, row, x, y)
                y -= height + _CHIP_ROW_GAP

    return Piece(sum(heights) + _CHIP_ROW_GAP * (len(rows) - 1), draw) if rows else NOTHING


def description_piece(paragraphs: Sequence[PaperText], *, width: float, height: float) -> Piece | None:
    """The text for visitors at a size that fits; None when it does not."""
    if not paragraphs:
        return NOTHING
    block = fit_text(paragraphs, width=width, height=height, scale=DESCRIPTION, leading=_DESCRIPTION_LEADING)
    return text_piece(block) if block.fits else None


@lru_cache(maxsize=64)
def credit_piece(credit: PaperText, *, width: float) -> Piece:
    """For whom and by whom, small."""
    if not credit:
        return NOTHING
    block = text_block(credit, width=width, size=_CREDIT_SIZE, leading=1.25)

    def draw(pen: Pen, x: float, y: float) -> None:
        with pen.canvas.content("P"):
            pen.block(block, x, y, colour=pen.inks.grey)

    return Piece(block.height, draw)


def draw_call(pen: Pen, x: float, baseline: float, size: float) -> None:
    """The call, with the open seat as its full stop."""
    with pen.canvas.content("P"):
        width = pen.put(CALL, x, baseline, face=BOLD, size=size, colour=pen.inks.accent)
    with pen.canvas.artifact():
        place_open_seat(pen, x + width + size * 0.58, baseline + size * 0.22, size * 0.66, angle=315)


def _draw_chips(pen: Pen, row: Sequence[_Chip], x: float, y: float) -> None:
    for chip in row:
        with pen.canvas.artifact():
            place_icon(pen, chip.icon, x, y - _CHIP_ICON, _CHIP_ICON)
        with pen.canvas.element("LI"), pen.canvas.content("LBody"):
            # The first baseline stands level with the middle of the icon.
            pen.block(chip.block, x + _CHIP_TEXT, y - 0.15 * mm)
        x += chip.width + _CHIP_GAP
