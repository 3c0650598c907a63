"""Pictograms on a field of 24 by 24 (y downwards), drawn with a line of 2 and round ends.

An icon never stands without a word, except on the week poster and the wall sheet, which have a legend.
"""

from collections.abc import Callable

from coalitiedesk.domain.activities import ActivityKind, Facility
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import fill, stroke
from coalitiedesk.printouts.kit.tagged import TaggedCanvas

Point = tuple[float, float]
Segment = tuple[float, ...]


class Pen:
    """Draws on the field of an icon whose lower left corner is at (x, y)."""

    def __init__(self, c: TaggedCanvas, x: float, y: float, size: float, role: str) -> None:
        self._c, self._scale, self._x, self._y = c, size / 24, x, y + size
        stroke(c, role)
        fill(c, role)
        c.setLineWidth((1.9 if size > 20 else 2.1) * self._scale)
        c.setLineCap(1)
        c.setLineJoin(1)

    def at(self, x: float, y: float) -> Point:
        """A point of the field on the page."""
        return self._x + x * self._scale, self._y - y * self._scale

    def line(self, *points: Point, close: bool = False) -> None:
        """Straight lines from point to point."""
        self.curve(points[0], *points[1:], close=close)

    def curve(self, start: Point, *segments: Segment, close: bool = False) -> None:
        """Lines (x, y) and Bézier curves (x1, y1, x2, y2, x3, y3)."""
        path = self._c.beginPath()
        path.moveTo(*self.at(*start))
        for segment in segments:
            points = [self.at(*segment[at : at + 2]) for at in range(0, len(segment), 2)]
            if len(points) == 1:
                path.lineTo(*points[0])
            else:
                path.curveTo(*(value for point in points for value in point))
        if close:
            path.close()
        self._c.drawPath(path, stroke=1, fill=0)

    def circle(self, x: float, y: float, radius: float, *, is_filled: bool = False) -> None:
        """A circle around (x, y)."""
        self._c.circle(*self.at(x, y), radius * self._scale, stroke=1, fill=1 if is_filled else 0)

    def dot(self, x: float, y: float, radius: float = 1.5) -> None:
        """A filled circle without a line."""
        self._c.circle(*self.at(x, y), radius * self._scale, stroke=0, fill=1)

    def rect(self, x: float, y: float, w: float, h: float, radius: float) -> None:
        """A rectangle with round corners; (x, y) is its upper left corner."""
        left, low = self.at(x, y + h)
        scale = self._scale
        self._c.roundRect(left, low, w * scale, h * scale, radius * scale, stroke=1, fill=0)

    def arc(self, x: float, y: float, radius: float, start: float, extent: float) -> None:
        """Part of a circle, in degrees."""
        self._c.arc(*self.at(x - radius, y + radius), *self.at(x + radius, y - radius), start, extent)

    def text(self, x: float, y: float, words: str, size: float) -> None:
        """Bold words in the middle of a sign."""
        self._c.setFont(BOLD, size * self._scale)
        self._c.drawCentredString(*self.at(x, y), words)


def _coffee(p: Pen) -> None:
    p.curve(
        (4, 10),
        (17, 10),
        (17, 15),
        (17, 18.2, 14.5, 20.5, 11.5, 20.5),
        (9.5, 20.5),
        (6.5, 20.5, 4, 18.2, 4, 15),
        close=True,
    )
    p.curve((17, 11.5), (20.5, 11, 21.5, 12.5, 21.2, 14), (20.9, 16, 18.8, 16.8, 16.8, 16.6))
    for x in (8, 13):
        p.curve((x, 6.8), (x - 1.2, 5.6, x + 1.2, 4.4, x, 3))


def _meal(p: Pen) -> None:
    p.line((7, 3), (7, 21))
    p.line((4, 3), (4, 7.5))
    p.line((10, 3), (10, 7.5))
    p.curve((4, 7.5), (4, 10.6, 10, 10.6, 10, 7.5))
    p.curve((17, 21), (17, 3), (19.6, 4.4, 20.4, 8.5, 20, 13), (17, 13.4))


def _walking(p: Pen) -> None:
    p.dot(13.4, 3.9, 2.3)
    p.line((12.6, 8.6), (11, 14.2), (14.6, 17), (15.6, 21.5))
    p.line((11, 14.2), (9.8, 18), (6.8, 21.5))
    p.line((12.6, 8.6), (8.6, 10.4), (7.4, 13.6))
    p.line((12.8, 9), (15.4, 11.8), (18.6, 12.4))


def _music(p: Pen) -> None:
    p.line((9, 18), (9, 5.5), (20, 3.2), (20, 15.6))
    p.line((9, 9.4), (20, 7.1))
    p.circle(6.2, 18, 2.8, is_filled=True)
    p.circle(17.2, 15.8, 2.8, is_filled=True)


def _game(p: Pen) -> None:
    p.rect(3.5, 3.5, 17, 17, 3.5)
    for x, y in ((8.2, 8.2), (15.8, 8.2), (12, 12), (8.2, 15.8), (15.8, 15.8)):
        p.dot(x, y, 1.6)


def _creative(p: Pen) -> None:
    p.curve(
        (12, 3),
        (6.5, 3, 2.8, 7, 2.8, 12),
        (2.8, 17, 6.8, 21, 11.6, 21),
        (14, 21, 14.3, 19.2, 13.5, 17.8),
        (12.6, 16, 13.8, 14.4, 15.8, 14.4),
        (18.4, 14.4, 21.2, 14.2, 21.2, 11),
        (21.2, 6.4, 17, 3, 12, 3),
        close=True,
    )
    for x, y in ((7, 12.6), (8.6, 8), (13, 6.8), (17, 9.6)):
        p.dot(x, y, 1.5)


def _conversation(p: Pen) -> None:
    p.curve(
        (4.5, 3),
        (13.5, 3),
        (14.9, 3, 16, 4.1, 16, 5.5),
        (16, 9.5),
        (16, 10.9, 14.9, 12, 13.5, 12),
        (8.5, 12),
        (5, 15),
        (5, 12),
        (3.6, 12, 2.5, 10.9, 2.5, 9.5),
        (2.5, 5.5),
        (2.5, 4.1, 3.4, 3, 4.5, 3),
        close=True,
    )
    p.curve(
        (19, 9),
        (20.6, 9, 21.5, 10, 21.5, 11.4),
        (21.5, 15.2),
        (21.5, 16.8, 20.6, 17.6, 19.2, 17.6),
        (19, 17.6),
        (19, 21),
        (15.2, 17.6),
        (12, 17.6),
        (10.8, 17.6, 10, 17, 9.6, 16),
    )


def _digital(p: Pen) -> None:
    p.rect(4.5, 4, 15, 11, 1.8)
    p.line((2, 19), (22, 19))
    p.line((10, 19), (14, 19))
    p.line((9.4, 9.8), (11.4, 11.6), (15, 7.6))


def _wheelchair(p: Pen) -> None:
    p.dot(9.2, 3.6, 2.2)
    p.line((9.4, 7.6), (10, 13.8), (16, 13.8), (18.6, 19.4), (20.8, 18.6))
    p.line((9.8, 10.4), (14.8, 10.4))
    p.arc(10.6, 16.3, 5.3, 118, 205)


def _hearing_loop(p: Pen) -> None:
    p.curve(
        (4.2, 9.4),
        (4.2, 5.4, 7.2, 2.8, 10.8, 2.8),
        (14.6, 2.8, 17, 5.6, 17, 8.8),
        (17, 12.6, 13.6, 13.6, 13, 16.6),
        (12.6, 19.4, 11.2, 21.2, 8.8, 21.2),
        (7, 21.2, 5.8, 20.2, 5.4, 18.6),
    )
    p.curve(
        (7.8, 9.4),
        (7.8, 7.4, 9.2, 6.2, 10.7, 6.2),
        (12.3, 6.2, 13.4, 7.4, 13.4, 8.9),
        (13.4, 10.6, 12.2, 11.4, 11.2, 12.4),
    )
    p.line((16.6, 15.8), (22, 15.8))
    p.line((19.3, 15.8), (19.3, 21.6))


def _free(p: Pen) -> None:
    p.circle(12, 12, 9.4)
    p.text(12, 15.7, "€0", 10.6)


def _price(p: Pen) -> None:
    p.circle(12, 12, 9.4)
    p.text(12, 16.4, "€", 13)


def _sign_up(p: Pen) -> None:
    p.curve(
        (18.5, 12.8),
        (18.5, 19),
        (18.5, 20.2, 17.7, 21, 16.5, 21),
        (5.5, 21),
        (4.3, 21, 3.5, 20.2, 3.5, 19),
        (3.5, 5.6),
        (3.5, 4.4, 4.3, 3.6, 5.5, 3.6),
        (11.5, 3.6),
    )
    p.line((9, 12.2), (18.4, 2.8), (21.2, 5.6), (11.8, 15), (8.4, 15.6), close=True)
    p.line((7.6, 18), (12.6, 18))


def _phone(p: Pen) -> None:
    p.curve(
        (4.2, 3.4),
        (7.6, 2.8),
        (8.6, 2.7, 9.1, 3.1, 9.4, 3.9),
        (10.5, 7),
        (10.8, 7.9, 10.5, 8.6, 9.9, 9.1),
        (8.2, 10.5),
        (9.2, 12.7, 11.3, 14.8, 13.5, 15.8),
        (14.9, 14.1),
        (15.4, 13.5, 16.1, 13.2, 17, 13.5),
        (20.1, 14.6),
        (20.9, 14.9, 21.3, 15.4, 21.2, 16.4),
        (20.6, 19.8),
        (20.4, 20.8, 19.7, 21.3, 18.7, 21.2),
        (10.4, 20.4, 3.6, 13.6, 2.8, 5.3),
        (2.7, 4.3, 3.2, 3.6, 4.2, 3.4),
        close=True,
    )


def _clock(p: Pen) -> None:
    p.circle(12, 12, 9.4)
    p.line((12, 6.4), (12, 12), (15.8, 14.4))


def _place(p: Pen) -> None:
    p.curve(
        (12, 21.8),
        (7.2, 16.6, 4.4, 13, 4.4, 9.6),
        (4.4, 5.4, 7.8, 2.2, 12, 2.2),
        (16.2, 2.2, 19.6, 5.4, 19.6, 9.6),
        (19.6, 13, 16.8, 16.6, 12, 21.8),
        close=True,
    )
    p.circle(12, 9.6, 2.8)


def _exercise(p: Pen) -> None:
    p.dot(12, 3.9, 2.2)
    p.line((4, 9), (12, 10.2), (20, 9))
    p.line((12, 10.2), (12, 14.4), (8, 21))
    p.line((12, 14.4), (16, 21))


def _garden(p: Pen) -> None:
    p.line((12, 21.5), (12, 10))
    p.line((7, 21.5), (17, 21.5))
    p.curve((12, 14), (7, 14.4, 4, 12, 3.6, 7.4), (8.4, 7.2, 11.6, 9.4, 12, 14), close=True)
    p.curve((12, 10), (12, 5.6, 15, 2.8, 20.2, 2.6), (20.4, 7.2, 17.2, 10, 12, 10), close=True)


def _calendar(p: Pen) -> None:
    p.rect(3.5, 5, 17, 16, 2)
    p.line((3.5, 10), (20.5, 10))
    p.line((8, 2.6), (8, 6.6))
    p.line((16, 2.6), (16, 6.6))
    p.dot(8.4, 14.2, 1.3)
    p.dot(12, 14.2, 1.3)
    p.dot(15.6, 14.2, 1.3)


_DRAWINGS: dict[str, Callable[[Pen], None]] = {
    ActivityKind.COFFEE: _coffee,
    ActivityKind.MEAL: _meal,
    ActivityKind.WALKING: _walking,
    ActivityKind.EXERCISE: _exercise,
    ActivityKind.MUSIC: _music,
    ActivityKind.GAME: _game,
    ActivityKind.CREATIVE: _creative,
    ActivityKind.CONVERSATION: _conversation,
    ActivityKind.DIGITAL: _digital,
    ActivityKind.GARDEN: _garden,
    ActivityKind.OTHER: _calendar,
    Facility.WHEELCHAIR: _wheelchair,
    Facility.ACCESSIBLE_TOILET: _wheelchair,
    Facility.HEARING_LOOP: _hearing_loop,
    Facility.TRANSPORT: _place,
    Facility.COMPANION: _conversation,
    Facility.LOW_STIMULUS: _clock,
    "free": _free,
    "price": _price,
    "sign_up": _sign_up,
    "phone": _phone,
    "clock": _clock,
    "place": _place,
    "calendar": _calendar,
}


def draw_icon(c: TaggedCanvas, name: str, x: float, y: float, size: float, role: str = "den") -> None:
    """Draw an icon with its lower left corner at (x, y); decoration, because its word stands beside it."""
    with c.artifact():
        c.saveState()
        _DRAWINGS[name](Pen(c, x, y, size, role))
        c.restoreState()


def icon_disc(
    c: TaggedCanvas, name: str, x: float, y: float, diameter: float, *, disc: str = "mist", role: str = "den"
) -> None:
    """Draw an icon in a filled disc whose box has its lower left corner at (x, y)."""
    radius = diameter / 2
    with c.artifact():
        c.saveState()
        fill(c, disc)
        if c.palette.is_mono:
            stroke(c, "grijs")
            c.setLineWidth(0.9)
        c.circle(x + radius, y + radius, radius, stroke=1 if c.palette.is_mono else 0, fill=1)
        c.restoreState()
    side = diameter * 0.60
    draw_icon(c, name, x + (diameter - side) / 2, y + (diameter - side) / 2, side, role)
