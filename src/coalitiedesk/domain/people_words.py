"""Take people out of texts, for a file that goes to somebody who need not know them.

Careful rather than complete: what may be a name or number of a person goes, also where it turns out to be
something else. Names of organisations stay, save for a person's whole name in them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

LEFT_OUT = "(weggelaten)"
_WORD = re.compile(r"\w+")
_MAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
# Ten digits or more, however they are spaced: Dutch numbers, with or without country.
_NUMBER = re.compile(r"(?<!\w)\(?(?:\+|0)(?:[\s().\-/]*\d){9,14}(?!\w)")
_DIGITS = re.compile(r"\D")
_BETWEEN_WORDS = re.compile(r"[\s.'’\-]*")
_SIGNIFICANT_DIGITS = 9
_FEWEST_DIGITS = 6
_SHORTEST_NAME = 3
_SMALL = frozenset({"van", "der", "den", "het", "ten", "ter", "von", "dos", "aan", "een"})


@dataclass(frozen=True)
class PeopleWords:
    """Names of people, ways to reach them, and names of organisations whose words are no person's."""

    names: tuple[str, ...]
    ways: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()

    def without_people(self, text: str) -> str:
        """Free text: whole names, first names and surnames with a capital, every number and mail address."""
        text = _cut(unicodedata.normalize("NFC", text), self._spans(text, is_free=True))
        return _NUMBER.sub(LEFT_OUT, _MAIL.sub(LEFT_OUT, text))

    def without_names(self, text: str) -> str:
        """Name of an organisation or place: only the whole name of a person goes."""
        return _cut(unicodedata.normalize("NFC", text), self._spans(text, is_free=False))

    def is_personal(self, way: str) -> bool:
        """Whether a number or mail address of an organisation is one of a person."""
        return bool(way.strip()) and _key(way) in self._keys

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(_key(way) for way in self.ways if way.strip())

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[str, ...]]]:
        """Names of more than one word, by their first; the longest first."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for words in {_words(name) for name in self.names}:
            if len(words) > 1:
                found.setdefault(words[0], []).append(words)
        return {first: sorted(names, key=len, reverse=True) for first, names in found.items()}

    @cached_property
    def _single(self) -> frozenset[str]:
        """First names and surnames that are no word of an organisation's name."""
        theirs = {word for name in self.organisations for word in _words(self.without_names(name))}
        every = {word for name in self.names for word in _words(name)}
        return frozenset(
            word for word in every - theirs - _SMALL if len(word) >= _SHORTEST_NAME and not word.isdecimal()
        )

    def _spans(self, text: str, *, is_free: bool) -> Iterator[tuple[int, int]]:
        text = unicodedata.normalize("NFC", text)
        words = [(hit.group().casefold(), hit.start(), hit.end()) for hit in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            length = self._length_of_name(text, words, at)
            word, start, end = words[at]
            if length:
                yield start, words[at + length - 1][2]
            elif is_free and word in self._single and text[start].isupper():
                yield start, end
            at += length or 1

    def _length_of_name(self, text: str, words: list[tuple[str, int, int]], at: int) -> int:
        """How many words of a whole name start here; 0 for none."""
        for name in self._by_first_word.get(words[at][0], ()):
            found = words[at : at + len(name)]
            if tuple(word for word, _, _ in found) == name and all(
                _BETWEEN_WORDS.fullmatch(text, one[2], other[1]) for one, other in pairwise(found)
            ):
                return len(name)
        return 0


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(unicodedata.normalize("NFC", name)))


def _key(way: str) -> str:
    """Mail addresses without capitals, numbers by their last nine digits."""
    digits = _DIGITS.sub("", way)
    if "@" in way or len(digits) < _FEWEST_DIGITS:
        return way.strip().casefold()
    return digits[-_SIGNIFICANT_DIGITS:]


def _cut(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts, done = [], 0
    for start, end in spans:
        parts += [text[done:start], LEFT_OUT]
        done = end
    return "".join([*parts, text[done:]])
