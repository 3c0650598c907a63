"""What every inside page of the booklet has: its place on A5, the foot, headings and panels."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import text_block, title_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.footer import version_words
from coalitiedesk.printouts.kit.mark import (
    place_full_seat,
    place_open_seat,
    place_quiet_seat,
)
from coalitiedesk.printouts.kit.paper import A5, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import SNUG
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, paper_text, unbroken

LEFT = A5.text_margin
RIGHT = A5.width - A5.text_margin
TOP = A5.height - A5.text_margin
BOTTOM = 18 * mm
HEAD_HEIGHT = 17 * mm
COLUMN_TOP = TOP - HEAD_HEIGHT
COLUMN_HEIGHT = COLUMN_TOP - BOTTOM
PANEL_REACH = 3 * mm  # a panel reaches this far beyond the text
PANEL_GAP = 5 * mm
_MOST_SEATS = 14
_FOOT = SAFE_MARGIN + 0.8 * mm
_FOOT_SIZE = 7.5

# Draws one page of A5 from its lower left corner; gets its page number.
Leaf = Callable[[Pen, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands at the top of a page.

    Attributes:
        name: Stands out ("Donderdag").
        detail: Follows it ("1 oktober").
        is_continued: The section began on an earlier page.
    """

    name: PaperText
    detail: PaperText = EMPTY
    is_continued: bool = False


def draw_foot(pen: Pen, edition: EditionContent, number: int) -> None:
    """Page number outside, version inside; repeated on every page, so not read aloud."""
    is_left = number % 2 == 0
    with pen.canvas.artifact("Pagination"):
        pen.put(
            version_words(edition),
            RIGHT if is_left else LEFT,
            _FOOT,
            size=_FOOT_SIZE,
            colour=pen.inks.grey,
            align="right" if is_left else "left",
        )
        pen.put(
            paper_text(str(number)),
            LEFT if is_left else RIGHT,
            _FOOT,
            face=BOLD,
            size=11,
            align="left" if is_left else "right",
        )


def draw_heading(
    pen: Pen,
    heading: Heading,
    *,
    top: float = TOP,
    days: Sequence[dt.date] = (),
    today: dt.date | None = None,
) -> None:
    """Heading with the seats of the Week beside it, this day's filled; ``HEAD_HEIGHT`` below ``top``."""
    has_seats = today in days and 1 < len(days) <= _MOST_SEATS
    room = RIGHT - LEFT - (_seats_width(len(days)) + 5 * mm if has_seats else 0)
    size = 14.0 if heading.is_continued else 22.0
    while size > 10 and _heading_width(heading, size) > room:
        size -= 0.5
    block = title_block(heading.name, width=room, size=size)
    with pen.canvas.artifact("Pagination") if heading.is_continued else pen.canvas.content("H2"):
        if len(block.lines) > 1:
            pen.block(block, LEFT, top - 9 * mm + block.height, colour=pen.inks.primary)
        else:
            x = LEFT + pen.put(
                heading.name, LEFT, top - 7 * mm, face=BOLD, size=size, colour=pen.inks.primary
            )
            _draw_detail(pen, heading, x, top, size)
    with pen.canvas.artifact():
        if has_seats:
            draw_day_seats(pen, days, today, top)
        pen.rule(LEFT, top - 11 * mm, RIGHT, weight=2.2)


def _draw_detail(pen: Pen, heading: Heading, x: float, top: float, size: float) -> None:
    if heading.detail:
        x += pen.put(PaperText(f" {heading.detail}"), x, top - 7 * mm, size=size, colour=pen.inks.primary)
    if heading.is_continued:
        pen.put(PaperText(" (vervolg)"), x, top - 7 * mm, size=11, colour=pen.inks.grey)


def _heading_width(heading: Heading, size: float) -> float:
    detail = f" {heading.detail}" if heading.detail else ""
    more = text_width(" (vervolg)", REGULAR, 11) if heading.is_continued else 0
    return text_width(heading.name, BOLD, size) + text_width(detail, REGULAR, size) + more


def draw_day_seats(pen: Pen, days: Sequence[dt.date], today: dt.date | None, top: float) -> None:
    """A seat for every day of the Week; this day's is filled, the others are outlines."""
    width, gap = 3.9 * mm, 1.1 * mm
    x = RIGHT - _seats_width(len(days))
    for day in days:
        if day == today:
            place_full_seat(pen, x + width / 2, top - 5.4 * mm, width * 1.12, angle=90)
        else:
            place_quiet_seat(pen, x + width / 2, top - 5.4 * mm, width, angle=90)
        x += width + gap


def _seats_width(count: int) -> float:
    return count * 3.9 * mm + (count - 1) * 1.1 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Something that stands in a coloured area at the foot of a page; ``draw`` gets left edge and top."""

    height: float
    draw: Callable[[Pen, float, float], None]
    is_help: bool = False


def draw_panel(pen: Pen, panel: Panel) -> None:
    """Draw at the foot of the column."""
    with pen.canvas.artifact():
        pen.panel(
            LEFT - PANEL_REACH,
            BOTTOM,
            RIGHT - LEFT + 2 * PANEL_REACH,
            panel.height,
            fill=pen.inks.accent_fill if panel.is_help else pen.inks.cool_panel,
            radius=3.5 * mm,
        )
    panel.draw(pen, LEFT, BOTTOM + panel.height)


def help_panel(title: str, text: str, phone: str) -> Panel | None:
    """The open seat with an offer of help; None when there is nothing to say."""
    if not title.strip():
        return None
    room = RIGHT - LEFT - 16 * mm
    call = f"Bel {unbroken(phone)}. {text}" if phone.strip() else text
    head = title_block(paper_text(title), width=room, size=13, leading=SNUG)
    words = text_block((paper_text(call),), width=room, size=11.5, leading=1.3)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            place_open_seat(pen, x + 5.5 * mm, top - 9.5 * mm, 9 * mm, angle=315)
        with pen.canvas.content("P"):
            y = pen.block(head, x + 14 * mm, top - 4 * mm)
        with pen.canvas.content("P"):
            pen.block(words, x + 14 * mm, y - 0.8 * mm)

    return Panel(height=max(19 * mm, head.height + words.height + 9 * mm), draw=draw, is_help=True)
