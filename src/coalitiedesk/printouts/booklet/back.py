"""Back of the booklet: whom to call, where to find the newest programme, who made it."""

from collections.abc import Iterator
from functools import partial

from reportlab.lib.units import mm

from coalitiedesk.printouts.booklet.cover import LOGO_HEIGHT
from coalitiedesk.printouts.booklet.frame import (
    COLUMN_HEIGHT,
    COLUMN_TOP,
    LEFT,
    PANEL_REACH,
    RIGHT,
    TOP,
    Heading,
    Leaf,
    draw_foot,
    draw_heading,
)
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import TextBlock, fit_text, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.icons import Icon, place_icon, place_icon_disc
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.qr import place_qr, web_url
from coalitiedesk.printouts.kit.stack import Block, Piece, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text, paragraphs, unbroken

_WIDTH = RIGHT - LEFT
_NUMBER = Scale(preferred=27, floor=15)
_ADDRESS = Scale(preferred=11.5, floor=7)
_COLOPHON = Scale(preferred=11, floor=7.5)
_QR = 33 * mm
# Characters of a colophon that still fits on the last page; lines on a page of its own that stay together.
_SHORT, _PART = 420, 12


def back(edition: EditionContent, *, colophon: str, print_run: str) -> Leaf:
    """The last page."""

    def draw(pen: Pen, _number: int) -> None:
        identity = edition.identity
        y = _heading(pen, "Bel gerust" if identity.phone.strip() else "Vragen?")
        if identity.phone.strip():
            y = _phone_panel(pen, identity.phone, identity.phone_hours, y - 4 * mm)
        elif identity.email.strip():
            y = _mail_row(pen, identity.email, y - 3 * mm)
        y = _web(pen, identity.web_address, identity.email if identity.phone.strip() else "", y - 8 * mm)
        foot = footer_height(edition, _WIDTH, logo_height=LOGO_HEIGHT)
        _colophon(pen, edition, colophon if is_short(colophon) else "", y, foot)
        draw_footer(pen, edition, extra=paper_text(print_run), logo_height=LOGO_HEIGHT, is_read=True)

    return draw


def colophon_pages(edition: EditionContent, colophon: str) -> list[Leaf]:
    """Pages of its own for a colophon that is too long for the last page; none for a shorter one."""
    if is_short(colophon):
        return []
    blocks = [Block(pieces=tuple(_lines(text)), gap=3 * mm) for text in paragraphs(colophon)]
    return [
        partial(_colophon_page, edition=edition, page=page, is_continued=at > 0)
        for at, page in enumerate(stack(blocks, first_room=COLUMN_HEIGHT, room=COLUMN_HEIGHT))
    ]


def is_short(colophon: str) -> bool:
    """Whether it fits on the last page, under the standard words."""
    return len(colophon) + 60 * colophon.count("\n") <= _SHORT


def _colophon_page(
    pen: Pen, number: int, *, edition: EditionContent, page: StackPage, is_continued: bool
) -> None:
    draw_heading(pen, Heading(name=PaperText("Over dit boekje"), is_continued=is_continued))
    draw_page(pen, page, LEFT, COLUMN_TOP)
    draw_foot(pen, edition, number)


def _lines(text: PaperText) -> Iterator[Piece]:
    """A paragraph in parts that may stand on different pages."""
    block = text_block((text,), width=_WIDTH, size=12)
    for start in range(0, len(block.lines), _PART):
        part = TextBlock(lines=block.lines[start : start + _PART], size=block.size, leading=block.leading)
        yield Piece(part.height, partial(_draw_part, part=part))


def _draw_part(pen: Pen, x: float, top: float, *, part: TextBlock) -> None:
    with pen.canvas.content("P"):
        pen.block(part, x, top)


def _heading(pen: Pen, words: str) -> float:
    text = paper_text(words)
    with pen.canvas.content("H2"):
        pen.put(text, LEFT, TOP - 11 * mm, face=BOLD, size=28, colour=pen.inks.primary)
    intro = text_block(
        (
            paper_text(
                "Voor aanmelden, vervoer of een vraag. Ook als je nog twijfelt of het iets voor je is."
            ),
        ),
        width=_WIDTH,
        size=12,
        leading=1.35,
    )
    with pen.canvas.content("P"):
        return pen.block(intro, LEFT, TOP - 15 * mm)


def _phone_panel(pen: Pen, phone: str, hours: str, y: float) -> float:
    room = _WIDTH - 22 * mm
    number = fit_title(unbroken(phone), width=room, scale=_NUMBER, max_lines=2)
    when = text_block((paper_text(hours),) if hours.strip() else (), width=room, size=12, leading=1.3)
    height = max(22 * mm, number.height + when.height + 10 * mm)
    with pen.canvas.artifact():
        pen.panel(
            LEFT - PANEL_REACH,
            y - height,
            _WIDTH + 2 * PANEL_REACH,
            height,
            fill=pen.inks.cool_panel,
            radius=3.5 * mm,
        )
        if not pen.inks.is_one_ink:
            pen.canvas.setFillColor(pen.inks.paper)
            pen.canvas.circle(LEFT + 9 * mm, y - height / 2, 7 * mm, stroke=0, fill=1)
        place_icon(pen, Icon.PHONE, LEFT + 4.8 * mm, y - height / 2 - 4.2 * mm, 8.4 * mm)
    top = y - (height - number.height - when.height - 1 * mm) / 2
    with pen.canvas.content("P"):
        top = pen.block(number, LEFT + 21 * mm, top)
    if when.lines:
        with pen.canvas.content("P"):
            pen.block(when, LEFT + 21 * mm, top - 1 * mm)
    return y - height


def _mail_row(pen: Pen, email: str, y: float) -> float:
    words = fit_title(
        unbroken(email), width=_WIDTH - 20 * mm, scale=Scale(preferred=16, floor=9), max_lines=1
    )
    with pen.canvas.artifact():
        place_icon_disc(pen, Icon.MAIL, LEFT, y - 14 * mm, 14 * mm)
    with pen.canvas.content("P"):
        pen.block(words, LEFT + 19 * mm, y - 7 * mm + words.height / 2)
    return y - 14 * mm


def _web(pen: Pen, address: str, email: str, y: float) -> float:
    """QR code with the address in words beside it."""
    if not address.strip():
        return y
    x, room = LEFT + 38 * mm, _WIDTH - 38 * mm
    place_qr(pen, paper_text(address), LEFT - 3.2 * mm, y - 31 * mm, _QR)
    with pen.canvas.content("H3"):
        pen.put(PaperText("Het nieuwste programma"), x, y - 5 * mm, face=BOLD, size=13)
    words = text_block(
        (paper_text("Richt de camera van je telefoon op het blokje. Of typ:"),),
        width=room,
        size=11.5,
        leading=1.32,
    )
    with pen.canvas.content("P"):
        y2 = pen.block(words, x, y - 6.6 * mm)
    shown = fit_title(paper_text(address), width=room, scale=_ADDRESS, max_lines=2, leading=1.35)
    with pen.canvas.element("P"), pen.canvas.element("Link"):
        with pen.canvas.drawing():
            y3 = pen.block(shown, x, y2 - 0.5 * mm)
        pen.canvas.link(web_url(address), (x, y3, x + shown.width, y2), words=f"Open {address}")
    if email.strip():
        mail = fit_title(paper_text(email), width=room, scale=_ADDRESS, max_lines=2, leading=1.35)
        with pen.canvas.content("P"):
            pen.lines(mail.lines, x, y3, size=mail.size, leading=mail.leading)
    return y - 39 * mm


def _colophon(pen: Pen, edition: EditionContent, own: str, y: float, bottom: float) -> None:
    """Who made it, smaller when the coalition has much to say."""
    with pen.canvas.artifact():
        pen.rule(LEFT, y, RIGHT, colour=pen.inks.hairline, weight=0.8)
    with pen.canvas.content("H3"):
        pen.put(PaperText("Dit boekje"), LEFT, y - 7 * mm, face=BOLD, size=11)
    made_by = (
        f"is gemaakt door {edition.identity.name}, samen met alle organisaties die je in dit boekje vindt. "
        "Wij doen ons best, maar er kan iets veranderen. Vraag het bij twijfel even na."
    )
    large = text_block(
        (PaperText("Ook te krijgen in grote letters. Vraag ernaar."),),
        width=_WIDTH,
        size=11,
        face=BOLD,
        leading=1.35,
    )
    top = y - 8.2 * mm
    room = top - bottom - large.height - 4 * mm
    block = fit_text(
        [paper_text(made_by), *paragraphs(own)], width=_WIDTH, height=room, scale=_COLOPHON, leading=1.35
    )
    with pen.canvas.content("P"):
        y = pen.block(block, LEFT, top)
    with pen.canvas.content("P"):
        pen.block(large, LEFT, y - 1.5 * mm)
