"""The pages of the plan: a title above the first, a running title above the others, name and date below."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.evaluation.frame import LOGO_HEIGHT, REPORT_PAPER
from coalitiedesk.printouts.kit.document import About
from coalitiedesk.printouts.kit.fit import fit_title
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4, Paper
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import StackPage, draw_page
from coalitiedesk.printouts.kit.style import FOOTER_SIZE, Inks, Scale, inks_for
from coalitiedesk.printouts.kit.text import PaperText, paper_text

LYING_A4 = Paper(name="A4", width=A4.height, height=A4.width, text_margin=14 * mm, panel_radius=5 * mm)
_TITLE = Scale(preferred=28, floor=16)
_LONG_TITLE = Scale(preferred=18, floor=9)  # on two lines
_EDGE, _FIRST, _LATER, _FOOT_GAP, _MARK = 16 * mm, 35 * mm, 14 * mm, 6 * mm, 26 * mm
_HEAD_SIZE = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFrame:
    """What every page of one document shares; lengths in points.

    Attributes:
        edition: Gives the foot its names and colours; its version is of the programme, so it is left out.
        above: Small words above the title.
        below: The line below it.
    """

    edition: EditionContent
    printed_on: dt.date
    title: str
    above: str = ""
    below: str = ""
    paper: Paper = REPORT_PAPER

    @property
    def bottom(self) -> float:
        """Where the text ends, above the foot."""
        bare = replace(self.edition, logos=())
        return footer_height(bare, self.paper.text_width, logo_height=LOGO_HEIGHT) + _FOOT_GAP

    @property
    def first_top(self) -> float:
        """Where the text begins on the first page."""
        return self.paper.height - _EDGE - _FIRST

    @property
    def later_top(self) -> float:
        """Where it begins on the others."""
        return self.paper.height - _EDGE - _LATER

    @property
    def first_room(self) -> float:
        """Height of the text on the first page."""
        return self.first_top - self.bottom

    @property
    def room(self) -> float:
        """Height of the text on the others."""
        return self.later_top - self.bottom

    def inks(self, *, one_ink: bool) -> Inks:
        """The colours of the coalition."""
        own = self.edition.identity
        return inks_for(own.primary_colour, own.accent_colour, one_ink=one_ink)

    @property
    def about(self) -> About:
        """Properties of the file."""
        own = self.edition.identity
        return About(title=f"{self.title}, {own.name}", author=own.name, made_on=self.printed_on)


def draw_pages(
    pen: Pen,
    frame: PlanFrame,
    pages: Sequence[StackPage],
    *,
    step: Callable[[int, int], None],
    first_number: int = 1,
    total: int = 0,
) -> None:
    """Draw pages with head and foot; the very first page of the document gets the title."""
    amount = total or len(pages)
    for number, page in enumerate(pages, start=first_number):
        if number == 1:
            draw_title(pen, frame)
        else:
            _draw_running_head(pen, frame)
        top = frame.first_top if number == 1 else frame.later_top
        draw_page(pen, page, frame.paper.text_margin, top)
        draw_foot(pen, frame, number, amount)
        pen.canvas.showPage()
        step(number, amount)


def draw_title(pen: Pen, frame: PlanFrame) -> None:
    """The heading of the first page with the mark at its right."""
    paper = frame.paper
    left, top = paper.text_margin, paper.height - _EDGE
    right, width = paper.width - left, paper.text_width
    with pen.canvas.artifact():
        place_mark(pen, right - 10.5 * mm, top - 10 * mm, 20 * mm)
        pen.rule(left, top - 27 * mm, right, weight=2.4)
    if frame.above:
        with pen.canvas.content("P"):
            pen.put(paper_text(frame.above), left, top - 3 * mm, size=11, colour=pen.inks.grey)
    block = fit_title(paper_text(frame.title), width=width - _MARK, scale=_TITLE, max_lines=1)
    if len(block.lines) > 1:
        block = fit_title(paper_text(frame.title), width=width - _MARK, scale=_LONG_TITLE, max_lines=2)
    with pen.canvas.content("H1"):
        y = pen.block(block, left, top - 6.4 * mm, colour=pen.inks.primary)
    if frame.below:
        below = fit_title(
            paper_text(frame.below),
            width=width - _MARK,
            scale=Scale(preferred=12, floor=7),
            max_lines=1,
            face=REGULAR,
        )
        with pen.canvas.content("P"):
            pen.block(below, left, y - 1 * mm)


def draw_foot(pen: Pen, frame: PlanFrame, number: int, amount: int) -> None:
    """Who signs, which document of which day, which page."""
    bare = replace(frame.edition, version=None, version_date=None, logos=())
    page = paper_text(f"{number} van {amount}")
    room = frame.paper.text_width - text_width(page, BOLD, FOOTER_SIZE + 1) - _FOOT_GAP
    draw_footer(
        pen,
        bare,
        page=page,
        extra=_title_and_day(frame, room),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )


def _title_and_day(frame: PlanFrame, room: float) -> PaperText:
    """A title that is too long for the foot ends in dots; it stands whole above the page."""
    day, title = plain_date(frame.printed_on), paper_text(frame.title)
    words = paper_text(f"{title} · {day}")
    while text_width(words, REGULAR, FOOTER_SIZE) > room and title:
        title = PaperText(title[:-1].rstrip())
        words = paper_text(f"{title}… · {day}")
    return words


def _draw_running_head(pen: Pen, frame: PlanFrame) -> None:
    paper = frame.paper
    top, left = paper.height - _EDGE, paper.text_margin
    words = paper_text(f"{frame.edition.identity.name} · {frame.title[:1].lower()}{frame.title[1:]}")
    if text_width(words, REGULAR, _HEAD_SIZE) > paper.text_width:
        words = paper_text(frame.title)
    with pen.canvas.artifact("Pagination"):
        pen.put(words, left, top - 4 * mm, size=_HEAD_SIZE, colour=pen.inks.grey)
        pen.rule(left, top - 8 * mm, paper.width - left, weight=2.4)
