"""What a self-scan of the pillars says, in sentences: scores, comparison and what stands out.

No sentence claims more than the answers carry: a pillar without answers has no score, a first scan no trend.
"""

from collections.abc import Sequence

from coalitiedesk.domain.pillars import PillarScan, PillarScore, PillarStanding
from coalitiedesk.dutch.formats import count, enumerate_words
from coalitiedesk.dutch.labels import label

NOTHING = "nog niet ingevuld"
SCALE_WORDS = "Nog niet telt als 0 %, deels als 50 % en ja als 100 %. Open vragen tellen niet mee."
_MANY = 2
_NUMERALS = ("geen", "één", "twee", "drie", "vier", "vijf")


def percent_words(score: PillarScore) -> str:
    """``63 %``, or that nothing is answered."""
    return NOTHING if score.percent is None else f"{score.percent} %"


def unanswered_words(score: PillarScore) -> str:
    """How many questions do not count because they have no answer; empty when all have one."""
    if not score.unanswered:
        return ""
    return f"{count(score.unanswered, 'vraag', 'vragen')} nog open"


def years_words(standing: PillarStanding) -> str:
    """``2024: 38 %, 2025: 50 %, 2026: 63 %``."""
    return ", ".join(f"{one.year}: {percent_words(one)}" for one in (*standing.earlier, standing.score))


def scan_in_words(scan: PillarScan) -> str:
    """All scores, for whoever cannot see the chart."""
    parts = [f"{label(one.guide.pillar)}: {years_words(one)}" for one in scan.standings]
    return f"Stand van de vijf pijlers, van 0 tot 100 procent. {'; '.join(parts)}."


def headline(scan: PillarScan) -> str:
    """The news in one line."""
    known = [one for one in scan.standings if one.score.percent is not None]
    if not known:
        return f"De pijlers van {scan.year} zijn nog niet ingevuld"
    gains = [one.gain for one in known if one.gain is not None]
    if not gains or scan.before is None:
        return f"Aan {_names(_weakest(known))} is het meeste te doen"
    directions = [(gain > 0) - (gain < 0) for gain in gains]
    return _trend(directions, scan.before, is_all=len(gains) == len(scan.standings))


def _trend(directions: Sequence[int], before: int, *, is_all: bool) -> str:
    """How many pillars went up and down since the scan before."""
    risen, fallen = directions.count(1), directions.count(-1)
    if risen and fallen:
        verb = "staat" if fallen == 1 else "staan"
        return f"{_stand(risen, 'sterker')} dan in {before}, {_NUMERALS[fallen]} {verb} zwakker"
    if not risen and not fallen:
        return f"Geen pijler staat anders dan in {before}"
    changed, word = (risen, "sterker") if risen else (fallen, "zwakker")
    if is_all and changed == len(directions):
        return f"Elke pijler staat {word} dan in {before}"
    return f"{_stand(changed, word)} dan in {before}"


def _stand(amount: int, word: str) -> str:
    pillars = "pijler staat" if amount == 1 else "pijlers staan"
    head = "Eén" if amount == 1 else _NUMERALS[amount].capitalize()
    return f"{head} {pillars} {word}"


def stands_out(scan: PillarScan) -> tuple[str, ...]:
    """What to talk about, the most important first."""
    known = [one for one in scan.standings if one.score.percent is not None]
    if not known:
        return ("Er is nog geen enkele vraag beantwoord.",)
    found = [
        *_fallen(known, scan),
        *_worse_answers(scan),
        *_risen(known, scan),
        *_weakest_words(known),
    ]
    open_ = sum(one.score.unanswered for one in scan.standings)
    if open_:
        tail = "telt" if open_ == 1 else "tellen"
        found.append(f"{count(open_, 'vraag is', 'vragen zijn')} nog open en {tail} niet mee.")
    bare = sum(line.lacks_proof for line in scan.lines)
    if bare:
        found.append(f"Bij {count(bare, 'antwoord', 'antwoorden')} staat nog niet waaraan je het ziet.")
    return tuple(found)


def _fallen(known: Sequence[PillarStanding], scan: PillarScan) -> list[str]:
    fallen = [one for one in known if one.gain is not None and one.gain < 0]
    if not fallen:
        return []
    verb = "staat" if len(fallen) == 1 else "staan"
    return [f"{_names(fallen)} {verb} zwakker dan in {scan.before}. Bespreek waardoor dat komt."]


def _risen(known: Sequence[PillarStanding], scan: PillarScan) -> list[str]:
    best = max((one.gain or 0 for one in known), default=0)
    if best <= 0:
        return []
    risen = [one for one in known if one.gain == best]
    if len(risen) > _MANY:
        return [f"{len(risen)} pijlers groeiden even hard: {best} punten meer dan in {scan.before}."]
    verb = "groeide" if len(risen) == 1 else "groeiden"
    return [f"{_names(risen)} {verb} het meest: {best} punten meer dan in {scan.before}."]


def _worse_answers(scan: PillarScan) -> list[str]:
    """Questions that were answered better before, when there are few enough to name."""
    worse = [f"‘{line.question.text}’" for line in scan.lines if line.change < 0]
    if not 0 < len(worse) <= _MANY:
        return []
    tail = "is" if len(worse) == 1 else "zijn"
    return [f"{enumerate_words(worse)} {tail} minder dan in {scan.before}."]


def _weakest_words(known: Sequence[PillarStanding]) -> list[str]:
    weakest = _weakest(known)
    if len(weakest) > _MANY:
        return []
    verb = "staat" if len(weakest) == 1 else "staan"
    advice = " ".join(one.guide.advice for one in weakest)
    return [f"{_names(weakest)} {verb} het zwakst met {percent_words(weakest[0].score)}. {advice}"]


def _weakest(known: Sequence[PillarStanding]) -> list[PillarStanding]:
    least = min(one.score.percent or 0 for one in known)
    return [one for one in known if one.score.percent == least]


def _names(standings: Sequence[PillarStanding]) -> str:
    return enumerate_words([f"‘{label(one.guide.pillar)}’" for one in standings])
