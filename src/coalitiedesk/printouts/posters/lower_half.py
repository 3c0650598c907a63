"""Title, when, where, contact and text: what stands below the picture of a Kring or Foto poster.

Lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.posters.facts import PosterFacts
from coalitiedesk.printouts.posters.foot import Foot, draw_foot, set_foot
from coalitiedesk.printouts.posters.pieces import (
    DETAIL,
    NOTHING,
    description_piece,
    detail_piece,
    text_piece,
)
from coalitiedesk.printouts.posters.when import When, when_piece

TITLE_LEADING = 1.04
_TITLE_GAP = 5 * mm
_LEFT = 84 * mm  # the column that says when
_COLUMN_GAP = 7 * mm
_DETAIL_GAP = 4 * mm
_SMALLER_DETAIL = 16.0
_DESCRIPTION_GAP = 6 * mm
_LONG_SERIES = 4

Try = tuple[float, Scale, int]
"""Height of the picture, and the sizes and lines that the title may take with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What one try may take.

    Attributes:
        width: Between the text margins.
        height: From the top of the title to the footer.
        when: Sizes of a single moment.
    """

    width: float
    height: float
    title: Scale
    max_lines: int
    when: Scale
    detail: float = DETAIL
    with_description: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LowerHalf:
    """Everything set and measured."""

    title: TextBlock
    when: When
    details: tuple[Piece, ...]
    description: Piece | None
    foot: Foot
    left: float
    is_stacked: bool
    columns: float
    fits: bool

    def codes(self, facts: PosterFacts) -> list[PrintCode]:
        """What to tell about it."""
        told = [] if self.title.fits else [PrintCode.TITLE_DOES_NOT_FIT]
        told += [] if self.fits or not self.title.fits else [PrintCode.DETAILS_DO_NOT_FIT]
        told += [PrintCode.MOMENTS_SUMMARISED] if self.when.is_summary else []
        told += [PrintCode.TEXT_LEFT_OFF] if facts.description and self.description is None else []
        return told


def set_lower_half(facts: PosterFacts, room: Room) -> LowerHalf:
    """Set it in a room; ``fits`` says whether it stays within."""
    title = fit_title(
        facts.title, width=room.width, scale=room.title, max_lines=room.max_lines, leading=TITLE_LEADING
    )
    foot = set_foot(facts, width=room.width)
    free = room.height - title.height - _TITLE_GAP - foot.height
    # A long series takes the whole width, with where and whom to ask below it.
    is_stacked = len(facts.grouped) > _LONG_SERIES
    half = (room.width - _COLUMN_GAP) / 2
    right = half if is_stacked else room.width - _LEFT - _COLUMN_GAP
    details = tuple(
        detail_piece(detail, width=right, size=room.detail)
        for detail in (facts.place, facts.contact)
        if detail
    )
    below = _DESCRIPTION_GAP + max((detail.height for detail in details), default=0) if is_stacked else 0
    when = when_piece(
        facts,
        width=room.width if is_stacked else _LEFT,
        height=max(free - below, 0),
        scale=room.when,
    )
    columns = when.piece.height + below if is_stacked else max(when.piece.height, _stacked(details))
    rest = free - columns - _DESCRIPTION_GAP
    description: Piece | None = None if facts.description else NOTHING
    if room.with_description and rest > 0:
        description = description_piece(facts.description, width=room.width, height=rest)
    is_told = description is not None or not room.with_description
    return LowerHalf(
        title=title,
        when=when,
        details=details,
        description=description,
        foot=foot,
        left=half if is_stacked else _LEFT,
        is_stacked=is_stacked,
        columns=columns,
        fits=is_told and when.fits and columns <= free,
    )


def set_below_picture(
    facts: PosterFacts,
    tries: Sequence[Try],
    *,
    width: float,
    height: float,
    when: Scale,
    with_description: bool,
) -> tuple[float, LowerHalf]:
    """The best height for the picture, and what stands below it; ``height`` is for the two together.

    ``tries`` are in the order of preference: the first in which all fits is taken.
    """
    tried: list[tuple[float, LowerHalf]] = []
    wishes = [(True, DETAIL)] if with_description and facts.description else []
    for has_description, detail in (*wishes, (False, DETAIL), (False, _SMALLER_DETAIL)):
        for picture, title, lines in tries:
            room = Room(
                width=width,
                height=height - picture,
                title=title,
                max_lines=lines,
                when=when,
                detail=detail,
                with_description=has_description,
            )
            half = set_lower_half(facts, room)
            if half.fits and half.title.fits and not half.when.is_summary:
                return picture, half
            tried.append((picture, half))
    return _best(tried)


def _best(tries: Sequence[tuple[float, LowerHalf]]) -> tuple[float, LowerHalf]:
    """The first with its whole title, else the one with the smallest title of those that fit but for it."""
    fitting = [one for one in tries if one[1].fits]
    whole = [one for one in fitting if one[1].title.fits]
    if whole:
        return whole[0]
    return min(fitting, key=lambda one: one[1].title.size) if fitting else tries[-1]


def draw_lower_half(pen: Pen, half: LowerHalf, *, x: float, y: float, foot: float) -> None:
    """Draw it with the title at a top, in the order in which it is read; the chips stand on the foot."""
    text_piece(half.title, tag="H1", colour=pen.inks.primary).draw(pen, x, y)
    y -= half.title.height + _TITLE_GAP
    draw_columns(pen, half, x=x, y=y)
    y -= half.columns + _DESCRIPTION_GAP
    if half.description:
        half.description.draw(pen, x, y)
    draw_foot(pen, half.foot, x=x, y=foot)


def draw_columns(pen: Pen, half: LowerHalf, *, x: float, y: float) -> None:
    """When at the left, where and whom to ask at the right; or below it, beside each other."""
    half.when.piece.draw(pen, x, y)
    top = y - 0.5 * mm
    if half.is_stacked:
        for index, detail in enumerate(half.details):
            left = x + index * (half.left + _COLUMN_GAP)
            detail.draw(pen, left, y - half.when.piece.height - _DESCRIPTION_GAP)
        return
    for detail in half.details:
        detail.draw(pen, x + half.left + _COLUMN_GAP, top)
        top -= detail.height + _DETAIL_GAP


def _stacked(details: Sequence[Piece]) -> float:
    return sum(detail.height for detail in details) + _DETAIL_GAP * max(0, len(details) - 1)
