"""Who works with whom as a ring: names level at both sides, a line between those who do things together.

One Tab stop; the arrows go from name to name, Enter or a click opens the partner. Whoever is pointed at is
shown with all of their ties, and only with those.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.network import NetworkLink, NetworkView, RingEntry, ring_halves
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.network.signs import paint_sign, sign_colour
from coalitiedesk.ui.widgets.spoken import announce

_ROW, _LEAST_WIDTH, _LEAST_ROWS = 19, 620, 16
_RING, _STEEPEST, _LEAST_PULL, _PULL = 0.25, 0.97, 0.3, 0.62
_THICKEST = 5.0
_GAP, _EDGE, _SIGN = 9, 6, 4.6
_DWELL_MS = 180  # so that a mouse on its way to the pane points at nobody
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_EMPTY = NetworkView(partners=(), links=())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seat:
    """A line beside the ring: where its sign stands and which rectangle its words have."""

    entry: RingEntry
    place: QPointF
    box: QRectF
    is_left: bool


class RingPicture(QWidget):
    """Shows a view; tells who is pointed at and who is opened."""

    pointed = Signal(object)  # PartnerId now shown with its ties, or None
    opened = Signal(int)  # PartnerId the user opens

    def __init__(self) -> None:
        super().__init__()
        self._view = _EMPTY
        self._halves: tuple[Sequence[RingEntry], Sequence[RingEntry]] = ((), ())
        self._at: PartnerId | None = None
        self._candidate: PartnerId | None = None
        self._dwell = QTimer(self)
        self._dwell.setSingleShot(True)
        self._dwell.timeout.connect(self._on_dwell_timeout)
        self._reckoned: tuple[object, list[_Seat]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def at(self) -> PartnerId | None:
        """Who is pointed at."""
        return self._at

    def show_view(self, view: NetworkView) -> None:
        """Replace the picture; whoever was pointed at stays so while shown."""
        self._view, self._halves = view, ring_halves(view.partners)
        self.setMinimumHeight(self.sizeHint().height())
        words = (
            f"{count(len(view.partners), 'partner', 'partners')}, {count(len(view.drawn), 'band', 'banden')}"
        )
        self.setAccessibleName(f"Wie werkt met wie: {words}. Met de pijltjes ga je langs de partners.")
        self._point(self._at if self._at in {partner.id for partner in view.partners} else None)
        self.updateGeometry()
        self.update()

    def place_of(self, partner_id: PartnerId) -> QPointF:
        """Where the sign of a partner stands, in this widget."""
        return next(seat.place for seat in self._seats() if _key(seat) == partner_id)

    def names_shown(self) -> list[QRectF]:
        """The rectangles of all words, from top to bottom and left before right."""
        return [seat.box for seat in self._seats()]

    def sizeHint(self) -> QSize:
        rows = max(len(self._halves[0]), len(self._halves[1]), _LEAST_ROWS)
        return QSize(look.px(_LEAST_WIDTH), rows * self._row() + 2 * look.px(_EDGE))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.half(420), self.sizeHint().height())

    # -- painting ---------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seats = self._seats()
        places = {key: seat.place for seat in seats if (key := _key(seat)) is not None}
        near = self._near()
        for link in reversed(self._lines()):
            self._paint_link(painter, link, places[link.first], places[link.second])
        for seat in seats:
            self._paint_seat(painter, seat, is_quiet=self._at is not None and _key(seat) not in near)
        painter.end()

    def _lines(self) -> tuple[NetworkLink, ...]:
        """Everything that can be followed; of whoever is pointed at, everything there is."""
        return self._view.drawn if self._at is None else self._view.ties_of(self._at)

    def _near(self) -> set[PartnerId]:
        if self._at is None:
            return set()
        return {self._at, *(link.other(self._at) for link in self._view.ties_of(self._at))}

    def _paint_link(self, painter: QPainter, link: NetworkLink, first: QPointF, second: QPointF) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        path = QPainterPath(first)
        apart = hypot(first.x() - second.x(), first.y() - second.y())
        pull = _LEAST_PULL + (_PULL - _LEAST_PULL) * min(1.0, apart / max(self.height(), 1))
        path.cubicTo(first + (middle - first) * pull, second + (middle - second) * pull, second)
        extra = self._view.thickness(link, _THICKEST)
        role = "primary" if extra or self._at is not None else "outline"
        width = look.px(1) + 1.1 * extra
        painter.setPen(QPen(look.colour(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_seat(self, painter: QPainter, seat: _Seat, *, is_quiet: bool) -> None:
        partner = seat.entry.partner
        words = partner.name if partner else word_of(seat.entry.family)
        is_at = partner is not None and partner.id == self._at
        bold = partner is None or is_at
        painter.setOpacity(0.45 if is_quiet and partner is not None else 1.0)
        painter.setFont(look.font("small", bold=bold))
        painter.setPen(look.colour("ink") if partner else sign_colour(seat.entry.family))
        metrics = look.metrics("small", bold=bold)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(seat.box.width()))
        side = Qt.AlignmentFlag.AlignRight if seat.is_left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(seat.box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        if partner is not None:
            paint_sign(painter, seat.entry.family, seat.place, look.px(_SIGN))
        painter.setOpacity(1.0)
        if is_at and self.hasFocus():
            paint_focus_ring(painter, seat.box.adjusted(-3, 0, 3, 0), 4)

    # -- where everything stands ------------------------------------------------------

    def _row(self) -> int:
        return max(look.px(_ROW), QFontMetrics(look.font("small")).height() + 2)

    def _seats(self) -> list[_Seat]:
        """Reckoned once for a view and a size; every move of the mouse asks for them."""
        measures = (self._halves, self.size(), look.scale)
        if self._reckoned is None or self._reckoned[0] != measures:
            left, right = self._halves
            seats = [*self._side(left, is_left=True), *self._side(right, is_left=False)]
            self._reckoned = (measures, seats)
        return self._reckoned[1]

    def _side(self, entries: Sequence[RingEntry], *, is_left: bool) -> list[_Seat]:
        edge, centre = look.px(_EDGE), self.width() / 2
        room, step = self.height() - 2 * edge, self._row()
        if entries:
            step = max(step, int(min(room / len(entries), 1.7 * step)))
        used = step * len(entries)
        top = edge + (room - used) / 2
        found = []
        for at, entry in enumerate(entries):
            y = top + (at + 0.5) * step
            share = (y - self.height() / 2) / max(room / 2, 1) * _STEEPEST
            out = sqrt(max(0.0, 1 - share**2)) * self.width() * _RING
            x = centre - out if is_left else centre + out
            gap = look.px(_GAP) if entry.partner else 0
            start, end = (edge, x - gap) if is_left else (x + gap, self.width() - edge)
            box = QRectF(start, y - self._row() / 2, max(end - start, 0), self._row())
            found.append(_Seat(entry=entry, place=QPointF(x, y), box=box, is_left=is_left))
        return found

    # -- pointing and opening -----------------------------------------------------------

    def _point(self, partner_id: PartnerId | None) -> None:
        if partner_id == self._at:
            return
        self._at = partner_id
        self.update()
        self.pointed.emit(partner_id)

    def _say(self) -> None:
        """Let a screen reader say who is pointed at; for the keyboard only."""
        found = next((one for one in self._view.partners if one.id == self._at), None)
        if found is not None:
            ties = len(self._view.ties_of(found.id))
            announce(self, f"{found.name}, werkt met {count(ties, 'partner', 'partners')}")

    def _on_dwell_timeout(self) -> None:
        if self._candidate is not None:
            self._point(self._candidate)

    def _seat_at(self, place: QPointF) -> _Seat | None:
        reach = look.px(_GAP)
        return next(
            (
                seat
                for seat in self._seats()
                if seat.entry.partner is not None
                and seat.box.adjusted(-reach * 2, 0, reach * 2, 0).contains(place)
            ),
            None,
        )

    def _step(self, by: int) -> None:
        keys = [key for seat in self._seats() if (key := _key(seat)) is not None]
        if keys:
            at = keys.index(self._at) + by if self._at in keys else 0
            self._point(keys[max(0, min(at, len(keys) - 1))])

    def _cross(self) -> None:
        """To the name at the other side that stands nearest."""
        seats = [seat for seat in self._seats() if seat.entry.partner is not None]
        here = next((seat for seat in seats if _key(seat) == self._at), None)
        if here is None:
            self._step(0)
            return
        others = [seat for seat in seats if seat.is_left is not here.is_left]
        if others:
            self._point(_key(min(others, key=lambda seat: abs(seat.place.y() - here.place.y()))))

    # -- Qt -----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        seat = self._seat_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if seat else Qt.CursorShape.ArrowCursor)
        self._candidate = _key(seat)
        self._dwell.start(_DWELL_MS)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._dwell.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        seat = self._seat_at(event.position())
        key = _key(seat) if seat else None
        self._dwell.stop()
        if key is not None and event.button() is Qt.MouseButton.LeftButton:
            self._point(key)
            self.opened.emit(int(key))
        elif seat is None:
            self._point(None)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QEvent):
            place = self.mapFromGlobal(self.cursor().pos())
            seat = self._seat_at(QPointF(place))
            partner = seat.entry.partner if seat else None
            QToolTip.showText(
                self.cursor().pos(), f"{partner.name}\nKlik opent de partner" if partner else ""
            )
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _OPEN_KEYS and self._at is not None:
            self.opened.emit(int(self._at))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            self._say()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._cross()
            self._say()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at is None and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self._step(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _key(seat: _Seat | None) -> PartnerId | None:
    return seat.entry.partner.id if seat is not None and seat.entry.partner is not None else None
