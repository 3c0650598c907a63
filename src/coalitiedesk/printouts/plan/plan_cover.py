"""The cover of a plan: the ring large, what it is and of whom, and where each chapter begins."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.kit.fit import fit_title
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR
from coalitiedesk.printouts.kit.images import logo, place_picture
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.plan.frame import PlanFrame, draw_foot
from coalitiedesk.printouts.plan.parts import place_key

_PANEL, _MARK = 112 * mm, 74 * mm
_TITLE, _NAME = Scale(preferred=36, floor=22), Scale(preferred=20, floor=13)
_LOGO_HEIGHT, _LOGO_WIDEST = 18 * mm, 52 * mm
_LINE, _NUMBER_ROOM = 7.6 * mm, 10 * mm


def draw_cover(pen: Pen, frame: PlanFrame, parts: Sequence[tuple[str, int]], amount: int) -> None:
    """Draw and finish the page; ``parts`` are chapters with the page where they begin."""
    paper, left = frame.paper, frame.paper.text_margin
    own = frame.edition.identity
    base = paper.height - SAFE_MARGIN - _PANEL
    with pen.canvas.artifact():
        pen.panel(SAFE_MARGIN, base, paper.width - 2 * SAFE_MARGIN, _PANEL, fill=pen.inks.warm_panel)
        place_mark(pen, left + _MARK / 2 + 2 * mm, base + _PANEL / 2, _MARK)
    taken = _draw_logo(pen, frame, base - 9 * mm)
    width = paper.text_width - taken
    title = fit_title(paper_text(frame.title), width=width, scale=_TITLE, max_lines=2)
    with pen.canvas.content("H1"):
        y = pen.block(title, left, base - 8 * mm, colour=pen.inks.primary)
    name = fit_title(paper_text(own.name), width=width, scale=_NAME, max_lines=3, leading=1.18)
    with pen.canvas.content("P"):
        y = pen.block(name, left, y - 1 * mm)
    below = " · ".join(part for part in (own.municipality.strip(), plain_date(frame.printed_on)) if part)
    small = fit_title(
        paper_text(below),
        width=paper.text_width,
        scale=Scale(preferred=12, floor=8),
        max_lines=2,
        face=REGULAR,
    )
    with pen.canvas.content("P"):
        y = pen.block(small, left, y - 1.6 * mm, colour=pen.inks.grey)
    _draw_contents(pen, frame, parts, y - 9 * mm)
    draw_foot(pen, frame, 1, amount)
    pen.canvas.showPage()


def _draw_logo(pen: Pen, frame: PlanFrame, top: float) -> float:
    """The coalition's own logo at the right, where there is a usable one; returns the width that it takes."""
    own = frame.edition.identity
    picture = logo(own.logo, height=_LOGO_HEIGHT, is_grey=pen.inks.is_one_ink) if own.logo else None
    if picture is None:
        return 0.0
    width = min(_LOGO_WIDEST, _LOGO_HEIGHT * picture.ratio)
    height = width / picture.ratio
    x, y = frame.paper.width - frame.paper.text_margin - width, top - height
    alt = f"Logo van {paper_text(own.name)}"
    with pen.canvas.content("Figure", alt=alt, box=(x, y, x + width, y + height)):
        place_picture(pen, picture, x, y, width=width, height=height)
    return width + 8 * mm


def _draw_contents(pen: Pen, frame: PlanFrame, parts: Sequence[tuple[str, int]], top: float) -> None:
    """Chapters with their page; closer together when a long name leaves little room."""
    if not parts:
        return
    left, right = frame.paper.text_margin, frame.paper.width - frame.paper.text_margin
    step = min(_LINE, (top - frame.bottom) / (len(parts) + 1))
    with pen.canvas.content("H2"):
        pen.put(PaperText("Wat staat waar"), left, top - 4 * mm, face=BOLD, size=13, colour=pen.inks.primary)
    y = top - 5.6 * mm
    with pen.canvas.element("TOC"):
        for title, page in parts:
            y -= step
            with pen.canvas.element("TOCI"), pen.canvas.element("Link"):
                with pen.canvas.drawing():
                    pen.put(PaperText(f"{page} "), left, y, face=BOLD, size=12, colour=pen.inks.primary)
                    pen.put(paper_text(title), left + _NUMBER_ROOM, y, size=12)
                box = (left, y - 2 * mm, right, y + step - 2 * mm)
                pen.canvas.link_inside(place_key(title), box, words=f"{title}, bladzijde {page}")
