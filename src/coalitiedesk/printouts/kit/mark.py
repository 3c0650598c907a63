"""De kring: eight seats round a table seen from above, seven taken, one open and pulled back.

Construction in units of the table radius: seat centres on radius 1.62, every 45 degrees; a seat is 0.92
wide and 0.66 deep with a straight front and a half-round back. The open seat is pulled back by 0.30 and drawn as an
outline: its shape says that it is open, colour only repeats it.
"""

import math
from typing import Literal

from reportlab.pdfgen.pathobject import PDFPathObject

from coalitiedesk.printouts.kit.tagged import TaggedCanvas

SEAT_RADIUS, SEAT_WIDTH, SEAT_DEPTH, PULL, OPEN_STROKE = 1.62, 0.92, 0.66, 0.30, 0.16
OUTER = SEAT_RADIUS + SEAT_DEPTH / 2  # radius of the closed ring
OPEN_AT = 315.0  # degrees: lower right, the reader's own corner
_ROUND = 0.5523  # a quarter circle as a Bézier curve

Edition = Literal["colour", "one_ink", "reverse"]
_EDITIONS = {  # seat, table, line and fill of the open seat
    "colour": ("den", "honing", "klei", "perzik"),
    "one_ink": ("inkt", "inkt", "inkt", "papier"),
    "reverse": ("papier", "honing", "honing", "den"),
}


def fill(c: TaggedCanvas, role: str) -> None:
    """Fill with a colour role from now on."""
    c.setFillColor(c.palette.colour(role))


def stroke(c: TaggedCanvas, role: str) -> None:
    """Draw lines in a colour role from now on."""
    c.setStrokeColor(c.palette.colour(role))


def seat_path(c: TaggedCanvas, w: float, d: float, r: float) -> PDFPathObject:
    """Seat in local axes: front edge at y=-d/2 (towards table), back at y=+d/2."""
    p: PDFPathObject = c.beginPath()
    k = _ROUND
    x, f, b, s = w / 2, -d / 2, d / 2, d * 0.10  # s: where the back curve starts
    p.moveTo(-x + r, f)
    p.lineTo(x - r, f)
    p.curveTo(x - r + r * k, f, x, f + r - r * k, x, f + r)
    p.lineTo(x, s - d * 0.15)
    p.curveTo(x, b - (b - s) * 0.18, x * 0.62, b, 0, b)
    p.curveTo(-x * 0.62, b, -x, b - (b - s) * 0.18, -x, s - d * 0.15)
    p.lineTo(-x, f + r)
    p.curveTo(-x, f + r - r * k, -x + r - r * k, f, -x + r, f)
    p.close()
    return p


def at_seat(c: TaggedCanvas, cx: float, cy: float, t: float, deg: float, radius: float) -> None:
    """Move the origin to a place at the table, facing it; t is the radius of the table."""
    c.translate(cx + radius * t * math.cos(math.radians(deg)), cy + radius * t * math.sin(math.radians(deg)))
    c.rotate(deg - 90)


def draw_mark(c: TaggedCanvas, cx: float, cy: float, size: float, edition: Edition = "colour") -> None:
    """Draw the mark around a centre; ``size`` is the diameter of the closed ring, 5 mm or more."""
    t = size / 2 / OUTER
    if c.palette.is_mono and edition == "colour":
        edition = "one_ink"
    seat, table, open_line, open_fill = _EDITIONS[edition]
    c.saveState()
    fill(c, table)
    if edition == "one_ink":  # table becomes a ring so that the seats stay the message
        stroke(c, "inkt")
        c.setLineWidth(0.17 * t)
        c.circle(cx, cy, 0.915 * t, stroke=1, fill=0)
    else:
        c.circle(cx, cy, t, stroke=0, fill=1)
    for i in range(8):
        deg = OPEN_AT + 45 * i
        c.saveState()
        at_seat(c, cx, cy, t, deg, SEAT_RADIUS + (PULL if i == 0 else 0))
        if i == 0:
            stroke(c, open_line)
            fill(c, open_fill)
            c.setLineWidth(OPEN_STROKE * t)
            c.setLineJoin(1)
            g = OPEN_STROKE
            c.drawPath(
                seat_path(c, (SEAT_WIDTH + 0.04 - g) * t, (SEAT_DEPTH + 0.06 - g) * t, 0.12 * t),
                stroke=1,
                fill=1,
            )
        else:
            fill(c, seat)
            c.drawPath(seat_path(c, SEAT_WIDTH * t, SEAT_DEPTH * t, 0.14 * t), stroke=0, fill=1)
        c.restoreState()
    c.restoreState()


def open_seat(c: TaggedCanvas, cx: float, cy: float, w: float, deg: float = 270) -> None:
    """The open seat on its own: bullet, 'you are here', full stop of a headline."""
    c.saveState()
    c.translate(cx, cy)
    c.rotate(deg - 90)
    g = 0.17 * w
    c.setLineWidth(g)
    c.setLineJoin(1)
    stroke(c, "klei")
    fill(c, "perzik")
    c.drawPath(seat_path(c, w - g, w * SEAT_DEPTH / SEAT_WIDTH - g, 0.14 * w), stroke=1, fill=1)
    c.restoreState()


def full_seat(c: TaggedCanvas, cx: float, cy: float, w: float, deg: float = 270, role: str = "den") -> None:
    """A taken seat on its own: counted, present, a numbered step."""
    c.saveState()
    c.translate(cx, cy)
    c.rotate(deg - 90)
    fill(c, role)
    c.drawPath(seat_path(c, w, w * SEAT_DEPTH / SEAT_WIDTH, 0.16 * w), stroke=0, fill=1)
    c.restoreState()
