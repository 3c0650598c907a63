"""The house picture: the ring of the mark, lived in. Seven people, one open seat with a cup waiting.

What lies on the table follows the kind of activity. People differ in age and colour.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.domain.activities import ActivityKind
from coalitiedesk.printouts.kit.mark import LOWER_RIGHT, SEATS, go_to_seat, seat_path
from coalitiedesk.printouts.kit.motif_table import draw_table_top
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stamp import Stamp, drawn
from coalitiedesk.printouts.kit.style import Inks

_REACH = 2.2
_WOOD, _WOOD_EDGE, _CHAIR = "#F4CB84", "#E3B264", "#DCCDB2"


class Scene(StrEnum):
    """What lies on the table."""

    COFFEE = "coffee"
    MEAL = "meal"
    GAME = "game"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    cloth: str
    hair: str
    skin: str


_PEOPLE = (
    _Person(cloth="primary", hair="#D9D6CF", skin="#E9BE9C"),
    _Person(cloth="plum", hair="#5A3A28", skin="#C98F68"),
    _Person(cloth="sky", hair="#F3F0E9", skin="#F0CBAE"),
    _Person(cloth="honey", hair="#2B2320", skin="#8D5B3C"),
    _Person(cloth="sage", hair="#B9A38A", skin="#EBC3A3"),
    _Person(cloth="primary", hair="#2B2320", skin="#B07A54"),
    _Person(cloth="plum", hair="#EFEBE3", skin="#F0CBAE"),
)


def scene_of(kind: ActivityKind) -> Scene:
    """The table that goes with a kind of activity; coffee is never wrong."""
    return {ActivityKind.MEAL: Scene.MEAL, ActivityKind.GAME: Scene.GAME}.get(kind, Scene.COFFEE)


def place_motif(
    pen: Pen, x: float, y: float, radius: float, *, scene: Scene = Scene.COFFEE, open_at: float = LOWER_RIGHT
) -> None:
    """Draw the table with its centre at a point; clip before, the people reach 2.2 times the radius."""
    name = f"motif-{scene}-{open_at:.0f}-{pen.inks.key}"
    pen.stamp(name, _motif(pen.inks, scene, open_at), x, y, scale=radius)


@lru_cache(maxsize=24)
def _motif(inks: Inks, scene: Scene, open_at: float) -> Stamp:
    def draw(canvas: Canvas) -> None:
        for index in range(SEATS):
            canvas.saveState()
            go_to_seat(canvas, index, open_at=open_at, radius=1.50 if index else 1.66)
            if index:
                _body(canvas, inks, _PEOPLE[index - 1])
            else:
                _open_chair(canvas, inks)
            canvas.restoreState()
        canvas.setFillColor(inks.tone(_WOOD_EDGE))
        canvas.circle(0, 0, 1, stroke=0, fill=1)
        canvas.setFillColor(inks.tone(_WOOD))
        canvas.circle(0, 0, 0.955, stroke=0, fill=1)
        for index in range(1, SEATS):
            canvas.saveState()
            go_to_seat(canvas, index, open_at=open_at, radius=1.0)
            _arms(canvas, inks, _PEOPLE[index - 1], index)
            canvas.restoreState()
        draw_table_top(canvas, inks, scene=scene.value, open_at=open_at)

    return drawn(draw, left=-_REACH, bottom=-_REACH, right=_REACH, top=_REACH)


def _open_chair(canvas: Canvas, inks: Inks) -> None:
    canvas.setStrokeColor(inks.accent)
    canvas.setFillColor(inks.accent_fill)
    canvas.setLineWidth(0.055)
    canvas.setLineJoin(1)
    canvas.drawPath(seat_path(canvas, 0.74, 0.58, 0.11), stroke=1, fill=1)
    back = canvas.beginPath()
    back.moveTo(-0.27, -0.02)
    back.curveTo(-0.25, 0.20, 0.25, 0.20, 0.27, -0.02)
    canvas.setLineCap(1)
    canvas.setLineWidth(0.045)
    canvas.drawPath(back, stroke=1, fill=0)


def _body(canvas: Canvas, inks: Inks, person: _Person) -> None:
    canvas.setFillColor(inks.tone(_CHAIR))
    canvas.drawPath(seat_path(canvas, 0.70, 0.50, 0.1), stroke=0, fill=1)
    canvas.setFillColor(getattr(inks, person.cloth))
    canvas.roundRect(-0.36, -0.20, 0.72, 0.30, 0.15, stroke=0, fill=1)
    canvas.setFillColor(inks.tone(person.skin))
    canvas.circle(0, -0.155, 0.135, stroke=0, fill=1)
    canvas.setFillColor(inks.tone(person.hair))
    canvas.circle(0, -0.085, 0.158, stroke=0, fill=1)


def _arms(canvas: Canvas, inks: Inks, person: _Person, index: int) -> None:
    """Forearms that rest on the edge of the table."""
    spread, reach = ((0.27, 0.15), (0.22, 0.06), (0.27, 0.10))[index % 3]
    canvas.setLineCap(1)
    for side in (-1, 1):
        canvas.setStrokeColor(getattr(inks, person.cloth))
        canvas.setLineWidth(0.115)
        canvas.line(side * 0.31, 0.40, side * spread, -0.02 + reach * 0.2)
        canvas.setStrokeColor(inks.tone(person.skin))
        canvas.setLineWidth(0.095)
        canvas.line(side * spread, -0.01, side * (spread - 0.05), -0.06 - reach * 0.3)
