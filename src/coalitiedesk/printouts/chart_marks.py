"""Single strokes of a chart: words, bars and the open seat, as shapes for paper and screen alike.

All lengths are points; y grows upwards.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.graphics.shapes import Drawing, Line, Path, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

# The seat of the house mark, in its own width: see "de kring" in the print style.
_SEAT_DEPTH = 0.66 / 0.92
_SEAT_STROKE = 0.17
_CURVE = 0.5523

Anchor = Literal["start", "middle", "end"]
PathStep = tuple[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartInk:
    """Colours and faces of a chart.

    Attributes:
        main: The bars that matter most; ``main_text`` is legible on it.
        quiet: The other bars; ``ink`` is legible on it.
        faint: The lightest step of a scale.
        before: Bars of an earlier year.
        accent: Outline of an open seat; ``accent_fill`` is its inside.
    """

    ink: Color
    grey: Color
    hair: Color
    paper: Color
    main: Color
    main_text: Color
    quiet: Color
    faint: Color
    before: Color
    accent: Color
    accent_fill: Color
    regular: str
    bold: str
    is_one_ink: bool = False


def sheet(width: float, height: float, ink: ChartInk) -> Drawing:
    """An empty drawing; its first font is ours, or every file would list an unembedded Times."""
    return Drawing(width, math.ceil(height), initialFontName=ink.regular)


def bar(
    drawing: Drawing, x: float, y: float, width: float, height: float, fill: Color, *, radius: float = 0
) -> None:
    """A filled bar without an outline."""
    shape = Rect(x, y, width, height, rx=radius, ry=radius)
    shape.fillColor, shape.strokeColor = fill, None
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
    face: str,
    size: float,
    color: Color,
    *,
    anchor: Anchor = "start",
) -> None:
    """One line of text on baseline ``y``; ``anchor`` is start, middle or end."""
    # renderSVG cuts twice the baseline down to whole points.
    drawing.add(
        String(x, round(y * 2) / 2, text, fontName=face, fontSize=size, fillColor=color, textAnchor=anchor)
    )


def open_seat(drawing: Drawing, centre: tuple[float, float], width: float, ink: ChartInk) -> None:
    """The open seat, straight side down: here is a place to fill."""
    stroke = _SEAT_STROKE * width
    points = _seat_points(width - stroke, width * _SEAT_DEPTH - stroke, 0.14 * width)
    path = Path(
        fillColor=ink.accent_fill,
        strokeColor=ink.accent,
        strokeWidth=stroke,
        strokeLineJoin=1,
    )
    _trace(path, points, centre)
    drawing.add(path)


def wrap(text: str, width: float, measure: "Measure", *, most: int = 2) -> list[str]:
    """Break ``text`` at spaces into lines of at most ``width``; what is over stays on the last line."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and (len(lines) == most or measure(f"{lines[-1]} {word}") <= width):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


@dataclass(frozen=True, slots=True)
class Measure:
    """Width of a text in one face and size, in points."""

    face: str
    size: float

    def __call__(self, text: str) -> float:
        """Width of ``text``."""
        return float(stringWidth(text, self.face, self.size))


def size_that_fits(texts: Sequence[str], face: str, preferred: float, floor: float, width: float) -> float:
    """Largest size from ``preferred`` down to ``floor`` at which every text stays within ``width``."""
    widest = max((Measure(face, preferred)(text) for text in texts), default=0.0)
    if widest <= width or widest == 0:
        return preferred
    return max(floor, math.floor(preferred * width / widest * 4) / 4)


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
