"""The foot of every page: a hairline, logos of equal height, version and date, web address or page number."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.content import CoalitionIdentity, EditionContent
from coalitiedesk.printouts.kit.drawing import label, rule, text_line
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, width
from coalitiedesk.printouts.kit.images import PictureProblemError, picture, proportions
from coalitiedesk.printouts.kit.mark import draw_mark
from coalitiedesk.printouts.kit.paper import Paper
from coalitiedesk.printouts.kit.style import SAFE
from coalitiedesk.printouts.kit.tagged import TaggedCanvas
from coalitiedesk.printouts.kit.text import one_line

FOOTER_SIZE = 8.0
LOGO_HEIGHT = 8 * mm
_WIDEST_LOGO = 4.0  # times its height
_LEAST_GAP = 0.35  # of the height


@dataclass(frozen=True, slots=True, kw_only=True)
class _Logo:
    """A logo with its name in one or two lines; ``image`` None draws only words (or the mark)."""

    small: str
    bold: str
    image: bytes | None
    has_mark: bool = False


def version_words(edition: EditionContent) -> str:
    """``Programmaversie 3 · 14 september 2026``; a draft says so."""
    name = f"Programmaversie {edition.version}" if edition.version else "Concept"
    return f"{name} · {plain_date(edition.version_date)}"


def footer_height(paper: Paper, *, logo_height: float = LOGO_HEIGHT) -> float:
    """Height from the edge of the paper to the hairline."""
    del paper
    return SAFE + 1.5 * mm + FOOTER_SIZE + 2.6 * mm + logo_height + 3 * mm


def draw_footer(
    c: TaggedCanvas,
    paper: Paper,
    edition: EditionContent,
    *,
    logo_height: float = LOGO_HEIGHT,
    has_logos: bool = True,
    page: str = "",
    extra: str = "",
) -> float:
    """Draw the foot as an artifact; returns the height it takes from the edge of the paper."""
    left, right = paper.margin, paper.width - paper.margin
    low = SAFE + 1.5 * mm
    words = version_words(edition) + (f" · {extra}" if extra else "")
    with c.artifact():
        label(c, left, low, words, font=REGULAR, size=FOOTER_SIZE, role="grijs")
        if page:
            label(c, right, low, page, font=BOLD, size=FOOTER_SIZE + 1, role="inkt", align="right")
        else:
            address = one_line(edition.identity.web_address)
            label(c, right, low, address, font=REGULAR, size=FOOTER_SIZE, role="grijs", align="right")
        top = low + FOOTER_SIZE + 2.6 * mm
        if has_logos:
            _draw_logos(c, logos_of(edition.identity), left, top, logo_height, right)
            top += logo_height + 3 * mm
        rule(c, left, top, right, role="lijn", weight=0.8)
    return top


def logos_of(identity: CoalitionIdentity) -> tuple[_Logo, ...]:
    """The coalition first (its own logo, or the mark), then the partners that stand on paper."""
    first = _Logo(
        small="Coalitie", bold=one_line(identity.name), image=identity.logo, has_mark=not identity.logo
    )
    others = (
        _Logo(small="", bold="" if logo.image else one_line(logo.name), image=logo.image)
        for logo in identity.partner_logos
    )
    return (first, *others)


def _draw_logos(
    c: TaggedCanvas, logos: Sequence[_Logo], x: float, y: float, height: float, right: float
) -> None:
    """All logos shrink together, never one alone."""
    while True:
        widths = [_logo_width(logo, height) for logo in logos]
        gaps = max(1, len(logos) - 1)
        gap = min(height * 1.4, (right - x - sum(widths)) / gaps)
        if gap >= height * _LEAST_GAP or height < 3 * mm:
            break
        height *= 0.96
    for logo, total in zip(logos, widths, strict=True):
        _draw_logo(c, logo, x, y, height)
        x += total + max(gap, height * _LEAST_GAP)


def _picture_width(logo: _Logo, height: float) -> float:
    if logo.image is not None:
        try:
            return min(proportions(logo.image), _WIDEST_LOGO) * height
        except PictureProblemError:
            return 0.0
    return height * 1.06 if logo.has_mark else 0.0


def _logo_width(logo: _Logo, height: float) -> float:
    size = height * 0.40
    words = max(width(logo.small, REGULAR, size), width(logo.bold, BOLD, size))
    drawn = _picture_width(logo, height)
    return drawn + (height * 0.24 if drawn and words else 0) + words


def _draw_logo(c: TaggedCanvas, logo: _Logo, x: float, y: float, height: float) -> None:
    drawn = _picture_width(logo, height)
    if logo.image is not None and drawn:
        high = drawn / proportions(logo.image)
        image = picture(logo.image, width=drawn, height=high)
        c.drawImage(image, x, y + (height - high) / 2, drawn, high)
    elif logo.has_mark:
        draw_mark(c, x + height * 0.5, y + height * 0.52, height)
    size = height * 0.40
    start = x + drawn + (height * 0.24 if drawn else 0)
    if logo.small:
        text_line(c, start, y + height * 0.58, logo.small, font=REGULAR, size=size, role="grijs")
        text_line(c, start, y + height * 0.12, logo.bold, font=BOLD, size=size)
    elif logo.bold:
        text_line(c, start, y + height * 0.35, logo.bold, font=BOLD, size=size)
