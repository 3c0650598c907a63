"""The poster that hangs over the old one: date and title still known, struck through, and what to do now."""

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title, text_block, title_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.icons import Icon, place_icon_disc
from coalitiedesk.printouts.kit.paper import SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text, unbroken
from coalitiedesk.printouts.posters.facts import PosterFacts
from coalitiedesk.printouts.posters.rustig import draw_head, head_when

_TITLE = Scale(preferred=60, floor=34)
_LEADING = 1.06
_NEWS = PaperText("Gaat niet door")
_OFFER = PaperText("Wil je iets anders doen? We zoeken graag mee.")
_PANEL_PADDING = 6 * mm
_WHEN_HEIGHT = 45 * mm
_DISC = 16 * mm


def draw_cancelled(pen: Pen, facts: PosterFacts, edition: EditionContent) -> list[PrintCode]:
    """Draw one page; returns what to tell about it."""
    paper = pen.paper
    x, width = paper.text_margin, paper.text_width
    top, foot = paper.height - paper.text_margin, footer_height(edition, width)
    when = head_when(facts, width, _WHEN_HEIGHT)
    y = draw_head(pen, when, top=top)
    news = _news(facts, width)
    panel = sum(block.height for block in news) + 2 * _PANEL_PADDING
    phone = 32 * mm if _phone(facts, edition) else 0
    room = y - foot - panel - phone - 16 * mm
    title = fit_title(facts.title, width=width, scale=_TITLE, max_lines=5, max_height=room, leading=_LEADING)
    with pen.canvas.content("H1"):
        below = pen.block(title, x, y, colour=pen.inks.grey)
    with pen.canvas.artifact():
        pen.strike_block(title, x, y)
    _draw_panel(pen, news, top=below - 8 * mm, height=panel)
    _draw_phone(pen, facts, edition, foot=foot)
    draw_footer(pen, edition)
    return [] if title.fits else [PrintCode.TITLE_DOES_NOT_FIT]


def _news(facts: PosterFacts, width: float) -> list[TextBlock]:
    reason = paper_text(facts.activity.cancelled_reason)
    blocks = [title_block(_NEWS, width=width, size=54, leading=1.15)]
    if reason:
        blocks.append(text_block(reason, width=width, size=22, face=BOLD, leading=1.3))
    blocks.append(text_block(_OFFER, width=width, size=20, leading=1.4))
    return blocks


def _draw_panel(pen: Pen, news: list[TextBlock], *, top: float, height: float) -> None:
    with pen.canvas.artifact():
        pen.panel(
            SAFE_MARGIN,
            top - height,
            pen.paper.width - 2 * SAFE_MARGIN,
            height,
            fill=pen.inks.accent_fill,
        )
    y = top - _PANEL_PADDING
    for index, block in enumerate(news):
        with pen.canvas.content("P"):
            y = pen.block(block, pen.paper.text_margin, y, colour=pen.inks.text if index else pen.inks.accent)


def _phone(facts: PosterFacts, edition: EditionContent) -> PaperText:
    return unbroken(facts.activity.contact_phone or edition.identity.phone)


def _draw_phone(pen: Pen, facts: PosterFacts, edition: EditionContent, *, foot: float) -> None:
    phone = _phone(facts, edition)
    if not phone:
        return
    x = pen.paper.text_margin
    with pen.canvas.artifact():
        place_icon_disc(pen, Icon.PHONE, x, foot + 12 * mm, _DISC)
    hours = paper_text(edition.identity.phone_hours) if not facts.activity.contact_phone else PaperText("")
    with pen.canvas.content("P"):
        rise = 19.4 * mm if hours else 16.4 * mm
        pen.put(PaperText(f"Bel {phone} "), x + 21 * mm, foot + rise, face=BOLD, size=30)
        if hours:
            pen.put(hours, x + 21 * mm, foot + 11.6 * mm, size=18)
