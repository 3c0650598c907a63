"""The one gate between what people typed and what is drawn.

Drawing functions take :data:`PaperText` only, and only this module makes it. Nothing on our pages is mark-up
(ReportLab's Paragraph silently drops ``<jan@welzijn.nl>``), so there is nothing to escape.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NewType

from coalitiedesk.printouts.kit.fonts import house_characters, printable

PaperText = NewType("PaperText", str)

EMPTY = PaperText("")
UNKNOWN_SIGN = "?"
_NO_BREAK_SPACE = "\u00a0"
# Written another way, because no font of ours has them or because it reads better.
_REWRITTEN = {
    "\t": " ",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u0085": "\n",
    "\u202f": _NO_BREAK_SPACE,
    "\u2007": _NO_BREAK_SPACE,
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "–",
    "ĳ": "ij",
    "Ĳ": "IJ",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "●": "•",
    "▪": "•",
    "■": "•",
    "\uf0b7": "•",
    "☎": "tel.",
    "✓": "√",
    "✔": "√",
}
# Letters, marks and numbers mean something: their absence leaves a sign. Pictures and controls just go.
_MEANINGFUL = "LN"


def paper_text(text: str) -> PaperText:
    """Text of one paragraph or line, ready to be drawn; line breaks become spaces."""
    return PaperText(_one_line(_clean(text)[0]))


def paragraphs(text: str) -> tuple[PaperText, ...]:
    """The paragraphs of a longer text, empty ones left out."""
    return tuple(PaperText(line) for part in _clean(text)[0].split("\n") if (line := _one_line(part)))


def joined(parts: Iterable[str], separator: str = ", ") -> PaperText:
    """The parts that are not empty, in one line."""
    return PaperText(separator.join(clean for part in parts if (clean := paper_text(part))))


def unbroken(text: str) -> PaperText:
    """As :func:`paper_text`, and it stays on one line: for phone numbers and amounts."""
    return PaperText(paper_text(text).replace(" ", _NO_BREAK_SPACE))


def lost_characters(text: str) -> str:
    """Characters that cannot be printed, each once, in order; invisible ones do not count."""
    return _clean(text)[1]


def _one_line(text: str) -> str:
    # str.split() would take the no-break spaces away.
    return " ".join(word for word in text.replace("\n", " ").split(" ") if word)


@lru_cache(maxsize=4096)
def _clean(text: str) -> tuple[str, str]:
    kept: list[str] = []
    lost: dict[str, None] = {}
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _plain().issuperset(composed):
        return composed, ""
    for character in composed:
        for written in _REWRITTEN.get(character, character):
            _take(written, kept, lost)
    return unicodedata.normalize("NFC", "".join(kept)), "".join(lost)


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    """Characters that stay as they are: nearly all there ever are."""
    return frozenset(
        letter
        for letter in house_characters() | {"\n"}
        if letter in " \n" or (unicodedata.category(letter)[0] in "LNPS" and letter not in _REWRITTEN)
    )


def _take(character: str, kept: list[str], lost: dict[str, None]) -> None:
    category = unicodedata.category(character)
    if character == "\n":
        kept.append(character)
    elif category[0] == "C" or "\ufe00" <= character <= "\ufe0f":
        if category in ("Co", "Cn"):
            lost[character] = None
    elif category == "Zs" and character != _NO_BREAK_SPACE:
        kept.append(" ")
    elif printable(character):
        kept.append(character)
    else:
        _replace(character, category, kept, lost)


def _replace(character: str, category: str, kept: list[str], lost: dict[str, None]) -> None:
    """A plainer form (``ǟ`` → ``a``, ``①`` → ``1``), else one sign for a whole run of unknown letters."""
    plainer = "".join(part for part in unicodedata.normalize("NFKD", character) if printable(part))
    lost[character] = None
    if plainer.strip():
        kept.append(plainer)
    elif category[0] in _MEANINGFUL and (not kept or kept[-1] != UNKNOWN_SIGN):
        kept.append(UNKNOWN_SIGN)
