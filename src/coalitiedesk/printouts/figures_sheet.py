"""Facts and figures on paper: what stands out, a chart per topic, sources, and every number in a table."""

from dataclasses import dataclass, replace
from functools import partial

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.evaluation.frame import (
    FIRST_TOP,
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
from coalitiedesk.printouts.figure_sections import figure_blocks, figure_table
from coalitiedesk.printouts.figures_content import FiguresContent
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
from coalitiedesk.printouts.kit.stack import draw_page, stack
from coalitiedesk.printouts.kit.style import Inks, Scale, inks_for
from coalitiedesk.printouts.kit.table import TablePart, divide_table, draw_table
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.remarks import about_identity

_TITLE = Scale(preferred=28, floor=16)
_FOOT_GAP, _HEAD_GAP = 6 * mm, 3 * mm
_TABLE_TITLE = "Alle cijfers per gebied"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresSheetOptions:
    """Choices."""

    one_ink: bool = False
    with_table: bool = True


def render(
    content: FiguresContent,
    options: FiguresSheetOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    own = edition.identity
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    about = About(title=_title(content), author=own.name, made_on=content.printed_on)
    pages = _pages(content, options, inks)
    with document(target, about=about, paper=REPORT_PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            if number == 1:
                _draw_first_heading(pen, content)
            else:
                _draw_running_head(pen, content)
            page.draw(pen)
            _draw_foot(pen, content, number, len(pages))
            pen.canvas.showPage()
            waiting.step(number, len(pages))
    return result(pen, target, tuple(about_identity(edition)))


def _title(content: FiguresContent) -> str:
    return f"Cijfers over {content.municipality or content.edition.identity.name}"


def _pages(content: FiguresContent, options: FiguresSheetOptions, inks: Inks) -> list[ReportPage]:
    bottom = footer_height(content.edition, WIDTH, logo_height=LOGO_HEIGHT) + _FOOT_GAP
    stacked = stack(figure_blocks(content, inks), first_room=FIRST_TOP - bottom, room=LATER_TOP - bottom)
    pages = [
        ReportPage(title="", draw=partial(draw_page, page=page, x=LEFT, top=LATER_TOP if at else FIRST_TOP))
        for at, page in enumerate(stacked)
    ]
    if not content.topics or not options.with_table:
        return pages
    head = heading(_TABLE_TITLE, size=15)
    room = LATER_TOP - bottom - _HEAD_GAP
    parts = divide_table(figure_table(content), first_room=room - head.height, room=room)
    return pages + [
        ReportPage(title="", draw=partial(_draw_table, part=part, is_first=at == 0))
        for at, part in enumerate(parts)
    ]


def _draw_table(pen: Pen, *, part: TablePart, is_first: bool) -> None:
    y = LATER_TOP
    if is_first:
        head = heading(_TABLE_TITLE, size=15)
        head.draw(pen, LEFT, y)
        y -= head.height
    draw_table(pen, part, LEFT, y - _HEAD_GAP)


def _draw_first_heading(pen: Pen, content: FiguresContent) -> None:
    block = fit_title(paper_text(_title(content)), width=WIDTH - 26 * mm, scale=_TITLE, max_lines=1)
    with pen.canvas.artifact():
        place_mark(pen, RIGHT - 10.5 * mm, TOP - 10 * mm, 20 * mm)
        pen.rule(LEFT, TOP - 27 * mm, RIGHT, weight=2.4)
    with pen.canvas.content("P"):
        pen.put(paper_text("Feiten en cijfers"), LEFT, TOP - 3 * mm, size=11, colour=pen.inks.grey)
    with pen.canvas.content("H1"):
        y = pen.block(block, LEFT, TOP - 6.4 * mm, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.put(paper_text(content.edition.identity.name), LEFT, y - 5 * mm, size=12)


def _draw_running_head(pen: Pen, content: FiguresContent) -> None:
    with pen.canvas.artifact("Pagination"):
        pen.put(paper_text(_title(content)), LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
        pen.rule(LEFT, TOP - 8 * mm, RIGHT, weight=2.4)


def _draw_foot(pen: Pen, content: FiguresContent, number: int, amount: int) -> None:
    bare = replace(content.edition, version=None, version_date=None, logos=())
    draw_footer(
        pen,
        bare,
        page=paper_text(f"{number} van {amount}"),
        extra=paper_text(f"Cijfers · {plain_date(content.printed_on)}"),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )
