"""Whether two names are the same organisation or place: certainly, perhaps, or the same elsewhere.

Only what is written alike up to capitals, spaces and apostrophes is the same; all else is proposed.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from coalitiedesk.dutch.formats import fold

_PLACE_SYNONYMS = {"den bosch": "s hertogenbosch", "den haag": "s gravenhage", "the hague": "s gravenhage"}
_LEGAL_FORMS = re.compile(
    r"\b(nationale vereniging|stichting|stg|st\.|vereniging|ver\.|cooperatie|b\.?v\.?|"
    r"n\.?v\.?|v\.?o\.?f\.?|u\.?a\.?)(?=\s|$)"
)
_SHORT_FORMS = (
    (r"\bgem\.?(?=\s)", "gemeente"),
    (r"\bgem\b", "gemeente"),
    (r"\bbibl\.", "bibliotheek"),
    (r"\bned\.", "nederland"),
    (r"\bwc\b\.?", "wijkcentrum"),
    (r"&", " en "),
    (r"\bst\b", ""),
)
_ARTICLES = frozenset({"de", "het", "een", "t", "n", "den"})
_CONTRASTS = frozenset(
    [
        "noord",
        "oost",
        "zuid",
        "west",
        "noorden",
        "oosten",
        "zuiden",
        "westen",
        "midden",
        "centrum",
        "boven",
        "beneden",
        "jong",
        "oud",
        "mannen",
        "vrouwen",
        "heren",
        "dames",
        "noordoost",
        "noordwest",
        "zuidoost",
        "zuidwest",
        "binnen",
        "buiten",
    ]
)
NEARLY = 92  # percent of the letters
_MIN_LENGTH = 6


class Likeness(StrEnum):
    """How alike two names are."""

    SAME = "same"  # written alike, in the same place
    NEAR = "near"  # perhaps the same: ask
    ELSEWHERE = "elsewhere"  # the same name in another place: ask for organisations, two for buildings
    DIFFERENT = "different"


def strict_key(name: str) -> str:
    """Equal for names that differ in capitals, spaces, apostrophes or Unicode form only."""
    composed = unicodedata.normalize("NFC", name).casefold()
    composed = re.sub("[’‘`´ʼ]", "'", composed)
    composed = re.sub("[“”„«»]", '"', composed)
    composed = re.sub("[‐‑‒–—−]", "-", composed)
    return " ".join(composed.split()).strip(" .,;:-\"'") if composed.strip(" .,;:-\"'") else composed.strip()


@lru_cache(maxsize=4096)
def place_key(place: str) -> str:
    """Equal for two ways to write one place: ``Den Bosch``, ``’s-Hertogenbosch``, ``s-Hertogenbosch ``."""
    text = re.sub(r"\(.*?\)", " ", fold(place))
    text = re.sub(r"^gem(eente|\.)? ", "", re.sub(r"[^a-z0-9]+", " ", text).strip())
    return _PLACE_SYNONYMS.get(text, text)


@lru_cache(maxsize=8192)
def loose_key(name: str) -> str:
    """Equal for names that are likely the same: without accents, articles, legal forms and spaces."""
    text = fold(name)
    for pattern, full in _SHORT_FORMS:
        text = re.sub(pattern, full, text)
    text = _LEGAL_FORMS.sub(" ", text)
    words = [word for word in re.sub(r"[^a-z0-9]+", " ", text).split() if word not in _ARTICLES]
    return "".join(words) or re.sub(r"[^a-z0-9]+", "", fold(name))


def likeness(name: str, place: str, other_name: str, other_place: str) -> Likeness:
    """Compare two names with their places; an empty place is unknown."""
    here, there = place_key(place), place_key(other_place)
    is_alike = strict_key(name) == strict_key(other_name)
    if is_alike and here == there:
        return Likeness.SAME
    if not is_alike and not _is_near(name, here or there, other_name):
        return Likeness.DIFFERENT
    if here and there and here != there:
        return Likeness.ELSEWHERE
    return Likeness.NEAR


def _is_near(name: str, place: str, other: str) -> bool:
    first, second = loose_key(name), loose_key(other)
    if first == second:
        return True
    tail = place.replace(" ", "")
    if (
        tail
        and len(tail) > 3
        and {first.removesuffix(tail), second} & {second.removesuffix(tail), first}
        and first.removesuffix(tail) == second.removesuffix(tail)
    ):
        return len(first.removesuffix(tail)) > 2
    if min(len(first), len(second)) < _MIN_LENGTH or _contrasts(name, other):
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(first, second) >= NEARLY


def _contrasts(name: str, other: str) -> bool:
    """``Wijkteam Noord`` and ``Wijkteam Oost``, ``zaal 1`` and ``zaal 2`` differ in the word that matters."""
    first, second = set(fold(name).split()), set(fold(other).split())
    digits = re.findall(r"\d+", name) != re.findall(r"\d+", other)
    return digits or bool((first ^ second) & _CONTRASTS)
