"""The motif: the ring of the mark, lived in. People of all ages, and one cup that waits at the open place.

The table goes toward a corner and is cut by its panel; the open seat stays whole, nearest to the words.
"""

import math
from typing import NamedTuple

from coalitiedesk.domain.activities import ActivityKind
from coalitiedesk.printouts.kit.mark import OPEN_AT, at_seat, fill, seat_path, stroke
from coalitiedesk.printouts.kit.tagged import TaggedCanvas

PEOPLE = [  # clothes, hair, skin
    ("den", "#D9D6CF", "#E9BE9C"),
    ("pruim", "#5A3A28", "#C98F68"),
    ("lucht", "#F3F0E9", "#F0CBAE"),
    ("honing", "#2B2320", "#8D5B3C"),
    ("salie", "#B9A38A", "#EBC3A3"),
    ("den", "#2B2320", "#B07A54"),
    ("pruim", "#EFEBE3", "#F0CBAE"),
]
WOOD, WOOD_LINE, COFFEE, PLATE = "#F4CB84", "#E3B264", "#6B4229", "papier"


def draw_motif(
    c: TaggedCanvas,
    cx: float,
    cy: float,
    t: float,
    *,
    open_at: float = OPEN_AT,
    kind: ActivityKind = ActivityKind.COFFEE,
) -> None:
    """Draw a table with radius t, seven people and one open seat; clip before calling."""
    for i in range(8):
        deg = open_at + 45 * i
        c.saveState()
        at_seat(c, cx, cy, t, deg, 1.50 if i else 1.66)
        if i == 0:
            stroke(c, "klei")
            fill(c, "perzik")
            c.setLineWidth(0.055 * t)
            c.setLineJoin(1)
            c.drawPath(seat_path(c, 0.74 * t, 0.58 * t, 0.11 * t), stroke=1, fill=1)
            p = c.beginPath()  # backrest: makes it a chair
            p.moveTo(-0.27 * t, -0.02 * t)
            p.curveTo(-0.25 * t, 0.20 * t, 0.25 * t, 0.20 * t, 0.27 * t, -0.02 * t)
            c.setLineCap(1)
            c.setLineWidth(0.045 * t)
            c.drawPath(p, stroke=1, fill=0)
        else:
            _person(c, t, *PEOPLE[i - 1])
        c.restoreState()
    fill(c, WOOD_LINE)
    c.circle(cx, cy, t, stroke=0, fill=1)
    fill(c, WOOD)
    c.circle(cx, cy, 0.955 * t, stroke=0, fill=1)
    for i in range(1, 8):  # forearms rest on the table edge
        deg = open_at + 45 * i
        c.saveState()
        at_seat(c, cx, cy, t, deg, 1.0)
        _arms(c, t, PEOPLE[i - 1][0], PEOPLE[i - 1][2], i)
        c.restoreState()
    _props(c, cx, cy, t, open_at, kind)


def _person(c: TaggedCanvas, t: float, cloth: str, hair: str, skin: str) -> None:
    fill(c, "#DCCDB2")  # chair
    c.drawPath(seat_path(c, 0.70 * t, 0.50 * t, 0.1 * t), stroke=0, fill=1)
    fill(c, cloth)  # shoulders
    c.roundRect(-0.36 * t, -0.20 * t, 0.72 * t, 0.30 * t, 0.15 * t, stroke=0, fill=1)
    fill(c, skin)
    c.circle(0, -0.155 * t, 0.135 * t, stroke=0, fill=1)  # face, turned to the table
    fill(c, hair)
    c.circle(0, -0.085 * t, 0.158 * t, stroke=0, fill=1)


def _arms(c: TaggedCanvas, t: float, cloth: str, skin: str, i: int) -> None:
    spread, reach = ((0.27, 0.15), (0.22, 0.06), (0.27, 0.10))[i % 3]
    for s in (-1, 1):
        c.setLineCap(1)
        stroke(c, cloth)
        c.setLineWidth(0.115 * t)
        c.line(s * 0.31 * t, 0.40 * t, s * spread * t, -0.02 * t + reach * t * 0.2)
        stroke(c, skin)
        c.setLineWidth(0.095 * t)
        c.line(s * spread * t, -0.01 * t, s * (spread - 0.05) * t, -0.06 * t - reach * t * 0.3)


def cup(c: TaggedCanvas, x: float, y: float, r: float, deg: float = 30) -> None:
    """A cup of coffee on its saucer; ``deg`` is where the ear points."""
    fill(c, PLATE)
    c.circle(x, y, r, stroke=0, fill=1)  # saucer
    stroke(c, "#E6DCC8")
    c.setLineWidth(r * 0.06)
    c.circle(x, y, r * 0.97, stroke=1, fill=0)
    a = math.radians(deg)
    stroke(c, "den")
    c.setLineWidth(r * 0.17)
    c.setLineCap(1)
    c.line(x, y, x + r * 0.86 * math.cos(a), y + r * 0.86 * math.sin(a))
    fill(c, "den")
    c.circle(x, y, r * 0.62, stroke=0, fill=1)
    fill(c, COFFEE)
    c.circle(x, y, r * 0.47, stroke=0, fill=1)


def _plate(c: TaggedCanvas, x: float, y: float, r: float, deg: float, food: str) -> None:
    fill(c, PLATE)
    c.circle(x, y, r, stroke=0, fill=1)
    stroke(c, "salie")
    c.setLineWidth(r * 0.07)
    c.circle(x, y, r * 0.74, stroke=1, fill=0)
    c.saveState()
    c.translate(x, y)
    c.rotate(deg)
    if food == "taart":
        p = c.beginPath()
        p.moveTo(-0.5 * r, 0)
        p.lineTo(0.45 * r, 0.34 * r)
        p.lineTo(0.45 * r, -0.34 * r)
        p.close()
        fill(c, "klei")
        c.drawPath(p, stroke=0, fill=1)
        p = c.beginPath()
        p.moveTo(-0.5 * r, 0)
        p.lineTo(0.28 * r, 0.28 * r)
        p.lineTo(0.28 * r, -0.28 * r)
        p.close()
        fill(c, "perzik")
        c.drawPath(p, stroke=0, fill=1)
    elif food == "soep":
        fill(c, "den")
        c.circle(0, 0, 0.70 * r, stroke=0, fill=1)
        fill(c, "#E08A3C")
        c.circle(0, 0, 0.58 * r, stroke=0, fill=1)
        fill(c, "salie")
        for dx, dy in ((0.2, 0.1), (-0.2, 0.25), (-0.05, -0.28)):
            c.circle(dx * r, dy * r, 0.08 * r, stroke=0, fill=1)
    elif food == "koek":
        fill(c, "#C98F4E")
        for dx, dy in ((0.18, 0.2), (-0.3, 0.05), (0.1, -0.3)):
            c.circle(dx * r, dy * r, 0.24 * r, stroke=0, fill=1)
    c.restoreState()


def _flowers(c: TaggedCanvas, x: float, y: float, r: float) -> None:
    fill(c, "salie")
    for a in range(0, 360, 60):
        c.saveState()
        c.translate(x, y)
        c.rotate(a + 20)
        c.ellipse(r * 0.35, -r * 0.22, r * 1.15, r * 0.22, stroke=0, fill=1)
        c.restoreState()
    for a, col in ((0, "klei"), (72, "papier"), (144, "pruim"), (216, "klei"), (288, "papier")):
        q = math.radians(a + 50)
        fill(c, col)
        c.circle(x + r * 0.52 * math.cos(q), y + r * 0.52 * math.sin(q), r * 0.30, stroke=0, fill=1)
        fill(c, "honing")
        c.circle(x + r * 0.52 * math.cos(q), y + r * 0.52 * math.sin(q), r * 0.11, stroke=0, fill=1)


def _props(c: TaggedCanvas, cx: float, cy: float, t: float, open_at: float, kind: ActivityKind) -> None:
    table = _Table(cx, cy, t, open_at)
    cup(c, *table.place(0, 0.66), 0.17 * t, open_at + 120)  # the cup that waits
    if kind is ActivityKind.MEAL:
        _meal(c, table)
        return
    for i in (2, 3, 5, 7):
        cup(c, *table.place(i, 0.70, 8 if i % 2 else -8), 0.145 * t, 77 * i)
    if kind is ActivityKind.GAME:
        _board(c, table)
        _plate(c, *table.place(1, 0.70, -6), 0.16 * t, 0, "koek")
    else:
        _flowers(c, cx, cy, 0.25 * t)
        _plate(c, *table.place(1, 0.50, 12), 0.18 * t, 30, "koek")
    for i in (4, 6):
        _plate(c, *table.place(i, 0.66), 0.175 * t, open_at + 45 * i, "taart")


class _Table(NamedTuple):
    x: float
    y: float
    radius: float
    open_at: float

    def place(self, seat: int, away: float, turn: float = 0) -> tuple[float, float]:
        """A point in front of a seat; ``away`` from the middle in radii."""
        angle = math.radians(self.open_at + 45 * seat + turn)
        reach = away * self.radius
        return self.x + reach * math.cos(angle), self.y + reach * math.sin(angle)


def _meal(c: TaggedCanvas, table: _Table) -> None:
    cx, cy, t = table.x, table.y, table.radius
    for i in range(1, 8):
        _plate(c, *table.place(i, 0.66), 0.19 * t, 45 * i, "soep")
    fill(c, "den")
    c.circle(cx, cy, 0.30 * t, stroke=0, fill=1)
    stroke(c, "den")
    c.setLineWidth(0.09 * t)
    c.setLineCap(1)
    c.line(cx - 0.37 * t, cy, cx + 0.37 * t, cy)
    fill(c, "#E08A3C")
    c.circle(cx, cy, 0.25 * t, stroke=0, fill=1)
    fill(c, "salie")
    for dx, dy in ((0.1, 0.08), (-0.12, 0.05), (0, -0.12), (0.14, -0.08), (-0.05, 0.16)):
        c.circle(cx + dx * t, cy + dy * t, 0.03 * t, stroke=0, fill=1)
    stroke(c, WOOD_LINE)
    c.setLineWidth(0.045 * t)
    c.line(cx + 0.04 * t, cy + 0.02 * t, cx + 0.30 * t, cy + 0.24 * t)


_PIECES = (
    (0, 1, "den"),
    (2, 1, "den"),
    (3, 2, "den"),
    (1, 4, "klei"),
    (3, 4, "klei"),
    (4, 5, "klei"),
    (5, 2, "den"),
)


def _board(c: TaggedCanvas, table: _Table) -> None:
    side = 0.62 * table.radius
    field = side * 0.9 / 6
    c.saveState()
    c.translate(table.x, table.y)
    c.rotate(17)
    fill(c, "papier")
    c.roundRect(-side / 2, -side / 2, side, side, 0.03 * table.radius, stroke=0, fill=1)
    fill(c, "salie")
    for column in range(6):
        for line in range(6):
            if (column + line) % 2:
                c.rect(
                    -side * 0.45 + column * field, -side * 0.45 + line * field, field, field, stroke=0, fill=1
                )
    for column, line, role in _PIECES:
        fill(c, role)
        x, y = -side * 0.45 + (column + 0.5) * field, -side * 0.45 + (line + 0.5) * field
        c.circle(x, y, field * 0.36, stroke=0, fill=1)
    c.restoreState()
