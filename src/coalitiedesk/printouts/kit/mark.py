"""The house mark "de kring": eight seats round a table seen from above, one open and pulled back.

In units of the table's radius: seat centres on 1.62, every 45 degrees; a seat 0.92 wide and 0.66 deep, the
front straight, the back half round. The open seat is an outline, pulled back 0.30: its shape says "open".
"""

import math
from functools import lru_cache

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stamp import Stamp, drawn
from coalitiedesk.printouts.kit.style import Inks

SEATS = 8
LOWER_RIGHT = 315.0
SEAT_CENTRE, SEAT_WIDTH, SEAT_DEPTH, PULLED_BACK, OPEN_STROKE = 1.62, 0.92, 0.66, 0.30, 0.16
RING = SEAT_CENTRE + SEAT_DEPTH / 2
_SEAT_ANGLE = 360 / SEATS
_CURVE = 0.5523
_REACH = RING + 0.5


def place_mark(pen: Pen, x: float, y: float, size: float) -> None:
    """Draw the mark around a point; ``size`` is the diameter of the closed ring, at least 5 mm."""
    pen.stamp(f"mark-{pen.inks.key}", _mark(pen.inks), x, y, scale=size / 2 / RING)


def place_open_seat(pen: Pen, x: float, y: float, width: float, *, angle: float = 270) -> None:
    """The open seat alone, around a point: "here is a place for you"."""
    _place_seat(pen, f"seat-open-{pen.inks.key}", _open_alone(pen.inks), x, y, width, angle)


def place_quiet_seat(pen: Pen, x: float, y: float, width: float, *, angle: float = 270) -> None:
    """An open seat that asks nothing, around a point: another day, not yet counted."""
    _place_seat(pen, f"seat-quiet-{pen.inks.key}", _quiet_alone(pen.inks), x, y, width, angle)


def place_full_seat(
    pen: Pen, x: float, y: float, width: float, *, angle: float = 270, colour: Color | None = None
) -> None:
    """A filled seat, around a point: counted, present."""
    ink = colour or pen.inks.primary
    _place_seat(pen, f"seat-{ink.hexval()[2:]}", _full_alone(ink), x, y, width, angle)


def seat_path(canvas: Canvas, width: float, depth: float, corner: float) -> PDFPathObject:
    """A seat around the origin, its front towards the table at the bottom."""
    path = canvas.beginPath()
    side, front, back, bend = width / 2, -depth / 2, depth / 2, depth * 0.10
    pull, start = corner * _CURVE, bend - depth * 0.15
    path.moveTo(-side + corner, front)
    path.lineTo(side - corner, front)
    path.curveTo(side - corner + pull, front, side, front + corner - pull, side, front + corner)
    path.lineTo(side, start)
    path.curveTo(side, back - (back - bend) * 0.18, side * 0.62, back, 0, back)
    path.curveTo(-side * 0.62, back, -side, back - (back - bend) * 0.18, -side, start)
    path.lineTo(-side, front + corner)
    path.curveTo(-side, front + corner - pull, -side + corner - pull, front, -side + corner, front)
    path.close()
    return path


def go_to_seat(canvas: Canvas, index: int, *, open_at: float, radius: float) -> None:
    """Move the origin to a seat of a ring around it, facing the table; seat 0 is the open one."""
    angle = math.radians(open_at + _SEAT_ANGLE * index)
    canvas.translate(radius * math.cos(angle), radius * math.sin(angle))
    canvas.rotate(open_at + _SEAT_ANGLE * index - 90)


def _place_seat(pen: Pen, name: str, seat: Stamp, x: float, y: float, width: float, angle: float) -> None:
    turn = math.radians(angle - 90)
    along, across = width * math.cos(turn), width * math.sin(turn)
    pen.canvas.saveState()
    pen.canvas.transform(along, across, -across, along, x, y)
    pen.canvas.place(name, seat)
    pen.canvas.restoreState()


@lru_cache(maxsize=8)
def _open_alone(inks: Inks) -> Stamp:
    return _outlined(inks.accent, inks.accent_fill)


@lru_cache(maxsize=8)
def _quiet_alone(inks: Inks) -> Stamp:
    return _outlined(inks.sage, inks.paper)


def _outlined(line: Color, fill: Color) -> Stamp:
    stroke, depth = 0.17, SEAT_DEPTH / SEAT_WIDTH

    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(stroke)
        canvas.setLineJoin(1)
        canvas.setStrokeColor(line)
        canvas.setFillColor(fill)
        canvas.drawPath(seat_path(canvas, 1 - stroke, depth - stroke, 0.14), stroke=1, fill=1)

    return drawn(draw, left=-0.6, bottom=-0.6, right=0.6, top=0.6)


@lru_cache(maxsize=32)
def _full_alone(colour: Color) -> Stamp:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colour)
        canvas.drawPath(seat_path(canvas, 1, SEAT_DEPTH / SEAT_WIDTH, 0.16), stroke=0, fill=1)

    return drawn(draw, left=-0.6, bottom=-0.6, right=0.6, top=0.6)


@lru_cache(maxsize=8)
def _mark(inks: Inks) -> Stamp:
    def draw(canvas: Canvas) -> None:
        _table(canvas, inks)
        for index in range(SEATS):
            canvas.saveState()
            go_to_seat(canvas, index, open_at=LOWER_RIGHT, radius=SEAT_CENTRE + (0 if index else PULLED_BACK))
            if index:
                canvas.setFillColor(inks.text if inks.is_one_ink else inks.primary)
                canvas.drawPath(seat_path(canvas, SEAT_WIDTH, SEAT_DEPTH, 0.14), stroke=0, fill=1)
            else:
                _open_seat(canvas, inks)
            canvas.restoreState()

    return drawn(draw, left=-_REACH, bottom=-_REACH, right=_REACH, top=_REACH)


def _table(canvas: Canvas, inks: Inks) -> None:
    if inks.is_one_ink:  # a ring, so that the seats stay the message
        canvas.setStrokeColor(inks.text)
        canvas.setLineWidth(0.17)
        canvas.circle(0, 0, 0.915, stroke=1, fill=0)
    else:
        canvas.setFillColor(inks.honey)
        canvas.circle(0, 0, 1, stroke=0, fill=1)


def _open_seat(canvas: Canvas, inks: Inks) -> None:
    canvas.setStrokeColor(inks.accent)
    canvas.setFillColor(inks.accent_fill)
    canvas.setLineWidth(OPEN_STROKE)
    canvas.setLineJoin(1)
    outline = seat_path(canvas, SEAT_WIDTH + 0.04 - OPEN_STROKE, SEAT_DEPTH + 0.06 - OPEN_STROKE, 0.12)
    canvas.drawPath(outline, stroke=1, fill=1)
