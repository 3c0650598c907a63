"""Pictograms on a grid of 24 by 24, y downwards, stroke 2 with round ends."""

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.domain.activities import ActivityKind, Facility
from coalitiedesk.printouts.kit.icon_shapes import SHAPES, Outline
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stamp import Stamp, drawn

GRID = 24
_BLEED = 2
_LARGE = 20
_DISC_SHARE = 0.60


class Icon(StrEnum):
    """Every pictogram; the value names its shape."""

    COFFEE = "coffee"
    MEAL = "meal"
    WALKING = "walking"
    EXERCISE = "exercise"
    MUSIC = "music"
    GAME = "game"
    CREATIVE = "creative"
    CONVERSATION = "conversation"
    DIGITAL = "digital"
    GARDEN = "garden"
    TOGETHER = "together"
    WHEELCHAIR = "wheelchair"
    ACCESSIBLE_TOILET = "accessible_toilet"
    HEARING_LOOP = "hearing_loop"
    TRANSPORT = "transport"
    COMPANION = "companion"
    LOW_STIMULUS = "low_stimulus"
    FREE = "free"
    PRICE = "price"
    SIGN_UP = "sign_up"
    PHONE = "phone"
    CLOCK = "clock"
    PLACE = "place"
    CALENDAR = "calendar"
    MAIL = "mail"
    INFORMATION = "information"


def icon_of_kind(kind: ActivityKind) -> Icon:
    """The pictogram of what people do there."""
    return Icon.TOGETHER if kind is ActivityKind.OTHER else Icon(kind.value)


def icon_of_facility(facility: Facility) -> Icon:
    """The pictogram of an accessibility facility."""
    return Icon(facility.value)


def place_icon(pen: Pen, icon: Icon, x: float, y: float, size: float, *, colour: Color | None = None) -> None:
    """Draw a pictogram; ``x`` and ``y`` are its lower left corner."""
    ink = colour or pen.inks.primary
    weight = 1.9 if size > _LARGE else 2.1
    name = f"icon-{icon}-{ink.hexval()[2:]}-{weight}"
    pen.stamp(name, _stamp(icon, ink, weight), x, y, scale=size / GRID)


def place_icon_disc(pen: Pen, icon: Icon, x: float, y: float, diameter: float) -> None:
    """A pictogram in a disc; ``x`` and ``y`` are the lower left corner of the disc's box."""
    canvas, radius = pen.canvas, diameter / 2
    canvas.setFillColor(pen.inks.cool_panel)
    if pen.inks.is_one_ink:
        canvas.setStrokeColor(pen.inks.grey)
        canvas.setLineWidth(0.9)
    canvas.circle(x + radius, y + radius, radius, stroke=int(pen.inks.is_one_ink), fill=1)
    size = diameter * _DISC_SHARE
    place_icon(pen, icon, x + (diameter - size) / 2, y + (diameter - size) / 2, size)


@lru_cache(maxsize=128)
def _stamp(icon: Icon, colour: Color, weight: float) -> Stamp:
    shape: Callable[[Outline], None] = SHAPES[icon.value]

    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        canvas.setLineWidth(weight)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        shape(Outline(canvas))

    return drawn(draw, left=-_BLEED, bottom=-_BLEED, right=GRID + _BLEED, top=GRID + _BLEED)
