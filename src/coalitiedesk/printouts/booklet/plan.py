"""Which page holds what: measured once, so that page numbers are known before anything is drawn."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from coalitiedesk.printouts.agenda import sections_of
from coalitiedesk.printouts.booklet.back import back, colophon_pages
from coalitiedesk.printouts.booklet.contents import ContentsLine, contents_pages, draw_contents
from coalitiedesk.printouts.booklet.cover import cover
from coalitiedesk.printouts.booklet.fillers import fillers
from coalitiedesk.printouts.booklet.frame import (
    COLUMN_HEIGHT,
    COLUMN_TOP,
    LEFT,
    PANEL_GAP,
    TOP,
    Heading,
    Leaf,
    Panel,
    draw_foot,
    draw_heading,
    draw_panel,
    help_panel,
)
from coalitiedesk.printouts.booklet.options import BookletForm, BookletOptions
from coalitiedesk.printouts.booklet.sections import (
    COLUMN_WIDTH,
    BookletPage,
    divide,
    numbers_of,
    place_help,
)
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.entry_style import BOOKLET, BOOKLET_COMPACT
from coalitiedesk.printouts.imposition import blank_pages
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import StackPage, draw_page
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.page_index import PageIndex
from coalitiedesk.printouts.programme_content import ProgrammeContent
from coalitiedesk.printouts.section_pages import section_key

# From here on the smaller sizes: a thicker booklet cannot be stapled.
COMPACT_FROM = 90
# Fewer sections than this need no page of contents.
CONTENTS_FROM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What every inside page knows."""

    edition: EditionContent
    week: tuple[dt.date, ...]
    help: Panel | None


def plan(content: ProgrammeContent, options: BookletOptions) -> tuple[Leaf, ...]:
    """All pages in reading order; a multiple of four when they are to be stapled."""
    edition, index = content.edition, PageIndex()
    style = BOOKLET_COMPACT if len(content.activities) >= COMPACT_FROM else BOOKLET
    sections = sections_of(content.activities, options.order)
    pages = divide(sections, style, index)
    shared = _Shared(
        edition=edition,
        week=_week(edition, [section.day for section in sections if section.day]),
        help=help_panel(options.help_title, options.help_text, edition.identity.phone),
    )
    starts = _starts(pages)
    contents = contents_pages(starts) if len(starts) >= CONTENTS_FROM else []
    first_number = 2 + len(contents)
    for line in starts:
        line.page += first_number
    index.fill(numbers_of(pages, first_number))
    if shared.help:
        place_help(pages, shared.help, is_before=bool(contents))
    leaves = [cover(edition, options.call)]
    leaves += [partial(_contents_page, shared=shared, page=page, at=at) for at, page in enumerate(contents)]
    leaves += [partial(_programme_page, shared=shared, page=page) for page in pages]
    leaves += [] if pages else [partial(_nothing_yet, shared=shared)]
    leaves += colophon_pages(edition, options.colophon)
    if options.form is BookletForm.STAPLING:
        leaves += fillers(edition, shared.week, blank_pages(len(leaves) + 1))
    leaves.append(back(edition, colophon=options.colophon, print_run=options.print_run))
    return tuple(leaves)


def _starts(pages: Sequence[BookletPage]) -> list[ContentsLine]:
    """The sections with the index of the page on which each begins."""
    return [
        ContentsLine(
            name=part.section.name,
            detail=part.section.detail,
            entries=len(part.section.entries),
            page=at,
            key=section_key(part.section),
        )
        for at, page in enumerate(pages)
        for part in page.page.slices
        if not part.is_continued
    ]


def _programme_page(pen: Pen, number: int, *, shared: _Shared, page: BookletPage) -> None:
    """A page with one or more days or areas; the first of each is marked for links and the outline."""
    for part in page.page.slices:
        name, detail = paper_text(part.section.name), paper_text(part.section.detail)
        if not part.is_continued:
            pen.canvas.bookmarkPage(section_key(part.section))
            pen.canvas.addOutlineEntry(f"{name} {detail}".strip(), section_key(part.section))
        heading = Heading(name=name, detail=detail, is_continued=part.is_continued)
        top = TOP - part.offset
        draw_heading(pen, heading, top=top, days=shared.week, today=part.section.day)
        draw_page(pen, part.stack, LEFT, COLUMN_TOP - part.offset)
    if page.panel:
        draw_panel(pen, page.panel)
    draw_foot(pen, shared.edition, number)


def _contents_page(pen: Pen, number: int, *, shared: _Shared, page: StackPage, at: int) -> None:
    draw_contents(pen, page, is_continued=at > 0)
    if shared.help and COLUMN_HEIGHT - page.used >= shared.help.height + PANEL_GAP:
        draw_panel(pen, shared.help)
    draw_foot(pen, shared.edition, number)


def _nothing_yet(pen: Pen, number: int, *, shared: _Shared) -> None:
    words = paper_text("Er staan nog geen activiteiten in het programma. Ze volgen zo snel mogelijk.")
    block = text_block((words,), width=COLUMN_WIDTH, size=14)
    draw_heading(pen, Heading(name=PaperText("Het programma volgt")))
    with pen.canvas.content("P"):
        pen.block(block, LEFT, COLUMN_TOP)
    if shared.help:
        draw_panel(pen, shared.help)
    draw_foot(pen, shared.edition, number)


def _week(edition: EditionContent, days: Sequence[dt.date]) -> tuple[dt.date, ...]:
    """Every day of the Week; only the days with activities while its dates are unknown."""
    first, last = edition.first_day, edition.last_day
    if first is None or last is None or last < first:
        return tuple(days)
    return tuple(first + dt.timedelta(days=offset) for offset in range((last - first).days + 1))
