"""The words of offers and needs, so that "een busje" and "bussen" are one thing. Dutch and simple."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[a-z]+")
_LEAST = 3
_LEAST_HEAD = 4
_ENDINGS = ("tjes", "pjes", "jes", "tje", "pje", "je", "en", "es", "s", "e")
_DOUBLE = re.compile(r"([a-z])\1")
_SILENT_WORDS = (
    "aan af af als al alle bij biedt dan dag dagen dat de den die dit doen doet door drie een eens elke er "
    "graag geen groot grote heb hebben hebt het hier hun iemand iets in is jaar je kan kun kunt kunnen klein "
    "kleine kwijt liefst maand maar maken mag meer met mee meedoen middag middagen mogen morgen naar nemen "
    "niet nieuw nieuwe nodig nog of om onder onze ons ook op over paar per plus samen soms te ten tijd "
    "eigen eventueel gratis goed goede heel lang lange leuk leuke misschien vaak wanneer "
    "tijdens tot tussen twee uit uur van vanaf veel vier voor wat week weken wel wie wij wil willen worden "
    "zelf zijn zich zoeken zoekt zo zonder"
)
_SILENT = frozenset(_SILENT_WORDS.split())
_THEMES: dict[str, str] = {
    "vervoer": "auto bus busje chauffeur halen ophalen rijden rit taxi vervoer wagen bakfiets",
    "een ruimte": "gebouw kamer kantine lokaal ruimte zaal zaaltje huiskamer locatie",
    "hulp van mensen": "hand handen helper hulp maatje medewerker mens mensen personeel stagiair "
    "vrijwilliger collega team",
    "koken en eten": "brood buffet eten gebak hapje koek koken kok lunch maaltijd ontbijt soep taart",
    "koffie en thee": "koffie thee koffiekan thermoskan",
    "drukwerk": "affiche boekje drukken drukwerk flyer folder kopieren poster printen printer",
    "bekendheid": "berichtje etalage facebook instagram krant krantje nieuwsbrief radio scherm "
    "volgers website",
    "geld": "bijdrage donatie euro fonds geld prijs sponsor sponsoring subsidie",
    "meubels en spullen": "bank krat kruk parasol partytent podium stoel tafel tent",
    "geluid en beeld": "beamer geluid geluidsinstallatie microfoon speaker versterker",
    "muziek": "band koor muziek muzikant orkest zang zanger",
    "les en kennis": "cursus kennis les training uitleg workshop docent",
    "groen": "bloem bloemen moestuin plant planten tuin tuinman groen",
}


def words_of(text: str) -> dict[str, str]:
    """The words that matter, by their stem, each as it was written; in the order of the text."""
    found: dict[str, str] = {}
    for word in _WORD.findall(_folded(text)):
        if len(word) >= _LEAST and word not in _SILENT:
            found.setdefault(stem(word), word)
    return found


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A Dutch word without ending: busje, bussen and bus are one; zalen and zaal too."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            break
    word = _DOUBLE.sub(r"\1", word)
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1])


def themes_of(stems: frozenset[str]) -> dict[str, str]:
    """What the words are about, in words of our own, with the stem that says so."""
    return {
        theme: own
        for own in sorted(stems)
        for theme, known in _THEME_STEMS.items()
        if own in known or not known.isdisjoint(_heads(own))
    }


def shared_stems(
    ours: frozenset[str],
    theirs: frozenset[str],
    *,
    our_heads: frozenset[str] | None = None,
    their_heads: frozenset[str] | None = None,
) -> frozenset[str]:
    """Stems of ours that are also among theirs, or are the head of a longer word: kopieerruimte, ruimte.

    Args:
        ours: Of the one text.
        theirs: Of the other.
        our_heads: ``heads_of(ours)`` when it is known.
        their_heads: ``heads_of(theirs)`` when it is known.
    """
    found = ours & theirs
    reached = heads_of(theirs) if their_heads is None else their_heads
    if not ours.isdisjoint(reached):
        found |= ours & reached
    if (heads_of(ours) if our_heads is None else our_heads).isdisjoint(theirs):
        return found
    return found | {own for own in ours if not theirs.isdisjoint(_heads(own))}


def heads_of(stems: frozenset[str]) -> frozenset[str]:
    """What the words may be a kind of: ruimte for vergaderruimte."""
    return frozenset().union(*(_heads(word) for word in stems))


@lru_cache(maxsize=4096)
def _heads(word: str) -> frozenset[str]:
    """What a long word may be a kind of: the ends of it that are long enough to be words."""
    return frozenset(word[at:] for at in range(2, len(word) - _LEAST_HEAD + 1))


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


_THEME_STEMS = {theme: frozenset(stem(word) for word in words.split()) for theme, words in _THEMES.items()}
