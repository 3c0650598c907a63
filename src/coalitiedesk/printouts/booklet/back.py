"""Back of the booklet: whom to call, where to find the newest programme, who made it."""

from reportlab.lib.units import mm

from coalitiedesk.printouts.booklet.cover import LOGO_HEIGHT
from coalitiedesk.printouts.booklet.frame import LEFT, PANEL_REACH, RIGHT, TOP, Leaf
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer
from coalitiedesk.printouts.kit.icons import Icon, place_icon, place_icon_disc
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.qr import place_qr, web_url
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text, unbroken

_WIDTH = RIGHT - LEFT
_NUMBER = Scale(preferred=27, floor=15)
_ADDRESS = Scale(preferred=11.5, floor=7)
_QR = 33 * mm


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
        _colophon(pen, edition, colophon, y)
        draw_footer(pen, edition, extra=paper_text(print_run), logo_height=LOGO_HEIGHT, is_read=True)

    return draw


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


def _colophon(pen: Pen, edition: EditionContent, own: str, y: float) -> None:
    with pen.canvas.artifact():
        pen.rule(LEFT, y, RIGHT, colour=pen.inks.hairline, weight=0.8)
    with pen.canvas.content("H3"):
        pen.put(PaperText("Dit boekje"), LEFT, y - 7 * mm, face=BOLD, size=11)
    texts = [
        paper_text(
            f"is gemaakt door {edition.identity.name}, samen met alle organisaties die je in dit boekje "
            "vindt. Wij doen ons best, maar er kan iets veranderen. Bel bij twijfel even."
        )
    ]
    if own.strip():
        texts.append(paper_text(own))
    block = text_block(texts, width=_WIDTH, size=11, leading=1.35)
    with pen.canvas.content("P"):
        y = pen.block(block, LEFT, y - 8.2 * mm)
    large = text_block(
        (paper_text("Ook te krijgen in grote letters. Vraag ernaar."),),
        width=_WIDTH,
        size=11,
        face=BOLD,
        leading=1.35,
    )
    with pen.canvas.content("P"):
        pen.block(large, LEFT, y - 1.5 * mm)
