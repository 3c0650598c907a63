"""What a successor reads first: where a file came from, and the steps to begin with."""

from collections.abc import Mapping
from dataclasses import dataclass

from coalitiedesk.domain.handover import HandoverArrival
from coalitiedesk.dutch.formats import NO_BREAK, clock, count, enumerate_words, long_date
from coalitiedesk.dutch.handover_words import amount_words, scope_words


@dataclass(frozen=True, slots=True, kw_only=True)
class TourStep:
    """One thing to do first.

    Attributes:
        key: Stable name.
        title: What to do.
        reason: What is there, or why.
        button: What the button says.
        target: Where the button leads, as the window knows places; empty for the letter.
    """

    key: str
    title: str
    reason: str
    button: str
    target: str = ""


def origin_sentence(arrival: HandoverArrival) -> str:
    """Who made it, when in the time of this computer, and how much went along."""
    by = f" door {arrival.sender}" if arrival.sender else ""
    local = arrival.made_at.astimezone()
    when = f"{long_date(local.date(), year=True)} om {clock(local.hour * 60 + local.minute)} uur"
    return f"Gemaakt{by} op {when}, {scope_words(arrival.scope)}."


def amounts_sentence(counts: Mapping[str, int]) -> str:
    """``18 partners, 25 contactpersonen en 40 activiteiten``; says so when there is nothing."""
    found = [f"{amount}{NO_BREAK}{what}" for amount, what in amount_words(counts)]
    return enumerate_words(found) if found else "Er staat nog niets in."


def tour(arrival: HandoverArrival, *, open_ends: int, coordinator: str) -> tuple[TourStep, ...]:
    """Where to begin, in order; without a letter there is no step for it.

    Args:
        arrival: What came along.
        open_ends: How many things are not finished.
        coordinator: Who is named as coordinator now; may be empty.
    """
    steps = (
        TourStep(
            key="letter",
            title="Lees de brief",
            reason="Wat je voorganger je mee wil geven.",
            button="Lees de brief",
        ),
        TourStep(
            key="people",
            title="Kijk wie wie is",
            reason=_people(arrival.counts),
            button="Naar Partners",
            target="partners",
        ),
        TourStep(
            key="open_ends",
            title="Loop na wat openstaat",
            reason=_open_ends(open_ends),
            button="Naar Overzicht",
            target="overview",
        ),
        TourStep(
            key="plan",
            title="Lees het plan",
            reason="Zes stappen, met de notities die erbij staan.",
            button="Naar Plan",
            target="plan",
        ),
        TourStep(
            key="week",
            title="Bekijk de Week",
            reason=_week(arrival.counts),
            button="Naar Week",
            target="week",
        ),
        TourStep(
            key="coalition",
            title="Zet je eigen naam erin",
            reason=_name(coordinator),
            button="Naar Gegevens",
            target="coalition",
        ),
    )
    return tuple(step for step in steps if step.key != "letter" or arrival.letter)


def _people(counts: Mapping[str, int]) -> str:
    partners, people = counts.get("partner", 0), counts.get("contact", 0)
    if not partners:
        return "Er staan nog geen partners in."
    words = count(partners, "partner", "partners")
    if not people:
        return f"{words}, nog zonder contactpersonen."
    return f"{words}, met {count(people, 'contactpersoon', 'contactpersonen')}."


def _open_ends(amount: int) -> str:
    if not amount:
        return "Er staat niets open. Kijk wat er nu voorgaat."
    return f"Er {'staat' if amount == 1 else 'staan'} {count(amount, 'ding', 'dingen')} open."


def _week(counts: Mapping[str, int]) -> str:
    activities = counts.get("activity", 0)
    if not activities:
        return "Er staan nog geen activiteiten in."
    return f"{count(activities, 'activiteit', 'activiteiten')}, van alle jaren bij elkaar."


def _name(coordinator: str) -> str:
    if not coordinator:
        return "Er staat nog geen coördinator in. Die naam komt op papier."
    return f"Nu staat {coordinator} er als coördinator. Die naam komt op papier."
