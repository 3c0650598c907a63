"""Two pages about people's data: all that is held of one person, and the processing register.

The first is for the person who asks (AVG article 15), the second for whoever keeps the register (article 30).
"""

import datetime as dt
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.table import CellText, Column, TablePart, divide_table, draw_table, make_table
from coalitiedesk.printouts.kit.text import paper_text, paragraphs

LEFT, WIDTH, TOP = A4.text_margin, A4.text_width, A4.height - A4.text_margin
_FIRST_HEAD, _HEAD = 24 * mm, 10 * mm
_FIRST_SHARE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyLine:
    """One row: what it is about, and what there is to say, each on a line of its own."""

    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyPage:
    """A page as it is printed.

    Attributes:
        edition: Gives the foot of the page its name and colours.
        heading: Large, at the top.
        below: Under the heading.
        columns: Titles of the two columns.
        foot: At the foot of every page, before the date.
    """

    edition: EditionContent
    heading: str
    below: str
    columns: tuple[str, str]
    lines: tuple[PrivacyLine, ...]
    foot: str
    printed_on: dt.date


def render(content: PrivacyPage, target: Target, *, progress: Progress | None = None) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = replace(content.edition, version=None, version_date=None), progress or SilentProgress()
    columns = (
        Column(title=paper_text(content.columns[0]), width=WIDTH * _FIRST_SHARE, face=BOLD),
        Column(title=paper_text(content.columns[1]), width=WIDTH * (1 - _FIRST_SHARE)),
    )
    rows: list[list[CellText]] = [
        [paper_text(line.title), tuple(part for text in line.texts for part in paragraphs(text))]
        for line in content.lines
    ]
    table = make_table(columns, rows, size=10.5)
    bottom = footer_height(edition, WIDTH) + 4 * mm
    parts = divide_table(table, first_room=TOP - _FIRST_HEAD - bottom, room=TOP - _HEAD - bottom)
    own = edition.identity
    about = About(title=content.heading, author=own.name, made_on=content.printed_on)
    foot = paper_text(f"{content.foot} · {plain_date(content.printed_on)}")
    with document(target, about=about, paper=A4, inks=inks_for(own.primary_colour, own.accent_colour)) as pen:
        for number, part in enumerate(parts, start=1):
            _draw_page(pen, content, part, is_first=number == 1)
            page = paper_text(f"Bladzijde {number} van {len(parts)}")
            draw_footer(pen, edition, page=page, extra=foot, is_read=number == 1)
            pen.canvas.showPage()
            waiting.step(number, len(parts))
    return result(pen, target, ())


def _draw_page(pen: Pen, content: PrivacyPage, part: TablePart, *, is_first: bool) -> None:
    if not is_first:
        with pen.canvas.artifact("Pagination"):
            words = paper_text(f"{content.heading} (vervolg)")
            pen.put(words, LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
        draw_table(pen, part, LEFT, TOP - _HEAD)
        return
    with pen.canvas.artifact():
        place_mark(pen, LEFT + WIDTH - 8 * mm, TOP - 7.5 * mm, 15 * mm)
    with pen.canvas.content("H1"):
        pen.put(paper_text(content.heading), LEFT, TOP - 8 * mm, face=BOLD, size=22, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.put(paper_text(content.below), LEFT, TOP - 15.4 * mm, size=12)
    draw_table(pen, part, LEFT, TOP - _FIRST_HEAD)
