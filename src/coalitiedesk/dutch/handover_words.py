"""What is open, what is in a package and how to recognise it, in words."""

import datetime as dt
from collections.abc import Mapping

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.contact_log import CommitmentDirection
from coalitiedesk.domain.handover import HandoverScope, OpenEnd, OpenEndKind
from coalitiedesk.domain.plan import PlanStep, StepState
from coalitiedesk.dutch.contact_words import promiser_words
from coalitiedesk.dutch.formats import NO_BREAK, count, number, plain_date, short_date
from coalitiedesk.dutch.labels import label

_AMOUNTS = (
    ("partner", "partner", "partners"),
    ("contact", "contactpersoon", "contactpersonen"),
    ("interaction", "contactmoment", "contactmomenten"),
    ("commitment", "toezegging", "toezeggingen"),
    ("edition", "Week", "Weken"),
    ("activity", "activiteit", "activiteiten"),
    ("occurrence", "moment", "momenten"),
    ("task", "taak", "taken"),
    ("story", "verhaal", "verhalen"),
    ("lesson", "les", "lessen"),
    ("picture", "afbeelding", "afbeeldingen"),
)
_GROUP = 4
_KILO = 1024


def open_end_title(one: OpenEnd) -> str:
    """What it is about."""
    if one.kind is OpenEndKind.FOLLOW_UP:
        return ": ".join(part for part in (one.partner, one.subject or "kom terug op jullie gesprek") if part)
    if one.kind is OpenEndKind.COMMITMENT:
        return f"{promiser_words(CommitmentDirection(one.detail), one.partner)}: {one.subject}"
    return label(PlanStep(one.subject)) if one.kind is OpenEndKind.STEP else one.subject


def open_end_reason(one: OpenEnd, today: dt.date) -> str:
    """Who, how sure, and by when; may be empty."""
    if one.kind is OpenEndKind.TASK:
        return " · ".join(part for part in (one.detail, _due_words(one.day, today)) if part)
    if one.kind in (OpenEndKind.FOLLOW_UP, OpenEndKind.COMMITMENT):
        return _until_words(one.day, today)
    if one.kind is OpenEndKind.UNCONFIRMED:
        status = label(ActivityStatus(one.detail))
        return f"{status} · {short_date(one.day)}" if one.day else status
    if one.kind is OpenEndKind.STEP:
        state = label(StepState(one.detail))
        return f"{state}, begonnen op {plain_date(one.day)}" if one.day else state
    if one.kind is OpenEndKind.UNPRINTED:
        return f"{count(one.amount, 'wijziging', 'wijzigingen')} sinds de laatste programmaversie"
    return ""


def amount_words(counts: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """``("18", "partners")`` for what a person cares about; what is not there is left out."""
    return tuple(
        (number(counts[table]), one if counts[table] == 1 else more)
        for table, one, more in _AMOUNTS
        if counts.get(table)
    )


def checksum_words(sha256: str) -> str:
    """In fours, to be compared by eye."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


def size_words(size_bytes: int) -> str:
    """``412 kB`` or ``3,4 MB``."""
    kilo = max(1, round(size_bytes / _KILO))
    if kilo < _KILO:
        return f"{kilo}{NO_BREAK}kB"
    return f"{kilo / _KILO:.1f}".replace(".", ",") + f"{NO_BREAK}MB"


def scope_words(scope: HandoverScope) -> str:
    """What went along, as a sentence of few words."""
    if scope is HandoverScope.WITHOUT_PEOPLE:
        return "zonder gegevens van mensen"
    return "met alles erin, ook gegevens van mensen"


def _until_words(day: dt.date | None, today: dt.date) -> str:
    if day is None:
        return "geen datum"
    return f"{'was afgesproken voor' if day < today else 'op'} {plain_date(day)}"


def _due_words(day: dt.date | None, today: dt.date) -> str:
    if day is None:
        return "geen datum"
    return f"{'had klaar moeten zijn op' if day < today else 'vóór'} {plain_date(day)}"
