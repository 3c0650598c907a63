"""The evaluation as a report: a first page for whoever decides, then charts, numbers, stories and lessons."""

from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from coalitiedesk.printouts.evaluation.figures import figure_blocks
from coalitiedesk.printouts.evaluation.frame import (
    FIRST_TOP,
    LATER_TOP,
    LEFT,
    REPORT_PAPER,
    ReportPage,
    column_bottom,
    draw_frame,
    heading,
)
from coalitiedesk.printouts.evaluation.lists import activity_table, story_blocks
from coalitiedesk.printouts.evaluation.summary import decision_piece, summary_blocks
from coalitiedesk.printouts.evaluation_content import EvaluationContent
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import Inks, inks_for
from coalitiedesk.printouts.kit.table import TablePart, divide_table, draw_table
from coalitiedesk.printouts.remarks import about_identity

_TABLE_GAP = 5 * mm
_DECISION_GAP = 3 * mm
_TIGHTNESS = (1.0, 0.8, 0.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationReportOptions:
    """Choices: which parts follow the first page."""

    one_ink: bool = False
    with_charts: bool = True
    with_table: bool = True
    with_stories: bool = True


def render(
    content: EvaluationContent,
    options: EvaluationReportOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the report.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    inks = inks_for(edition.identity.primary_colour, edition.identity.accent_colour, one_ink=options.one_ink)
    about = About(
        title=f"Evaluatie {edition.name} {edition.year}",
        author=edition.identity.name,
        subject=edition.name,
        made_on=content.printed_on,
    )
    pages = _pages(content, options, inks)
    with document(target, about=about, paper=REPORT_PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            draw_frame(pen, content, page, number)
            page.draw(pen)
            pen.canvas.showPage()
            waiting.step(number, len(pages))
    return result(pen, target, tuple(about_identity(edition)))


def _pages(content: EvaluationContent, options: EvaluationReportOptions, inks: Inks) -> list[ReportPage]:
    bottom = column_bottom(content)
    pages = _summary_pages(content, bottom)
    if options.with_charts:
        pages += _stacked("cijfers", figure_blocks(content, inks), bottom)
    if options.with_table and content.activities:
        pages += _table_pages(content, bottom)
    if options.with_stories:
        pages += _stacked("verhalen en lessen", story_blocks(content), bottom)
    return pages


def _summary_pages(content: EvaluationContent, bottom: float) -> list[ReportPage]:
    """One page if that can be done by moving things closer; the decision stands at the foot of the last."""
    rooms = FIRST_TOP - bottom, LATER_TOP - bottom
    decision = decision_piece(content)
    needed = decision.height + _DECISION_GAP if decision else 0.0
    for tightness in _TIGHTNESS:
        blocks = summary_blocks(content, tightness=tightness)
        stacked = stack(blocks, first_room=rooms[0], room=rooms[1])
        if len(stacked) == 1 and stacked[0].used + needed <= rooms[0]:
            break
    if decision:
        if stacked[-1].used + needed > rooms[min(1, len(stacked) - 1)]:
            stacked.append(StackPage())
        room = rooms[min(1, len(stacked) - 1)]
        stacked[-1].placed.append((room - decision.height, decision.draw))
    return [
        ReportPage(
            title="" if at == 0 else "vervolg",
            draw=partial(_draw_stack, page=page, top=FIRST_TOP if at == 0 else LATER_TOP),
        )
        for at, page in enumerate(stacked)
    ]


def _stacked(title: str, blocks: list[Block], bottom: float) -> list[ReportPage]:
    if not blocks:
        return []
    room = LATER_TOP - bottom
    return [
        ReportPage(title=title, draw=partial(_draw_stack, page=page, top=LATER_TOP))
        for page in stack(blocks, first_room=room, room=room)
    ]


def _table_pages(content: EvaluationContent, bottom: float) -> list[ReportPage]:
    head = heading("Alle activiteiten", size=14)
    room = LATER_TOP - bottom
    parts = divide_table(
        activity_table(content), first_room=room - head.height - _TABLE_GAP, room=room - _TABLE_GAP
    )
    return [
        ReportPage(title="alle activiteiten", draw=partial(_draw_table, part=part, is_first=at == 0))
        for at, part in enumerate(parts)
    ]


def _draw_stack(pen: Pen, *, page: StackPage, top: float) -> None:
    draw_page(pen, page, LEFT, top)


def _draw_table(pen: Pen, *, part: TablePart, is_first: bool) -> None:
    y = LATER_TOP
    if is_first:
        head = heading("Alle activiteiten", size=14)
        head.draw(pen, LEFT, y)
        y -= head.height
    draw_table(pen, part, LEFT, y - 2 * mm)
