"""Text and shapes on a page: wrapped, balanced and fitted; never cut, never hyphenated in a title.

Lengths are points; y counts upwards. Functions that draw lines of text take the top of the first line and
return the y under the last one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, runs, width
from coalitiedesk.printouts.kit.style import RADIUS
from coalitiedesk.printouts.kit.tagged import TaggedCanvas

Align = Literal["left", "centre", "right"]
_BALANCE_STEPS = 14
_SHORT_LAST_LINE, _NARROWEST = 0.30, 0.80


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Text at the size at which it fits; ``fits`` is False when even the floor was too large."""

    size: float
    lines: tuple[str, ...]
    fits: bool


def wrap(text: str, font: str, size: float, room: float) -> list[str]:
    """Lines no wider than ``room``; a word that is wider stands alone, broken only where it must be."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_words(paragraph.split(" "), font, size, room)
    return lines if any(lines) else []


def _wrap_words(words: Sequence[str], font: str, size: float, room: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words:
        trial = f"{line} {word}" if line else word
        if line and width(trial, font, size) > room:
            lines.append(line)
            line = word
        else:
            line = trial
        while width(line, font, size) > room and len(line) > 1 and " " not in line:
            piece = _that_fits(line, font, size, room)
            lines.append(piece)
            line = line[len(piece) :].lstrip("-")
    return [*lines, line]


def _that_fits(word: str, font: str, size: float, room: float) -> str:
    """The longest beginning that fits, cut behind a hyphen or slash where there is one."""
    end = 1
    while end < len(word) and width(word[: end + 1], font, size) <= room:
        end += 1
    for at in range(end, max(1, end // 2), -1):
        if word[at - 1] in "-/_.@":
            return word[:at]
    return word[:end]


def balance(text: str, font: str, size: float, room: float) -> list[str]:
    """The same number of lines at the narrowest measure: no lonely word below a headline."""
    lines = wrap(text, font, size, room)
    if len(lines) < 2:
        return lines
    low, high = room / 2, room
    for _ in range(_BALANCE_STEPS):
        middle = (low + high) / 2
        trial = wrap(text, font, size, middle)
        if len(trial) <= len(lines) and all(width(line, font, size) <= middle for line in trial):
            high = middle
        else:
            low = middle
    return wrap(text, font, size, high)


def fit(
    text: str,
    font: str,
    *,
    largest: float,
    floor: float,
    room: float,
    most_lines: int,
    height: float | None = None,
    leading: float = 1.08,
) -> Fitted:
    """The largest size from ``largest`` down to ``floor`` at which text fits in room, lines and height.

    At the floor the text is given whole, however many lines it takes; the caller tells of the problem.
    """
    size = largest
    while True:
        lines = balance(text, font, size, room)
        widest = max((width(line, font, size) for line in text.split()), default=0.0) if text else 0.0
        is_low = height is None or len(lines) * size * leading <= height
        if widest <= room and len(lines) <= most_lines and is_low:
            return Fitted(size=size, lines=tuple(lines), fits=True)
        if size <= floor:
            return Fitted(size=size, lines=tuple(lines), fits=False)
        size = max(floor, size - 0.5)


def text_line(
    c: TaggedCanvas,
    x: float,
    y: float,
    text: str,
    *,
    font: str,
    size: float,
    role: str = "inkt",
    align: Align = "left",
) -> float:
    """One line with its baseline on y; returns its width."""
    total = width(text, font, size)
    start = x - (total / 2 if align == "centre" else total if align == "right" else 0)
    c.setFillColor(c.palette.colour(role))
    for name, piece in runs(text, font):
        c.setFont(name, size)
        c.drawString(start, y, piece)
        start += c.stringWidth(piece, name, size)
    return total


def put(
    c: TaggedCanvas,
    lines: Sequence[str],
    x: float,
    y: float,
    *,
    font: str,
    size: float,
    leading: float = 1.08,
    role: str = "inkt",
    align: Align = "left",
    tag: str = "P",
) -> float:
    """Lines below each other as one element of the structure."""
    if not lines:
        return y
    with c.tagged(tag):
        for line in lines:
            y -= size * leading
            baseline = y + size * (leading - 1) * 0.5 + size * 0.20
            text_line(c, x, baseline, line, font=font, size=size, role=role, align=align)
    return y


def body_lines(text: str, font: str, size: float, room: float) -> list[str]:
    """Ragged lines of running text; a very short last line is filled by narrowing the measure a little."""
    lines = whole = wrap(text, font, size, room)
    measure = room
    while (
        len(lines) > 1
        and width(lines[-1], font, size) < room * _SHORT_LAST_LINE
        and measure > room * _NARROWEST
    ):
        measure -= room * 0.01
        lines = wrap(text, font, size, measure)
    return whole if len(lines) > len(whole) else lines


def para(
    c: TaggedCanvas,
    text: str,
    x: float,
    y: float,
    room: float,
    *,
    font: str = REGULAR,
    size: float = 11.5,
    leading: float = 1.35,
    role: str = "inkt",
    tag: str = "P",
) -> float:
    """Running text."""
    lines = body_lines(text, font, size, room)
    return put(c, lines, x, y, font=font, size=size, leading=leading, role=role, tag=tag)


def label(
    c: TaggedCanvas,
    x: float,
    y: float,
    text: str,
    *,
    font: str = BOLD,
    size: float = 10,
    role: str = "den",
    align: Align = "left",
    tag: str = "P",
) -> float:
    """One line on a baseline as an element of its own; returns its width."""
    with c.tagged(tag):
        return text_line(c, x, y, text, font=font, size=size, role=role, align=align)


def strike(c: TaggedCanvas, x: float, y: float, length: float, size: float, role: str = "inkt") -> None:
    """A line through text with its baseline on y."""
    with c.artifact():
        c.saveState()
        c.setStrokeColor(c.palette.colour(role))
        c.setLineWidth(max(1, size * 0.075))
        c.setLineCap(0)
        c.line(x, y + size * 0.27, x + length, y + size * 0.27)
        c.restoreState()


def panel(
    c: TaggedCanvas,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    fill: str = "linnen",
    radius: float = RADIUS,
    stroke: str = "",
    weight: float = 1.0,
) -> None:
    """A filled rectangle with round corners; in one ink a light panel is an outline."""
    if c.palette.is_mono and not stroke and fill in ("linnen", "mist", "perzik"):
        stroke, weight = "grijs", 0.9
        x, y, w, h = x + 0.45, y + 0.45, w - 0.9, h - 0.9  # the outline stays inside the safe margin
    with c.artifact():
        c.saveState()
        c.setFillColor(c.palette.colour(fill))
        if stroke:
            c.setStrokeColor(c.palette.colour(stroke))
            c.setLineWidth(weight)
        c.roundRect(x, y, w, h, radius, stroke=1 if stroke else 0, fill=1)
        c.restoreState()


def clip_round(c: TaggedCanvas, x: float, y: float, w: float, h: float, radius: float = RADIUS) -> None:
    """Let nothing be drawn outside a rounded rectangle, until the state is restored."""
    path = c.beginPath()
    path.roundRect(x, y, w, h, radius)
    c.clipPath(path, stroke=0, fill=0)


def rule(c: TaggedCanvas, x1: float, y: float, x2: float, *, role: str = "den", weight: float = 1.0) -> None:
    """A horizontal line."""
    with c.artifact():
        c.saveState()
        c.setStrokeColor(c.palette.colour(role))
        c.setLineWidth(weight)
        c.setLineCap(0)
        c.line(x1, y, x2, y)
        c.restoreState()


def status_tag(
    c: TaggedCanvas, x: float, y: float, text: str, *, size: float = 11, role: str = "klei"
) -> float:
    """An outlined word that a printer without colour keeps too; y is the baseline; returns its width."""
    pad = 0.55 * size
    total = width(text, BOLD, size) + 2 * pad
    with c.artifact():
        c.saveState()
        c.setStrokeColor(c.palette.colour(role))
        c.setFillColor(c.palette.colour("papier"))
        c.setLineWidth(max(1.1, size * 0.09))
        c.roundRect(x, y - size * 0.36, total, size * 1.42, size * 0.4, stroke=1, fill=1)
        c.restoreState()
    label(c, x + pad, y, text, size=size, role=role)
    return total
