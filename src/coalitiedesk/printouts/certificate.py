"""A certificate to hang on the wall: the table with an open seat, and the name of who kept it free.

Its first paragraph is the name, large; the rest stands below it.
"""

from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import fit_text, fit_title
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.images import logo, place_picture
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.motif import place_motif
from coalitiedesk.printouts.kit.paper import A4, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale, inks_for
from coalitiedesk.printouts.kit.text import PaperText, joined, paper_text, paragraphs
from coalitiedesk.printouts.letter_content import LetterContent, LetterPage
from coalitiedesk.printouts.letter_remarks import about_letters

PAPER = replace(A4, width=A4.height, height=A4.width)
_PICTURE_WIDTH = 122 * mm
_LEFT = SAFE_MARGIN + _PICTURE_WIDTH + 12 * mm
_WIDTH = PAPER.width - PAPER.text_margin - _LEFT
_TOP = PAPER.height - 30 * mm
_SIGN_TOP = 50 * mm
_HEADLINE = Scale(preferred=54, floor=26)
_NAME = Scale(preferred=36, floor=15)
_BODY = Scale(preferred=19, floor=11)
_NAME_ROOM = 42 * mm
_LOGO_HEIGHT, _LOGO_WIDTH = 14 * mm, 52 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateOptions:
    """Choices."""

    one_ink: bool = False


def render(
    content: LetterContent,
    options: CertificateOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make one page for each; a single empty one when there is nobody.

    Raises:
        PrintError: The file could not be written.
    """
    own, waiting = content.edition.identity, progress or SilentProgress()
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    about = About(title="Certificaat van deelname", author=own.name, made_on=content.printed_on)
    pages = content.letters or (LetterPage(),)
    with document(target, about=about, paper=PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            _draw_picture(pen)
            _draw_words(pen, page)
            _draw_signature(pen, content)
            pen.canvas.showPage()
            waiting.step(number, len(pages))
    return result(pen, target, tuple(about_letters(content)))


def _draw_picture(pen: Pen) -> None:
    x, height = SAFE_MARGIN, PAPER.height - 2 * SAFE_MARGIN
    with pen.canvas.artifact():
        pen.panel(x, x, _PICTURE_WIDTH, height, fill=pen.inks.warm_panel)
        with pen.clipped(x, x, _PICTURE_WIDTH, height, radius=PAPER.panel_radius):
            place_motif(pen, x + 17 * mm, PAPER.height / 2, 46 * mm, open_at=0)


def _draw_words(pen: Pen, page: LetterPage) -> None:
    texts = paragraphs(page.text)
    headline = fit_title(paper_text(page.subject), width=_WIDTH, scale=_HEADLINE, max_lines=2)
    name = fit_title(
        texts[0] if texts else PaperText(""),
        width=_WIDTH,
        scale=_NAME,
        max_lines=3,
        max_height=_NAME_ROOM,
        leading=1.12,
    )
    with pen.canvas.content("P"):
        pen.put(PaperText("Certificaat van deelname"), _LEFT, _TOP, size=13, colour=pen.inks.grey)
    with pen.canvas.content("H1"):
        y = pen.block(headline, _LEFT, _TOP - 7 * mm, colour=pen.inks.accent)
    with pen.canvas.content("H2"):
        y = pen.block(name, _LEFT, y - 8 * mm, colour=pen.inks.primary)
    with pen.canvas.artifact():
        pen.rule(_LEFT, y - 5 * mm, _LEFT + _WIDTH, weight=2.4)
    room = y - 12 * mm - _SIGN_TOP
    for text, share in ((text, room / max(1, len(texts) - 1)) for text in texts[1:]):
        block = fit_text((text,), width=_WIDTH, height=share, scale=_BODY, leading=1.4)
        with pen.canvas.content("P"):
            y = pen.block(block, _LEFT, y - (11 * mm if text is texts[1] else 4 * mm))


def _draw_signature(pen: Pen, content: LetterContent) -> None:
    """A line to sign on, with who signs, and the coalition."""
    own, right = content.edition.identity, _LEFT + _WIDTH
    line = _LEFT + 62 * mm
    with pen.canvas.artifact():
        pen.rule(_LEFT, 27 * mm, line, colour=pen.inks.grey, weight=0.8)
    with pen.canvas.content("P"):
        pen.put(paper_text(content.signed_by or own.name), _LEFT, 22 * mm, face=BOLD, size=11)
    with pen.canvas.content("P"):
        when = joined((own.municipality, plain_date(content.printed_on)))
        pen.put(when, _LEFT, 17 * mm, size=10, colour=pen.inks.grey)
    picture = logo(own.logo, height=_LOGO_HEIGHT, is_grey=pen.inks.is_one_ink) if own.logo else None
    if picture is None:
        _draw_name(pen, paper_text(own.name), line + 8 * mm, right)
        return
    width = min(_LOGO_HEIGHT * picture.ratio, _LOGO_WIDTH)
    box = (right - width, 17 * mm, right, 17 * mm + width / picture.ratio)
    with pen.canvas.content("Figure", alt=f"Logo van {paper_text(own.name)}", box=box):
        place_picture(pen, picture, box[0], box[1], width=width, height=width / picture.ratio)


def _draw_name(pen: Pen, name: PaperText, left: float, right: float) -> None:
    """The mark with the name, for a coalition without a logo."""
    block = fit_text(
        (name,), width=right - left - 16 * mm, height=14 * mm, scale=Scale(preferred=12, floor=8), face=BOLD
    )
    x = right - block.width
    with pen.canvas.artifact():
        place_mark(pen, x - 8.5 * mm, 23.5 * mm, 12 * mm)
    with pen.canvas.content("P"):
        pen.block(block, x, 23.5 * mm + block.height / 2, colour=pen.inks.primary)
