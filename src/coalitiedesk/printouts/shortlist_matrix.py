"""The table from longlist to shortlist, for the core team: who has most crosses stands first.

On A4 across. With many criteria the heads become letters, and what they mean stands above the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.shortlist import Candidate, Criterion, ranked
from coalitiedesk.dutch.formats import NO_BREAK, count, plain_date
from coalitiedesk.dutch.labels import label
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
from coalitiedesk.printouts.kit.fit import TextBlock, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.table import (
    CellText,
    Column,
    Table,
    TablePart,
    divide_table,
    draw_table,
    make_table,
)
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.remarks import about_identity
from coalitiedesk.printouts.shortlist_content import ShortlistContent

PAPER = replace(A4, name="A4 liggend", width=A4.height, height=A4.width)
LEFT, WIDTH, TOP = PAPER.text_margin, PAPER.text_width, PAPER.height - PAPER.text_margin
_TITLE_HEIGHT, _LATER_HEAD = 25 * mm, 10 * mm
_NAME_WIDTH, _COUNT_WIDTH, _STAGE_WIDTH = 62 * mm, 21 * mm, 30 * mm
_UPRIGHT = 0.6
_LEAST_CRITERION = 21 * mm  # for a head in words
_CROSS, _NONE, _BOX = PaperText("X"), PaperText("·"), PaperText(" ")
_WHY = (
    "Wie de meeste kruisjes heeft, staat bovenaan; wie er evenveel heeft, op alfabet. "
    "De telling helpt; jullie kiezen zelf."
)
_FORM_WHY = "Zet samen een kruisje waar het klopt. Wie de meeste kruisjes heeft, benaderen jullie eerst."


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortlistMatrixOptions:
    """Choices; an empty form has no crosses, to fill in together."""

    one_ink: bool = False
    is_empty_form: bool = False


def render(
    content: ShortlistContent,
    options: ShortlistMatrixOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the table.

    Raises:
        PrintError: The file could not be written.
    """
    edition = replace(content.edition, version=None, version_date=None, logos=())
    own, waiting = edition.identity, progress or SilentProgress()
    legend = _block(_FORM_WHY if options.is_empty_form else _WHY, _letters(content.shortlist.criteria))
    again = _block(_letters(content.shortlist.criteria))
    table = _table(content, options)
    first_head, later_head = _TITLE_HEIGHT + legend.height, _LATER_HEAD + again.height
    bottom = footer_height(edition, WIDTH) + 4 * mm
    parts = divide_table(table, first_room=TOP - first_head - bottom, room=TOP - later_head - bottom)
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    about = About(
        title=f"Van longlist naar shortlist, {own.name}", author=own.name, made_on=content.printed_on
    )
    with document(target, about=about, paper=PAPER, inks=inks) as pen:
        for number, part in enumerate(parts, start=1):
            if number == 1:
                _draw_heading(pen, content, legend)
            else:
                _draw_running_head(pen, again)
            top = TOP - (first_head if number == 1 else later_head)
            _draw_uprights(pen, part, top, draw_table(pen, part, LEFT, top))
            _draw_foot(pen, content, edition, number, len(parts))
            pen.canvas.showPage()
            waiting.step(number, len(parts))
    return result(pen, target, tuple(about_identity(edition)))


def _table(content: ShortlistContent, options: ShortlistMatrixOptions) -> Table:
    criteria, candidates = content.shortlist.criteria, content.shortlist.candidates
    width = (WIDTH - _NAME_WIDTH - _COUNT_WIDTH - _STAGE_WIDTH) / max(1, len(criteria))
    heads = _heads(criteria)
    columns = (
        Column(title=PaperText("Partner"), width=_NAME_WIDTH, face=BOLD),
        *(Column(title=head, width=width, face=BOLD, align="centre") for head in heads),
        Column(title=PaperText("Kruisjes"), width=_COUNT_WIDTH, face=BOLD, align="centre"),
        Column(title=PaperText("Fase"), width=_STAGE_WIDTH),
    )
    shown = candidates if options.is_empty_form else ranked(candidates)
    return make_table(columns, [_row(one, criteria, options) for one in shown], size=10)


def _row(one: Candidate, criteria: Sequence[Criterion], options: ShortlistMatrixOptions) -> list[CellText]:
    stage = "" if one.stage is EngagementStage.UNKNOWN else label(one.stage)
    if options.is_empty_form:
        return [paper_text(one.name), *(_BOX for _ in criteria), _BOX, paper_text(stage)]
    crosses = (_CROSS if criterion.key in one.crosses else _NONE for criterion in criteria)
    return [paper_text(one.name), *crosses, paper_text(str(len(one.crosses))), paper_text(stage)]


def _heads(criteria: Sequence[Criterion]) -> tuple[PaperText, ...]:
    """The names, or letters where the columns are too narrow for names."""
    if _is_in_letters(criteria):
        return tuple(PaperText(chr(ord("A") + at)) for at in range(len(criteria)))
    return tuple(paper_text(criterion.name) for criterion in criteria)


def _is_in_letters(criteria: Sequence[Criterion]) -> bool:
    return len(criteria) * _LEAST_CRITERION > WIDTH - _NAME_WIDTH - _COUNT_WIDTH - _STAGE_WIDTH


def _letters(criteria: Sequence[Criterion]) -> str:
    """What the letters mean; empty where the heads are names."""
    if not _is_in_letters(criteria):
        return ""
    pairs = zip(_heads(criteria), criteria, strict=True)
    return " · ".join(f"{head} = {criterion.name}".replace(" ", NO_BREAK) for head, criterion in pairs)


def _block(*lines: str) -> TextBlock:
    return text_block(tuple(paper_text(line) for line in lines if line), width=WIDTH, size=10.5, leading=1.3)


def _draw_heading(pen: Pen, content: ShortlistContent, legend: TextBlock) -> None:
    amount = count(len(content.shortlist.candidates), "partner", "partners")
    with pen.canvas.artifact():
        place_mark(pen, LEFT + WIDTH - 8 * mm, TOP - 7.5 * mm, 15 * mm)
    with pen.canvas.content("H1"):
        words = PaperText("Van longlist naar shortlist")
        pen.put(words, LEFT, TOP - 8 * mm, face=BOLD, size=26, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        words = paper_text(f"{content.edition.identity.name} · {amount}")
        pen.put(words, LEFT, TOP - 15.4 * mm, size=12)
    with pen.canvas.content("P"):
        pen.block(legend, LEFT, TOP - 19 * mm)


def _draw_uprights(pen: Pen, part: TablePart, top: float, end: float) -> None:
    """Thin lines between the criteria, so that one does not slip a column while filling in."""
    x = LEFT - 1.5 * mm
    with pen.canvas.artifact():
        for column in part.table.columns[:-1]:
            x += column.width
            pen.panel(x, end, _UPRIGHT, top - end, fill=pen.inks.hairline, radius=0)


def _draw_running_head(pen: Pen, again: TextBlock) -> None:
    with pen.canvas.artifact("Pagination"):
        words = PaperText("Van longlist naar shortlist (vervolg)")
        pen.put(words, LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
        pen.block(again, LEFT, TOP - 7 * mm)


def _draw_foot(
    pen: Pen, content: ShortlistContent, edition: EditionContent, number: int, amount: int
) -> None:
    draw_footer(
        pen,
        edition,
        page=paper_text(f"Bladzijde {number} van {amount}"),
        extra=paper_text(f"Voor het kernteam · {plain_date(content.printed_on)}"),
        is_read=number == 1,
    )
