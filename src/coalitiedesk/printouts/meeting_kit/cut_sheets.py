"""Sheets to cut: role cards four on a sheet, name tags ten on a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.meeting_formats import RoleCard
from coalitiedesk.domain.meetings import Guest, GuestState
from coalitiedesk.printouts.kit.fit import fit_text, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_full_seat, place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text

CARDS_ON_SHEET, TAGS_ON_SHEET = 4, 10
_CARD = (A4.width / 2, A4.height / 2)
_CARD_PAD = 12 * mm
_TAG = (90 * mm, 54 * mm)
_TAG_EDGE = ((A4.width - 2 * 90 * mm) / 2, (A4.height - 5 * 54 * mm) / 2)
_TAG_PAD = 6 * mm
_TICK = 3 * mm
_TASK = "Maak samen een poster van je plan en laat hem zien."
_TAG_NAME = Scale(preferred=26, floor=13)
_SMALL = Scale(preferred=12, floor=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTag:
    """What stands on a tag; an empty name is a line to write on."""

    name: str = ""
    whence: str = ""


def name_tags(guests: Sequence[Guest]) -> tuple[NameTag, ...]:
    """One for each who may come, and empty ones to fill the last sheet; one empty sheet without guests."""
    found = [
        NameTag(name=guest.who, whence=guest.whence)
        for guest in guests
        if guest.state is not GuestState.DECLINED
    ]
    rest = -len(found) % TAGS_ON_SHEET if found else TAGS_ON_SHEET
    return (*found, *(NameTag() for _ in range(rest)))


def draw_role_cards(pen: Pen, cards: Sequence[RoleCard]) -> None:
    """Up to four cards with the lines to cut along."""
    width, height = _CARD
    _draw_cross(pen)
    for at, card in enumerate(cards):
        x, top = at % 2 * width, A4.height - at // 2 * height
        _draw_card(pen, card, x, top)


def draw_name_tags(pen: Pen, tags: Sequence[NameTag], coalition: str) -> None:
    """Up to ten tags with ticks at the edges to cut along."""
    _draw_tag_ticks(pen)
    width, height = _TAG
    left, bottom = _TAG_EDGE
    for at, tag in enumerate(tags):
        x = left + at % 2 * width
        _draw_tag(pen, tag, coalition, x, A4.height - bottom - at // 2 * height)


def _draw_cross(pen: Pen) -> None:
    with pen.canvas.artifact():
        canvas = pen.canvas
        canvas.saveState()
        canvas.setDash(2, 3)
        pen.rule(8 * mm, A4.height / 2, A4.width - 8 * mm, colour=pen.inks.hairline, weight=0.6)
        canvas.line(A4.width / 2, 8 * mm, A4.width / 2, A4.height - 8 * mm)
        canvas.restoreState()


def _draw_card(pen: Pen, card: RoleCard, x: float, top: float) -> None:
    width = _CARD[0] - 2 * _CARD_PAD
    left, y = x + _CARD_PAD, top - _CARD_PAD
    with pen.canvas.content("P"):
        pen.put(PaperText("Dit is jouw rol"), left, y - 3 * mm, size=9, colour=pen.inks.grey)
    title = fit_title(paper_text(card.title), width=width, scale=Scale(preferred=20, floor=14), max_lines=2)
    with pen.canvas.content("H2"):
        y = pen.block(title, left, y - 5 * mm, colour=pen.inks.primary)
    story = text_block((paper_text(card.story),), width=width, size=12, leading=1.3)
    with pen.canvas.content("P"):
        y = pen.block(story, left, y - 3 * mm)
    y -= 3 * mm
    for question in card.questions:
        block = text_block((paper_text(question),), width=width - 6 * mm, size=12, face=BOLD, leading=1.25)
        with pen.canvas.artifact():
            place_full_seat(pen, left + 1.8 * mm, y - 2.7 * mm, 3.4 * mm, angle=90)
        with pen.canvas.content("P"):
            y = pen.block(block, left + 6 * mm, y) - 1.4 * mm
    task = text_block((paper_text(_TASK),), width=width, size=11, leading=1.25)
    with pen.canvas.content("P"):
        pen.block(task, left, top - _CARD[1] + _CARD_PAD + task.height, colour=pen.inks.accent)


def _draw_tag_ticks(pen: Pen) -> None:
    (width, height), (left, bottom) = _TAG, _TAG_EDGE
    canvas = pen.canvas
    with canvas.artifact():
        canvas.setStrokeColor(pen.inks.hairline)
        canvas.setLineWidth(0.6)
        for column in range(3):
            x = left + column * width
            for y in (bottom - _TICK, A4.height - bottom):
                canvas.line(x, y, x, y + _TICK)
        for at in range(6):
            y = bottom + at * height
            for x in (left - _TICK, A4.width - left):
                canvas.line(x, y, x + _TICK, y)
            middle = left + width - _TICK / 2
            canvas.line(middle, y, middle + _TICK, y)


def _draw_tag(pen: Pen, tag: NameTag, coalition: str, x: float, top: float) -> None:
    width, height = _TAG
    left, room = x + _TAG_PAD, width - 2 * _TAG_PAD
    with pen.canvas.artifact():
        place_mark(pen, x + width - _TAG_PAD - 5 * mm, top - _TAG_PAD - 4 * mm, 9 * mm)
    own = fit_text(
        (paper_text(coalition),), width=room - 16 * mm, height=9 * mm, scale=Scale(preferred=9, floor=7)
    )
    with pen.canvas.content("P"):
        pen.block(own, left, top - _TAG_PAD - 1 * mm, colour=pen.inks.grey)
    if not tag.name:
        with pen.canvas.artifact():
            pen.rule(left, top - height + 20 * mm, left + room, colour=pen.inks.grey, weight=0.7)
            pen.rule(left, top - height + 9 * mm, left + room, colour=pen.inks.hairline, weight=0.7)
        return
    name = fit_title(
        paper_text(tag.name), width=room, scale=_TAG_NAME, max_lines=2, max_height=21 * mm, leading=1.1
    )
    with pen.canvas.content("P"):
        y = pen.block(name, left, top - 17 * mm, colour=pen.inks.primary)
    if tag.whence:
        whence = fit_text((paper_text(tag.whence),), width=room, height=12 * mm, scale=_SMALL, leading=1.15)
        with pen.canvas.content("P"):
            pen.block(whence, left, y - 1 * mm)
