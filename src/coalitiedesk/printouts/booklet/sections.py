"""Sections of the programme divided over pages, with what stands at the foot of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.printouts.agenda import Section, SectionKind
from coalitiedesk.printouts.booklet.frame import COLUMN_HEIGHT, HEAD_HEIGHT, LEFT, PANEL_GAP, RIGHT, Panel
from coalitiedesk.printouts.entry_block import entry_block
from coalitiedesk.printouts.entry_style import EntryStyle
from coalitiedesk.printouts.kit.fit import title_block
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import draw_page, stack
from coalitiedesk.printouts.kit.style import SNUG
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.page_index import PageIndex
from coalitiedesk.printouts.section_pages import Column, SectionPage, lay_out, places_in

COLUMN_WIDTH = RIGHT - LEFT
# More than this that lasts the whole Week gets pages of its own.
PANEL_ENTRIES = 2
# The panel with help returns after so many pages at the earliest.
HELP_EVERY = 4
_COLUMN = Column(width=COLUMN_WIDTH, height=COLUMN_HEIGHT, head=HEAD_HEIGHT, gap=11 * mm)
_PANEL_HEAD, _PANEL_FOOT, _PANEL_INSET = 12 * mm, 3 * mm, 1 * mm


@dataclass(slots=True, kw_only=True)
class BookletPage:
    """One inside page with perhaps a panel at the foot.

    Attributes:
        also: Ids of the activities in the panel.
    """

    page: SectionPage
    panel: Panel | None = None
    also: tuple[int, ...] = ()

    def has_room(self, panel: Panel) -> bool:
        """Whether the panel fits at the foot."""
        return self.panel is None and COLUMN_HEIGHT - self.page.used >= panel.height + PANEL_GAP


def divide(sections: Sequence[Section], style: EntryStyle, index: PageIndex) -> list[BookletPage]:
    """All inside pages; what lasts the whole Week stands at the foot of a day where it can."""
    first = sections[0] if len(sections) > 1 else None
    if first and first.kind is SectionKind.SPANNING and len(first.entries) <= PANEL_ENTRIES:
        pages = _pages(sections[1:], style, index)
        if _place_spanning(pages, first, style, index):
            return pages
    return _pages(sections, style, index)


def place_help(pages: Sequence[BookletPage], panel: Panel, *, is_before: bool) -> None:
    """Put the panel on the first page with room, and again now and then.

    Args:
        pages: All inside pages.
        panel: With the offer of help.
        is_before: The page before these has it already.
    """
    last = -1 if is_before else -HELP_EVERY
    for number, page in enumerate(pages):
        if number - last >= HELP_EVERY and page.has_room(panel):
            page.panel, last = panel, number


def numbers_of(pages: Sequence[BookletPage], first_number: int) -> dict[int, int]:
    """Number of the page on which each activity stands in full, by its id."""
    numbers = places_in([page.page for page in pages], first_number)
    for number, page in enumerate(pages, start=first_number):
        numbers |= dict.fromkeys(page.also, number)
    return numbers


def _pages(sections: Sequence[Section], style: EntryStyle, index: PageIndex) -> list[BookletPage]:
    return [BookletPage(page=page) for page in lay_out(sections, style, _COLUMN, index)]


def _place_spanning(
    pages: Sequence[BookletPage], section: Section, style: EntryStyle, index: PageIndex
) -> bool:
    """Put the panel on the first page with room; False when there is none."""
    panel = _spanning_panel(section, style, index)
    page = next((page for page in pages if page.has_room(panel)), None)
    if page is None:
        return False
    page.panel = panel
    page.also = tuple(entry.activity.id for entry in section.entries)
    return True


def _spanning_panel(section: Section, style: EntryStyle, index: PageIndex) -> Panel:
    blocks = [
        entry_block(entry, section.kind, style, width=COLUMN_WIDTH - 2 * _PANEL_INSET, page_of=index)
        for entry in section.entries
    ]
    page = stack(blocks, first_room=float("inf"), room=float("inf"))[0]
    head = title_block(paper_text(section.name), width=COLUMN_WIDTH, size=13, leading=SNUG)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("H2"):
            pen.block(head, x + _PANEL_INSET, top - 4 * mm, colour=pen.inks.primary)
        draw_page(pen, page, x + _PANEL_INSET, top - _PANEL_HEAD)

    return Panel(height=_PANEL_HEAD + page.used + _PANEL_FOOT, draw=draw)
