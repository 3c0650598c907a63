"""The page for when there is nothing to print yet: it says so, and where to turn."""

from reportlab.lib.units import mm

from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import text_block, title_block
from coalitiedesk.printouts.kit.footer import draw_footer
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import paper_text, unbroken

_MARK = 60 * mm


def draw_nothing(pen: Pen, edition: EditionContent) -> None:
    """Draw one page without activities."""
    paper = pen.paper
    x, y = paper.text_margin, paper.height * 0.62
    with pen.canvas.artifact():
        place_mark(pen, x + _MARK / 2, y + _MARK * 0.75, _MARK)
    title = title_block(
        paper_text(f"Het programma van de {edition.name} volgt"), width=paper.text_width, size=40
    )
    with pen.canvas.content("H1"):
        y = pen.block(title, x, y, colour=pen.inks.primary)
    phone = unbroken(edition.identity.phone)
    words = paper_text(
        f"Nieuwsgierig, of een goed idee? Bel {phone}." if phone else "Er zijn nog geen activiteiten bekend."
    )
    with pen.canvas.content("P"):
        pen.block(text_block(words, width=paper.text_width, size=20), x, y - 4 * mm)
    draw_footer(pen, edition)
