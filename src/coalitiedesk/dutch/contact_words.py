"""Contact, promises and what is due, in words for screen and paper."""

import datetime as dt

from coalitiedesk.domain.contact_due import ContactDue, DueKind
from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection, CommitmentState, LogObjection
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.warmth import INTERVALS, Upkeep, Warmth, is_rest_over, warmth_of
from coalitiedesk.dutch.formats import count, plain_date, short_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.typed_dates import due_words

_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25
_DAYS_UNTIL_WEEKS, _DAYS_UNTIL_MONTHS, _DAYS_UNTIL_YEARS = 14, 61, 730
_NAMED_INTERVALS = {1: "elke dag", 365: "elk jaar"}
_SENTENCES = {
    LogObjection.NO_PARTNER: "Kies een partner uit je lijst.",
    LogObjection.STILL_TO_COME: "Deze dag moet nog komen. Zet wat je van plan bent bij het vervolg.",
    LogObjection.FOLLOW_UP_TOO_EARLY: "Het vervolg ligt vóór het gesprek. Kies een latere dag.",
    LogObjection.DUE_TOO_EARLY: "Deze dag ligt vóór de dag van de toezegging. Kies een latere dag.",
    LogObjection.NO_WORDS: "Zeg in een paar woorden wat er is toegezegd.",
}


def log_sentence(problem: Problem) -> str:
    """One sentence to stand beside the field."""
    return _SENTENCES[LogObjection(problem.code)]


def ago_words(day: dt.date, today: dt.date) -> str:
    """``vandaag``, ``gisteren``, ``9 dagen geleden``, ``3 weken geleden``, ``5 maanden geleden``."""
    days = (today - day).days
    if days < 0:
        return plain_date(day)
    if days < 2:
        return ("vandaag", "gisteren")[days]
    return f"{_span(days)} geleden"


def interval_words(days: int) -> str:
    """``elke 4 maanden``, ``elke 2 weken``; days that are no round number of these are told as days."""
    if days in _NAMED_INTERVALS:
        return _NAMED_INTERVALS[days]
    for size, one, more in ((30, "maand", "maanden"), (7, "week", "weken")):
        if days % size == 0:
            amount = days // size
            return f"elke {one}" if amount == 1 else f"elke {amount} {more}"
    return f"elke {days} dagen"


def interval_choices() -> tuple[tuple[str, str], ...]:
    """Days and words of what is offered: ``elke 2 weken`` to ``elk jaar``."""
    return tuple((str(days), interval_words(days)) for days in INTERVALS)


def warmth_words(upkeep: Upkeep, today: dt.date) -> str:
    """``Tijd om te bellen``; a rest tells until when, leaving tells since when."""
    how = warmth_of(upkeep, today)
    if how is Warmth.RESTING and upkeep.rest_until is not None:
        return f"Laten rusten tot {_near_date(upkeep.rest_until, today)}"
    if how is Warmth.LEFT and upkeep.left_on is not None:
        return f"Doet niet meer mee sinds {plain_date(upkeep.left_on)}"
    return label(how)


def rest_words(upkeep: Upkeep, today: dt.date) -> str:
    """``Omdat: twijfelt nog.``, or that a rest is over and nobody called since; empty without a rest."""
    reason = f" Omdat: {upkeep.rest_reason}" if upkeep.rest_reason else ""
    if warmth_of(upkeep, today) is Warmth.RESTING:
        return reason.strip()
    if upkeep.rest_until is not None and is_rest_over(upkeep, today):
        return f"De rust is voorbij sinds {_near_date(upkeep.rest_until, today)}.{reason}"
    return ""


def last_contact_words(upkeep: Upkeep, today: dt.date) -> str:
    """``Laatste contact 3 weken geleden, op do 1 okt``; with the year when it is another one."""
    day = upkeep.last_contact
    if day is None:
        return "Nog geen contact vastgelegd"
    return f"Laatste contact {ago_words(day, today)}, op {_near_date(day, today)}"


def promise_words(commitment: Commitment, partner: str = "") -> str:
    """``Zij beloofden: vijf kruiwagens``, or ``Bakker Vos beloofde: …`` when the partner is named."""
    return f"{promiser_words(commitment.direction, partner)}: {commitment.text}"


def promiser_words(direction: CommitmentDirection, partner: str = "") -> str:
    """Who promised, and to whom where the partner is named."""
    if not partner:
        return label(direction)
    is_theirs = direction is CommitmentDirection.THEIRS
    return f"{partner} beloofde" if is_theirs else f"Wij beloofden {partner}"


def settled_words(commitment: Commitment, today: dt.date) -> str:
    """When an open promise is due, or what became of it."""
    if commitment.state is CommitmentState.OPEN:
        return due_words(commitment.due, today=today) if commitment.due else "geen datum"
    state = label(commitment.state)
    return f"{state}, {_near_date(commitment.settled_on, today)}" if commitment.settled_on else state


def due_title(due: ContactDue) -> str:
    """Whom it is about, and why."""
    if due.kind is DueKind.COMMITMENT and due.direction is not None:
        return f"{promiser_words(due.direction, due.partner)}: {due.subject}"
    if due.kind is DueKind.FOLLOW_UP and due.subject:
        return f"{due.partner}: {due.subject}"
    if due.kind is DueKind.FOLLOW_UP:
        return f"{due.partner}: kom erop terug"
    if due.kind is DueKind.REST_OVER:
        return f"{due.partner}: de rust is voorbij"
    return due.partner


def due_reason(due: ContactDue, today: dt.date) -> str:
    """Whom to ask for and where to call; of who was silent also how long."""
    silent = ""
    if due.last_contact is not None:
        days = (today - due.last_contact).days
        silent = f"{_span(days)} stil"
    waited = f"Wachtte omdat: {due.subject}" if due.kind is DueKind.REST_OVER and due.subject else ""
    return " · ".join(part for part in (waited, silent, due.person, due.phone) if part)


def due_trail(due: ContactDue, today: dt.date) -> str:
    """By when, since when, or how cold."""
    if due.kind is DueKind.REST_OVER:
        return ago_words(due.day, today)
    return label(due.warmth) if due.warmth is not None else due_words(due.day, today=today)


def is_late(due: ContactDue, today: dt.date) -> bool:
    """Whether it should have been done, or a partner is being lost."""
    if due.kind in (DueKind.GOING_COLD, DueKind.REST_OVER):
        return due.warmth is Warmth.LOSING
    return due.day < today


def _span(days: int) -> str:
    if days < _DAYS_UNTIL_WEEKS:
        return count(days, "dag", "dagen")
    if days < _DAYS_UNTIL_MONTHS:
        return count(days // _WEEK, "week", "weken")
    if days < _DAYS_UNTIL_YEARS:
        return count(round(days / _MONTH), "maand", "maanden")
    return f"{int(days / _YEAR)} jaar"


def _near_date(day: dt.date, today: dt.date) -> str:
    return short_date(day) if day.year == today.year else f"{short_date(day)} {day.year}"
