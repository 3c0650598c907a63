"""Text in a narrow space: breaks at Dutch syllables, a short first line, an ellipsis only at the very end."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

if TYPE_CHECKING:
    from pyphen import Pyphen  # type: ignore[import-untyped]

SOFT_HYPHEN = "\u00ad"  # a break of ours; painted as a hyphen, gone when lines are joined again
OWN_HYPHEN = "\u2060"  # a break behind a hyphen of the word itself; painted as nothing
_TIGHT = 0.96  # of the height of a line


def flow(text: str, width: float, indent: float, font: QFont) -> tuple[str, ...]:
    """Lines of a text, the first shorter by ``indent``; words that are too long break at their syllables."""
    return _flowed(text, round(width), round(indent), font.key())


def line_height(font: QFont) -> float:
    """Distance between two lines."""
    return QFontMetricsF(font).height() * _TIGHT


def paint_flow(painter: QPainter, rect: QRectF, text: str, *, most: int, indent: float = 0) -> float:
    """Paint text over at most some lines, the last one cut short; returns the height used."""
    metrics = painter.fontMetrics()
    step = line_height(painter.font())
    lines = list(flow(text, rect.width(), indent, painter.font()))
    if len(lines) > most:
        lines = [*lines[: most - 1], joined(lines[most - 1 :])]
    for at, line in enumerate(lines):
        left = indent if at == 0 else 0
        room = int(rect.width() - left) + 1
        words = line.replace(SOFT_HYPHEN, "-").replace(OWN_HYPHEN, "")
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(rect.left() + left, rect.top() + metrics.ascent() + at * step), shown)
    return len(lines) * step


def joined(lines: Sequence[str]) -> str:
    """The text of some lines without the breaks that were made in them."""
    text = " ".join(lines)
    for mark in (SOFT_HYPHEN, OWN_HYPHEN):
        text = text.replace(f"{mark} ", "").replace(mark, "")
    return text


@lru_cache(maxsize=4096)
def _flowed(text: str, width: int, indent: int, font_key: str) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    line = ""
    for word in text.split():
        room = width - (0 if lines else indent)
        trial = f"{line} {word}" if line else word
        if metrics.horizontalAdvance(trial) <= room:
            line = trial
            continue
        line = _begin_line(lines, line, word, width, room, metrics)
    return (*lines, line)


def _begin_line(
    lines: list[str], line: str, word: str, width: int, room: float, metrics: QFontMetricsF
) -> str:
    """Close the present line before a word that does not fit; returns what the next line begins with."""
    is_too_wide = metrics.horizontalAdvance(word) > width
    left = room - metrics.horizontalAdvance(f"{line} ") if line else room
    head = _break(word, left, metrics) if is_too_wide or not line else None
    if head is not None:
        lines.append(_hyphened(f"{line} {head[0]}" if line else head[0]))
        line = head[1]
    else:
        if line or (not lines and room < width):
            lines.append(line)
        line = word
    while metrics.horizontalAdvance(line) > width and (cut := _break(line, width, metrics)) is not None:
        lines.append(_hyphened(cut[0]))
        line = cut[1]
    return line


def _break(word: str, room: float, metrics: QFontMetricsF) -> tuple[str, str] | None:
    """The longest first part of a word that fits, and the rest."""
    at = word.find("-", 1)
    if 0 < at < len(word) - 1 and metrics.horizontalAdvance(word[: at + 1]) <= room:
        return word[: at + 1] + OWN_HYPHEN, word[at + 1 :]
    for head, tail in _syllables().iterate(word):
        if metrics.horizontalAdvance(f"{head}-") <= room:
            return head, tail
    return None


def _hyphened(text: str) -> str:
    return text if text.endswith(OWN_HYPHEN) else f"{text}{SOFT_HYPHEN}"


@lru_cache(maxsize=1)
def _syllables() -> "Pyphen":
    import pyphen

    return pyphen.Pyphen(lang="nl_NL")
