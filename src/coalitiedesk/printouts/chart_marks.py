"""Single strokes of a chart: words, bars and the open seat, as shapes for paper and screen alike.

All lengths are points; y grows upwards.
"""

import math
from collections.abc import Sequence
from typing import Literal

from reportlab.graphics.shapes import Drawing, Line, Path, Rect, String
from reportlab.lib.colors import Color

from coalitiedesk.printouts.kit.fit import wrap
from coalitiedesk.printouts.kit.fonts import REGULAR, Face, ensure_fonts, runs, text_width, widest
from coalitiedesk.printouts.kit.style import Inks
from coalitiedesk.printouts.kit.text import paper_text

# The seat of the house mark, in its own width: see "de kring" in the print style.
_SEAT_DEPTH = 0.66 / 0.92
_SEAT_STROKE = 0.17
_CURVE = 0.5523

Anchor = Literal["start", "middle", "end"]
_SHIFT: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}
PathStep = tuple[str, tuple[float, ...]]


def sheet(width: float, height: float) -> Drawing:
    """An empty drawing; its first font is ours, or every file would list an unembedded Times."""
    ensure_fonts()
    return Drawing(width, math.ceil(height), initialFontName=REGULAR)


def bar(
    drawing: Drawing, x: float, y: float, width: float, height: float, fill: Color, *, radius: float = 0
) -> None:
    """A filled bar; a white one (one ink) gets an outline."""
    shape = Rect(x, y, width, height, rx=radius, ry=radius)
    is_white = fill.rgb() == (1, 1, 1)
    shape.fillColor, shape.strokeColor = fill, Color(0.4, 0.4, 0.4) if is_white else None
    shape.strokeWidth = 0.8
    drawing.add(shape)


def outlined_bar(
    drawing: Drawing, x: float, y: float, width: float, height: float, line: Color, fill: Color
) -> None:
    """A dashed bar: an estimate, recognisable without colour."""
    inset = 0.5
    shape = Rect(x + inset, y, max(0.1, width - 2 * inset), max(0.1, height - inset))
    shape.fillColor, shape.strokeColor = fill, line
    shape.strokeWidth, shape.strokeDashArray = 1, [3, 2]
    drawing.add(shape)


def rule(
    drawing: Drawing, start: tuple[float, float], end: tuple[float, float], color: Color, weight: float = 1
) -> None:
    """A straight line."""
    drawing.add(Line(*start, *end, strokeColor=color, strokeWidth=weight, strokeLineCap=0))


def words(
    drawing: Drawing,
    x: float,
    y: float,
    text: str,
    face: Face,
    size: float,
    color: Color,
    *,
    anchor: Anchor = "start",
) -> None:
    """One line of text on baseline ``y``; ``anchor`` is start, middle or end."""
    line = paper_text(text)
    x -= text_width(line, face, size) * _SHIFT[anchor]
    for name, part in runs(line, face):
        # renderSVG cuts twice the baseline down to whole points.
        drawing.add(String(x, round(y * 2) / 2, part, fontName=name, fontSize=size, fillColor=color))
        x += text_width(part, face, size)


def open_seat(drawing: Drawing, centre: tuple[float, float], width: float, inks: Inks) -> None:
    """The open seat, straight side down: here is a place to fill."""
    stroke = _SEAT_STROKE * width
    points = _seat_points(width - stroke, width * _SEAT_DEPTH - stroke, 0.14 * width)
    path = Path(
        fillColor=inks.accent_fill,
        strokeColor=inks.accent,
        strokeWidth=stroke,
        strokeLineJoin=1,
    )
    _trace(path, points, centre)
    drawing.add(path)


def label_lines(text: str, face: Face, size: float, width: float, *, most: int) -> list[str]:
    """Lines of at most ``width``; what is over stays on the last one, which may then be too wide."""
    lines = list[str](wrap(paper_text(text), face, size, width))
    return [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines


def size_that_fits(
    texts: Sequence[str], face: Face, *, preferred: float, floor: float, width: float
) -> float:
    """Largest size from ``preferred`` down to ``floor`` at which every text stays within ``width``."""
    reach = widest(map(paper_text, texts), face, preferred)
    if reach <= width:
        return preferred
    return max(floor, math.floor(preferred * width / reach * 4) / 4)


def _seat_points(width: float, depth: float, radius: float) -> list[PathStep]:
    """Seat with its straight front down, around the origin."""
    x, front, back, shoulder = width / 2, -depth / 2, depth / 2, depth * -0.05
    near, rest = depth * 0.10, radius - radius * _CURVE
    return [
        ("move", (-x + radius, front)),
        ("line", (x - radius, front)),
        ("curve", (x - rest, front, x, front + rest, x, front + radius)),
        ("line", (x, shoulder)),
        ("curve", (x, back - (back - near) * 0.18, x * 0.62, back, 0, back)),
        ("curve", (-x * 0.62, back, -x, back - (back - near) * 0.18, -x, shoulder)),
        ("line", (-x, front + radius)),
        ("curve", (-x, front + rest, -x + rest, front, -x + radius, front)),
    ]


def _trace(path: Path, steps: Sequence[PathStep], centre: tuple[float, float]) -> None:
    cx, cy = centre
    for kind, values in steps:
        moved = [value + (cy if index % 2 else cx) for index, value in enumerate(values)]
        if kind == "move":
            path.moveTo(*moved)
        elif kind == "line":
            path.lineTo(*moved)
        else:
            path.curveTo(*moved)
    path.closePath()
