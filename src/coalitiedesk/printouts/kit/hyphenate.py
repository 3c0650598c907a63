"""Where a word may be broken when it does not fit on a line of its own."""

import re
from functools import lru_cache
from typing import Any

# After these a long word or web address is broken without a hyphen.
_JOINTS = re.compile(r"(?<=[-/@._&+=?–])(?=\w)")
_SHORTEST_END = 3


@lru_cache(maxsize=1)
def _dutch() -> Any:
    from pyphen import Pyphen  # type: ignore[import-untyped]  # read when the first word is too long

    return Pyphen(lang="nl_NL", left=_SHORTEST_END, right=_SHORTEST_END)


def joints(word: str) -> tuple[int, ...]:
    """Places after a hyphen, slash, full stop or at-sign."""
    return tuple(match.start() for match in _JOINTS.finditer(word))


@lru_cache(maxsize=2048)
def syllables(word: str) -> tuple[int, ...]:
    """Places where Dutch allows a hyphen."""
    return tuple(int(place) for place in _dutch().positions(word))
