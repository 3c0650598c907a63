"""Role cards for the tables, two on a sheet with marks to cut along: large enough for six heads around it."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.meeting_formats import RoleCard
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_full_seat, place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text

CARDS_ON_SHEET = 2
_HEIGHT = A4.height / CARDS_ON_SHEET
_PAD, _GUTTER = 14 * mm, 9 * mm
_LEFT_WIDTH = 92 * mm
_RIGHT = _PAD + _LEFT_WIDTH + _GUTTER
_RIGHT_WIDTH = A4.width - _RIGHT - _PAD
_TASK = "Maak samen een poster van je plan, en laat hem zien aan de anderen."


def draw_role_cards(pen: Pen, cards: Sequence[RoleCard]) -> None:
    """Up to two cards with the line to cut along."""
    _draw_cut(pen)
    for at, card in enumerate(cards):
        _draw_card(pen, card, A4.height - at * _HEIGHT)


def _draw_cut(pen: Pen) -> None:
    with pen.canvas.artifact():
        canvas = pen.canvas
        canvas.saveState()
        canvas.setDash(2, 3)
        pen.rule(18 * mm, A4.height / 2, A4.width - 18 * mm, colour=pen.inks.grey, weight=0.6)
        canvas.restoreState()
        pen.rule(8 * mm, A4.height / 2, 14 * mm, colour=pen.inks.text, weight=0.8)
        pen.rule(A4.width - 14 * mm, A4.height / 2, A4.width - 8 * mm, colour=pen.inks.text, weight=0.8)


def _draw_card(pen: Pen, card: RoleCard, top: float) -> None:
    y = top - _PAD
    with pen.canvas.artifact():
        place_mark(pen, A4.width - _PAD - 7 * mm, y - 6 * mm, 14 * mm)
    with pen.canvas.content("P"):
        pen.put(PaperText("Jullie rol in Samenstad "), _PAD, y - 3 * mm, size=10, colour=pen.inks.grey)
    scale = Scale(preferred=26, floor=16)
    title = fit_title(paper_text(card.title), width=A4.width - 2 * _PAD - 20 * mm, scale=scale, max_lines=1)
    with pen.canvas.content("H2"):
        y = pen.block(title, _PAD, y - 5 * mm, colour=pen.inks.primary) - 5 * mm
    _draw_story(pen, card, y)
    bottom = _draw_questions(pen, card, y)
    task = text_block((paper_text(_TASK),), width=_RIGHT_WIDTH, size=12.5, face=BOLD, leading=1.25)
    with pen.canvas.content("P"):
        pen.block(task, _RIGHT, bottom - 3 * mm, colour=pen.inks.accent)


def _draw_story(pen: Pen, card: RoleCard, y: float) -> None:
    who = text_block((paper_text(card.who),), width=_LEFT_WIDTH, size=14, face=BOLD, leading=1.3)
    story = text_block((paper_text(card.story),), width=_LEFT_WIDTH, size=13.5, leading=1.36)
    with pen.canvas.content("P"):
        y = pen.block(who, _PAD, y) - 1.5 * mm
    with pen.canvas.content("P"):
        y = pen.block(story, _PAD, y) - 4 * mm
    has = text_block((paper_text(card.has),), width=_LEFT_WIDTH - 8 * mm, size=12.5, leading=1.3)
    height = has.height + 12 * mm
    with pen.canvas.artifact():
        pen.panel(_PAD, y - height, _LEFT_WIDTH, height, fill=pen.inks.warm_panel, radius=3 * mm)
    with pen.canvas.content("P"):
        words = PaperText("Wat je hebt, en wat knelt ")
        pen.put(words, _PAD + 4 * mm, y - 6 * mm, face=BOLD, size=10.5, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.block(has, _PAD + 4 * mm, y - 8 * mm)


def _draw_questions(pen: Pen, card: RoleCard, y: float) -> float:
    with pen.canvas.content("P"):
        words = PaperText("Praat hierover ")
        pen.put(words, _RIGHT, y - 4 * mm, face=BOLD, size=12.5, colour=pen.inks.primary)
    y -= 8 * mm
    for question in card.questions:
        block: TextBlock = text_block(
            (paper_text(question),), width=_RIGHT_WIDTH - 7 * mm, size=13.5, leading=1.3
        )
        with pen.canvas.artifact():
            place_full_seat(pen, _RIGHT + 2 * mm, y - 2.9 * mm, 3.8 * mm, angle=90)
        with pen.canvas.content("P"):
            y = pen.block(block, _RIGHT + 7 * mm, y) - 3 * mm
    return y
