"""Facts and figures on paper: what stands out, a chart per topic, sources, and every number in a table."""

from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from coalitiedesk.printouts.evaluation.frame import heading, one_block, space
from coalitiedesk.printouts.figure_sections import figure_blocks, figure_table
from coalitiedesk.printouts.figures_content import FiguresContent
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece, StackPage, stack
from coalitiedesk.printouts.kit.table import TablePart, divide_table, draw_table
from coalitiedesk.printouts.plan.frame import PlanFrame, draw_pages
from coalitiedesk.printouts.remarks import about_identity

_HEAD_GAP = 3 * mm
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
    waiting = progress or SilentProgress()
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title=f"Cijfers over {content.municipality or content.edition.identity.name}",
        above="Feiten en cijfers",
        below=content.edition.identity.name,
    )
    inks = frame.inks(one_ink=options.one_ink)
    pages = stack(figure_blocks(content, inks), first_room=frame.first_room, room=frame.room)
    if content.topics and options.with_table:
        pages += _table_pages(content, frame)
    with document(target, about=frame.about, paper=frame.paper, inks=inks) as pen:
        draw_pages(pen, frame, pages, step=waiting.step)
    return result(pen, target, tuple(about_identity(content.edition)))


def _table_pages(content: FiguresContent, frame: PlanFrame) -> list[StackPage]:
    head, gap = heading(_TABLE_TITLE, size=15), space(_HEAD_GAP)
    room = frame.room - _HEAD_GAP
    pages: list[StackPage] = []
    for part in divide_table(figure_table(content), first_room=room - head.height, room=room):
        table = Piece(part.height, partial(_draw_part, part=part))
        pieces = (gap, table) if pages else (head, gap, table)
        pages += stack([one_block(*pieces)], first_room=frame.room, room=frame.room)
    return pages


def _draw_part(pen: Pen, x: float, top: float, *, part: TablePart) -> None:
    draw_table(pen, part, x, top)
