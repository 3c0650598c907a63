"""What lies on the table of the house picture: cups, plates, a pan, a board, flowers."""

import math
from collections.abc import Iterable

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.printouts.kit.style import Inks

Spot = tuple[float, float]

_COFFEE, _SAUCER_EDGE, _SOUP, _BISCUIT, _SPOON = "#6B4229", "#E6DCC8", "#E08A3C", "#C98F4E", "#E3B264"


def draw_table_top(canvas: Canvas, inks: Inks, *, scene: str, open_at: float) -> None:
    """Everything on a table of radius 1 around the origin; a cup waits at the open place."""
    _cup(canvas, inks, _place(open_at, 0, 0.66), 0.17, turn=open_at + 120)
    if scene == "meal":
        _meal(canvas, inks, open_at)
        return
    for index in (2, 3, 5, 7):
        _cup(canvas, inks, _place(open_at, index, 0.70, 8 if index % 2 else -8), 0.145, turn=77 * index)
    if scene == "game":
        _board(canvas, inks)
        _biscuits(canvas, inks, _place(open_at, 1, 0.70, -6), 0.16)
    else:
        _flowers(canvas, inks, 0.25)
        _biscuits(canvas, inks, _place(open_at, 1, 0.50, 12), 0.18)
    for index in (4, 6):
        _cake(canvas, inks, _place(open_at, index, 0.66), 0.175, turn=open_at + 45 * index)


def _place(open_at: float, index: int, radius: float, shift: float = 0) -> Spot:
    angle = math.radians(open_at + 45 * index + shift)
    return radius * math.cos(angle), radius * math.sin(angle)


def _disc(canvas: Canvas, colour: Color, spot: Spot, radius: float) -> None:
    canvas.setFillColor(colour)
    canvas.circle(*spot, radius, stroke=0, fill=1)


def _dots(canvas: Canvas, colour: Color, spots: Iterable[Spot], radius: float) -> None:
    for spot in spots:
        _disc(canvas, colour, spot, radius)


def _cup(canvas: Canvas, inks: Inks, spot: Spot, radius: float, *, turn: float) -> None:
    _disc(canvas, inks.paper, spot, radius)
    canvas.setStrokeColor(inks.tone(_SAUCER_EDGE))
    canvas.setLineWidth(radius * 0.06)
    canvas.circle(*spot, radius * 0.97, stroke=1, fill=0)
    angle = math.radians(turn)
    canvas.setStrokeColor(inks.primary)
    canvas.setLineWidth(radius * 0.17)
    canvas.setLineCap(1)
    handle = radius * 0.86
    canvas.line(*spot, spot[0] + handle * math.cos(angle), spot[1] + handle * math.sin(angle))
    _disc(canvas, inks.primary, spot, radius * 0.62)
    _disc(canvas, inks.tone(_COFFEE), spot, radius * 0.47)


def _plate(canvas: Canvas, inks: Inks, spot: Spot, radius: float) -> None:
    _disc(canvas, inks.paper, spot, radius)
    canvas.setStrokeColor(inks.sage)
    canvas.setLineWidth(radius * 0.07)
    canvas.circle(*spot, radius * 0.74, stroke=1, fill=0)


def _cake(canvas: Canvas, inks: Inks, spot: Spot, radius: float, *, turn: float) -> None:
    _plate(canvas, inks, spot, radius)
    canvas.saveState()
    canvas.translate(*spot)
    canvas.rotate(turn)
    for colour, far, half in ((inks.accent, 0.45, 0.34), (inks.accent_fill, 0.28, 0.28)):
        slice_ = canvas.beginPath()
        slice_.moveTo(-0.5 * radius, 0)
        slice_.lineTo(far * radius, half * radius)
        slice_.lineTo(far * radius, -half * radius)
        slice_.close()
        canvas.setFillColor(colour)
        canvas.drawPath(slice_, stroke=0, fill=1)
    canvas.restoreState()


def _biscuits(canvas: Canvas, inks: Inks, spot: Spot, radius: float) -> None:
    _plate(canvas, inks, spot, radius)
    places = ((0.18, 0.2), (-0.3, 0.05), (0.1, -0.3))
    _dots(
        canvas,
        inks.tone(_BISCUIT),
        [(spot[0] + x * radius, spot[1] + y * radius) for x, y in places],
        radius * 0.24,
    )


def _flowers(canvas: Canvas, inks: Inks, radius: float) -> None:
    canvas.setFillColor(inks.sage)
    for turn in range(0, 360, 60):
        canvas.saveState()
        canvas.rotate(turn + 20)
        canvas.ellipse(radius * 0.35, -radius * 0.22, radius * 1.15, radius * 0.22, stroke=0, fill=1)
        canvas.restoreState()
    colours = (inks.accent, inks.paper, inks.plum, inks.accent, inks.paper)
    for index, colour in enumerate(colours):
        angle = math.radians(72 * index + 50)
        spot = (radius * 0.52 * math.cos(angle), radius * 0.52 * math.sin(angle))
        _disc(canvas, colour, spot, radius * 0.30)
        _disc(canvas, inks.honey, spot, radius * 0.11)


def _meal(canvas: Canvas, inks: Inks, open_at: float) -> None:
    for index in range(1, 8):
        spot = _place(open_at, index, 0.66)
        _plate(canvas, inks, spot, 0.19)
        _disc(canvas, inks.primary, spot, 0.133)
        _disc(canvas, inks.tone(_SOUP), spot, 0.11)
        bits = ((0.2, 0.1), (-0.2, 0.25), (-0.05, -0.28))
        _dots(canvas, inks.sage, [(spot[0] + x * 0.19, spot[1] + y * 0.19) for x, y in bits], 0.015)
    _disc(canvas, inks.primary, (0, 0), 0.30)
    canvas.setStrokeColor(inks.primary)
    canvas.setLineWidth(0.09)
    canvas.setLineCap(1)
    canvas.line(-0.37, 0, 0.37, 0)
    _disc(canvas, inks.tone(_SOUP), (0, 0), 0.25)
    leaves = ((0.1, 0.08), (-0.12, 0.05), (0.0, -0.12), (0.14, -0.08), (-0.05, 0.16))
    _dots(canvas, inks.sage, leaves, 0.03)
    canvas.setStrokeColor(inks.tone(_SPOON))
    canvas.setLineWidth(0.045)
    canvas.line(0.04, 0.02, 0.30, 0.24)


def _board(canvas: Canvas, inks: Inks) -> None:
    side, fields = 0.62, 6
    field = side * 0.9 / fields
    canvas.saveState()
    canvas.rotate(17)
    canvas.setFillColor(inks.paper)
    canvas.roundRect(-side / 2, -side / 2, side, side, 0.03, stroke=0, fill=1)
    canvas.setFillColor(inks.sage)
    for column in range(fields):
        for row in range(column % 2 == 0, fields, 2):
            canvas.rect(
                -side * 0.45 + column * field, -side * 0.45 + row * field, field, field, stroke=0, fill=1
            )
    ours, theirs = ((0, 1), (2, 1), (3, 2), (5, 2)), ((1, 4), (3, 4), (4, 5))
    for colour, pieces in ((inks.primary, ours), (inks.accent, theirs)):
        spots = [(-side * 0.45 + (x + 0.5) * field, -side * 0.45 + (y + 0.5) * field) for x, y in pieces]
        _dots(canvas, colour, spots, field * 0.36)
    canvas.restoreState()
