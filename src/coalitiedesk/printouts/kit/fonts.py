"""The house typeface on paper: Atkinson Hyperlegible, with Fira Sans for single characters it lacks.

Fonts are registered once per process. What neither can draw never reaches a page: see :mod:`.text`.
"""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import groupby
from threading import Lock
from typing import Any, Final, NewType

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

Face = NewType("Face", str)

REGULAR: Final = Face("House")
BOLD: Final = Face("House-Bold")
ITALIC: Final = Face("House-Italic")

_HOUSE = ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible")
_SPARE = ("fontpkg_fira_sans", "FiraSans")
_STYLES: dict[Face, str] = {REGULAR: "Regular", BOLD: "Bold", ITALIC: "Italic"}
_LOCK = Lock()


def ensure_fonts() -> None:
    """Register the three house faces; cheap when that was done before."""
    with _LOCK:
        if REGULAR in pdfmetrics.getRegisteredFontNames():
            return
        # Streams as bytes instead of ASCII-85: a fifth smaller and faster.
        rl_config.useA85 = 0
        for face in (BOLD, ITALIC, REGULAR):
            pdfmetrics.registerFont(_load(face, _HOUSE, _STYLES[face]))
        pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)


def printable(character: str) -> bool:
    """Whether one of our fonts can draw the character."""
    code = ord(character)
    return code in _glyphs(REGULAR) or code in _glyphs(_spare(REGULAR))


def house_characters() -> frozenset[str]:
    """Characters that the house typeface itself can draw."""
    return frozenset(map(chr, _glyphs(REGULAR)))


@lru_cache(maxsize=8192)
def runs(text: str, face: Face) -> tuple[tuple[str, str], ...]:
    """Parts of a text with the registered font that draws each."""
    own = _glyphs(face)
    if all(code in own for code in map(ord, text)):
        return ((face, text),)
    parts = groupby(text, key=lambda character: face if ord(character) in own else _spare(face))
    return tuple((name, "".join(characters)) for name, characters in parts)


@lru_cache(maxsize=65536)
def unit_width(text: str, face: Face) -> float:
    """Width at a size of 1 point; the width at another size is a multiple."""
    return sum(pdfmetrics.stringWidth(part, name, 1) for name, part in runs(text, face))


def text_width(text: str, face: Face, size: float) -> float:
    """Width in points."""
    return unit_width(text, face) * size


def widest(texts: Iterable[str], face: Face, size: float) -> float:
    """Width of the widest of the texts; 0 when there are none."""
    return max((unit_width(text, face) for text in texts), default=0) * size


@lru_cache(maxsize=16)
def _glyphs(name: str) -> frozenset[int]:
    ensure_fonts()
    font: Any = pdfmetrics.getFont(name)
    # A no-break space is drawn as a space by ReportLab.
    return frozenset(font.face.charToGlyph) | {0xA0}


@lru_cache(maxsize=4)
def _spare(face: Face) -> str:
    """Name of the stand-in face, loaded the first time a character is missing."""
    ensure_fonts()
    name = f"Spare-{_STYLES[face]}"
    with _LOCK:
        pdfmetrics.registerFont(_load(name, _SPARE, _STYLES[face]))
    return name


def _load(name: str, package: tuple[str, str], style: str) -> TTFont:
    module, stem = package
    with as_file(files(module) / "files" / f"{stem}-{style}.ttf") as path:
        # Only the glyphs in use are embedded, not the whole of ASCII.
        return _HouseFont(name, str(path), asciiReadable=False)


class _HouseFont(TTFont):
    """Writes its widths as one text; ReportLab formats every number of every file by itself."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # ReportLab's name
        super().addObjects(doc)
        prefix = f"{doc.fontMapping[self.fontName][1:]}+"
        fonts = doc.idToObject["BasicFonts"].dict
        for name in [name for name in fonts if name.startswith(prefix)]:
            widths = fonts[name].Widths.sequence
            fonts[name].Widths = f"[{' '.join(f'{width:g}' for width in widths)}]"
