"""Letters on the coalition's paper: the address in the window of the envelope, each letter on a new page.

The address stands where it is seen through the window at the left of a long envelope (110 × 220 mm, window
35 × 90 mm at 20 mm from the left and bottom), wherever the folded paper slides to in it.
"""

from dataclasses import dataclass, replace
from itertools import groupby

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.content import CoalitionIdentity, EditionContent
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
from coalitiedesk.printouts.kit.images import logo, place_picture
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, joined, paper_text
from coalitiedesk.printouts.letter_content import LetterContent, LetterPage
from coalitiedesk.printouts.letter_remarks import about_letters

LETTER_PAPER = replace(A4, text_margin=24 * mm)
_LEFT, _WIDTH = LETTER_PAPER.text_margin, LETTER_PAPER.text_width
_TOP = A4.height - 16 * mm
_ADDRESS_TOP = A4.height - 53 * mm
_ADDRESS_WIDTH = 84 * mm
_ADDRESS_ROOM = 25 * mm
_FIRST_TOP = A4.height - 92 * mm
_LATER_TOP = A4.height - 32 * mm
_FOLDS = (A4.height - 99 * mm, A4.height - 198 * mm)
_LOGO_HEIGHT, _LOGO_WIDTH = 15 * mm, 60 * mm
_SIZE, _LEADING = 11.5, 1.42
_PARAGRAPH_GAP = _SIZE * 0.85
_FOOT_RULE, _FOOT_LINE, _BOTTOM = 17 * mm, 11.5 * mm, 22 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPaperOptions:
    """Choices."""

    one_ink: bool = False


def render(
    content: LetterContent,
    options: LetterPaperOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    own, waiting = content.edition.identity, progress or SilentProgress()
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    subject = content.letters[0].subject if content.letters else ""
    about = About(title=subject or f"Brieven van {own.name}", author=own.name, made_on=content.printed_on)
    with document(target, about=about, paper=LETTER_PAPER, inks=inks) as pen:
        for number, letter in enumerate(content.letters, start=1):
            draw_letter(pen, content, letter)
            waiting.step(number, len(content.letters))
        if not content.letters:
            draw_letter(pen, content, LetterPage())
    return result(pen, target, tuple(about_letters(content)))


def draw_letter(pen: Pen, content: LetterContent, letter: LetterPage) -> None:
    """One letter, on as many pages as it needs."""
    pages = stack(_text(letter), first_room=_FIRST_TOP - _BOTTOM, room=_LATER_TOP - _BOTTOM)
    for number, page in enumerate(pages, start=1):
        _draw_page(pen, content, letter, page, number=number, amount=len(pages))
        pen.canvas.showPage()


def _draw_page(
    pen: Pen, content: LetterContent, letter: LetterPage, page: StackPage, *, number: int, amount: int
) -> None:
    _draw_letterhead(pen, content.edition, is_read=number == 1)
    if number == 1:
        _draw_address(pen, letter.address)
        _draw_date(pen, content)
        _draw_folds(pen)
    draw_page(pen, page, _LEFT, _FIRST_TOP if number == 1 else _LATER_TOP)
    page_words = paper_text(f"{number} van {amount}") if amount > 1 else EMPTY
    _draw_foot(pen, content.edition.identity, page_words, is_read=number == 1)


# -- the text ------------------------------------------------------------------------


def _text(letter: LetterPage) -> list[Block]:
    """Subject, then paragraphs; more empty lines between two leave more room, to sign in."""
    found = []
    if letter.subject.strip():
        found.append(Block(pieces=(_piece(_block(letter.subject, is_bold=True), tag="H1"),)))
    empty = 1
    for is_empty, lines in groupby(letter.text.split("\n"), key=lambda line: not line.strip()):
        if is_empty:
            empty = len(list(lines))
            continue
        pieces = [piece for line in lines for piece in _lines(line)]
        found.append(Block(pieces=tuple(pieces), gap=_PARAGRAPH_GAP + (empty - 1) * _SIZE * _LEADING))
    return found


def _lines(line: str) -> list[Piece]:
    block = _block(line)
    return [_piece(replace(block, lines=(part,))) for part in block.lines]


def _block(text: str, *, is_bold: bool = False) -> TextBlock:
    if is_bold:
        return text_block((paper_text(text),), width=_WIDTH, size=13, face=BOLD, leading=1.25)
    return text_block((paper_text(text),), width=_WIDTH, size=_SIZE, leading=_LEADING)


def _piece(block: TextBlock, *, tag: str = "P") -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content(tag):
            pen.block(block, x, top, colour=pen.inks.primary if tag == "H1" else None)

    return Piece(block.height, draw)


# -- what stands around it -----------------------------------------------------------


def _draw_letterhead(pen: Pen, edition: EditionContent, *, is_read: bool) -> None:
    """The logo, or the mark with the name; above the fold, so that the window shows the address alone."""
    own, right = edition.identity, pen.paper.width - _LEFT
    picture = logo(own.logo, height=_LOGO_HEIGHT, is_grey=pen.inks.is_one_ink) if own.logo else None
    if picture:
        width = min(_LOGO_HEIGHT * picture.ratio, _LOGO_WIDTH)
        height = width / picture.ratio
        box = (_LEFT, _TOP - height, _LEFT + width, _TOP)
        tag = pen.canvas.content("Figure", alt=f"Logo van {paper_text(own.name)}", box=box)
        with tag if is_read else pen.canvas.artifact("Pagination"):
            place_picture(pen, picture, _LEFT, _TOP - height, width=width, height=height)
        return
    with pen.canvas.artifact():
        place_mark(pen, _LEFT + 6.5 * mm, _TOP - 6.5 * mm, 13 * mm)
    name = text_block((paper_text(own.name),), width=right - _LEFT - 18 * mm, size=14, face=BOLD, leading=1.2)
    with pen.canvas.content("P") if is_read else pen.canvas.artifact("Pagination"):
        pen.block(name, _LEFT + 18 * mm, _TOP - 6.5 * mm + name.height / 2, colour=pen.inks.primary)


def _draw_address(pen: Pen, address: tuple[str, ...]) -> None:
    texts = tuple(paper_text(line) for line in address if line.strip())
    size = 11.0
    block = text_block(texts, width=_ADDRESS_WIDTH, size=size, leading=1.25)
    while block.height > _ADDRESS_ROOM and size > 8:
        size -= 0.5
        block = text_block(texts, width=_ADDRESS_WIDTH, size=size, leading=1.25)
    if texts:
        with pen.canvas.content("P"):
            pen.block(block, _LEFT, _ADDRESS_TOP)


def _draw_date(pen: Pen, content: LetterContent) -> None:
    place = content.edition.identity.municipality.removeprefix("Gemeente ").strip()
    words = joined((place, plain_date(content.printed_on)))
    with pen.canvas.content("P"):
        pen.put(PaperText(words), _LEFT, _FIRST_TOP + 7 * mm, size=10, colour=pen.inks.grey)


def _draw_folds(pen: Pen) -> None:
    """Where to fold, so that the address comes in the window."""
    with pen.canvas.artifact():
        for y in _FOLDS:
            pen.rule(SAFE_MARGIN, y, SAFE_MARGIN + 3 * mm, colour=pen.inks.hairline, weight=0.6)


def _draw_foot(pen: Pen, own: CoalitionIdentity, page: PaperText, *, is_read: bool) -> None:
    """How to answer; the logo stands above already."""
    canvas, right = pen.canvas, pen.paper.width - _LEFT
    with canvas.artifact():
        pen.rule(_LEFT, _FOOT_RULE, right, colour=pen.inks.hairline, weight=0.8)
    words = joined((own.phone, own.email, own.web_address), " · ")
    if words:
        with canvas.content("P") if is_read else canvas.artifact("Pagination"):
            pen.put(words, _LEFT, _FOOT_LINE, size=9, colour=pen.inks.grey)
    if page:
        with canvas.artifact("Pagination"):
            pen.put(page, right, _FOOT_LINE, size=9, colour=pen.inks.grey, align="right")
