"""When it is: one moment large, a few below each other, a long series as a list. None is left out unsaid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.fit import TextBlock, text_block, title_block, wrap
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face, text_width, unit_width
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.style import SNUG, Scale
from coalitiedesk.printouts.kit.text import PaperText
from coalitiedesk.printouts.posters.facts import PosterFacts, WhenRow, spaced_time, summary_row

CANCELLED = PaperText("gaat niet door")
_LIST = Scale(preferred=22, floor=16)
_SHORT_LIST = Scale(preferred=20, floor=14)
_GROUPED_SMALL = Scale(preferred=16, floor=13)
_STEP = 0.5
# From this width a long list stands in two columns.
_WIDE = 130 * mm
_GUTTER = 8 * mm
_ROW_GAP = 0.45
_NOTE_SHARE = 0.62
_FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A piece with its size; ``is_summary`` when not every moment could be named."""

    piece: Piece
    fits: bool
    is_summary: bool = False


@dataclass(frozen=True, slots=True)
class _RowBlocks:
    blocks: tuple[TextBlock, ...]
    is_cancelled: bool

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)


_Setting = Callable[[WhenRow, float, float], _RowBlocks]


def when_piece(facts: PosterFacts, *, width: float, height: float, scale: Scale) -> When:
    """The most generous form that fits a box."""
    if len(facts.rows) == 1:
        return _single(facts.rows[0], width=width, height=height, scale=scale)
    ways: list[tuple[Sequence[WhenRow], _Setting, Scale]] = [(facts.rows, _two_lines, _LIST)]
    if len(facts.grouped) < len(facts.rows):
        ways.append((facts.grouped, _two_lines, _LIST))
    ways.append((facts.rows, _one_line, _SHORT_LIST))
    if len(facts.grouped) < len(facts.rows):
        ways.append((facts.grouped, _two_lines, _GROUPED_SMALL))
    for rows, setting, sizes in ways:
        found = _list(rows, setting, sizes, width=width, height=height)
        if found:
            return When(piece=found, fits=True)
    summary = _single(summary_row(facts.activity), width=width, height=height, scale=_LIST)
    return When(piece=summary.piece, fits=summary.fits, is_summary=True)


def _single(row: WhenRow, *, width: float, height: float, scale: Scale) -> When:
    """Day and time large below each other; original words may be long and shrink further."""
    size = scale.preferred
    while True:
        blocks = _large(row, width, size)
        tall = sum(block.height for block in blocks)
        lines = max((len(block.lines) for block in blocks), default=0)
        if (tall <= height and lines <= 3) or size <= scale.floor * 0.6:
            return When(piece=_large_piece(blocks, row, tall), fits=tall <= height)
        size -= _STEP


def _large(row: WhenRow, width: float, size: float) -> list[TextBlock]:
    blocks = [title_block(row.day, width=width, size=size, leading=SNUG)] if row.day else []
    if row.time:
        time = spaced_time(row.time)
        time = time if text_width(time, BOLD, size) <= width else row.time
        shown = size if text_width(time, BOLD, size) <= width else size * 0.8
        blocks.append(title_block(time, width=width, size=shown, leading=SNUG))
    if row.note:
        blocks.append(text_block(row.note, width=width, size=size * _NOTE_SHARE, leading=1.25))
    return blocks


def _large_piece(blocks: Sequence[TextBlock], row: WhenRow, height: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        for block in blocks:
            with pen.canvas.content("P"):
                below = pen.block(block, x, y)
            if row.is_cancelled:
                with pen.canvas.artifact():
                    pen.strike_block(block, x, y)
            y = below

    return Piece(height, draw)


def _list(
    rows: Sequence[WhenRow], setting: _Setting, scale: Scale, *, width: float, height: float
) -> Piece | None:
    columns = 2 if width >= _WIDE and len(rows) > _FEW else 1
    wide = (width - _GUTTER * (columns - 1)) / columns
    size = scale.preferred
    while size >= scale.floor:
        gap = size * (_ROW_GAP if setting is _two_lines else 0.25)
        found = _list_piece([setting(row, wide, size) for row in rows], gap, columns, wide + _GUTTER)
        if found and found.height <= height:
            return found
        size -= _STEP
    return None


def _list_piece(rows: Sequence[_RowBlocks], gap: float, columns: int, step: float) -> Piece | None:
    if not all(block.fits for row in rows for block in row.blocks):
        return None
    per_column = -(-len(rows) // columns)
    parts = [rows[start : start + per_column] for start in range(0, len(rows), per_column)]
    heights = [sum(row.height for row in part) + gap * (len(part) - 1) for part in parts]

    def draw(pen: Pen, x: float, y: float) -> None:
        with pen.canvas.element("L"):
            for index, part in enumerate(parts):
                below = y
                for row in part:
                    with pen.canvas.element("LI"), pen.canvas.element("LBody"):
                        below = _draw_row(pen, row, x + index * step, below) - gap

    return Piece(max(heights), draw)


def _draw_row(pen: Pen, row: _RowBlocks, x: float, y: float) -> float:
    for index, block in enumerate(row.blocks):
        is_struck = row.is_cancelled and index < len(row.blocks) - 1
        with pen.canvas.content("P"):
            below = pen.block(block, x, y, colour=pen.inks.grey if is_struck else None)
        if is_struck:
            with pen.canvas.artifact():
                pen.strike_block(block, x, y)
        y = below
    return y


def _two_lines(row: WhenRow, width: float, size: float) -> _RowBlocks:
    blocks = [_block(row.day, BOLD, width, size)]
    if row.time:
        blocks.append(_block(row.time, REGULAR, width, size))
    return _with_note(blocks, row, width, size)


def _one_line(row: WhenRow, width: float, size: float) -> _RowBlocks:
    text = PaperText(f"{row.short_day}, {row.time}" if row.time else row.short_day)
    block = _block(text, BOLD, width, size)
    return _with_note([block], row, width, size)


def _with_note(blocks: list[TextBlock], row: WhenRow, width: float, size: float) -> _RowBlocks:
    note = PaperText(" · ".join(part for part in (CANCELLED if row.is_cancelled else "", row.note) if part))
    if note:
        blocks.append(text_block(note, width=width, size=max(13.0, size * 0.8), leading=1.2))
    return _RowBlocks(tuple(blocks), row.is_cancelled)


def _block(text: PaperText, face: Face, width: float, size: float) -> TextBlock:
    lines = wrap(text, face, size, width)
    fits = all(unit_width(word, face) * size <= width for word in text.split(" "))
    return TextBlock(lines=tuple(lines), face=face, size=size, leading=SNUG, fits=fits)
