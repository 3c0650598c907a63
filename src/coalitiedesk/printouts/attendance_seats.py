"""Seats to cross out on the tally form: ten in a row, in two fives, with the running total at the end."""

from functools import lru_cache

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import seat_path
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stamp import Stamp, drawn
from coalitiedesk.printouts.kit.style import Inks
from coalitiedesk.printouts.kit.text import paper_text

LEFT, RIGHT, WIDTH = A4.text_margin, A4.width - A4.text_margin, A4.text_width
PER_ROW = 10
INDENT = 11 * mm
_ROW = 11.6 * mm
_SEAT_WIDTH, _SEAT_DEPTH = 10.6 * mm, 8.2 * mm


def draw_seats(pen: Pen, y: float, rows: int) -> float:
    """Ten seats in a row, in two fives, with the running total at the end."""
    total = rows * PER_ROW
    box = (LEFT + INDENT, y - rows * _ROW, RIGHT, y)
    with pen.canvas.content("Figure", alt=f"{total} stoelen om door te kruisen, tien op een rij", box=box):
        for row in range(rows):
            top = y - row * _ROW
            pen.stamp(f"seats-{pen.inks.key}", _row_of_seats(pen.inks), LEFT + INDENT, top, scale=1)
            count = paper_text(str((row + 1) * PER_ROW))
            pen.put(count, RIGHT, top - 6.6 * mm, face=BOLD, size=13, colour=pen.inks.grey, align="right")
    return y - rows * _ROW - 4 * mm


@lru_cache(maxsize=8)
def _row_of_seats(inks: Inks) -> Stamp:
    """Ten empty seats below the origin; drawn once, placed on every form."""
    width = WIDTH - INDENT - 18 * mm
    step = width / (PER_ROW + 0.5)

    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColor(inks.grey)
        canvas.setFillColor(inks.paper)
        canvas.setLineWidth(1)
        for seat in range(PER_ROW):
            canvas.saveState()
            canvas.translate(step * (seat + 0.5) + (step * 0.5 if seat >= PER_ROW // 2 else 0), -5 * mm)
            canvas.drawPath(seat_path(canvas, _SEAT_WIDTH, _SEAT_DEPTH, 1.8 * mm), stroke=1, fill=1)
            canvas.restoreState()

    return drawn(draw, left=-1, bottom=-_ROW, right=width, top=1)
