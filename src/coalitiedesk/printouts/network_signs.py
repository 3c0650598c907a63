"""A sign for each family of partners: another shape first, and then another colour."""

from math import cos, pi, sin

from reportlab.lib.colors import Color

from coalitiedesk.domain.partner_families import PartnerFamily
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Inks

_CORNERS = {PartnerFamily.PUBLIC: (4, 0.25), PartnerFamily.CLUBS: (3, 0.5), PartnerFamily.BUSINESS: (4, 0.0)}
"""How many corners, and how far turned, in half turns."""


def sign_colour(inks: Inks, family: PartnerFamily) -> Color:
    """The colour of a family, dark enough for its name."""
    return {
        PartnerFamily.PUBLIC: inks.primary,
        PartnerFamily.CARE: inks.accent,
        PartnerFamily.CLUBS: inks.plum,
        PartnerFamily.FAITH: inks.text,
        PartnerFamily.BUSINESS: inks.sky,
        PartnerFamily.PEOPLE: inks.grey,
    }[family]


def draw_sign(pen: Pen, family: PartnerFamily, x: float, y: float, radius: float) -> None:
    """The sign around a point: square, circle, triangle, cross, diamond or ring."""
    canvas, colour = pen.canvas, sign_colour(pen.inks, family)
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    if family in _CORNERS:
        corners, turn = _CORNERS[family]
        path = canvas.beginPath()
        for at in range(corners):
            angle = pi * (turn + 2 * at / corners)
            place = (x + radius * 1.15 * cos(angle), y + radius * 1.15 * sin(angle))
            (path.moveTo if at == 0 else path.lineTo)(*place)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    elif family is PartnerFamily.FAITH:
        arm = radius * 0.36
        canvas.rect(x - arm, y - radius, 2 * arm, 2 * radius, stroke=0, fill=1)
        canvas.rect(x - radius, y - arm, 2 * radius, 2 * arm, stroke=0, fill=1)
    elif family is PartnerFamily.PEOPLE:
        canvas.setFillColor(pen.inks.paper)
        canvas.setLineWidth(radius * 0.45)
        canvas.circle(x, y, radius * 0.8, stroke=1, fill=1)
    else:
        canvas.circle(x, y, radius, stroke=0, fill=1)
