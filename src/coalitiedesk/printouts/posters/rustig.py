"""Rustig: date and time first, the title as large as it fits, an empty middle. Asks least of a printer.

A cancelled activity has this shape whatever was chosen, so that it can hang over the old poster.
"""

from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
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
    draw_call,
    text_piece,
)
from coalitiedesk.printouts.posters.when import When, when_piece

_TITLE_LEADING = 1.03
_TITLES = ((84.0, 44.0, 4), (60.0, 34.0, 5), (44.0, 34.0, 6))
_WHEN = Scale(preferred=34, floor=28)
_WHEN_HEIGHTS = (42 * mm, 70 * mm, 110 * mm)
_MARK = 28 * mm
_RULE_GAP = 9 * mm
_CALL_SIZES = (40.0, 28.0)
_COLUMN = 92 * mm
_DESCRIPTION_GAP = 7 * mm
_ABOVE_CALL = 5 * mm
_SMALLER_DETAIL = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    when: When
    title: TextBlock
    description: Piece | None
    place: Piece
    contact: Piece
    foot: Foot
    call: float
    fits: bool


def draw_rustig(
    pen: Pen, facts: PosterFacts, edition: EditionContent, *, with_description: bool
) -> list[PrintCode]:
    """Draw one page; returns what to tell about it."""
    paper = pen.paper
    top, foot = paper.height - paper.text_margin, footer_height(edition, paper.text_width)
    plan = _best(facts, paper.text_width, top - foot, with_description=with_description)
    y = draw_head(pen, plan.when, top=top)
    text_piece(plan.title, tag="H1", colour=pen.inks.primary).draw(pen, paper.text_margin, y)
    y -= plan.title.height + _DESCRIPTION_GAP
    if plan.description:
        plan.description.draw(pen, paper.text_margin, y)
    _draw_lower(pen, plan, foot=foot)
    draw_footer(pen, edition)
    return _codes(plan, facts)


def draw_head(pen: Pen, when: When, *, top: float) -> float:
    """When it is, the mark, and the heavy rule; returns where the title begins."""
    paper = pen.paper
    right = paper.width - paper.text_margin
    with pen.canvas.artifact():
        place_mark(pen, right - 15 * mm, top - 14 * mm, _MARK)
    when.piece.draw(pen, paper.text_margin, top)
    rule = top - _head_height(when) + _RULE_GAP
    with pen.canvas.artifact():
        pen.rule(paper.text_margin, rule, right, weight=5)
    return rule - _RULE_GAP


def head_when(facts: PosterFacts, width: float, height: float) -> When:
    """When it is, beside the mark."""
    return when_piece(facts, width=width - _MARK - 8 * mm, height=height, scale=_WHEN)


def _head_height(when: When) -> float:
    return max(when.piece.height, _MARK) + 8 * mm + _RULE_GAP


def _best(facts: PosterFacts, width: float, height: float, *, with_description: bool) -> _Plan:
    wishes = [True, False] if with_description and facts.description else [False]
    plan: _Plan | None = None
    for has_description in wishes:
        for detail in (DETAIL, _SMALLER_DETAIL):
            for when_height in _WHEN_HEIGHTS:
                when = head_when(facts, width, when_height)
                if when.is_summary and when_height < _WHEN_HEIGHTS[-1]:
                    continue
                for call in _CALL_SIZES:
                    plan = _plan(facts, when, width, height, has_description, detail, call)
                    if plan.fits:
                        return plan
    assert plan is not None  # noqa: S101  # every list above has members
    return plan


def _plan(
    facts: PosterFacts,
    when: When,
    width: float,
    height: float,
    has_description: bool,
    detail: float,
    call: float,
) -> _Plan:
    foot = set_foot(facts, width=width)
    place = detail_piece(facts.place, width=_COLUMN - 4 * mm, size=detail)
    contact = detail_piece(facts.contact, width=width - _COLUMN - 4 * mm, size=detail)
    lower = foot.height + 8 * mm + max(place.height, contact.height) + 10 * mm + call + _ABOVE_CALL
    free = height - _head_height(when) - lower
    title = fit_title(facts.title, width=width, scale=_scale(0), max_lines=4, max_height=free)
    description: Piece | None = None if facts.description else NOTHING
    for step, (_, _, lines) in enumerate(_TITLES):
        title = fit_title(
            facts.title,
            width=width,
            scale=_scale(step),
            max_lines=lines,
            max_height=min(free, 112 * mm),
            leading=_TITLE_LEADING,
        )
        rest = free - title.height - _DESCRIPTION_GAP
        if has_description:
            description = description_piece(facts.description, width=width, height=rest)
        if title.fits and (description is not None or not has_description):
            break
    is_told = description is not None or not has_description
    return _Plan(
        when=when,
        title=title,
        description=description,
        place=place,
        contact=contact,
        foot=foot,
        call=call,
        fits=is_told and title.fits and when.fits and title.height <= free,
    )


def _scale(step: int) -> Scale:
    return Scale(preferred=_TITLES[step][0], floor=_TITLES[step][1])


def _draw_lower(pen: Pen, plan: _Plan, *, foot: float) -> None:
    paper = pen.paper
    line = foot + plan.foot.height + 1 * mm
    details = line + 7 * mm + max(plan.place.height, plan.contact.height)
    draw_call(pen, paper.text_margin, details + 10 * mm, plan.call)
    plan.place.draw(pen, paper.text_margin, details)
    contact = paper.text_margin + (_COLUMN + 4 * mm if plan.place.height else 0)
    plan.contact.draw(pen, contact, details)
    if plan.foot.chips.height or plan.foot.credit.height or plan.foot.web:
        with pen.canvas.artifact():
            pen.rule(paper.text_margin, line, paper.width - paper.text_margin, colour=pen.inks.hairline)
    draw_foot(pen, plan.foot, x=paper.text_margin, y=foot)


def _codes(plan: _Plan, facts: PosterFacts) -> list[PrintCode]:
    told = [] if plan.title.fits else [PrintCode.TITLE_DOES_NOT_FIT]
    told += [PrintCode.DETAILS_DO_NOT_FIT] if plan.title.fits and not plan.fits else []
    told += [PrintCode.MOMENTS_SUMMARISED] if plan.when.is_summary else []
    told += [PrintCode.TEXT_LEFT_OFF] if facts.description and plan.description is None else []
    return told
