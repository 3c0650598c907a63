"""Several organisations or places in one cell, parted only where there is evidence that they are several."""

import re
from collections.abc import Collection, Sequence

from coalitiedesk.dutch.formats import fold
from coalitiedesk.exchange.names import strict_key

_STRONG = re.compile(
    r"\s*\n\s*|\s*;\s*|\s+/\s+|\s+\+\s+|\s*[|•·]\s*|\s+i\.?s\.?m\.?\s+|"
    r"\s+in samenwerking met\s+|\s+samen met\s+"
)
_WEAK = re.compile(r"\s+&\s+|\s+en\s+|\s*,\s+(?:en\s+)?")
_SLASH = re.compile(r"\s*/\s*")
_PLUS = re.compile(r"(?<=\w)\+(?=\w)")
_MARKERS = re.compile(
    r"\b(gemeente|gem|stichting|vereniging|kerk|parochie|moskee|bibliotheek|welzijn|kbo|pcob|"
    r"anbo|zonnebloem|humanitas|"
    r"rode kruis|leger des heils|dorpshuis|buurthuis|wijkcentrum|wijkteam|mfc|mfa|woc|zorg\w*|"
    r"woon\w*|alzheimer\w*|vluchtelingenwerk|"
    r"ggd|ggz|buurtzorg|thuiszorg|dorpsraad|wijkraad|\w*school|college|museum|theater|bieb|"
    r"ouderenbond|seniorenraad|"
    r"unie kbo|vrijwilligers\w*|steunpunt|jongerenwerk|buurtsport\w*|sportservice|voedselbank|"
    r"speelotheek|protestantse|"
    r"cafe|restaurant|hotel|verzorgingshuis|woonzorgcentrum|zorgcentrum|huis van|huiskamer|"
    r"inloophuis|odensehuis|repair)\b"
)
_GENERAL = frozenset(
    {
        "zorg",
        "welzijn",
        "wonen",
        "kerk",
        "school",
        "stichting",
        "vereniging",
        "cafe",
        "vrijwilligers",
        "museum",
        "bibliotheek",
        "buurthuis",
        "dorpshuis",
        "wijkcentrum",
        "restaurant",
        "theater",
        "huiskamer",
        "moskee",
        "parochie",
    }
)
# Organisations that every municipality has, so that "X en Humanitas" is plainly two.
_EVERYWHERE = frozenset(
    {
        "humanitas",
        "de zonnebloem",
        "zonnebloem",
        "kbo",
        "pcob",
        "anbo",
        "kbo-pcob",
        "rode kruis",
        "het rode kruis",
        "leger des heils",
        "vluchtelingenwerk",
        "alzheimer nederland",
        "buurtzorg",
        "ggd",
        "unie kbo",
        "de luisterlijn",
        "resto vanharte",
    }
)
_ARTICLE_AND_NAME = re.compile(r"(?:[Dd]e|[Hh]et|['’‘]t) [A-Z’‘']|(?:De|Het|[’'‘]t) \S")
_NOT_A_NAME = re.compile(r"\b(de kerken|vrijwilligers|diverse|verschillende|anderen?|e\.?a|etc|o\.?a)\b")


def split_names(text: str, *, known: Collection[str]) -> tuple[str, ...]:
    """Names in a cell, in order; one when there is no evidence for more.

    Args:
        text: The cell.
        known: Strict keys of names that stand on their own elsewhere, in the file or in the list.
    """
    if strict_key(text) in known:
        return (text.strip(),)
    parts = [part for part in _STRONG.split(text) if part and part.strip()]
    result = [name for part in parts for name in _split_weakly(part.strip(), known=known)]
    return tuple(dict.fromkeys(_bare(name) for name in result if _bare(name))) or (text.strip(),)


def is_single(text: str) -> bool:
    """Nothing in the text can part two names."""
    return not any(pattern.search(text) for pattern in (_STRONG, _WEAK, _SLASH, _PLUS))


def _bare(name: str) -> str:
    return name.strip(" ,;/+&")


def _split_weakly(text: str, *, known: Collection[str]) -> list[str]:
    if strict_key(text) in known:
        return [text]
    for pattern in (_WEAK, _SLASH, _PLUS):
        parts = [part.strip() for part in pattern.split(text) if part.strip()]
        if len(parts) > 1 and _are_several(parts, known=known, tight=pattern is not _WEAK):
            return parts
    return [text]


def _are_several(parts: Sequence[str], *, known: Collection[str], tight: bool) -> bool:
    if any(part.endswith("-") or len(part) < 2 for part in parts):
        return False
    if all(strict_key(part) in known for part in parts):
        return True
    if tight:
        return all(len(part.split()) > 1 and _MARKERS.search(fold(part)) for part in parts)
    if any(re.fullmatch(r"\d+\w?", part) for part in parts) or not all(_is_named(part) for part in parts):
        return False
    return (
        _begin_alike(parts)
        or any(_is_organisation(part) and _MARKERS.match(fold(part)) for part in parts[1:])
        or any(fold(part) in _EVERYWHERE for part in parts)
        or all(_is_organisation(part) or strict_key(part) in known for part in parts)
    )


def _begin_alike(parts: Sequence[str]) -> bool:
    """``WOC de Aanleg & WOC Drielanden``, ``De Ontmoeting en de Breehorn``."""
    firsts = {fold(part).split()[0] for part in parts}
    if len(firsts) == 1 and not firsts & {"de", "het", "een"}:
        return True
    return all(_ARTICLE_AND_NAME.match(part) for part in parts)


def _is_organisation(part: str) -> bool:
    """Has a word that organisations and buildings have, and is more than that word (``Zorg en Welzijn``)."""
    return bool(_MARKERS.search(fold(part))) and fold(part) not in _GENERAL


def _is_named(part: str) -> bool:
    """Holds a capital (or a marker word), so that it can be a name at all."""
    return bool(re.search(r"[A-ZÀ-Þ]", part) or _MARKERS.search(fold(part))) and not _NOT_A_NAME.search(
        fold(part)
    )
