"""Careful guesses from the words of a row: price, openness, sign-up, status; the unsaid stays unknown."""

import re
from dataclasses import dataclass

from coalitiedesk.domain.activities import ActivityStatus, Novelty, Openness, SignUp
from coalitiedesk.dutch.formats import NO_BREAK, fold

_YES = frozenset({"ja", "j", "yes", "x", "v", "1", "waar", "true", "ok", "akkoord", "✓", "✔", "√"})
_NO = frozenset({"nee", "n", "no", "0", "niet", "onwaar", "false", "-", "neen"})
_FREE = re.compile(
    r"^(gratis|geen|vrij|vrije (toegang|entree)|niets|nee|kosteloos|0+([.,]0+)?|€ ?0+([.,](0+|"
    r"-+))?|nihil|geen kosten|€ ?-+)\b|"
    r"\b(gratis|kosteloos|geen (kosten|eigen bijdrage)|vrije? (entree|toegang))\b"
)
_CONDITIONAL = re.compile(
    r"\b(behalve|tenzij|mits|voor leden|met|maar|eigen rekening|consumpti\w+|eerste|kinderen|"
    r"pas)\b|€ ?[1-9]|[1-9],\d\d"
)
_AMOUNT = re.compile(
    r"^(?:€|eur|euro)?\s*(\d{1,4})(?:[.,](\d{1,2}|-+))?\s*(?:€|euro|eur)?(?P<rest>\s+.*|,-.*)?$",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(gesloten (activiteit|groep|bijeenkomst)|besloten( \w+)?|alleen (voor )?(leden|"
    r"genodigden|bewoners van|clienten|deelnemers|leerlingen|vrijwilligers|"
    r"medewerkers)|niet (openbaar|toegankelijk voor publiek)|op uitnodiging|"
    r"uitsluitend (voor )?(leden|genodigden|bewoners)|intern(e activiteit)?\b)"
)
_OPEN = re.compile(
    r"^(iedereen|allen|alle inwoners|voor iedereen|open voor iedereen|"
    r"alle leeftijden|open|openbaar|iedereen is welkom|iedereen welkom)$|"
    r"\b(vrije inloop|iedereen (is )?(van harte )?welkom|open voor iedereen|"
    r"openbaar toegankelijk)\b"
)

_NOT_NEEDED = re.compile(
    r"\b(niet (nodig|noodzakelijk|verplicht)|hoeft niet|zonder (aanmelding|aanmelden|opgave)|"
    r"vrije inloop|geen (aanmelding|opgave)|n\.?v\.?t|inloop)\b"
)
_APPRECIATED = re.compile(r"\b(graag|liefst|gewenst|op prijs|wenselijk|bij voorkeur)\b")
_ONLY_REQUIRED = re.compile(
    r"verplicht|moet|nodig|noodzakelijk|vereist|vooraf|aanmelden|opgeven|vooraf aanmelden"
)
_BEGINS_REQUIRED = re.compile(r"(ja|verplicht|moet|vooraf|aanmelden (is )?(verplicht|noodzakelijk))\b")
_HOW = re.compile(
    r"@|\d{6,}|\d{2,4}[- ]\d{5,}|www\.|\bvia\b|\bbij\b|\bbel\b|\baanmelden\b|\bopgeven\b|https?:"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """Price in words as it will be printed, and whether that means free; None when that is not sure."""

    words: str = ""
    is_free: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """Whether to announce oneself, and what was said of how."""

    sign_up: SignUp = SignUp.UNKNOWN
    how: str = ""


def is_yes(text: str) -> bool:
    """An answer that plainly means yes."""
    return fold(text).strip(" .!") in _YES


def is_no(text: str) -> bool:
    """An answer that plainly means no."""
    return fold(text).strip(" .!") in _NO


def is_price(text: str) -> bool:
    """Plainly an amount or ``gratis``, wherever it stands."""
    return bool(re.fullmatch(r"\s*(gratis|€\s?\d[\d.,-]*( p\.?p\.?)?)\s*", text, re.IGNORECASE))


def read_price(text: str, *, free_column: str = "") -> Price:
    """``2,50`` is ``€ 2,50``; ``gratis`` is free; other words stay as they are."""
    price = _price(text)
    if is_no(free_column):  # before the words: below "Kosten" nee means free, below "Gratis" it does not
        return Price(words=price.words, is_free=False)
    if is_yes(free_column) or _FREE.match(fold(free_column)):
        return Price(words=price.words, is_free=True) if price.is_free is None else price
    if free_column and not text:
        return _price(free_column)
    return price


def _price(text: str) -> Price:
    bare = " ".join(text.split())
    if not bare or bare in {"-", "x"}:
        return Price()
    folded = fold(bare)
    if _FREE.search(folded):
        is_certain = not _CONDITIONAL.search(folded)
        words = "" if is_certain and len(bare) < 25 else bare
        return Price(words=words, is_free=True if is_certain else None)
    if found := _AMOUNT.match(bare):
        euros, cents, rest = int(found[1]), found[2] or "", (found["rest"] or "").strip()
        decimals = f",{cents.ljust(2, '0')}" if cents.isdigit() and int(cents) else ""
        return Price(
            words=f"€{NO_BREAK}{euros}{decimals} {rest.removeprefix(',-').strip()}".strip(),
            is_free=euros == 0 and not decimals,
        )
    return Price(words=bare, is_free=False if re.search(r"€ ?[1-9]|\d,\d\d|[1-9]\d* euro", folded) else None)


def read_sign_up(text: str) -> Registration:
    """``ja``, ``graag``, ``niet nodig``; an address or number tells how, and means it is wanted."""
    bare = " ".join(text.split())
    folded = fold(bare).strip(" .!")
    if not folded:
        return Registration()
    if is_no(bare) or folded == "nvt" or _NOT_NEEDED.search(folded):
        return Registration(sign_up=SignUp.NOT_NEEDED, how=_unless_short(bare, 20))
    if _APPRECIATED.search(folded):
        how = re.sub(r"^(graag|liefst)\b[\s,.:;–-]*", "", bare, flags=re.IGNORECASE)
        return Registration(sign_up=SignUp.APPRECIATED, how=_unless_short(how, 12))
    if is_yes(bare) or _ONLY_REQUIRED.fullmatch(folded):
        return Registration(sign_up=SignUp.REQUIRED)
    is_required = bool(_BEGINS_REQUIRED.match(folded) or _HOW.search(folded))
    how = re.sub(r"^ja[\s,;:.-]+", "", bare, flags=re.IGNORECASE) or bare
    return Registration(sign_up=SignUp.REQUIRED if is_required else SignUp.UNKNOWN, how=how)


def _unless_short(text: str, length: int) -> str:
    return "" if len(text) < length else text


def read_openness(*texts: str) -> Openness:
    """Closed or open when some text plainly says so."""
    folded = [fold(text).strip(" .!") for text in texts if text]
    if any(_CLOSED.search(text) for text in folded):
        return Openness.CLOSED
    if any(_OPEN.search(text) for text in folded):
        return Openness.OPEN
    return Openness.UNKNOWN


def read_openness_column(heading: str, text: str) -> Openness:
    """A column of its own: yes and no count by what the heading asks."""
    asks_closed = "besloten" in fold(heading) and not re.search(r"\b(open|of)\b", fold(heading))
    if is_yes(text):
        return Openness.CLOSED if asks_closed else Openness.OPEN
    if is_no(text):
        return Openness.OPEN if asks_closed else Openness.CLOSED
    if re.match(r"(besloten|gesloten|dicht)", fold(text)):
        return Openness.CLOSED
    return Openness.OPEN if re.match(r"(open|voor iedereen|publiek)", fold(text)) else read_openness(text)


def read_status(text: str) -> ActivityStatus | None:
    """The status that the words plainly mean; None when they mean none."""
    folded = fold(text).strip(" .!")
    if not folded:
        return None
    if re.search(
        r"gaat niet door|geannuleerd|afgelast|vervalt|vervallen|geschrapt|gecanceld|afgezegd|annul", folded
    ) or is_no(text):
        return ActivityStatus.CANCELLED
    if re.search(
        r"onder voorbehoud|nog niet|wacht|onzeker|misschien|idee|concept|optie|in overleg|nog onbekend|\?",
        folded,
    ):
        return ActivityStatus.IDEA
    if re.search(r"toegezegd|toezegging|mondeling|doet mee|wil meedoen|voorlopig", folded):
        return ActivityStatus.PROMISED
    if re.search(r"bevestigd|definitief|akkoord|gaat door|rond|geregeld|zeker|vast|staat", folded) or is_yes(
        text
    ):
        return ActivityStatus.CONFIRMED
    return None


def read_novelty(text: str) -> Novelty:
    """Existing, new, or existing with an accent."""
    folded = fold(text)
    if re.search(r"accent|extra", folded):
        return Novelty.ACCENTED
    if re.search(r"bestaand|regulier|bestond|lopend", folded):
        return Novelty.EXISTING
    return Novelty.NEW if re.search(r"nieuw", folded) else Novelty.UNKNOWN


def read_capacity(text: str) -> int | None:
    """The one number in the text; None for ranges, ``onbeperkt`` and nothing."""
    numbers = re.findall(r"\d+", text.replace(".", ""))
    if len(numbers) != 1:
        return None
    amount = int(numbers[0])
    return amount if 0 < amount < 100_000 else None
