"""Puts the kit together: reading pages first, then what is cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words, plain_date
from coalitiedesk.dutch.meeting_words import meeting_when
from coalitiedesk.printouts.evaluation.frame import (
    LATER_TOP,
    LEFT,
    LOGO_HEIGHT,
    REPORT_PAPER,
    RIGHT,
    TOP,
    WIDTH,
    heading,
    one_block,
    paragraph,
    space,
)
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import fit_title
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import Scale, inks_for
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.meeting_kit.attendance_list import attendance_blocks
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent
from coalitiedesk.printouts.meeting_kit.cut_sheets import (
    CARDS_ON_SHEET,
    TAGS_ON_SHEET,
    draw_name_tags,
    draw_role_cards,
    name_tags,
)
from coalitiedesk.printouts.meeting_kit.script import checklist_blocks, invitation_blocks, script_blocks
from coalitiedesk.printouts.remarks import about_identity, remark

_Card = TypeVar("_Card")
_TITLE = Scale(preferred=28, floor=16)
_FIRST_TOP, _FOOT_GAP = TOP - 38 * mm, 6 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKitOptions:
    """Choices."""

    one_ink: bool = False


def render(
    content: MeetingKitContent,
    options: MeetingKitOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    own, waiting = content.edition.identity, progress or SilentProgress()
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    about = About(title=content.format.title, author=own.name, made_on=content.printed_on)
    pages = _reading_pages(content)
    guests = content.meeting.guests if content.meeting else ()
    cards = _sheets(content.roles, CARDS_ON_SHEET)
    tags = _sheets(name_tags(guests), TAGS_ON_SHEET)
    total = len(pages) + len(cards) + len(tags)
    with document(target, about=about, paper=REPORT_PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            _draw_reading_page(pen, content, page, number, len(pages))
            waiting.step(number, total)
        for sheet in cards:
            draw_role_cards(pen, sheet)
            pen.canvas.showPage()
        for tag_sheet in tags:
            draw_name_tags(pen, tag_sheet, own.name)
            pen.canvas.showPage()
        waiting.step(total, total)
    return result(pen, target, tuple(_problems(content)))


def _reading_pages(content: MeetingKitContent) -> list[StackPage]:
    """Script, checklist, invitation, story, list at the door: each begins on a page."""
    bottom = footer_height(content.edition, WIDTH, logo_height=LOGO_HEIGHT) + _FOOT_GAP
    first_room, room = _FIRST_TOP - bottom, LATER_TOP - bottom
    guests = content.meeting.guests if content.meeting else ()
    pages = stack(script_blocks(content), first_room=first_room, room=room)
    parts = (
        checklist_blocks(content),
        invitation_blocks(content),
        *([_story(content)] if content.format.story else []),
        attendance_blocks(guests, expected=content.format.fewest),
    )
    for blocks in parts:
        pages += stack(blocks, first_room=room, room=room)
    return pages


def _story(content: MeetingKitContent) -> list[Block]:
    """Large: it goes round the tables."""
    head = heading("Lees dit samen: een stad die niet bestaat", size=20)
    text = paragraph(content.format.story, size=17, leading=1.5)
    return [one_block(head, space(5 * mm), text, gap=0)]


def _sheets(cards: Sequence[_Card], amount: int) -> list[Sequence[_Card]]:
    return [cards[at : at + amount] for at in range(0, len(cards), amount)]


def _problems(content: MeetingKitContent) -> Iterator[Problem]:
    if content.missing:
        yield remark(PrintCode.LEFT_BLANK, words=enumerate_words(content.missing))
    yield from about_identity(content.edition)


def _draw_reading_page(
    pen: Pen, content: MeetingKitContent, page: StackPage, number: int, amount: int
) -> None:
    if number == 1:
        _draw_first_heading(pen, content)
    else:
        words = paper_text(f"{content.edition.identity.name} · {content.format.title}")
        with pen.canvas.artifact("Pagination"):
            pen.put(words, LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
            pen.rule(LEFT, TOP - 8 * mm, RIGHT, weight=2.4)
    draw_page(pen, page, LEFT, _FIRST_TOP if number == 1 else LATER_TOP)
    bare = replace(content.edition, version=None, version_date=None, logos=())
    draw_footer(
        pen,
        bare,
        page=paper_text(f"{number} van {amount}"),
        extra=paper_text(plain_date(content.printed_on)),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )
    pen.canvas.showPage()


def _draw_first_heading(pen: Pen, content: MeetingKitContent) -> None:
    meeting = content.meeting
    title = fit_title(paper_text(content.format.title), width=WIDTH - 26 * mm, scale=_TITLE, max_lines=1)
    where = " · ".join(part for part in (meeting_when(meeting), meeting.place) if part) if meeting else ""
    with pen.canvas.artifact():
        place_mark(pen, RIGHT - 10.5 * mm, TOP - 10 * mm, 20 * mm)
        pen.rule(LEFT, TOP - 31 * mm, RIGHT, weight=2.4)
    with pen.canvas.content("P"):
        words = paper_text(f"Draaiboek · {content.edition.identity.name}")
        pen.put(words, LEFT, TOP - 3 * mm, size=11, colour=pen.inks.grey)
    with pen.canvas.content("H1"):
        y = pen.block(title, LEFT, TOP - 6.4 * mm, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.put(paper_text(where or "Nog niet gepland"), LEFT, y - 5 * mm, size=12)
