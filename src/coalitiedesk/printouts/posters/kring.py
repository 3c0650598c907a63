"""Kring: the table with the open seat above, the words below. The picture gives way to long texts."""

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import TextBlock
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.motif import place_motif, scene_of
from coalitiedesk.printouts.kit.paper import SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText
from coalitiedesk.printouts.posters.facts import PosterFacts
from coalitiedesk.printouts.posters.lower_half import Try, draw_lower_half, set_below_picture

_TALL = 142 * mm
# Height of the picture, and what the title may take beside it.
_TRIES: tuple[Try, ...] = (
    (142 * mm, Scale(preferred=58, floor=46), 2),
    (128 * mm, Scale(preferred=54, floor=42), 3),
    (116 * mm, Scale(preferred=50, floor=34), 4),
    (104 * mm, Scale(preferred=48, floor=34), 4),
    (92 * mm, Scale(preferred=46, floor=34), 4),
    (80 * mm, Scale(preferred=44, floor=34), 4),
    (70 * mm, Scale(preferred=40, floor=34), 5),
)
_WHEN = Scale(preferred=29, floor=24)
_GAP = 7 * mm
_OPEN_AT = 222.0


def draw_kring(
    pen: Pen, facts: PosterFacts, edition: EditionContent, *, with_description: bool
) -> list[PrintCode]:
    """Draw one page; returns what to tell about it."""
    paper = pen.paper
    top, foot = paper.height - SAFE_MARGIN, footer_height(edition, paper.text_width)
    picture, half = set_below_picture(
        facts,
        _TRIES,
        width=paper.text_width,
        height=top - foot - _GAP,
        when=_WHEN,
        with_description=with_description,
    )
    _draw_picture(pen, facts, top=top, height=picture)
    draw_lower_half(pen, half, x=paper.text_margin, y=top - picture - _GAP, foot=foot)
    draw_footer(pen, edition)
    return half.codes(facts)


def _draw_picture(pen: Pen, facts: PosterFacts, *, top: float, height: float) -> None:
    paper, scale = pen.paper, height / _TALL
    x, y, width = SAFE_MARGIN, top - height, paper.width - 2 * SAFE_MARGIN
    with pen.canvas.artifact():
        pen.panel(x, y, width, height, fill=pen.inks.warm_panel)
        with pen.clipped(x, y, width, height, radius=paper.panel_radius):
            centre = paper.width / 2 + (40 - (1 - scale) * 60) * mm
            place_motif(
                pen,
                centre,
                top - 51 * mm * scale,
                50 * mm * scale,
                scene=scene_of(facts.activity.kind),
                open_at=_OPEN_AT,
            )
    call = TextBlock(lines=(PaperText("Kom"), PaperText("erbij")), face=BOLD, size=52 * scale, leading=0.98)
    with pen.canvas.content("P"):
        pen.block(call, paper.text_margin + 3 * mm, y + 52 * mm * scale, colour=pen.inks.accent)
