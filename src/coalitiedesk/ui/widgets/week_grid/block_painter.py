"""How a block of the Week looks: the fuller, the surer. The whole title wins over place and time."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.dutch.formats import clock, time_range
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import Scheme
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.marks import paint_certainty, paint_hatching
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock
from coalitiedesk.ui.widgets.week_grid.text_flow import line_height, paint_flow

_RADIUS = 5
_SOFT_EDGE = 14  # height over which a block without a known end fades
_FAINT = 0.28
_VCENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockState:
    """What the user does with a block."""

    is_chosen: bool = False
    is_focused: bool = False
    is_carried: bool = False
    is_stacked: bool = False
    is_flat: bool = False  # one line: a strip, or a block without a time


def paint_block(painter: QPainter, rect: QRectF, block: GridBlock, state: BlockState) -> None:
    """Draw a block."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if block.is_dimmed and not state.is_focused:
        painter.setOpacity(_FAINT)
    _paint_ground(painter, rect, block, state)
    if state.is_flat:
        _paint_line(painter, rect, block)
    else:
        _paint_words(painter, rect, block, state)
    painter.setOpacity(1)
    if state.is_focused and not state.is_carried:
        paint_focus_ring(painter, rect, 6)


def _paint_ground(painter: QPainter, rect: QRectF, block: GridBlock, state: BlockState) -> None:
    box = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    path = QPainterPath()
    path.addRoundedRect(box, _RADIUS, _RADIUS)
    role = "accent_soft" if state.is_carried else _ground_role(block)
    is_open_ended = block.is_timed and block.end_minute is None and not state.is_stacked
    painter.fillPath(path, _fading(box, role) if is_open_ended else QBrush(look.colour(role)))
    if block.status == ActivityStatus.CANCELLED:
        paint_hatching(painter, box.adjusted(1, 1, -1, -1), _hatching())
    pen = _border(block, state)
    if is_open_ended:
        pen.setBrush(_fading(box, _border_role(block, state)))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _ground_role(block: GridBlock) -> str:
    return "primary_soft" if block.status == ActivityStatus.CONFIRMED else "surface"


def _border_role(block: GridBlock, state: BlockState) -> str:
    if state.is_carried:
        return "accent"
    if state.is_chosen:
        return "ink"
    if block.clashes:
        return "bad"
    return "primary" if block.status in (ActivityStatus.CONFIRMED, ActivityStatus.PROMISED) else "outline"


def _border(block: GridBlock, state: BlockState) -> QPen:
    width = 2.4 if state.is_carried else 2.0 if state.is_chosen else 1.6 if block.clashes else 1.0
    pen = QPen(look.colour(_border_role(block, state)), width)
    if state.is_carried:
        pen.setStyle(Qt.PenStyle.DashLine)
    elif block.status == ActivityStatus.IDEA:
        pen.setDashPattern([4 / width, 3 / width])
    return pen


def _hatching() -> QColor:
    colour = QColor(look.colour("line"))
    if look.scheme == Scheme.CONTRAST:
        colour.setAlpha(90)  # white lines would run through white words
    return colour


def _fading(box: QRectF, role: str) -> QBrush:
    """A colour that thins out at the lower edge: nobody knows when this ends."""
    gradient = QLinearGradient(QPointF(0, box.bottom() - look.px(_SOFT_EDGE)), box.bottomLeft())
    solid, gone = look.colour(role), look.colour(role).toRgb()
    gone.setAlpha(0)
    gradient.setColorAt(0, solid)
    gradient.setColorAt(1, gone)
    return QBrush(gradient)


def _paint_words(painter: QPainter, rect: QRectF, block: GridBlock, state: BlockState) -> None:
    is_off = block.status == ActivityStatus.CANCELLED
    area = rect.adjusted(look.px(5), look.px(3), -look.px(5), -look.px(2))
    side = look.px(12)
    title = look.font("caption", bold=True, struck=is_off)
    line = line_height(title)
    room = max(1, int((area.height() + 2) // line))
    paint_certainty(painter, QRectF(area.left(), area.top() + (line - side) / 2, side, side), block.status)
    indent: float = side + look.px(4)
    if state.is_stacked and room > 1:
        _paint_stacked_time(painter, area, block, indent)
        area.setTop(area.top() + line)
        room, indent = room - 1, 0
    elif state.is_stacked:
        indent += _paint_stacked_begin(painter, area, block, indent)
    painter.setFont(title)
    painter.setPen(look.colour("muted" if is_off else "ink"))
    keep = 1 if (block.clashes or is_off) and room > 1 else 0
    area.setTop(area.top() + paint_flow(painter, area, block.title, most=room - keep, indent=indent))
    room = int((area.height() + 2) // line)
    if block.clashes and room > 0:
        paint_icon(painter, QRectF(area.left(), area.top(), side + 1, side + 1), "warning", "bad")
        _set(painter, "bad", bold=True)
        area.setTop(area.top() + paint_flow(painter, area, "Botst", most=1, indent=side + look.px(3)))
        room -= 1
    if room > 0:
        _set(painter, "muted")
        paint_flow(painter, area, second_line(block, state), most=room)


def second_line(block: GridBlock, state: BlockState) -> str:
    """Begin and place below the title; the height tells the end."""
    if block.status == ActivityStatus.CANCELLED:
        return "Gaat niet door"
    if block.day is None:
        times = time_range(block.start_minute, block.end_minute, unit=False)
        return " · ".join(part for part in (times, block.place or "nog geen plek") if part)
    if state.is_stacked or block.start_minute is None:
        return block.place
    begin = (
        clock(block.start_minute) if block.end_minute is not None else f"vanaf {clock(block.start_minute)}"
    )
    return f"{begin} {block.place}".strip()


def _paint_stacked_time(painter: QPainter, area: QRectF, block: GridBlock, indent: float) -> None:
    """The time first, because the place in a stack no longer tells it; as short as the room asks."""
    side = look.px(13)
    _set(painter, "bad" if block.clashes else "muted")
    room = area.width() - indent - (side + 2 if block.clashes else 0)
    metrics = painter.fontMetrics()
    fits = (words for words in _times(block) if metrics.horizontalAdvance(words) <= room)
    words = next(fits, _times(block)[-1])
    painter.drawText(QPointF(area.left() + indent, area.top() + metrics.ascent()), words)
    if block.clashes:
        paint_icon(painter, QRectF(area.right() - side, area.top(), side, side), "warning", "bad")


def _paint_stacked_begin(painter: QPainter, area: QRectF, block: GridBlock, indent: float) -> float:
    """The begin before the title, where a block in a stack has one line; returns the room it took."""
    side = look.px(13)
    left = area.left() + indent
    if block.clashes:
        paint_icon(painter, QRectF(left, area.top(), side, side), "warning", "bad")
        left += side + look.px(2)
    _set(painter, "bad" if block.clashes else "muted")
    words = clock(block.start_minute) if block.start_minute is not None else ""
    painter.drawText(QPointF(left, area.top() + painter.fontMetrics().ascent()), words)
    return left + painter.fontMetrics().horizontalAdvance(words) + look.px(5) - area.left() - indent


def _times(block: GridBlock) -> tuple[str, ...]:
    """Begin and end from long to short: 10.00–12.00, 10–12, 10.00."""
    start, end = block.start_minute, block.end_minute
    if start is None:
        return ("",)
    begin = clock(start) if end is not None else f"vanaf {clock(start)}"
    if end is None:
        return begin, clock(start)
    whole = time_range(start, end, unit=False)
    hours = whole.replace(".00", "") if start % 60 == 0 and end % 60 == 0 else whole
    return whole, hours, begin


def _paint_line(painter: QPainter, rect: QRectF, block: GridBlock) -> None:
    side = look.px(12)
    area = rect.adjusted(look.px(6), 0, -look.px(4), 0)
    paint_certainty(painter, QRectF(area.left(), area.center().y() - side / 2, side, side), block.status)
    area.setLeft(area.left() + side + look.px(5))
    if block.clashes:
        paint_icon(painter, QRectF(area.left(), area.center().y() - side / 2, side, side), "warning", "bad")
        area.setLeft(area.left() + side + look.px(3))
    is_off = block.status == ActivityStatus.CANCELLED
    painter.setFont(look.font("caption", bold=True, struck=is_off))
    painter.setPen(look.colour("muted" if is_off else "ink"))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(block.title, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, _VCENTRE, shown)
    area.setLeft(area.left() + metrics.horizontalAdvance(shown) + look.px(8))
    if block.place and area.width() > look.px(60):
        _set(painter, "muted")
        place = painter.fontMetrics().elidedText(block.place, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, _VCENTRE, place)


def _set(painter: QPainter, role: str, *, bold: bool = False) -> None:
    painter.setFont(look.font("caption", bold=bold))
    painter.setPen(look.colour(role))
