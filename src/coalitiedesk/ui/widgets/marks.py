"""Painters of what means something by its shape: de kring, the open seat, certainty, contact, steps.

Shape first, then word, then colour; the word stands beside the mark. Painters leave the painter as they
found it.
"""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.plan import StepState
from coalitiedesk.ui.models.mark import LIGHT_ROLES, Light, Mark
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.icons import paint_icon

OPEN_SEAT_DEGREES = 315
_ROUND_CAP, _ROUND_JOIN = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin


def paint_mark(painter: QPainter, rect: QRectF, mark: Mark) -> None:
    """Draw any mark into a rectangle (square, except for a stage)."""
    if mark.kind == "certainty":
        paint_certainty(painter, rect, mark.value)
    elif mark.kind == "light":
        inset = rect.width() * 0.12
        paint_light(painter, rect.adjusted(inset, inset, -inset, -inset), mark.value)
    elif mark.kind == "step":
        paint_step(painter, rect, mark.number, mark.value)
    elif mark.kind == "stage":
        paint_stage(painter, rect, mark.number)
    elif mark.kind == "seat":
        paint_open_seat(painter, rect)
    else:
        paint_icon(painter, rect, mark.value, mark.role)


def seat_path(width: float, depth: float, corner: float) -> QPainterPath:
    """A chair from above: straight front at -depth/2 towards the table, round back at +depth/2."""
    x, front, back, shoulder = width / 2, -depth / 2, depth / 2, -depth * 0.05
    path = QPainterPath(QPointF(-x + corner, front))
    path.lineTo(x - corner, front)
    path.quadTo(x, front, x, front + corner)
    path.lineTo(x, shoulder)
    path.cubicTo(x, back * 0.92, x * 0.62, back, 0, back)
    path.cubicTo(-x * 0.62, back, -x, back * 0.92, -x, shoulder)
    path.lineTo(-x, front + corner)
    path.quadTo(-x, front, -x + corner, front)
    path.closeSubpath()
    return path


def paint_kring(painter: QPainter, rect: QRectF) -> None:
    """Eight seats round a table, seven taken; the eighth, lower right, is open and pulled back."""
    unit = min(rect.width(), rect.height()) / 4.0  # the table's radius
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.scale(unit, unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("table"))
    painter.drawEllipse(QPointF(0, 0), 1.0, 1.0)
    painter.setBrush(look.colour("primary"))
    for index in range(1, 8):
        _place_at_table(painter, OPEN_SEAT_DEGREES + 45 * index, 1.62)
        painter.drawPath(seat_path(0.92, 0.66, 0.14))
        painter.restore()
    stroke = max(0.16, 1.5 / unit)
    _place_at_table(painter, OPEN_SEAT_DEGREES, 1.92)
    painter.setPen(QPen(look.colour("accent"), stroke, Qt.PenStyle.SolidLine, _ROUND_CAP, _ROUND_JOIN))
    painter.setBrush(look.colour("accent_soft"))
    painter.drawPath(seat_path(0.96 - stroke, 0.72 - stroke, 0.12))
    painter.restore()
    painter.restore()


def _place_at_table(painter: QPainter, degrees: float, away: float) -> None:
    """Turn the painter to a seat; the caller restores it."""
    painter.save()
    angle = math.radians(degrees)
    painter.translate(away * math.cos(angle), -away * math.sin(angle))
    painter.rotate(90 - degrees)
    painter.scale(1, -1)


def paint_open_seat(painter: QPainter, rect: QRectF) -> None:
    """The open seat alone: here is still room."""
    width, stroke = rect.width(), max(1.8, rect.width() * 0.15)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.setPen(QPen(look.colour("accent"), stroke, Qt.PenStyle.SolidLine, _ROUND_CAP, _ROUND_JOIN))
    painter.setBrush(look.colour("accent_soft"))
    painter.drawPath(seat_path(width - stroke, width * 0.76 - stroke, width * 0.14))
    painter.restore()


def paint_certainty(painter: QPainter, rect: QRectF, status: str) -> None:
    """How sure an activity is, as a seat: dashed ring, half, full with tick, crossed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_faint = status in (ActivityStatus.IDEA, ActivityStatus.CANCELLED)
    colour = look.colour("muted" if is_faint else "primary")
    box = rect.adjusted(1, 1, -1, -1)
    pen = QPen(colour, max(1.6, rect.width() * 0.1))
    if status == ActivityStatus.IDEA:
        pen.setDashPattern([1.6, 1.4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if status == ActivityStatus.PROMISED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawChord(box, 90 * 16, 180 * 16)
    elif status == ActivityStatus.CONFIRMED:
        painter.setBrush(colour)
        painter.drawEllipse(box)
        painter.setPen(
            QPen(look.colour("on_primary"), pen.widthF() * 1.05, Qt.PenStyle.SolidLine, _ROUND_CAP)
        )
        painter.drawPolyline(QPolygonF([_at(box, 0.27, 0.53), _at(box, 0.44, 0.70), _at(box, 0.74, 0.34)]))
    elif status == ActivityStatus.CANCELLED:
        painter.drawLine(_at(box, 0.3, 0.3), _at(box, 0.7, 0.7))
        painter.drawLine(_at(box, 0.7, 0.3), _at(box, 0.3, 0.7))
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def paint_light(painter: QPainter, rect: QRectF, light: str) -> None:
    """Contact light: circle, triangle, square, bar, or an empty circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(LIGHT_ROLES[Light(light)]))
    if light == Light.ON_TIME:
        painter.drawEllipse(rect)
    elif light == Light.ALMOST:
        painter.drawPolygon(QPolygonF([_at(rect, 0.5, 0), _at(rect, 1, 1), _at(rect, 0, 1)]))
    elif light == Light.TOO_LONG:
        painter.drawRect(rect)
    elif light == Light.UNKNOWN:
        stroke = max(1.4, rect.width() * 0.14)
        painter.setPen(QPen(look.colour(LIGHT_ROLES[Light.UNKNOWN]), stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2))
    else:
        thick = max(3.0, rect.height() * 0.25)
        painter.drawRect(QRectF(rect.left(), rect.center().y() - thick / 2, rect.width(), thick))
    painter.restore()


def paint_step(painter: QPainter, rect: QRectF, number: int, state: str) -> None:
    """A step of the plan: filled with tick, thick ring with number, or dashed ring with number."""
    is_done, is_todo = state == StepState.DONE, state == StepState.NOT_YET
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(look.colour("outline" if is_todo else "primary"), 1.4 if is_done or is_todo else 2.6)
    if is_todo:
        pen.setDashPattern([2.6, 2])
    painter.setPen(pen)
    painter.setBrush(look.colour("primary" if is_done else "surface"))
    painter.drawEllipse(rect.adjusted(1.5, 1.5, -1.5, -1.5))
    if is_done:
        inset = rect.width() * 0.22
        paint_icon(painter, rect.adjusted(inset, inset, -inset, -inset), "check", "on_primary")
    else:
        font = look.font(bold=True)
        font.setPixelSize(max(8, round(rect.height() * 0.5)))
        painter.setFont(font)
        painter.setPen(look.colour("muted" if is_todo else "primary"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def paint_stage(painter: QPainter, rect: QRectF, stage: int) -> None:
    """How far a partner is: five little bars, filled up to and with the stage (0 to 4)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    width = rect.width() / 5
    for index in range(5):
        bar = QRectF(rect.left() + index * width, rect.top(), width - 2, rect.height())
        painter.setPen(QPen(look.colour("outline" if index > stage else "primary"), 1))
        painter.setBrush(look.colour("primary" if index <= stage else "surface"))
        painter.drawRect(bar.toAlignedRect().adjusted(0, 0, -1, -1))
    painter.restore()


def paint_hatching(painter: QPainter, rect: QRectF, colour: QColor, step: float = 7) -> None:
    """Diagonal lines for what will not take place."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 1))
    left = rect.left() - rect.height()
    for number in range(max(0, round((rect.right() - left) / step)) + 1):
        x = left + number * step
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
    painter.restore()
