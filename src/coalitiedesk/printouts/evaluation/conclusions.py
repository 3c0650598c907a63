"""What the figures say, in one sentence: the heading above each chart.

A heading claims no more than the numbers carry: ties are named, and too few numbers are the news themselves.
"""

from collections.abc import Sequence
from fractions import Fraction

from coalitiedesk.domain.visit_figures import Comparability, VisitTally, comparability
from coalitiedesk.dutch.formats import count, enumerate_words, long_date, number
from coalitiedesk.printouts.evaluation_figures import (
    ActivityFigures,
    AreaFigures,
    Coverage,
    DayFigures,
    EarlierEdition,
)

NUMERALS = (
    "geen",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)
# Shares a reader says aloud; anything between them is printed as numbers.
_SPOKEN_SHARES = (
    (Fraction(1, 4), "een kwart"),
    (Fraction(1, 3), "een derde"),
    (Fraction(1, 2), "de helft"),
    (Fraction(2, 3), "twee derde"),
    (Fraction(3, 4), "drie kwart"),
)
_SHARE_MARGIN = Fraction(1, 50)
_NOT_COMPARABLE = {
    Comparability.NO_NUMBERS: "van één van beide jaren zijn er geen aantallen",
    Comparability.TOO_MANY_MISSING: "er ontbreken te veel aantallen",
    Comparability.DIFFERENT_METHOD: "er is niet op dezelfde manier geteld",
}


def numeral(amount: int) -> str:
    """``drie`` up to twelve, figures above."""
    return NUMERALS[amount] if 0 <= amount < len(NUMERALS) else number(amount)


def about_days(days: Sequence[DayFigures], total: VisitTally) -> str:
    """Which day drew most visitors, and what share of all that was."""
    known = [(day.day, day.tally.visitors) for day in days if day.day and day.tally.visitors is not None]
    if not known:
        return "Van geen enkele dag weten we hoeveel mensen er kwamen"
    if len(known) == 1:
        return f"Alleen van {long_date(known[0][0])} weten we hoeveel mensen er kwamen"
    most = max(visitors for _, visitors in known)
    if most == 0:
        return "Op geen enkele dag zijn bezoekers geteld"
    best = [day for day, visitors in known if visitors == most]
    if len(best) > 2:
        return f"{_capital(numeral(len(best)))} dagen trokken evenveel bezoekers: {number(most)}"
    if len(best) == 2:
        return f"{long_date(best[0]).capitalize()} en {long_date(best[1])} trokken de meeste bezoekers"
    share = _share(most, total.visitors or most)
    return f"{long_date(best[0]).capitalize()} trok de meeste bezoekers: {share}"


def about_activities(activities: Sequence[ActivityFigures]) -> str:
    """Which activity drew most visitors."""
    known = [(item.title, item.tally.visitors) for item in activities if item.tally.visitors is not None]
    if not known:
        return "Van geen enkele activiteit weten we hoeveel mensen er kwamen"
    most = max(visitors for _, visitors in known)
    best = [title for title, visitors in known if visitors == most]
    if len(best) > 1 or most == 0:
        return f"Van {count(len(known), 'activiteit', 'activiteiten')} weten we hoeveel mensen er kwamen"
    return f"‘{best[0]}’ trok de meeste bezoekers: {number(most)}"


def about_areas(areas: Sequence[AreaFigures]) -> str:
    """Where nothing happened, or which area drew most visitors."""
    named = [area for area in areas if area.name]
    empty = [area.name for area in named if not area.held]
    if not named:
        return "Bij de activiteiten staat nog geen gebied"
    if 0 < len(empty) <= 3:
        return f"In {enumerate_words(empty)} was niets te doen"
    if empty:
        return f"In {numeral(len(empty))} van de {numeral(len(named))} gebieden was niets te doen"
    known = [(area.name, area.tally.visitors) for area in named if area.tally.visitors is not None]
    most = max((visitors for _, visitors in known), default=0)
    best = [name for name, visitors in known if visitors == most]
    if most and len(best) == 1 and len(named) > 1:
        return f"In elk gebied was iets te doen; {best[0]} trok de meeste bezoekers"
    return "In elk gebied was iets te doen"


def about_coverage(coverage: Coverage) -> str:
    """Which groups are reached least, and how many blank spots there are."""
    if not coverage.rows or not coverage.areas:
        return "Bij de activiteiten staat nog niet voor wie ze zijn"
    places = len(coverage.rows) * len(coverage.areas)
    blanks = sum(not amount for row in coverage.rows for amount in row.counts)
    if not blanks:
        return "Elke groep kon in elk gebied ergens terecht"
    totals = {row.group: sum(row.counts) for row in coverage.rows}
    least = [group for group, total in totals.items() if total == min(totals.values())]
    if len(least) == 1 and len(totals) > 1:
        amount = count(totals[least[0]], "activiteit", "activiteiten")
        return f"Voor ‘{least[0]}’ was het minst te doen: {amount}"
    return f"Op {numeral(blanks)} van de {numeral(places)} plekken was niets te doen"


def about_earlier(name: str, year: int, total: VisitTally, earlier: Sequence[EarlierEdition]) -> str:
    """More or fewer visits than in the nearest earlier year, if that may be said at all."""
    before = max((item for item in earlier if item.year < year), key=lambda item: item.year, default=None)
    if before is None:
        return f"{name} {year} is de eerste waarvan we aantallen hebben"
    verdict = comparability(total, before.tally)
    now, then = total.visitors, before.tally.visitors
    if verdict is not Comparability.COMPARABLE or now is None or then is None:
        return f"Vergelijken met {before.year} kan niet: {_NOT_COMPARABLE[verdict]}"
    if now == then:
        return f"Evenveel bezoeken als in {before.year}: {number(now)}"
    change = "Meer" if now > then else "Minder"
    return f"{change} bezoeken dan in {before.year}: {number(now)} tegen {number(then)}"


def _share(part: int, whole: int) -> str:
    """``een derde van alle bezoeken`` when it is about that, else ``212 van de 1.146``."""
    exact = Fraction(part, whole)
    for share, words in _SPOKEN_SHARES:
        if abs(exact - share) <= _SHARE_MARGIN:
            return f"{'bijna' if exact < share else 'ruim'} {words}" if exact != share else words
    return f"{number(part)} van de {number(whole)}"


def _capital(words: str) -> str:
    """Capital first letter; a capital carries no stress mark (``Eén``)."""
    return f"E{words[1:]}" if words.startswith("é") else words[:1].upper() + words[1:]
