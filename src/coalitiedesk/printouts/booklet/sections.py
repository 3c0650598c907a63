"""Sections of the programme divided over pages, with what stands at the foot of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.units import mm

from coalitiedesk.printouts.agenda import Section, SectionKind
from coalitiedesk.printouts.booklet.frame import COLUMN_HEIGHT, HEAD_HEIGHT, LEFT, PANEL_GAP, RIGHT, Panel
from coalitiedesk.printouts.entry_block import EntryStyle, PageIndex, entry_block
from coalitiedesk.printouts.kit.fit import title_block
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import SNUG
from coalitiedesk.printouts.kit.text import paper_text

COLUMN_WIDTH = RIGHT - LEFT
# More than this that lasts the whole Week gets pages of its own.
PANEL_ENTRIES = 2
# The panel with help returns after so many pages at the earliest.
HELP_EVERY = 4
_SECTION_GAP = 11 * mm
_PANEL_HEAD, _PANEL_FOOT, _PANEL_INSET = 12 * mm, 3 * mm, 1 * mm


@dataclass(slots=True, kw_only=True)
class Slice:
    """The part of a section that stands on one page.

    Attributes:
        offset: From the top of the first heading to that of this one.
    """

    section: Section
    stack: StackPage
    is_continued: bool = False
    offset: float = 0.0


@dataclass(slots=True, kw_only=True)
class BookletPage:
    """One inside page: one section or several short ones, and perhaps a panel at the foot."""

    slices: list[Slice]
    panel: Panel | None = None
    also: list[int] = field(default_factory=list)  # activities in the panel

    @property
    def used(self) -> float:
        """Height of the column that is taken."""
        last = self.slices[-1]
        return last.offset + last.stack.used

    def has_room(self, panel: Panel) -> bool:
        """Whether the panel fits at the foot."""
        return self.panel is None and COLUMN_HEIGHT - self.used >= panel.height + PANEL_GAP

    def in_full(self) -> list[object]:
        """Ids of the activities that stand here in full."""
        return [*self.also, *(key for part in self.slices for key in part.stack.keys)]


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


def places_in(pages: Sequence[BookletPage], first_number: int) -> dict[int, int]:
    """Number of the page on which each activity stands in full, by its id."""
    return {
        key: number
        for number, page in enumerate(pages, start=first_number)
        for key in page.in_full()
        if isinstance(key, int)
    }


def _pages(sections: Sequence[Section], style: EntryStyle, index: PageIndex) -> list[BookletPage]:
    """Every section begins a page, unless it fits as a whole below the one before."""
    pages: list[BookletPage] = []
    for section in sections:
        blocks = [
            entry_block(entry, section.kind, style, width=COLUMN_WIDTH, page_of=index)
            for entry in section.entries
        ]
        stacked = stack(blocks, first_room=COLUMN_HEIGHT, room=COLUMN_HEIGHT)
        offset = pages[-1].used + _SECTION_GAP + HEAD_HEIGHT if pages else COLUMN_HEIGHT
        if len(stacked) == 1 and offset + stacked[0].used <= COLUMN_HEIGHT:
            pages[-1].slices.append(Slice(section=section, stack=stacked[0], offset=offset))
            continue
        pages += [
            BookletPage(slices=[Slice(section=section, stack=page, is_continued=at > 0)])
            for at, page in enumerate(stacked)
        ]
    return pages


def _place_spanning(
    pages: Sequence[BookletPage], section: Section, style: EntryStyle, index: PageIndex
) -> bool:
    """Put the panel on the first page with room; False when there is none."""
    panel = _spanning_panel(section, style, index)
    page = next((page for page in pages if page.has_room(panel)), None)
    if page is None:
        return False
    page.panel = panel
    page.also += [entry.activity.id for entry in section.entries]
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
