"""Names of people as a letter writes them: mevrouw and meneer in full, "Van den Berg" with a capital behind.

A title is only used where somebody wrote one; nobody's is guessed.
"""

import re
from dataclasses import dataclass

from coalitiedesk.dutch.formats import fold, sort_key

_WOMAN, _MAN, _FAMILY = "mevrouw", "meneer", "familie"
_TITLES = {
    **dict.fromkeys(("mevrouw", "mevr", "mw", "mvr", "mej", "mejuffrouw"), _WOMAN),
    **dict.fromkeys(("meneer", "dhr", "heer", "hr"), _MAN),
    **dict.fromkeys(("familie", "fam"), _FAMILY),
}
_DEGREES = frozenset({"drs", "dr", "prof", "ir", "ing", "mr", "bc", "ds"})
_PREFIX_WORDS = (
    "van de den der het 't ’t te ten ter in op aan bij onder over uit voor tot la le du da dos von zu el al"
)
_PREFIXES = frozenset(_PREFIX_WORDS.split())
_ASIDE = re.compile(r"\s*\([^)]*\)")
_DASH = re.compile(r"\s+[-–]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name, taken apart.

    Attributes:
        title: ``mevrouw``, ``meneer`` or ``familie``; empty when nobody wrote one.
        given: First names or initials; may be empty.
        surname: With its prefix, as it was written.
    """

    title: str
    given: str
    surname: str

    @property
    def full(self) -> str:
        """Without title, degree and what stood between brackets."""
        return " ".join(part for part in (self.given, self.surname) if part)


def person_name(text: str) -> PersonName:
    """Take a name apart: ``mw. drs. A. van den Berg (balie)``."""
    words = _DASH.sub("-", _ASIDE.sub("", text)).split()
    if [word.casefold() for word in words[:2]] == ["de", "heer"]:
        words = words[1:]
    title = _TITLES.get(words[0].casefold().rstrip(".")) if len(words) > 1 else None
    if title:
        words = words[1:]
        while len(words) > 1 and words[0].casefold().rstrip(".") in _DEGREES:
            words = words[1:]
    at = next((at for at, word in enumerate(words) if _begins_surname(word)), max(0, len(words) - 1))
    return PersonName(title=title or "", given=" ".join(words[:at]), surname=" ".join(words[at:]))


def dear(text: str) -> str:
    """``Beste mevrouw Van den Berg``, ``Beste Samira van den Berg``, ``Beste Van den Berg``."""
    name = person_name(text)
    if name.title:
        return f"Beste {name.title} {capital(name.surname)}"
    return f"Beste {name.full if name.given else capital(name.surname)}"


def on_envelope(text: str) -> str:
    """``mevrouw A. van den Berg``, ``de heer De Vries``: as it stands behind t.a.v."""
    name = person_name(text)
    title = "de heer" if name.title == _MAN else name.title
    if not title:
        return name.full if name.given else capital(name.surname)
    return f"{title} {name.full}" if name.given else f"{title} {capital(name.surname)}"


def person_sort_key(text: str) -> str:
    """Key to sort people by surname, its prefix aside: Samira van den Berg stands at the B."""
    surname, comma, given = text.partition(",")
    if not comma:
        name = person_name(text)
        surname, given = name.surname, name.given
    words = surname.split()
    at = 0
    while at < len(words) - 1 and words[at].casefold() in _PREFIXES:
        at += 1
    parts = (sort_key(" ".join(words[at:])), fold(given), fold(" ".join(words[:at])))
    return ", ".join(part for part in parts if part)


def capital(surname: str) -> str:
    """A prefix with nothing before it begins with a capital; ``’t Hooft`` has none to give."""
    return surname[:1].upper() + surname[1:]


def _begins_surname(word: str) -> bool:
    """A prefix, or a double name of which the second half has one: ``Bakker-de``."""
    plain = word.casefold()
    return plain in _PREFIXES or ("-" in plain and any(part in _PREFIXES for part in plain.split("-")))
