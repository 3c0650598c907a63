"""Cards "Bel mij" to fill in and hand over, four on a sheet: for who wants to go on talking."""

from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A6, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import PaperText

_PAD = 11 * mm
_LINES = ("Naam", "Bedrijf", "Telefoon", "Waarover?", "")
_STEP = 17 * mm
_WORDS = "We bellen binnen twee weken. Je zit nergens aan vast."


def draw_call_cards(pen: Pen) -> None:
    """Four cards with the cross to cut along."""
    with pen.canvas.artifact():
        _draw_cross(pen)
    for at in range(4):
        _draw_card(pen, at % 2 * A6.width, (2 - at // 2) * A6.height)


def _draw_cross(pen: Pen) -> None:
    canvas, tick = pen.canvas, 6 * mm
    canvas.setStrokeColor(pen.inks.grey)
    canvas.setLineWidth(0.6)
    width, height = A6.width, A6.height
    for y in (SAFE_MARGIN, 2 * height - SAFE_MARGIN - tick):
        canvas.line(width, y, width, y + tick)
    for x in (SAFE_MARGIN, 2 * width - SAFE_MARGIN - tick):
        canvas.line(x, height, x + tick, height)
    canvas.line(width - tick / 2, height, width + tick / 2, height)
    canvas.line(width, height - tick / 2, width, height + tick / 2)


def _draw_card(pen: Pen, x: float, top: float) -> None:
    left, right = x + _PAD, x + A6.width - _PAD
    with pen.canvas.artifact():
        place_mark(pen, right - 6 * mm, top - 18 * mm, 12 * mm)
    with pen.canvas.content("P"):
        pen.put(PaperText("Bel mij "), left, top - 20 * mm, face=BOLD, size=24, colour=pen.inks.primary)
    for at, words in enumerate(_LINES):
        y = top - 42 * mm - at * _STEP
        if words:
            with pen.canvas.content("P"):
                pen.put(PaperText(f"{words} "), left, y + 5 * mm, size=10.5, colour=pen.inks.grey)
        with pen.canvas.artifact():
            pen.rule(left, y - 4 * mm, right, colour=pen.inks.grey, weight=0.6)
    with pen.canvas.content("P"):
        pen.put(PaperText(f"{_WORDS} "), left, top - A6.height + 16 * mm, size=9, colour=pen.inks.grey)
