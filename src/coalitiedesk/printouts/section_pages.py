"""Days or areas of a programme divided over pages; short ones share a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.printouts.agenda import Section
from coalitiedesk.printouts.entry_block import entry_block
from coalitiedesk.printouts.entry_style import EntryStyle
from coalitiedesk.printouts.kit.stack import StackPage, stack
from coalitiedesk.printouts.page_index import PageIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where the text stands; lengths in points.

    Attributes:
        height: Below the heading at the top of a page.
        head: Height of a heading with the space below it.
        gap: Above a heading that is not at the top.
    """

    width: float
    height: float
    head: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
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
class SectionPage:
    """One page: one section, or several short ones."""

    slices: list[Slice]

    @property
    def used(self) -> float:
        """Height of the column that is taken."""
        last = self.slices[-1]
        return last.offset + last.stack.used

    def in_full(self) -> list[object]:
        """Ids of the activities that stand here in full."""
        return [key for part in self.slices for key in part.stack.keys]


def lay_out(
    sections: Sequence[Section], style: EntryStyle, column: Column, index: PageIndex
) -> list[SectionPage]:
    """Every section begins a page, unless it fits as a whole below the one before."""
    pages: list[SectionPage] = []
    for section in sections:
        blocks = [
            entry_block(entry, section.kind, style, width=column.width, page_of=index)
            for entry in section.entries
        ]
        stacked = stack(blocks, first_room=column.height, room=column.height)
        offset = pages[-1].used + column.gap + column.head if pages else column.height
        if len(stacked) == 1 and offset + stacked[0].used <= column.height:
            pages[-1].slices.append(Slice(section=section, stack=stacked[0], offset=offset))
            continue
        pages += [
            SectionPage(slices=[Slice(section=section, stack=page, is_continued=at > 0)])
            for at, page in enumerate(stacked)
        ]
    return pages


def places_in(pages: Sequence[SectionPage], first_number: int) -> dict[int, int]:
    """Number of the page on which each activity stands in full, by its id."""
    return {
        key: number
        for number, page in enumerate(pages, start=first_number)
        for key in page.in_full()
        if isinstance(key, int)
    }


def section_key(section: Section) -> str:
    """Name of the place where a section begins, for links."""
    return f"section-{section.kind}-{section.name}-{section.detail}"
