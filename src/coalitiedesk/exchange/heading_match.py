"""Which field a heading means: exact words first, then patterns of questions, then typing errors."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.dutch.formats import fold
from coalitiedesk.exchange.heading_words import ACTIVITIES, PARTNERS, SHARED

EXACT, PATTERN, TYPING_ERROR = 1.0, 0.75, 0.7
_LONGEST_HEADING = 90
_MIN_FOR_TYPING_ERROR = 5

# Longer headings and questions, in order: the first that fits decides.
_PATTERNS_ACTIVITIES = (
    (r"\b(uiterlijk|uiterste|deadline|aanmelden (tot|voor)|opgeven (tot|voor))\b", F.SIGN_UP_UNTIL),
    (
        r"\b(voor wie|doelgroep|bestemd voor|bedoeld voor|wie (kan|mag|kunnen|mogen) (er )?(meedoen|komen))",
        F.TARGET_GROUP,
    ),
    (r"\b(e mail|email|mailadres)", F.EMAIL),
    (r"\b(mobiel|06)\b", F.MOBILE),
    (r"\b(tel|telefoon\w*)\b", F.PHONE),
    (r"\b(website|webadres|url|internet|link)\b", F.WEB),
    (r"\bcontactpersoon|aanspreekpunt", F.CONTACT_NAME),
    (r"\b(aanmeld\w*|aangemeld|opgeven|opgave|inschrijv\w*|reserve\w*)", F.SIGN_UP),
    (r"\b(kost|kosten|prijs|bijdrage|entree|tarief)\b", F.PRICE),
    (r"\b(max\w*|hoeveel|aantal)\b.*\b(deelnemers|personen|mensen|plaatsen|plekken|bezoekers)", F.CAPACITY),
    (r"\b(inloop|deur|deuren|zaal) ?(open|vanaf)?\b.*\b(vanaf|open|om)\b", F.DOORS_OPEN),
    (r"\b(rolstoel\w*|toegankelijk\w*)\b", F.ACCESSIBILITY),
    (r"\b(door wie|organis(eert|eren|ator\w*|atie\w*)|georganiseerd|aanbieder)\b", F.ORGANISER),
    (r"\b(eindtijd|eindigt|tot hoe laat|afgelopen)\b", F.END),
    (r"\b(begintijd|starttijd|aanvang\w*|begint|start om|hoe laat begin\w*)\b", F.START),
    (r"\beinddatum\b", F.LAST_DATE),
    (r"\b(datum|data|wanneer|welke dag\w*|datums)\b", F.DATE),
    (r"\b(hoe laat|tijdstip|tijd|tijden)\b", F.TIME),
    (r"\bpostcode\b", F.POSTCODE),
    (r"\b(adres|straat)\b", F.ADDRESS),
    (r"\b(locatie|waar|plek|gebouw)\b", F.VENUE),
    (r"\b(plaats|dorp|woonplaats)\b", F.PLACE),
    (r"\b(wijk|buurt)\b", F.AREA),
    (r"\b(opmerking\w*|bijzonderhe\w+)\b", F.REMARK),
    (r"\b(omschrijving|beschrijving|toelichting|informatie)\b", F.DESCRIPTION),
    (r"^(wat|naam|titel)\b.*\b(activiteit|doen|evenement|programma|beleven)", F.TITLE),
    (r"\bactiviteit\b", F.TITLE),
)
_PATTERNS_PARTNERS = (
    (r"\b(e mail|email|mailadres)", F.EMAIL),
    (r"\b(mobiel|06)\b", F.MOBILE),
    (r"\b(tel|telefoon\w*)\b", F.PHONE),
    (r"\b(website|webadres|url|internet)\b", F.WEB),
    (r"\bcontactpersoon|aanspreekpunt", F.CONTACT_NAME),
    (r"\b(functie|rol)\b", F.CONTACT_ROLE),
    (r"\b(soort|type|categorie|sector)\b", F.SECTOR),
    (r"\b(sinds)\b", F.SINCE),
    (r"\bpostcode\b", F.POSTCODE),
    (r"\b(adres|straat)\b", F.ADDRESS),
    (r"\b(wijk|buurt)\b", F.AREA),
    (r"\b(plaats|dorp|woonplaats)\b", F.PLACE),
    (r"\b(opmerking\w*|bijzonderhe\w+|notitie\w*)\b", F.REMARK),
    (r"^(welke |naam )?.*\b(organisatie|instelling|partner|bedrijf|vereniging)s?\b", F.NAME),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingMatch:
    """The field a heading most likely means, and how sure that is (0 to 1)."""

    field: F
    certainty: float


NO_MATCH = HeadingMatch(field=F.OTHER, certainty=0.0)


def fold_heading(text: str) -> str:
    """Lower case without accents, signs and a number at the end: ``Datum(s):`` is ``datum s``."""
    words = re.sub(r"[^a-z0-9]+", " ", fold(text)).split()
    if len(words) > 1 and words[-1].isdigit() and len(words[-1]) <= 2 and words[-1] != "06":
        words.pop()
    return " ".join(words)


def match_heading(text: str, kind: ImportKind) -> HeadingMatch:
    """Recognise one heading of a list of this kind."""
    return _match(fold_heading(text), kind)


def heading_score(cells: Sequence[str]) -> float:
    """How much a row looks like headings, of either kind: about one point per recognised heading."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    if not texts:
        return 0.0
    return max(_row_score(texts, ImportKind.ACTIVITIES), _row_score(texts, ImportKind.PARTNERS))


def row_score(cells: Sequence[str], kind: ImportKind) -> float:
    """As ``heading_score``, for one kind of list."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    return _row_score(texts, kind) if texts else 0.0


def _row_score(texts: Sequence[str], kind: ImportKind) -> float:
    matches = [match_heading(text, kind) for text in texts]
    known = {match.field for match in matches if match.certainty > 0}
    good = sum(match.certainty for match in matches)
    repeated = sum(1 for match in matches if match.certainty > 0) - len(known)
    unlike = sum(0.8 for text in texts if _is_no_heading(text))
    return good - 0.3 * repeated - unlike


def _is_no_heading(text: str) -> bool:
    return len(text) > _LONGEST_HEADING or bool(
        re.search(r"@|\d{3}|\d[.:]\d\d|^\d+$|€", text) and fold_heading(text) not in {"06"}
    )


@cache
def _match(folded: str, kind: ImportKind) -> HeadingMatch:
    if not folded or len(folded) > _LONGEST_HEADING:
        return NO_MATCH
    exact = _exact_table(kind)
    if folded in exact:
        return HeadingMatch(field=exact[folded], certainty=EXACT)
    joined = folded.replace(" ", "")
    if joined in exact:
        return HeadingMatch(field=exact[joined], certainty=EXACT)
    if found := _by_pattern(folded, kind):
        return HeadingMatch(field=found, certainty=PATTERN)
    if len(folded) >= _MIN_FOR_TYPING_ERROR and (near := _by_typing_error(folded, kind)):
        return HeadingMatch(field=near, certainty=TYPING_ERROR)
    return NO_MATCH


def _by_pattern(folded: str, kind: ImportKind) -> F | None:
    patterns = _PATTERNS_ACTIVITIES if kind is ImportKind.ACTIVITIES else _PATTERNS_PARTNERS
    if len(folded.split()) < 2:
        return None
    return next((field for pattern, field in patterns if re.search(pattern, folded)), None)


def _by_typing_error(folded: str, kind: ImportKind) -> F | None:
    from rapidfuzz import fuzz, process

    choices = [word for word in _exact_table(kind) if len(word) >= _MIN_FOR_TYPING_ERROR]
    found = process.extractOne(folded, choices, scorer=fuzz.ratio, score_cutoff=84)
    return _exact_table(kind)[found[0]] if found else None


@cache
def _exact_table(kind: ImportKind) -> dict[str, F]:
    own = ACTIVITIES if kind is ImportKind.ACTIVITIES else PARTNERS
    table: dict[str, F] = {}
    for words in (SHARED, own):
        for field, phrases in words.items():
            table.update(dict.fromkeys(phrases, field))
    return table
