"""The pages of the report: margins, headings, the foot that tells the version."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.agenda_words import when_and_where
from coalitiedesk.printouts.evaluation_content import EvaluationContent
from coalitiedesk.printouts.kit.fit import fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Draw, Piece
from coalitiedesk.printouts.kit.style import BODY, Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text

REPORT_PAPER = replace(A4, text_margin=18 * mm)
LEFT, WIDTH = REPORT_PAPER.text_margin, REPORT_PAPER.text_width
RIGHT = LEFT + WIDTH
TOP = A4.height - 16 * mm
FIRST_TOP = TOP - 35 * mm
LATER_TOP = TOP - 14 * mm
LOGO_HEIGHT = 7.6 * mm
_TITLE = Scale(preferred=28, floor=16)
_FOOT_GAP = 6 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """One page: its running title (empty on the first) and what to draw below it."""

    title: str
    draw: Callable[[Pen], None]


def column_bottom(content: EvaluationContent) -> float:
    """Where the text ends, above the foot."""
    return footer_height(content.edition, WIDTH, logo_height=LOGO_HEIGHT) + _FOOT_GAP


def draw_frame(pen: Pen, content: EvaluationContent, page: ReportPage, number: int) -> None:
    """Heading and foot of a page."""
    if number == 1:
        _draw_first_heading(pen, content)
    else:
        _draw_heading(pen, content, page.title)
    # The foot tells the version of the report; that of the programme is named in it.
    bare = replace(content.edition, version=None, version_date=None)
    draw_footer(
        pen,
        bare,
        page=paper_text(str(number)),
        extra=paper_text(_version(content)),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )


def _version(content: EvaluationContent) -> str:
    words = f"Verslag versie {content.version} · {plain_date(content.printed_on)}"
    release = content.edition.version
    return f"{words} · gegevens uit programmaversie {release}" if release else words


def _draw_first_heading(pen: Pen, content: EvaluationContent) -> None:
    edition = content.edition
    reader = " · ".join(part for part in (content.reader, "evaluatie") if part.strip())
    title = fit_title(
        paper_text(f"{edition.name} {edition.year}"), width=WIDTH - 26 * mm, scale=_TITLE, max_lines=1
    )
    with pen.canvas.artifact():
        place_mark(pen, RIGHT - 10.5 * mm, TOP - 10 * mm, 20 * mm)
        pen.rule(LEFT, TOP - 27 * mm, RIGHT, weight=2.4)
    with pen.canvas.content("P"):
        pen.put(
            paper_text(reader[:1].upper() + reader[1:]), LEFT, TOP - 3 * mm, size=11, colour=pen.inks.grey
        )
    with pen.canvas.content("H1"):
        y = pen.block(title, LEFT, TOP - 6.4 * mm, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.put(paper_text(when_and_where(edition)), LEFT, y - 5 * mm, size=12)


def _draw_heading(pen: Pen, content: EvaluationContent, title: str) -> None:
    words = " · ".join(part for part in (f"{content.edition.name} {content.edition.year}", title) if part)
    with pen.canvas.artifact("Pagination"):
        pen.put(paper_text(words), LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
        pen.rule(LEFT, TOP - 8 * mm, RIGHT, weight=2.4)


def heading(text: str, *, size: float = 13, tag: str = "H2") -> Piece:
    """A heading in the primary colour."""
    block = text_block((paper_text(text),), width=WIDTH, size=size, face=BOLD, leading=1.2)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content(tag):
            pen.block(block, x, top, colour=pen.inks.primary)

    return Piece(block.height + 0.8 * mm, draw)


def paragraph(
    text: str | PaperText,
    *,
    size: float = 12,
    leading: float = BODY,
    face: Face = REGULAR,
    indent: float = 0,
    is_quiet: bool = False,
    below: float = 0,
    width: float = WIDTH,
) -> Piece:
    """Running text."""
    block = text_block((paper_text(text),), width=width - indent, size=size, face=face, leading=leading)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.block(block, x + indent, top, colour=pen.inks.grey if is_quiet else None)

    return Piece(block.height + below, draw)


def space(height: float) -> Piece:
    """Nothing."""
    return Piece(height, _nothing)


def _nothing(pen: Pen, x: float, top: float) -> None:
    """Draw nothing."""


def one_block(*pieces: Piece, gap: float = 8 * mm, between: Draw | None = None) -> Block:
    """Pieces that stay together when they can."""
    return Block(pieces=pieces, gap=gap, between=between)
