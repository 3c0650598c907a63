"""Breaking text into lines, and finding the size at which it fits. Text is never cut.

All lengths are points. Words are measured once per face at a size of one point and kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face, unit_width, widest
from coalitiedesk.printouts.kit.hyphenate import joints, syllables
from coalitiedesk.printouts.kit.style import BODY, TIGHT, Scale
from coalitiedesk.printouts.kit.text import PaperText

_STEP = 0.5
_NARROWEST = 0.5
_BALANCE_STEPS = 12
_SHORT_LAST_LINE = 0.30
_LEAST_MEASURE = 0.80


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """Lines that are ready to be drawn.

    Attributes:
        leading: Distance between baselines as a multiple of ``size``.
        fits: False when it is larger than was allowed even at the smallest size.
    """

    lines: tuple[PaperText, ...]
    face: Face = REGULAR
    size: float
    leading: float = BODY
    fits: bool = True

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.size * self.leading

    @property
    def width(self) -> float:
        """Of the widest line."""
        return widest(self.lines, self.face, self.size)


def wrap(text: str, face: Face, size: float, width: float, *, hyphenate: bool = True) -> list[PaperText]:
    """Lines no wider than ``width``; only words too long for a line of their own are broken.

    Without ``hyphenate`` such a word stays whole, so that the caller can see that it does not fit.
    """
    return list(_wrapped(text, face, width / size, hyphenate))


def balance(text: str, face: Face, size: float, width: float, *, hyphenate: bool = True) -> list[PaperText]:
    """As few lines as :func:`wrap` makes, on the narrowest measure: no lonely last word in a headline."""
    lines = wrap(text, face, size, width, hyphenate=hyphenate)
    if len(lines) < 2:
        return lines
    low, high = width * _NARROWEST, width
    for _ in range(_BALANCE_STEPS):
        middle = (low + high) / 2
        tried = wrap(text, face, size, middle, hyphenate=False)
        if len(tried) <= len(lines) and widest(tried, face, size) <= width:
            high, lines = middle, tried
        else:
            low = middle
    return lines


def settle(text: str, face: Face, size: float, width: float) -> list[PaperText]:
    """Lines of running text; a very short last line is filled by narrowing the measure up to a fifth."""
    lines = wrap(text, face, size, width)
    measure = width
    tried = lines
    while (
        len(tried) > 1
        and unit_width(tried[-1], face) * size < width * _SHORT_LAST_LINE
        and measure > width * _LEAST_MEASURE
    ):
        measure -= width * 0.02
        tried = wrap(text, face, size, measure)
    is_as_whole = len(tried) == len(lines) and " ".join(tried) == " ".join(lines)  # no word broken for it
    return tried if is_as_whole else lines


def text_block(
    texts: Sequence[PaperText] | PaperText,
    *,
    width: float,
    size: float,
    face: Face = REGULAR,
    leading: float = BODY,
) -> TextBlock:
    """Running text of one or more paragraphs."""
    parts = (texts,) if isinstance(texts, str) else texts
    lines = [line for part in parts for line in settle(part, face, size, width)]
    return TextBlock(lines=tuple(lines), face=face, size=size, leading=leading)


def title_block(
    text: PaperText, *, width: float, size: float, face: Face = BOLD, leading: float = TIGHT
) -> TextBlock:
    """A headline at one size, its lines of like length."""
    return TextBlock(lines=tuple(balance(text, face, size, width)), face=face, size=size, leading=leading)


def fit_title(
    text: PaperText,
    *,
    width: float,
    scale: Scale,
    max_lines: int,
    max_height: float = float("inf"),
    face: Face = BOLD,
    leading: float = TIGHT,
) -> TextBlock:
    """The headline at the largest size that fits, without hyphens.

    At the floor it is set anyway, with hyphens where a word is wider than the page, and ``fits`` is False.
    """
    size = scale.preferred
    longest = max((unit_width(word, face) for word in text.split(" ")), default=0)
    if longest:
        size = max(scale.floor, min(size, width / longest))
    while True:
        lines = wrap(text, face, size, width, hyphenate=False)
        fits = (
            len(lines) <= max_lines
            and len(lines) * size * leading <= max_height
            and longest * size <= width + 1e-6
        )
        if fits or size <= scale.floor:
            break
        size = max(scale.floor, size - _STEP)
    balanced = balance(text, face, size, width, hyphenate=longest * size > width + 1e-6)
    return TextBlock(lines=tuple(balanced), face=face, size=size, leading=leading, fits=fits)


def fit_text(
    texts: Sequence[PaperText],
    *,
    width: float,
    height: float,
    scale: Scale,
    face: Face = REGULAR,
    leading: float = BODY,
) -> TextBlock:
    """Running text at the largest size at which it fits a box; ``fits`` is False when it does not."""
    size = scale.preferred
    while True:
        count = sum(len(wrap(text, face, size, width)) for text in texts)
        fits = count * size * leading <= height
        if fits or size <= scale.floor:
            break
        size = max(scale.floor, size - _STEP)
    # Settling never adds a line, so what fits still fits.
    block = text_block(texts, width=width, size=size, face=face, leading=leading)
    return replace(block, fits=fits)


@lru_cache(maxsize=4096)
def _wrapped(text: str, face: Face, measure: float, hyphenate: bool) -> tuple[PaperText, ...]:
    """As :func:`wrap` on a width given in sizes; kept, because pages are tried at more than one height."""
    limit, space = measure + 1e-6, unit_width(" ", face)
    lines: list[PaperText] = []
    line: list[str] = []
    reached = 0.0
    words = text.split(" ")
    for word in _pieces(words, face, limit) if hyphenate else words:
        wide = unit_width(word, face)
        if line and reached + space + wide > limit:
            lines.append(PaperText(" ".join(line)))
            line, reached = [word], wide
        else:
            reached += wide + (space if line else 0)
            line.append(word)
    if any(line):
        lines.append(PaperText(" ".join(line)))
    return tuple(lines)


def _pieces(words: Sequence[str], face: Face, limit: float) -> Iterator[str]:
    for word in words:
        rest = word
        while unit_width(rest, face) > limit:
            head, rest = _broken(rest, face, limit)
            yield head
        yield rest


def _broken(word: str, face: Face, limit: float) -> tuple[str, str]:
    """The first part that fits a line, and the rest: after a joint, between syllables, or anywhere."""
    for place in reversed(joints(word)):
        if unit_width(word[:place], face) <= limit:
            return word[:place], word[place:]
    for place in reversed(syllables(word)):
        if unit_width(word[:place] + "-", face) <= limit:
            return word[:place] + "-", word[place:]
    place = max((end for end in range(1, len(word)) if unit_width(word[:end], face) <= limit), default=1)
    return word[:place], word[place:]
