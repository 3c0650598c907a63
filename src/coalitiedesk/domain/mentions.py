"""Where in the file a person or partner is named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_DIGITS = re.compile(r"\D")
_BETWEEN = r"[\s().\-]*"
_FEWEST_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One text in which somebody is named.

    Attributes:
        kind: Name of the table.
        record_id: Which record.
        field: Which field of it.
        text: All that stands there.
    """

    kind: str
    record_id: int
    field: str
    text: str


@dataclass(frozen=True)
class SearchTerms:
    """Names, mail addresses and numbers by which somebody is found, in any spelling of capitals.

    Names are found as whole words, numbers however they are spaced and with or without +31.
    """

    names: tuple[str, ...]
    ways: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", _each_once(self.names))
        object.__setattr__(self, "ways", _each_once(self.ways))

    @cached_property
    def name_pattern(self) -> re.Pattern[str] | None:
        """Finds the names."""
        return _pattern(map(_words, self.names))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds the names, and the ways to reach somebody."""
        return _pattern([*map(_words, self.names), *map(_way, self.ways)])

    def are_in(self, text: str) -> bool:
        """Whether the text names somebody or tells how to reach them."""
        return self.pattern is not None and self.pattern.search(text) is not None


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.strip() for text in texts if len(text.strip()) > 1))


def _pattern(parts: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(parts, key=len, reverse=True)
    return re.compile("|".join(longest_first), re.IGNORECASE) if longest_first else None


def _words(text: str) -> str:
    words = r"\s+".join(re.escape(word) for word in text.split())
    return rf"(?<!\w){words}(?!\w)"


def _way(text: str) -> str:
    digits = _DIGITS.sub("", text)
    if "@" in text or len(digits) < _FEWEST_DIGITS or re.search(r"[^\W\d_]", text):
        return rf"(?<![\w.+-]){re.escape(text)}(?![\w-])"
    rest = re.sub(r"^(?:0031|31(?=\d{9}$)|0)", "", digits)
    return rf"(?<!\d)(?:\+31|0031|31|0)?{_BETWEEN}{_BETWEEN.join(rest)}(?!\d)"
