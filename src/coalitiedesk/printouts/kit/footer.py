"""What stands at the foot of every page: who signs, which version, where to look further."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import TextBlock, text_block, wrap
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width, widest
from coalitiedesk.printouts.kit.images import Picture, logo, place_picture
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import FOOTER_SIZE
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, joined, paper_text

LOGO_HEIGHT = 8 * mm
_TEXT_SHARE = 0.40
_WIDEST_LOGO = 4.0
_WIDEST_NAME = 46 * mm
_SHRINK = 0.96
_LEAST_GAP = 0.55
_WIDEST_GAP = 1.4
_PER_ROW = 6
_MOST = 12
_MOST_LINES = 4  # of names for which there is no room as a logo
_LINE = 10.0


@dataclass(frozen=True, slots=True)
class _Sign:
    """One logo: a picture, or a name in type after the mark."""

    name: PaperText
    picture: Picture | None
    lines: tuple[PaperText, ...]
    has_mark: bool

    def width(self, height: float) -> float:
        if self.picture:
            return height * min(self.picture.ratio, _WIDEST_LOGO)
        mark = height * 1.3 if self.has_mark else 0
        return mark + max(
            widest(self.lines[:1], REGULAR if len(self.lines) > 1 else BOLD, height * _TEXT_SHARE),
            widest(self.lines[1:], BOLD, height * _TEXT_SHARE),
        )


def version_words(edition: EditionContent) -> PaperText:
    """``Programmaversie 3 · 14 september 2026``; what is unknown is left out."""
    version = f"Programmaversie {edition.version}" if edition.version else ""
    made_on = plain_date(edition.version_date) if edition.version_date else ""
    return joined((version, made_on), " · ")


def draw_footer(
    pen: Pen,
    edition: EditionContent,
    *,
    page: PaperText = EMPTY,
    extra: PaperText = EMPTY,
    logo_height: float = LOGO_HEIGHT,
    is_read: bool = True,
) -> float:
    """Hairline, logos, version and address; returns the height up to which the page is taken.

    ``page`` (a page number) takes the place of the web address; ``extra`` follows the version. ``is_read`` is
    False where the footer returns on every page: then it is no part of the text that is read aloud.
    """
    canvas, margin = pen.canvas, pen.paper.text_margin
    foot = SAFE_MARGIN + 1.5 * mm
    rows = _rows(_signs(edition, logo_height, is_grey=pen.inks.is_one_ink))
    names = _names_without_logo(edition, pen.paper.text_width)
    top = _height(rows, names, logo_height)
    with canvas.artifact():
        pen.rule(margin, top, pen.paper.width - margin, colour=pen.inks.hairline, weight=0.8)
    y = top - 3 * mm
    for row in rows:
        y -= logo_height
        _draw_row(pen, row, y, logo_height, is_read=is_read)
        y -= 2.2 * mm
    if names.lines:
        with canvas.content("P") if is_read else canvas.artifact("Pagination"):
            pen.block(names, margin, y + 1 * mm, colour=pen.inks.grey)
    _draw_line(pen, edition, foot, page=page, extra=extra, is_read=is_read)
    return top


def footer_height(edition: EditionContent, text_width: float, *, logo_height: float = LOGO_HEIGHT) -> float:
    """What :func:`draw_footer` will return, before anything is drawn."""
    return _height(
        _rows(_signs(edition, logo_height, is_grey=False)),
        _names_without_logo(edition, text_width),
        logo_height,
    )


def _height(rows: Sequence[Sequence[_Sign]], names: TextBlock, logo_height: float) -> float:
    foot = SAFE_MARGIN + 1.5 * mm + FOOTER_SIZE + 2.6 * mm
    logos = len(rows) * logo_height + max(0, len(rows) - 1) * 2.2 * mm
    return foot + logos + (names.height + 1.5 * mm if names.lines else 0) + 3 * mm


def _signs(edition: EditionContent, height: float, *, is_grey: bool) -> list[_Sign]:
    own = edition.identity
    picture = logo(own.logo, height=height, is_grey=is_grey) if own.logo else None
    signs = [_Sign(paper_text(own.name), picture, _name_lines(own.name, height), has_mark=True)]
    for partner in edition.logos[: _MOST - 1]:
        picture = logo(partner.image, height=height, is_grey=is_grey) if partner.image else None
        signs.append(
            _Sign(paper_text(partner.name), picture, _name_lines(partner.name, height), has_mark=False)
        )
    return signs


def _name_lines(name: str, height: float) -> tuple[PaperText, ...]:
    """At most two lines: the first word small above the rest ("Gemeente" / "Voorbeeldrecht")."""
    text = paper_text(name)
    first, _, rest = text.partition(" ")
    size = height * _TEXT_SHARE
    if rest and text_width(rest, BOLD, size) <= _WIDEST_NAME:
        return PaperText(first), PaperText(rest)
    lines = wrap(text, BOLD, size, max(_WIDEST_NAME, text_width(text, BOLD, size) * 0.6))
    return tuple(lines[:2]) if len(lines) <= 2 else (text,)


def _rows(signs: list[_Sign]) -> list[list[_Sign]]:
    if len(signs) <= _PER_ROW:
        return [signs]
    half = (len(signs) + 1) // 2
    return [signs[:half], signs[half:]]


def _names_without_logo(edition: EditionContent, text_width: float) -> TextBlock:
    """As many names as fit on a few lines, and how many there are besides; a foot must not fill the page."""
    names = [partner.name for partner in edition.logos[_MOST - 1 :]]
    amount = len(names)
    while True:
        rest = len(names) - amount
        words = f"En verder: {', '.join(names[:amount])}{f' en nog {rest} andere' if rest else ''}."
        texts = (paper_text(words),) if names else ()
        block = text_block(texts, width=text_width, size=FOOTER_SIZE, leading=1.25)
        if len(block.lines) <= _MOST_LINES or not amount:
            return block
        amount = min(amount - 1, amount * _MOST_LINES // len(block.lines))


def _draw_row(pen: Pen, row: Sequence[_Sign], y: float, height: float, *, is_read: bool) -> None:
    """Logos of equal height; they shrink together, never one alone."""
    left, right = pen.paper.text_margin, pen.paper.width - pen.paper.text_margin
    shown = height
    while True:
        widths = [sign.width(shown) for sign in row]
        free = (right - left - sum(widths)) / max(1, len(row) - 1)
        if free >= shown * _LEAST_GAP or shown < height * 0.3:
            break
        shown *= _SHRINK
    gap = min(shown * _WIDEST_GAP, free)
    for sign, width in zip(row, widths, strict=True):
        box = (left, y, left + width, y + shown)
        tag = pen.canvas.content("Figure", alt=f"Logo van {sign.name}", box=box) if sign.picture else None
        with (tag or pen.canvas.content("P")) if is_read else pen.canvas.artifact("Pagination"):
            _draw_sign(pen, sign, left, y, shown)
        left += width + gap


def _draw_sign(pen: Pen, sign: _Sign, x: float, y: float, height: float) -> None:
    if sign.picture:
        width = sign.width(height)
        high = width / sign.picture.ratio
        place_picture(pen, sign.picture, x, y + (height - high) / 2, width=width, height=high)
        return
    size = height * _TEXT_SHARE
    if sign.has_mark:
        place_mark(pen, x + height * 0.5, y + height * 0.52, height)
        x += height * 1.3
    if len(sign.lines) == 1:
        pen.put(sign.lines[0], x, y + height * 0.35, face=BOLD, size=size)
        return
    # The space parts the words for whoever listens.
    pen.put(PaperText(f"{sign.lines[0]} "), x, y + height * 0.58, size=size, colour=pen.inks.grey)
    pen.put(sign.lines[1], x, y + height * 0.12, face=BOLD, size=size)


def _draw_line(
    pen: Pen, edition: EditionContent, y: float, *, page: PaperText, extra: PaperText, is_read: bool
) -> None:
    canvas, grey = pen.canvas, pen.inks.grey
    left = joined((version_words(edition), extra), " · ")
    right = page or paper_text(edition.identity.web_address)
    edge = pen.paper.width - pen.paper.text_margin
    if left:
        with canvas.content("P") if is_read else canvas.artifact("Pagination"):
            pen.put(left, pen.paper.text_margin, y, size=FOOTER_SIZE, colour=grey)
    if page:
        with canvas.artifact("Pagination"):
            pen.put(page, edge, y, face=BOLD, size=FOOTER_SIZE + 1, align="right")
    elif right:
        with canvas.content("P") if is_read else canvas.artifact("Pagination"):
            pen.put(right, edge, y, size=FOOTER_SIZE, colour=grey, align="right")
