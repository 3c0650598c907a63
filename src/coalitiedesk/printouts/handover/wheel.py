"""The year as a ring of twelve seats round a table, with below it what to do in every month."""

import math

from reportlab.lib.units import mm

from coalitiedesk.domain.handover import YearMonth
from coalitiedesk.dutch.formats import MONTHS, MONTHS_SHORT, enumerate_words
from coalitiedesk.printouts.evaluation.frame import WIDTH
from coalitiedesk.printouts.handover_content import HandoverContent
from coalitiedesk.printouts.kit.fit import TextBlock, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR
from coalitiedesk.printouts.kit.mark import place_full_seat, place_open_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_RADIUS, _SEAT, _TABLE = 25 * mm, 10.5 * mm, 16.5 * mm
_WORDS_RADIUS = 34 * mm
_GUTTER = 8 * mm
_COLUMN = (WIDTH - _GUTTER) / 2
_TWELFTH = 30


def wheel_blocks(content: HandoverContent) -> list[Block]:
    """The ring, and the months two by two."""
    if not content.wheel:
        return []
    months = content.wheel
    half = len(months) // 2
    pairs = [
        Block(pieces=(_pair(months[at], months[at + half], content),), gap=3.4 * mm) for at in range(half)
    ]
    return [Block(pieces=(_ring(content),), gap=0), *pairs]


def _ring(content: HandoverContent) -> Piece:
    height = 2 * _WORDS_RADIUS + 8 * mm
    now, week = content.printed_on.month, content.week_month

    def draw(pen: Pen, x: float, top: float) -> None:
        middle, centre = x + WIDTH / 2, top - height / 2
        box = (x, top - height, x + WIDTH, top)
        with pen.canvas.content("Figure", alt=_spoken(content), box=box):
            pen.canvas.setFillColor(pen.inks.honey)
            pen.canvas.circle(middle, centre, _TABLE, stroke=0, fill=1)
            for month in range(1, 13):
                _draw_month(pen, month, middle, centre, is_week=month == week, is_now=month == now)
            first, second = ("de Week", MONTHS[week - 1]) if week else ("een", "jaar")
            pen.put(PaperText(first), middle, centre + 1.4 * mm, size=11, align="centre")
            pen.put(paper_text(second), middle, centre - 3.6 * mm, face=BOLD, size=11, align="centre")

    return Piece(height, draw)


def _draw_month(pen: Pen, month: int, middle: float, centre: float, *, is_week: bool, is_now: bool) -> None:
    """January stands at the top, the year goes round with the clock."""
    angle = 90 - (month - 1) * _TWELFTH
    turn = math.radians(angle)
    x, y = middle + _RADIUS * math.cos(turn), centre + _RADIUS * math.sin(turn)
    if is_now:
        place_open_seat(pen, x, y, _SEAT, angle=angle)
    else:
        place_full_seat(pen, x, y, _SEAT, angle=angle, colour=pen.inks.accent if is_week else None)
    words = MONTHS_SHORT[month - 1] + (" (nu)" if is_now else "")
    wide, high = _WORDS_RADIUS + (6 if is_now else 3) * mm, _WORDS_RADIUS
    pen.put(
        paper_text(words),
        middle + wide * math.cos(turn),
        centre + high * math.sin(turn) - 1.4 * mm,
        face=BOLD if is_week or is_now else REGULAR,
        size=10.5,
        align="centre",
    )


def _spoken(content: HandoverContent) -> str:
    week = f" De Week valt in {MONTHS[content.week_month - 1]}." if content.week_month else ""
    return f"Het jaar als ring van twaalf maanden.{week} Nu is het {MONTHS[content.printed_on.month - 1]}."


def _pair(left: YearMonth, right: YearMonth, content: HandoverContent) -> Piece:
    cells = [_cell(month, content) for month in (left, right)]
    height = max(sum(block.height for block in cell) for cell in cells)

    def draw(pen: Pen, x: float, top: float) -> None:
        for number, (head, words) in enumerate(cells):
            at = x + number * (_COLUMN + _GUTTER)
            with pen.canvas.content("H3"):
                y = pen.block(head, at, top, colour=pen.inks.primary)
            with pen.canvas.content("P"):
                pen.block(words, at, y)

    return Piece(height, draw)


def _cell(month: YearMonth, content: HandoverContent) -> tuple[TextBlock, TextBlock]:
    marks = [
        words
        for words, is_there in (
            ("de Week", month.month == content.week_month and month.title != "De Week"),
            ("nu", month.month == content.printed_on.month),
        )
        if is_there
    ]
    tail = f" ({enumerate_words(marks)})" if marks else ""
    head = f"{MONTHS[month.month - 1].capitalize()}: {month.title[:1].lower()}{month.title[1:]}{tail}"
    if month.title == "De Week":
        head = f"{MONTHS[month.month - 1].capitalize()}: de Week{tail}"
    return (
        text_block((paper_text(head),), width=_COLUMN, size=11.5, face=BOLD, leading=1.25),
        text_block(tuple(paper_text(text) for text in month.texts), width=_COLUMN, size=11, leading=1.28),
    )
