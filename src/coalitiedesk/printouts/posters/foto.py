"""Foto: a photo above with the date hanging over its edge. Without a photo the poster is a Kring."""

import datetime as dt
from dataclasses import replace

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.dutch.formats import MONTHS, WEEKDAYS
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.images import Picture, photo, place_picture
from coalitiedesk.printouts.kit.paper import SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import EMPTY, PaperText
from coalitiedesk.printouts.posters.facts import PosterFacts
from coalitiedesk.printouts.posters.kring import draw_kring
from coalitiedesk.printouts.posters.lower_half import Try, draw_lower_half, set_below_picture
from coalitiedesk.printouts.posters.pieces import draw_call

_TRIES: tuple[Try, ...] = (
    (128 * mm, Scale(preferred=54, floor=40), 2),
    (116 * mm, Scale(preferred=48, floor=36), 3),
    (100 * mm, Scale(preferred=44, floor=32), 4),
    (84 * mm, Scale(preferred=40, floor=32), 4),
    (70 * mm, Scale(preferred=38, floor=32), 5),
)
_PHOTO_RATIO = 194 / 128
_WHEN = Scale(preferred=27, floor=22)
_CALL_SIZE = 26.0
_CALL_HEIGHT = 22 * mm
_TILE = 46 * mm
_TILE_OVERHANG = 17 * mm


def draw_foto(
    pen: Pen, facts: PosterFacts, edition: EditionContent, *, with_description: bool
) -> list[PrintCode]:
    """Draw one page; returns what to tell about it."""
    content = facts.activity.photo
    if content is None:
        told = draw_kring(pen, facts, edition, with_description=with_description)
        return [PrintCode.PHOTO_MISSING, *told]
    paper = pen.paper
    wide = paper.width - 2 * SAFE_MARGIN
    top, foot = paper.height - SAFE_MARGIN, footer_height(edition, paper.text_width)
    high, half = set_below_picture(
        _without_day(facts),
        _TRIES,
        width=paper.text_width,
        height=top - foot - _CALL_HEIGHT,
        when=_WHEN,
        with_description=with_description,
    )
    picture = photo(content, width=wide, height=high, is_grey=pen.inks.is_one_ink)
    if picture is None:
        told = draw_kring(pen, facts, edition, with_description=with_description)
        return [PrintCode.PHOTO_UNUSABLE, *told]
    _draw_photo(pen, picture, facts, x=SAFE_MARGIN, y=top - high, width=wide, height=high)
    y = top - high
    draw_call(pen, paper.text_margin, y - 13 * mm, _CALL_SIZE)
    _draw_tile(pen, facts, right=paper.width - paper.text_margin, y=y - _TILE_OVERHANG)
    draw_lower_half(pen, half, x=paper.text_margin, y=y - _CALL_HEIGHT, foot=foot)
    draw_footer(pen, edition)
    return half.codes(facts)


def _tile_day(facts: PosterFacts) -> dt.date | None:
    """The day on the tile: only for one plain day."""
    moments = facts.activity.moments
    if len(moments) != 1 or moments[0].is_cancelled:
        return None
    only = moments[0]
    return None if only.last_day and only.day and only.last_day > only.day else only.day


def _without_day(facts: PosterFacts) -> PosterFacts:
    """The tile says the day; below the title only the time is left."""
    row = facts.rows[0]
    if _tile_day(facts) is None or not row.time:
        return facts
    return replace(facts, rows=(replace(row, day=EMPTY),))


def _draw_photo(
    pen: Pen, picture: Picture, facts: PosterFacts, *, x: float, y: float, width: float, height: float
) -> None:
    """Fill the area; a picture of another shape is cut off at the edges, never stretched."""
    ratio = picture.ratio
    wide, high = (width, width / ratio) if ratio < width / height else (height * ratio, height)
    with (
        pen.canvas.content("Figure", alt=f"Foto bij {facts.title}", box=(x, y, x + width, y + height)),
        pen.clipped(x, y, width, height, radius=pen.paper.panel_radius),
    ):
        place_picture(pen, picture, x - (wide - width) / 2, y - (high - height) / 2, width=wide, height=high)


def _draw_tile(pen: Pen, facts: PosterFacts, *, right: float, y: float) -> None:
    """The date as a calendar leaf."""
    day = _tile_day(facts)
    if day is None:
        return
    x, middle, edge = right - _TILE, right - _TILE / 2, 1.6 * mm
    paper, white = pen.paper, pen.inks.paper
    with pen.canvas.artifact():
        pen.canvas.setFillColor(white)
        pen.canvas.roundRect(x - edge, y - edge, _TILE + 2 * edge, _TILE + 2 * edge, 6 * mm, stroke=0, fill=1)
        pen.panel(x, y, _TILE, _TILE, fill=pen.inks.primary, radius=paper.panel_radius)
    with pen.canvas.content("P"):
        for words, rise, size in (
            (f"{WEEKDAYS[day.weekday()]} ", 36 * mm, 20),
            (f"{day.day} ", 15 * mm, 66),
            (MONTHS[day.month - 1], 5.6 * mm, 20),
        ):
            pen.put(PaperText(words), middle, y + rise, face=BOLD, size=size, colour=white, align="centre")
