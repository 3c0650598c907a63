"""A sign for each family of partners on screen: another shape first, and then another colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from coalitiedesk.domain.partner_families import PartnerFamily
from coalitiedesk.ui.theme.look import look

_ROLES = {
    PartnerFamily.PUBLIC: "primary",
    PartnerFamily.CARE: "accent",
    PartnerFamily.CLUBS: "warn",
    PartnerFamily.FAITH: "ink",
    PartnerFamily.BUSINESS: "good",
    PartnerFamily.PEOPLE: "muted",
}
_POINTS = {
    PartnerFamily.PUBLIC: ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    PartnerFamily.CLUBS: ((0.0, -1.05), (0.98, 0.7), (-0.98, 0.7)),
    PartnerFamily.BUSINESS: ((0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)),
}


def sign_colour(family: PartnerFamily) -> QColor:
    """The colour of a family; dark enough for its name."""
    return look.colour(_ROLES[family])


def paint_sign(painter: QPainter, family: PartnerFamily, centre: QPointF, radius: float) -> None:
    """The sign around a point: square, circle, triangle, cross, diamond or ring."""
    colour = sign_colour(family)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    points = _POINTS.get(family)
    if points is not None:
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) * radius for x, y in points]))
    elif family is PartnerFamily.FAITH:
        arm = radius * 0.36
        painter.drawRect(QRectF(centre.x() - arm, centre.y() - radius, 2 * arm, 2 * radius))
        painter.drawRect(QRectF(centre.x() - radius, centre.y() - arm, 2 * radius, 2 * arm))
    elif family is PartnerFamily.PEOPLE:
        painter.setBrush(look.colour("surface"))
        painter.setPen(QPen(colour, radius * 0.5))
        painter.drawEllipse(centre, radius * 0.8, radius * 0.8)
    else:
        painter.drawEllipse(centre, radius, radius)
    painter.restore()
