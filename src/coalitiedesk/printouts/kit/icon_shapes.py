"""The strokes of each pictogram on its 24 by 24 grid, y downwards."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

Point = tuple[float, float]
Curve = tuple[float, float, float, float, float, float]
_GRID = 24


class Outline:
    """Strokes on the grid, in the colour and weight that the canvas has."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def line(self, *points: Point, close: bool = False) -> None:
        """Straight strokes from point to point."""
        self.curve(points[0], *points[1:], close=close)

    def curve(self, start: Point, *steps: Point | Curve, close: bool = False) -> None:
        """Strokes that are straight (a point) or Bézier curves (two handles and a point)."""
        path = self._canvas.beginPath()
        path.moveTo(start[0], _GRID - start[1])
        for step in steps:
            if len(step) == 2:
                path.lineTo(step[0], _GRID - step[1])
            else:
                x1, y1, x2, y2, x3, y3 = step
                path.curveTo(x1, _GRID - y1, x2, _GRID - y2, x3, _GRID - y3)
        if close:
            path.close()
        self._canvas.drawPath(path, stroke=1, fill=0)

    def circle(self, x: float, y: float, radius: float, *, filled: bool = False) -> None:
        """A ring, or a ring filled up."""
        self._canvas.circle(x, _GRID - y, radius, stroke=1, fill=int(filled))

    def dot(self, x: float, y: float, radius: float = 1.5) -> None:
        """A small filled disc."""
        self._canvas.circle(x, _GRID - y, radius, stroke=0, fill=1)

    def box(self, x: float, y: float, width: float, height: float, radius: float = 2) -> None:
        """A frame with round corners; ``x`` and ``y`` are its upper left corner."""
        self._canvas.roundRect(x, _GRID - y - height, width, height, radius, stroke=1, fill=0)

    def arc(self, x: float, y: float, radius: float, start: float, extent: float) -> None:
        """Part of a ring; degrees, anticlockwise from the right."""
        top = _GRID - y
        self._canvas.arc(x - radius, top - radius, x + radius, top + radius, start, extent)

    def oval(self, x: float, y: float, across: float, down: float) -> None:
        """An upright ring."""
        top = _GRID - y
        self._canvas.ellipse(x - across, top - down, x + across, top + down, stroke=1, fill=0)

    def weight(self, weight: float) -> None:
        """Thickness of the strokes that follow."""
        self._canvas.setLineWidth(weight)


def _coffee(o: Outline) -> None:
    o.curve(
        (4, 10),
        (17, 10),
        (17, 15),
        (17, 18.2, 14.5, 20.5, 11.5, 20.5),
        (9.5, 20.5),
        (6.5, 20.5, 4, 18.2, 4, 15),
        close=True,
    )
    o.curve((17, 11.5), (20.5, 11, 21.5, 12.5, 21.2, 14), (20.9, 16, 18.8, 16.8, 16.8, 16.6))
    for x in (8, 13):
        o.curve((x, 6.8), (x - 1.2, 5.6, x + 1.2, 4.4, x, 3))


def _meal(o: Outline) -> None:
    o.line((7, 3), (7, 21))
    o.line((4, 3), (4, 7.5))
    o.line((10, 3), (10, 7.5))
    o.curve((4, 7.5), (4, 10.6, 10, 10.6, 10, 7.5))
    o.curve((17, 21), (17, 3), (19.6, 4.4, 20.4, 8.5, 20, 13), (17, 13.4))


def _walking(o: Outline) -> None:
    o.dot(13.4, 3.9, 2.3)
    o.line((12.6, 8.6), (11, 14.2), (14.6, 17), (15.6, 21.5))
    o.line((11, 14.2), (9.8, 18), (6.8, 21.5))
    o.line((12.6, 8.6), (8.6, 10.4), (7.4, 13.6))
    o.line((12.8, 9), (15.4, 11.8), (18.6, 12.4))


def _exercise(o: Outline) -> None:
    o.dot(12, 3.9, 2.2)
    o.line((4, 9), (12, 10.2), (20, 9))
    o.line((12, 10.2), (12, 14.4), (8, 21))
    o.line((12, 14.4), (16, 21))


def _music(o: Outline) -> None:
    o.line((9, 18), (9, 5.5), (20, 3.2), (20, 15.6))
    o.line((9, 9.4), (20, 7.1))
    o.circle(6.2, 18, 2.8, filled=True)
    o.circle(17.2, 15.8, 2.8, filled=True)


def _game(o: Outline) -> None:
    o.box(3.5, 3.5, 17, 17, 3.5)
    for x, y in ((8.2, 8.2), (15.8, 8.2), (12, 12), (8.2, 15.8), (15.8, 15.8)):
        o.dot(x, y, 1.6)


def _creative(o: Outline) -> None:
    o.curve(
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
        o.dot(x, y, 1.5)


def _conversation(o: Outline) -> None:
    o.curve(
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
    o.curve(
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


def _digital(o: Outline) -> None:
    o.box(4.5, 4, 15, 11, 1.8)
    o.line((2, 19), (22, 19))
    o.line((10, 19), (14, 19))
    o.line((9.4, 9.8), (11.4, 11.6), (15, 7.6))


def _garden(o: Outline) -> None:
    o.line((12, 21.5), (12, 10))
    o.line((7, 21.5), (17, 21.5))
    o.curve((12, 14), (7, 14.4, 4, 12, 3.6, 7.4), (8.4, 7.2, 11.6, 9.4, 12, 14), close=True)
    o.curve((12, 10), (12, 5.6, 15, 2.8, 20.2, 2.6), (20.4, 7.2, 17.2, 10, 12, 10), close=True)


def _together(o: Outline) -> None:
    o.circle(8.4, 7.4, 3.2)
    o.curve((2.6, 20), (2.6, 15.4, 5.2, 13.2, 8.4, 13.2), (11.6, 13.2, 14.2, 15.4, 14.2, 20))
    o.curve((14.6, 4.6), (17.4, 4, 19.4, 5.6, 19.4, 7.6), (19.4, 9.4, 18, 10.6, 16.4, 10.6))
    o.curve((17, 13.6), (19.8, 14.2, 21.4, 16.4, 21.4, 20))


def _wheelchair(o: Outline) -> None:
    o.dot(9.2, 3.6, 2.2)
    o.line((9.4, 7.6), (10, 13.8), (16, 13.8), (18.6, 19.4), (20.8, 18.6))
    o.line((9.8, 10.4), (14.8, 10.4))
    o.arc(10.6, 16.3, 5.3, 118, 205)


def _accessible_toilet(o: Outline) -> None:
    o.curve((4.4, 3), (4.4, 11), (18.6, 11))
    o.curve((18.6, 11), (18.6, 15.4, 15.6, 17.4, 12.4, 17.4), (7.4, 17.4), (4.6, 17.4, 4.4, 14.6, 4.4, 11))
    o.line((8.6, 17.6), (7.8, 21.4), (15, 21.4), (13.8, 17.4))
    o.line((8.2, 3), (4.4, 3))
    o.line((15.6, 6.4), (20.6, 6.4))


def _hearing_loop(o: Outline) -> None:
    o.curve(
        (4.2, 9.4),
        (4.2, 5.4, 7.2, 2.8, 10.8, 2.8),
        (14.6, 2.8, 17, 5.6, 17, 8.8),
        (17, 12.6, 13.6, 13.6, 13, 16.6),
        (12.6, 19.4, 11.2, 21.2, 8.8, 21.2),
        (7, 21.2, 5.8, 20.2, 5.4, 18.6),
    )
    o.curve(
        (7.8, 9.4),
        (7.8, 7.4, 9.2, 6.2, 10.7, 6.2),
        (12.3, 6.2, 13.4, 7.4, 13.4, 8.9),
        (13.4, 10.6, 12.2, 11.4, 11.2, 12.4),
    )
    o.line((16.6, 15.8), (22, 15.8))
    o.line((19.3, 15.8), (19.3, 21.6))


def _transport(o: Outline) -> None:
    o.curve(
        (2.6, 17.4),
        (2.6, 13),
        (2.6, 11.8, 3.4, 11.2, 4.4, 11),
        (6.6, 6.6),
        (7, 5.8, 7.6, 5.4, 8.6, 5.4),
        (15.2, 5.4),
        (16.2, 5.4, 16.8, 5.8, 17.2, 6.6),
        (19.4, 11),
        (20.6, 11.2, 21.4, 11.8, 21.4, 13),
        (21.4, 17.4),
        close=True,
    )
    o.line((4.6, 11), (19.2, 11))
    o.circle(7, 17.6, 2.2, filled=True)
    o.circle(17, 17.6, 2.2, filled=True)


def _companion(o: Outline) -> None:
    o.dot(7, 4, 2.2)
    o.dot(17, 4, 2.2)
    o.line((7, 8.6), (7, 14.6), (4.6, 21))
    o.line((7, 14.6), (9.2, 21))
    o.line((17, 8.6), (17, 14.6), (14.8, 21))
    o.line((17, 14.6), (19.4, 21))
    o.line((3.4, 12.6), (7, 9), (12, 13), (17, 9), (20.6, 12.6))


def _low_stimulus(o: Outline) -> None:
    o.line((4, 9.4), (7.4, 9.4), (12, 5), (12, 19), (7.4, 14.6), (4, 14.6), close=True)
    o.line((16, 9.4), (21, 14.6))
    o.line((21, 9.4), (16, 14.6))


def _free(o: Outline) -> None:
    o.circle(12, 12, 9.4)
    o.weight(1.6)
    o.arc(9.4, 12, 3.1, 55, 250)
    o.line((4.9, 11), (9, 11))
    o.line((4.9, 13), (8.6, 13))
    o.oval(15.9, 12, 2.2, 3.3)


def _price(o: Outline) -> None:
    o.circle(12, 12, 9.4)
    o.arc(13.2, 12, 4.6, 55, 250)
    o.line((6.8, 10.6), (13, 10.6))
    o.line((6.8, 13.4), (12.4, 13.4))


def _sign_up(o: Outline) -> None:
    o.curve(
        (18.5, 12.8),
        (18.5, 19),
        (18.5, 20.2, 17.7, 21, 16.5, 21),
        (5.5, 21),
        (4.3, 21, 3.5, 20.2, 3.5, 19),
        (3.5, 5.6),
        (3.5, 4.4, 4.3, 3.6, 5.5, 3.6),
        (11.5, 3.6),
    )
    o.line((9, 12.2), (18.4, 2.8), (21.2, 5.6), (11.8, 15), (8.4, 15.6), close=True)
    o.line((7.6, 18), (12.6, 18))


def _phone(o: Outline) -> None:
    o.curve(
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


def _clock(o: Outline) -> None:
    o.circle(12, 12, 9.4)
    o.line((12, 6.4), (12, 12), (15.8, 14.4))


def _place(o: Outline) -> None:
    o.curve(
        (12, 21.8),
        (7.2, 16.6, 4.4, 13, 4.4, 9.6),
        (4.4, 5.4, 7.8, 2.2, 12, 2.2),
        (16.2, 2.2, 19.6, 5.4, 19.6, 9.6),
        (19.6, 13, 16.8, 16.6, 12, 21.8),
        close=True,
    )
    o.circle(12, 9.6, 2.8)


def _calendar(o: Outline) -> None:
    o.box(3.5, 5, 17, 16, 2)
    o.line((3.5, 10), (20.5, 10))
    o.line((8, 2.6), (8, 6.6))
    o.line((16, 2.6), (16, 6.6))
    for x in (8.4, 12, 15.6):
        o.dot(x, 14.2, 1.3)


def _mail(o: Outline) -> None:
    o.box(2.8, 5, 18.4, 14, 2)
    o.line((3.6, 6.4), (12, 13.2), (20.4, 6.4))


def _information(o: Outline) -> None:
    o.circle(12, 12, 9.4)
    o.dot(12, 7.4, 1.5)
    o.line((12, 11.4), (12, 17))


SHAPES: dict[str, Callable[[Outline], None]] = {
    "coffee": _coffee,
    "meal": _meal,
    "walking": _walking,
    "exercise": _exercise,
    "music": _music,
    "game": _game,
    "creative": _creative,
    "conversation": _conversation,
    "digital": _digital,
    "garden": _garden,
    "together": _together,
    "wheelchair": _wheelchair,
    "accessible_toilet": _accessible_toilet,
    "hearing_loop": _hearing_loop,
    "transport": _transport,
    "companion": _companion,
    "low_stimulus": _low_stimulus,
    "free": _free,
    "price": _price,
    "sign_up": _sign_up,
    "phone": _phone,
    "clock": _clock,
    "place": _place,
    "calendar": _calendar,
    "mail": _mail,
    "information": _information,
}
