"""Any list on paper: the columns and rows that stand on the screen, with what they were chosen by."""

import datetime as dt
from collections.abc import Sequence
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
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.table import Column, Table, TablePart, divide_table, draw_table, make_table
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.plan.frame import LYING_A4
from coalitiedesk.printouts.remarks import about_identity

_MOST_UPRIGHT = 5  # columns
_FIRST_HEAD, _HEAD = 24 * mm, 10 * mm
_PRIVATE = "met persoonsgegevens: niet verspreiden"
_LEAST_PART, _MOST_PART = 8, 30  # letters that count for the width of a column


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownListContent:
    """A list as it is shown.

    Attributes:
        below: By what it was chosen, and how many there are.
        is_private: Names or numbers of people stand in it; every page says so.
    """

    edition: EditionContent
    printed_on: dt.date
    title: str
    below: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_private: bool = False

    @property
    def has_content(self) -> bool:
        """There is something to print."""
        return bool(self.rows)


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
    return result(pen, target, tuple(about_identity(edition)))


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
        pen.put(paper_text(content.below), left, top - 15.4 * mm, size=12)
    draw_table(pen, part, left, top - _FIRST_HEAD)


def _table(content: ShownListContent, width: float) -> Table:
    parts = [_part(content, at) for at in range(len(content.headings))]
    total = sum(parts)
    columns = tuple(
        Column(title=paper_text(heading), width=width * part / total, face=BOLD)
        if at == 0
        else Column(title=paper_text(heading), width=width * part / total)
        for at, (heading, part) in enumerate(zip(content.headings, parts, strict=True))
    )
    rows = [[paper_text(cell) for cell in row] for row in content.rows]
    return make_table(columns, rows, size=10)


def _part(content: ShownListContent, at: int) -> int:
    """How wide a column wishes to be: its nearly longest text, so that one long one does not rule."""
    lengths = sorted(_letters(content.rows, at)) or [0]
    usual = lengths[int(len(lengths) * 0.9) - 1 if len(lengths) > 1 else 0]
    return min(_MOST_PART, max(_LEAST_PART, usual, len(content.headings[at])))


def _letters(rows: Sequence[Sequence[str]], at: int) -> list[int]:
    return [len(row[at]) for row in rows]
