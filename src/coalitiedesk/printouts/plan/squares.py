"""The squares of the coverage on paper: a number or a word in each, an open seat where nothing is."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from coalitiedesk.domain.coverage import Cover, CoverageSquare
from coalitiedesk.dutch.coverage_words import square_words
from coalitiedesk.printouts.coverage_content import CoverageContent
from coalitiedesk.printouts.kit.fit import fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.mark import place_open_seat
from coalitiedesk.printouts.kit.pen import Align, Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.style import Inks, Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.plan.column import GridBlock

_LABEL, _WIDEST, _MOST = 58 * mm, 52 * mm, 8
_HEIGHT, _GAP, _SEAT = 9.4 * mm, 0.8 * mm, 5.4 * mm
_HEAD = Scale(preferred=10.5, floor=6.5)
_LEGEND = (
    (Cover.COVERED, "3", "van verschillende organisatoren"),
    (Cover.THIN, "1 dun", "van één organisator"),
    (Cover.GENERAL, "algemeen", "alleen iets voor deze groep overal, of hier voor iedereen"),
    (Cover.BLANK, "leeg", "niets: een witte vlek"),
)
_LEGEND_SQUARE = 20 * mm


def bands(content: CoverageContent, width: float) -> list[GridBlock]:
    """The matrix, at most eight columns beside each other; more follow below."""
    amount = len(content.columns)
    needed = -(-amount // _MOST)
    per_band = -(-amount // needed) if needed else 1
    return [
        _band(content, range(first, min(first + per_band, amount)), width)
        for first in range(0, amount, per_band)
    ]


def legend(width: float) -> Piece:
    """What the words in the squares mean."""
    texts = [
        text_block((paper_text(words),), width=width / 4 - _LEGEND_SQUARE - 5 * mm, size=10, leading=1.2)
        for _, _, words in _LEGEND
    ]
    height = max(_HEIGHT, *(text.height for text in texts))

    def draw(pen: Pen, x: float, top: float) -> None:
        for at, ((cover, sample, _), text) in enumerate(zip(_LEGEND, texts, strict=True)):
            left = x + at * width / 4
            with pen.canvas.artifact():
                _fill(pen, cover, left, top - (height - _HEIGHT) / 2, _LEGEND_SQUARE)
            with pen.canvas.content("P"):
                middle = top - height / 2
                _words(pen, cover, PaperText(f"{sample} "), (left, middle, _LEGEND_SQUARE))
                pen.block(text, left + _LEGEND_SQUARE + 2 * mm, middle + text.height / 2)

    return Piece(height + 2 * mm, draw)


def _band(content: CoverageContent, at: range, width: float) -> GridBlock:
    cell = min(_WIDEST, (width - _LABEL) / len(at))
    columns = len(content.columns)
    rows = [
        _row(name, [content.matrix.squares[row * columns + column] for column in at], cell)
        for row, name in enumerate(content.rows)
    ]
    return GridBlock(
        heading=_heading([content.columns[column] for column in at], cell), rows=tuple(rows), gap=8 * mm
    )


def _heading(names: Sequence[str], cell: float) -> Piece:
    heads = [
        fit_title(paper_text(name), width=cell - 2 * mm, scale=_HEAD, max_lines=3, leading=1.12)
        for name in names
    ]
    height = max(head.height for head in heads) + 2 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("TH", scope="Column"):
            pen.put(PaperText(" "), x, top - 4 * mm, size=6)
        for at, head in enumerate(heads):
            with pen.canvas.content("TH", scope="Column"):
                middle = x + _LABEL + (at + 0.5) * cell
                low = top - height + head.height + 1 * mm
                pen.block(head, middle, low, align="centre", colour=pen.inks.primary)

    return Piece(height, draw)


def _row(name: str, squares: Sequence[CoverageSquare], cell: float) -> Piece:
    title = text_block((paper_text(name),), width=_LABEL - 3 * mm, size=11, leading=1.16)
    height = max(_HEIGHT + 2 * _GAP, title.height + 2 * mm)

    def draw(pen: Pen, x: float, top: float) -> None:
        middle = top - height / 2
        with pen.canvas.content("TH", scope="Row"):
            pen.block(title, x, middle + title.height / 2)
        for at, square in enumerate(squares):
            left = x + _LABEL + at * cell + _GAP
            with pen.canvas.artifact():
                _fill(pen, square.cover, left, middle + _HEIGHT / 2, cell - 2 * _GAP)
            with pen.canvas.content("TD"):
                _words(pen, square.cover, paper_text(square_words(square)), (left, middle, cell - 2 * _GAP))

    return Piece(height, draw)


def _fill(pen: Pen, cover: Cover, x: float, top: float, width: float) -> None:
    if cover is Cover.BLANK:
        canvas = pen.canvas
        canvas.setStrokeColor(pen.inks.accent)
        canvas.setLineWidth(0.9)
        canvas.setDash(2.4, 2)
        canvas.roundRect(x + 0.5, top - _HEIGHT + 0.5, width - 1, _HEIGHT - 1, 1.6 * mm, stroke=1, fill=0)
        canvas.setDash()
        place_open_seat(pen, x + _seat_room(width) / 2, top - _HEIGHT / 2, _SEAT, angle=90)
        return
    pen.panel(x, top - _HEIGHT, width, _HEIGHT, fill=_ground(cover, pen.inks), radius=1.6 * mm)


def _words(pen: Pen, cover: Cover, words: PaperText, spot: tuple[float, float, float]) -> None:
    left, middle, width = spot
    shift = _seat_room(width) if cover is Cover.BLANK else 0.0
    face, wanted = (REGULAR, 10.0) if cover is Cover.GENERAL else (BOLD, 12.0)
    room = width - shift - 2 * mm
    size = min(wanted, wanted * room / max(room, text_width(words, face, wanted)))
    colour = pen.inks.paper if cover is Cover.COVERED else pen.inks.text
    start = left + shift + (0 if shift else width / 2)
    align: Align = "left" if shift else "centre"
    pen.put(words, start, middle - size * 0.35, face=face, size=size, colour=colour, align=align)


def _seat_room(width: float) -> float:
    """How far the word stands beside the open seat, so that both together are in the middle."""
    return max(_SEAT + 2 * mm, width / 2)


def _ground(cover: Cover, inks: Inks) -> Color:
    return {Cover.COVERED: inks.primary, Cover.THIN: inks.sage}.get(cover, inks.cool_panel)
