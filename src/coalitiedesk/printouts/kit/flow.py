"""Lines in more than one face: a bold place with its address, a word with its explanation.

Lengths are points. For text in one face see :mod:`.fit`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from coalitiedesk.printouts.kit.fit import wrap
from coalitiedesk.printouts.kit.fonts import Face, text_width, unit_width
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import BODY
from coalitiedesk.printouts.kit.text import PaperText

Part = tuple[PaperText, Face]
Line = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RichBlock:
    """Lines that are ready to be drawn; ``leading`` is a multiple of ``size``."""

    lines: tuple[Line, ...]
    size: float
    leading: float = BODY

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.size * self.leading


def rich_block(parts: Sequence[Part], *, width: float, size: float, leading: float = BODY) -> RichBlock:
    """Break parts, set after each other with a space between them, into lines."""
    lines: list[list[Part]] = []
    used, limit = 0.0, width / size + 1e-6
    for text, face in parts:
        for word in _words(text, face, size, width):
            wide, space = unit_width(word, face), unit_width(" ", face)
            if not lines or used + space + wide > limit:
                lines.append([(word, face)])
                used = wide
            else:
                _append(lines[-1], word, face)
                used += space + wide
    return RichBlock(lines=tuple(tuple(line) for line in lines), size=size, leading=leading)


def draw_rich(pen: Pen, block: RichBlock, x: float, y: float, *, colour: Color | None = None) -> float:
    """Draw below ``y``, within content that is open; returns where it ends."""
    step = block.size * block.leading
    for line in block.lines:
        y -= step
        left = x
        for text, face in line:
            left += pen.put(
                text, left, baseline(y, block.size, block.leading), face=face, size=block.size, colour=colour
            )
    return y


def baseline(bottom: float, size: float, leading: float) -> float:
    """Baseline of the line whose box ends at ``bottom``."""
    return bottom + size * ((leading - 1) * 0.5 + 0.20)


def line_width(line: Line, size: float) -> float:
    """Width of one line."""
    return sum(text_width(text, face, size) for text, face in line)


def _words(text: PaperText, face: Face, size: float, width: float) -> list[PaperText]:
    limit = width / size
    words: list[PaperText] = []
    for word in text.split(" "):
        if unit_width(word, face) <= limit:
            words.append(PaperText(word))
        else:
            words += wrap(word, face, size, width)
    return [word for word in words if word]


def _append(line: list[Part], word: PaperText, face: Face) -> None:
    """Add a word with a space before it, in its own face."""
    last, last_face = line[-1]
    if last_face == face:
        line[-1] = (PaperText(f"{last} {word}"), face)
    else:
        line.append((PaperText(f" {word}"), face))
