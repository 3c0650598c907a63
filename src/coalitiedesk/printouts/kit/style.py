"""Colours by role, checked for contrast, and the sizes that more than one page uses.

A coalition's own two colours replace ``primary`` and ``accent`` only.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm

HOUSE_PRIMARY = "#1D4B44"
HOUSE_ACCENT = "#BF3F12"
WHITE = "#FFFFFF"
LINEN = "#F8F1E3"
# WCAG 2.2, success criterion 1.4.3.
LEAST_CONTRAST = 4.5
_DARKENING = 0.96
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_LIGHT = 0.6

# Leading as a multiple of the size.
TIGHT, SNUG, BODY = 1.08, 1.16, 1.34
RULE_GAP = 3 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A size in points that may shrink to a floor."""

    preferred: float
    floor: float


FOOTER_SIZE = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """Colours of one document by role; white text only on ``primary`` and ``accent``.

    Attributes:
        key: Tells two sets apart, for drawings that are kept.
        accent_fill: Inside of the open seat, panels that help.
        warm_panel: Large warm panel (linnen).
        cool_panel: Factual panel, discs behind icons (mist).
        honey: Fill only, never text.
        hairline: Carries no meaning.
    """

    key: str
    is_one_ink: bool
    text: Color
    primary: Color
    accent: Color
    accent_fill: Color
    grey: Color
    hairline: Color
    warm_panel: Color
    cool_panel: Color
    honey: Color
    sky: Color
    plum: Color
    sage: Color
    paper: Color

    def tone(self, hex_colour: str) -> Color:
        """A colour of an illustration; in one ink the grey of equal lightness."""
        if not self.is_one_ink:
            return HexColor(hex_colour)
        grey = _lightness(luminance(hex_colour))
        if grey > _LIGHT:  # large light areas cost toner
            grey += (1 - grey) * 0.25
        return Color(grey, grey, grey)


@lru_cache(maxsize=32)
def inks_for(primary: str = "", accent: str = "", *, one_ink: bool = False) -> Inks:
    """Colours for a coalition; its own two are darkened until they can be read."""
    if one_ink:
        return _ONE_INK
    own_primary, own_accent = legible(primary, HOUSE_PRIMARY), legible(accent, HOUSE_ACCENT)
    return Inks(
        key=f"{own_primary}{own_accent}".replace("#", "-").lstrip("-"),
        is_one_ink=False,
        text=HexColor("#22201C"),
        primary=HexColor(own_primary),
        accent=HexColor(own_accent),
        accent_fill=HexColor("#FBE3D2"),
        grey=HexColor("#5B5850"),
        hairline=HexColor("#CBC4B5"),
        warm_panel=HexColor(LINEN),
        cool_panel=HexColor("#E2EDE8"),
        honey=HexColor("#F2B544"),
        sky=HexColor("#2C6A8A"),
        plum=HexColor("#76395B"),
        sage=HexColor("#8FB3A2"),
        paper=HexColor(WHITE),
    )


def legible(wanted: str, otherwise: str) -> str:
    """The colour, darkened where needed to reach 4.5:1 on paper and linen; ``otherwise`` when it is none."""
    if not _HEX.fullmatch(wanted):
        return otherwise
    parts = [int(wanted[place : place + 2], 16) for place in (1, 3, 5)]
    while contrast(_hex(parts), LINEN) < LEAST_CONTRAST:
        parts = [int(part * _DARKENING) for part in parts]
    return _hex(parts)


def luminance(hex_colour: str) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""
    parts = [int(hex_colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG defines it, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _lightness(linear: float) -> float:
    return 1.055 * linear ** (1 / 2.4) - 0.055 if linear > 0.0031308 else 12.92 * linear


def _hex(parts: list[int]) -> str:
    return "#" + "".join(f"{part:02X}" for part in parts)


_ONE_INK = Inks(
    key="one-ink",
    is_one_ink=True,
    text=HexColor("#000000"),
    primary=HexColor("#1E1E1E"),
    accent=HexColor("#000000"),
    accent_fill=HexColor(WHITE),
    grey=HexColor("#4A4A4A"),
    hairline=HexColor("#8C8C8C"),
    warm_panel=HexColor(WHITE),
    cool_panel=HexColor(WHITE),
    honey=HexColor("#BDBDBD"),
    sky=HexColor("#5E5E5E"),
    plum=HexColor("#3C3C3C"),
    sage=HexColor("#A8A8A8"),
    paper=HexColor(WHITE),
)
