"""Front of the booklet: the call, the Week, and the table with one open seat."""

from reportlab.lib.units import mm

from coalitiedesk.printouts.agenda_words import when_and_where
from coalitiedesk.printouts.booklet.frame import Leaf
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import fit_title, text_block
from coalitiedesk.printouts.kit.footer import draw_footer
from coalitiedesk.printouts.kit.motif import place_motif
from coalitiedesk.printouts.kit.paper import A5, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text

LOGO_HEIGHT = 7.6 * mm
_CALL, _NAME = Scale(preferred=52, floor=26), Scale(preferred=20, floor=13)


def cover(edition: EditionContent, call: str) -> Leaf:
    """The first page."""

    def draw(pen: Pen, _number: int) -> None:
        foot = draw_footer(
            pen, edition, extra=PaperText("Programmaboekje"), logo_height=LOGO_HEIGHT, is_read=False
        )
        bottom = foot - 0.6 * mm  # the panel takes the place of the hairline
        width, height = A5.width - 2 * SAFE_MARGIN, A5.height - SAFE_MARGIN - bottom
        with pen.canvas.artifact():
            pen.panel(SAFE_MARGIN, bottom, width, height, fill=pen.inks.warm_panel, radius=5 * mm)
            with pen.clipped(SAFE_MARGIN, bottom, width, height, radius=5 * mm):
                place_motif(pen, A5.width / 2 + 17 * mm, bottom + 42 * mm, 37 * mm, open_at=142)
        _draw_words(pen, edition, call)

    return draw


def _draw_words(pen: Pen, edition: EditionContent, call: str) -> None:
    x, y = A5.text_margin + 5 * mm, A5.height - SAFE_MARGIN - 10 * mm
    room = A5.width - 2 * x
    large = fit_title(paper_text(call), width=room, scale=_CALL, max_lines=2, leading=1.0)
    name = fit_title(paper_text(edition.name), width=room, scale=_NAME, max_lines=3, leading=1.2)
    when = text_block((paper_text(when_and_where(edition)),), width=room, size=15, leading=1.3)
    if large.lines:
        with pen.canvas.content("P"):
            y = pen.block(large, x, y, colour=pen.inks.accent) - 2 * mm
    with pen.canvas.content("H1"):
        y = pen.block(name, x, y, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.block(when, x, y)
