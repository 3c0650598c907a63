"""Design tokens: every colour, distance and text size on screen, by role. No Qt here.

Ratios follow WCAG 2.2: 4.5:1 for text, 3:1 for shapes that carry meaning.
"""

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """Which set of colours is in force."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One colour scheme, as hex values by role; a screen names a role, never a hex value."""

    canvas: str  # behind everything
    surface: str  # cards, lists, fields
    sunken: str  # table heads, wells, status bar
    ink: str  # text
    muted: str  # second text
    line: str  # decoration only
    outline: str  # borders that mean something
    primary: str  # taken seats, main button, links
    on_primary: str
    primary_soft: str  # selection, confirmed activities
    accent: str  # the open seat and what you carry; rare
    on_accent: str
    accent_soft: str
    table: str  # honing, the table of the mark; never text or border
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    focus: str  # keyboard focus only


LIGHT = Colours(
    canvas="#F7F4EC",
    surface="#FFFFFF",
    sunken="#ECE8DD",
    ink="#22201C",
    muted="#5B5850",
    line="#D8D3C9",
    outline="#857F76",
    primary="#1D4B44",
    on_primary="#FFFFFF",
    primary_soft="#E2EDE8",
    accent="#BF3F12",
    on_accent="#FFFFFF",
    accent_soft="#FDEEE4",
    table="#F2B544",
    good="#23663A",
    good_soft="#DFF0E2",
    warn="#7D5200",
    warn_soft="#FBECC9",
    bad="#A3231A",
    bad_soft="#FBE3DF",
    focus="#1A56DB",
)
DARK = Colours(
    canvas="#161B1D",
    surface="#20272A",
    sunken="#2A3336",
    ink="#F1EEE8",
    muted="#B8C0BF",
    line="#3A4548",
    outline="#83908F",
    primary="#9CCDB8",
    on_primary="#0E2A24",
    primary_soft="#1E463E",
    accent="#F2A07B",
    on_accent="#3A1505",
    accent_soft="#4D2A1A",
    table="#F2B544",
    good="#93D5A3",
    good_soft="#1D3B28",
    warn="#F2C664",
    warn_soft="#41340F",
    bad="#FFA195",
    bad_soft="#4D231E",
    focus="#A9C7FF",
)
CONTRAST = Colours(
    canvas="#000000",
    surface="#000000",
    sunken="#000000",
    ink="#FFFFFF",
    muted="#FFFFFF",
    line="#FFFFFF",
    outline="#FFFFFF",
    primary="#7DF3FF",
    on_primary="#000000",
    primary_soft="#003A40",
    accent="#FF9FD2",
    on_accent="#000000",
    accent_soft="#000000",
    table="#FFE066",
    good="#8CFFAA",
    good_soft="#000000",
    warn="#FFE066",
    warn_soft="#000000",
    bad="#FF9C92",
    bad_soft="#000000",
    focus="#FFEE00",
)
SCHEMES = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}

# Pixels at 100 %; gaps grow half as fast as text.
GAPS = {"none": 0, "hair": 2, "xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24}
SMALLEST_TARGET = 32
TABLE_ROW = 31
CONTROL_RADIUS = 6
CARD_RADIUS = 8

# Pixels at 100 % (14 px is 10.5 pt at 96 dpi).
TEXT_SIZES = {"caption": 12, "small": 13, "body": 14, "lead": 16, "title": 22, "figure": 30}
SMALLEST_SCALE, LARGEST_SCALE = 1.0, 1.75
SCALE_STEPS = (1.0, 1.1, 1.25, 1.5, 1.75)
WIDE_TEXT = 1.3  # from here on panes stack and second buttons move to a menu

# (text role, background role): every pair a screen uses for text.
TEXT_PAIRS = (
    ("ink", "canvas"),
    ("ink", "surface"),
    ("ink", "sunken"),
    ("ink", "primary_soft"),
    ("ink", "accent_soft"),
    ("ink", "warn_soft"),
    ("ink", "bad_soft"),
    ("ink", "good_soft"),
    ("muted", "canvas"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "primary_soft"),
    ("primary", "surface"),
    ("primary", "canvas"),
    ("primary", "sunken"),
    ("primary", "primary_soft"),
    ("on_primary", "primary"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("good", "good_soft"),
    ("good", "surface"),
    ("warn", "warn_soft"),
    ("warn", "surface"),
    ("warn", "sunken"),
    ("bad", "bad_soft"),
    ("bad", "surface"),
    ("bad", "primary_soft"),
    ("canvas", "ink"),
)
SHAPE_PAIRS = (
    ("outline", "surface"),
    ("outline", "canvas"),
    ("outline", "sunken"),
    ("focus", "surface"),
    ("focus", "canvas"),
    ("focus", "primary_soft"),
    ("primary", "primary_soft"),
    ("accent", "canvas"),
)
TEXT_FLOOR, SHAPE_FLOOR = 4.5, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Faint:
    """A pair of colours with too little contrast."""

    scheme: Scheme
    front: str
    back: str
    ratio: float


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio between two colours, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def faint_pairs() -> list[Faint]:
    """Every pair in use that is harder to see than it may be; empty when all is well."""
    found = []
    for scheme, colours in SCHEMES.items():
        for floor, pairs in ((TEXT_FLOOR, TEXT_PAIRS), (SHAPE_FLOOR, SHAPE_PAIRS)):
            for front, back in pairs:
                ratio = contrast(getattr(colours, front), getattr(colours, back))
                if ratio < floor:
                    found.append(Faint(scheme=scheme, front=front, back=back, ratio=round(ratio, 2)))
    return found
