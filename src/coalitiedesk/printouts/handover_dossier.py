"""The handover dossier: everything a successor needs on the first afternoon, on paper.

A cover that tells which package belongs to it, then what to do, whom to know, the year, the plan, what is
open and what was learned.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.evaluation.frame import (
    LATER_TOP,
    LEFT,
    LOGO_HEIGHT,
    REPORT_PAPER,
    RIGHT,
    TOP,
    WIDTH,
    ReportPage,
    heading,
)
from coalitiedesk.printouts.handover.cover import draw_cover
from coalitiedesk.printouts.handover.decisions import decision_blocks
from coalitiedesk.printouts.handover.lists import (
    first_days_blocks,
    lesson_blocks,
    letter_blocks,
    open_end_blocks,
    partner_table,
    plan_blocks,
)
from coalitiedesk.printouts.handover.wheel import wheel_blocks
from coalitiedesk.printouts.handover_content import HandoverContent
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fonts import REGULAR, text_width
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.table import TablePart, divide_table, draw_table
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.remarks import about_identity

_FOOT_GAP, _HEAD_GAP = 6 * mm, 3 * mm
_PRIVATE = "met persoonsgegevens: niet verspreiden"
_TITLE_SIZE, _HEAD_SIZE = 18, 11
_GOES_ON = " (vervolg)"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverDossierOptions:
    """Choices."""

    one_ink: bool = False


def render(
    content: HandoverContent,
    options: HandoverDossierOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the dossier.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    own = edition.identity
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    about = About(title=f"Overdrachtsdossier {own.name}", author=own.name, made_on=content.printed_on)
    bottom = footer_height(edition, WIDTH, logo_height=LOGO_HEIGHT) + _FOOT_GAP
    inner = _pages(content, bottom)
    parts = [(page.title, at) for at, page in enumerate(inner, start=2) if not page.title.endswith(_GOES_ON)]
    pages = [ReportPage(title="", draw=partial(draw_cover, content=content, parts=parts)), *inner]
    with document(target, about=about, paper=REPORT_PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            if number > 1:
                _draw_running_head(pen, content, page.title)
            page.draw(pen)
            _draw_foot(pen, content, number, len(pages))
            pen.canvas.showPage()
            waiting.step(number, len(pages))
    return result(pen, target, tuple(about_identity(edition)))


def _pages(content: HandoverContent, bottom: float) -> list[ReportPage]:
    """Section after section, each on a new page."""
    return [
        *_section("De eerste dertig dagen", first_days_blocks(content), bottom),
        *_section("Van je voorganger", letter_blocks(content), bottom),
        *_partners(content, bottom),
        *_section("Het jaarwiel", wheel_blocks(content), bottom),
        *_section("De zes stappen van het plan", plan_blocks(content), bottom),
        *_section("Besluiten met hun reden", decision_blocks(content.decisions), bottom),
        *_section("Wat nog openstaat", open_end_blocks(content), bottom),
        *_section("Wat we leerden", lesson_blocks(content), bottom),
    ]


def _section(title: str, blocks: Sequence[Block], bottom: float) -> list[ReportPage]:
    if not blocks:
        return []
    head = heading(title, size=_TITLE_SIZE)
    first = Block(pieces=(head,))
    spaced = [replace(block, gap=block.gap or _HEAD_GAP) for block in blocks]
    room = LATER_TOP - bottom
    return [
        ReportPage(title=title if at == 0 else f"{title}{_GOES_ON}", draw=partial(_draw_stack, page=page))
        for at, page in enumerate(stack([first, *spaced], first_room=room, room=room))
    ]


def _partners(content: HandoverContent, bottom: float) -> list[ReportPage]:
    if not content.partners:
        return []
    head = heading("Wie is wie", size=_TITLE_SIZE)
    room = LATER_TOP - bottom - _HEAD_GAP
    parts = divide_table(partner_table(content), first_room=room - head.height, room=room)
    return [
        ReportPage(
            title="Wie is wie" if at == 0 else f"Wie is wie{_GOES_ON}",
            draw=partial(_draw_table, part=part, is_first=at == 0),
        )
        for at, part in enumerate(parts)
    ]


def _draw_stack(pen: Pen, *, page: StackPage) -> None:
    draw_page(pen, page, LEFT, LATER_TOP)


def _draw_table(pen: Pen, *, part: TablePart, is_first: bool) -> None:
    y = LATER_TOP
    if is_first:
        head = heading("Wie is wie", size=_TITLE_SIZE)
        head.draw(pen, LEFT, y)
        y -= head.height
    draw_table(pen, part, LEFT, y - _HEAD_GAP)


def _draw_running_head(pen: Pen, content: HandoverContent, title: str) -> None:
    with pen.canvas.artifact("Pagination"):
        words = paper_text(f"{content.edition.identity.name} · {title[:1].lower()}{title[1:]}")
        if text_width(words, REGULAR, _HEAD_SIZE) > WIDTH:
            words = paper_text(title)
        pen.put(words, LEFT, TOP - 4 * mm, size=_HEAD_SIZE, colour=pen.inks.grey)
        pen.rule(LEFT, TOP - 8 * mm, RIGHT, weight=2.4)


def _draw_foot(pen: Pen, content: HandoverContent, number: int, amount: int) -> None:
    words = f"Overdrachtsdossier · {plain_date(content.printed_on)}"
    bare = replace(content.edition, version=None, version_date=None, logos=())
    draw_footer(
        pen,
        bare,
        page=paper_text(f"{number} van {amount}"),
        extra=paper_text(f"{words} · {_PRIVATE}" if content.has_people else words),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )
