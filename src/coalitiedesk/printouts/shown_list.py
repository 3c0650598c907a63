"""Any list on paper: the columns and rows that stand on the screen, with what they were chosen by."""

import datetime as dt
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.domain.listed import ListedCell
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import MONTHS_SHORT, NO_BREAK, plain_date
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import wrap
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.table import Column, Table, TablePart, divide_table, draw_table, make_table
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.plan.frame import LYING_A4
from coalitiedesk.printouts.remarks import about_identity
from coalitiedesk.printouts.shown_list_content import ShownListContent

_MOST_UPRIGHT = 5  # columns
_FIRST_HEAD, _HEAD = 24 * mm, 10 * mm
_PRIVATE = "met persoonsgegevens: niet verspreiden"
_SIZE = 10.0
_BETWEEN = 3.5 * mm
_WIDEST_TEXT = 90 * mm
_WIDEST_WORDS = tuple(most * mm for most in (46, 38, 32, 27, 23))


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownListOptions:
    """Choices."""

    one_ink: bool = False


def render(
    content: ShownListContent,
    options: ShownListOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the list, upright with few columns and lying with many.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    paper = A4 if len(content.headings) <= _MOST_UPRIGHT else LYING_A4
    width, top = paper.text_width, paper.height - paper.text_margin
    bottom = footer_height(edition, width) + 4 * mm
    parts = divide_table(
        _table(content, width), first_room=top - _FIRST_HEAD - bottom, room=top - _HEAD - bottom
    )
    inks = inks_for(edition.identity.primary_colour, edition.identity.accent_colour, one_ink=options.one_ink)
    about = About(title=content.title, author=edition.identity.name, made_on=content.printed_on)
    bare = replace(edition, version=None, version_date=None)
    with document(target, about=about, paper=paper, inks=inks) as pen:
        for number, part in enumerate(parts, start=1):
            _draw_page(pen, content, part, paper.text_margin, top, is_first=number == 1)
            page = paper_text(f"Bladzijde {number} van {len(parts)}")
            draw_footer(pen, bare, page=page, extra=_foot_words(content), is_read=number == 1)
            pen.canvas.showPage()
            waiting.step(number, len(parts))
    private = (Problem(code=PrintCode.HAS_PEOPLE),) if content.is_private else ()
    return result(pen, target, (*private, *about_identity(edition)))


def _foot_words(content: ShownListContent) -> PaperText:
    words = f"{content.title} · {plain_date(content.printed_on)}"
    return paper_text(f"{words} · {_PRIVATE}" if content.is_private else words)


def _draw_page(
    pen: Pen, content: ShownListContent, part: TablePart, left: float, top: float, *, is_first: bool
) -> None:
    if not is_first:
        with pen.canvas.artifact("Pagination"):
            words = paper_text(f"{content.title} (vervolg)")
            pen.put(words, left, top - 4 * mm, size=11, colour=pen.inks.grey)
        draw_table(pen, part, left, top - _HEAD)
        return
    with pen.canvas.content("H1"):
        words = paper_text(content.title)
        pen.put(words, left, top - 8 * mm, face=BOLD, size=24, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        room = LYING_A4.text_width if len(content.headings) > _MOST_UPRIGHT else A4.text_width
        for at, line in enumerate(wrap(content.below, REGULAR, 12, room)[:2]):
            pen.put(line, left, top - 15.4 * mm - at * 5 * mm, size=12)
    draw_table(pen, part, left, top - _FIRST_HEAD)


def _table(content: ShownListContent, width: float) -> Table:
    widths = _widths(content, width)
    columns = tuple(
        Column(title=paper_text(heading), width=room, face=BOLD if at == 0 else REGULAR)
        for at, (heading, room) in enumerate(zip(content.headings, widths, strict=True))
    )
    rows = [[paper_text(cell_words(cell)) for cell in row] for row in content.rows]
    return make_table(columns, rows, size=_SIZE)


def _widths(content: ShownListContent, width: float) -> list[float]:
    """Room for the longest word of each column first; what is left goes to those with the longest texts."""
    words = [_longest_word(content, at) for at in range(len(content.headings))]
    least = next(
        (found for most in _WIDEST_WORDS if sum(found := _up_to(most, words)) < width),
        _up_to(_WIDEST_WORDS[-1], words),
    )
    if sum(least) >= width:
        return [width * one / sum(least) for one in least]
    wishes = [max(0.0, _usual(content, at) + _BETWEEN - one) for at, one in enumerate(least)]
    left, wished = width - sum(least), sum(wishes) or 1.0
    if sum(wishes) <= left:  # all fits: the rest is shared alike
        more = (left - sum(wishes)) / len(least)
        return [one + wish + more for one, wish in zip(least, wishes, strict=True)]
    return [one + left * wish / wished for one, wish in zip(least, wishes, strict=True)]


def _up_to(most: float, words: list[float]) -> list[float]:
    """A long mail address is broken before a day or a number is."""
    return [min(most, one) + _BETWEEN for one in words]


def _longest_word(content: ShownListContent, at: int) -> float:
    face = BOLD if at == 0 else REGULAR
    words = {word for row in content.rows for word in paper_text(cell_words(row[at])).split(" ")}
    widest = max((text_width(word, face, _SIZE) for word in words), default=0.0)
    heading = max(text_width(paper_text(word), BOLD, _SIZE) for word in content.headings[at].split(" "))
    return max(heading, widest)


def _usual(content: ShownListContent, at: int) -> float:
    """How wide nearly every text is, so that one long one does not rule."""
    face = BOLD if at == 0 else REGULAR
    widths = sorted(text_width(paper_text(cell_words(row[at])), face, _SIZE) for row in content.rows) or [0.0]
    return min(_WIDEST_TEXT, widths[int(len(widths) * 0.9) - 1 if len(widths) > 1 else 0])


def cell_words(cell: ListedCell) -> str:
    """What stands in a cell; a day in short, without its weekday."""
    if isinstance(cell, dt.date):
        return f"{cell.day}{NO_BREAK}{MONTHS_SHORT[cell.month - 1]}{NO_BREAK}{cell.year}"
    return "" if cell is None else str(cell)
