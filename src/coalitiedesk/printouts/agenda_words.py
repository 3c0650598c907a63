"""When, where and for how much, as the lists of the programme say it."""

import datetime as dt
from collections.abc import Sequence

from coalitiedesk.domain.activities import Facility, SignUp
from coalitiedesk.dutch.formats import (
    MONTHS,
    NO_BREAK,
    WEEKDAYS_SHORT,
    clock,
    date_range,
    enumerate_words,
    long_date,
    time_range,
)
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.agenda import Entry, SectionKind
from coalitiedesk.printouts.content import ActivityContent, EditionContent, MomentContent
from coalitiedesk.printouts.kit.icons import Icon, icon_of_facility

UNIT = f"{NO_BREAK}uur"
UNKNOWN_TIME = "tijd nog niet bekend"
UNKNOWN_DAY = "dag nog niet bekend"
_SIGN_UP = {SignUp.REQUIRED: "eerst aanmelden", SignUp.APPRECIATED: "aanmelden graag"}


def entry_times(entry: Entry, kind: SectionKind) -> tuple[str, ...]:
    """When, in lines: only the time under a day, the day and time elsewhere."""
    if kind is SectionKind.DAY:
        return (_times(entry.moments),)
    groups: dict[str, list[MomentContent]] = {}
    for moment in entry.moments:
        groups.setdefault(_time(moment), []).append(moment)
    return tuple(_joined(_days(moments), time) for time, moments in groups.items())


def place_words(entry: Entry) -> tuple[str, str]:
    """Name of the place with its hall, and its address; empty when unknown."""
    moment = entry.moments[0] if entry.moments else MomentContent()
    name = ", ".join(part for part in (moment.venue, moment.room) if part.strip())
    town = moment.place if moment.place.strip() and moment.place not in moment.address else ""
    return name, ", ".join(part for part in (moment.address, town) if part.strip())


def facility_words(activity: ActivityContent) -> tuple[tuple[Icon, str], ...]:
    """What is there, whether one announces oneself and what it costs, each with its icon."""
    words = [
        (icon_of_facility(facility), _lower_first(label(facility)))
        for facility in Facility
        if facility in activity.facilities
    ]
    if activity.sign_up in _SIGN_UP and not activity.sign_up_how.strip():
        words.append((Icon.SIGN_UP, _SIGN_UP[activity.sign_up] + _until(activity.sign_up_until)))
    price = activity.price.strip()
    if price and price.casefold() != "gratis":
        words.append((Icon.PRICE, price))
    elif price or activity.is_free:
        words.append((Icon.FREE, "gratis"))
    return tuple(words)


def sign_up_words(activity: ActivityContent) -> str:
    """Where and until when to announce oneself; empty when nothing is known of that."""
    how = activity.sign_up_how.strip()
    if not how or activity.sign_up is SignUp.NOT_NEEDED:
        return ""
    lead = "Aanmelden graag" if activity.sign_up is SignUp.APPRECIATED else "Aanmelden"
    return f"{lead}: {how}{_until(activity.sign_up_until)}"


def contact_words(activity: ActivityContent) -> str:
    """Whom to ask; empty when there is nobody with a number or address."""
    ways = [part for part in (activity.contact_phone, activity.contact_email) if part.strip()]
    if not ways:
        return ""
    name = [activity.contact_name] if activity.contact_name.strip() else []
    return f"Vragen? {', '.join([*name, *(way.replace(' ', NO_BREAK) for way in ways)])}"


def time_words(moment: MomentContent) -> str:
    """Time of one moment, with doors open; words when there is no time."""
    return _time(moment)


def _times(moments: Sequence[MomentContent]) -> str:
    """``10.00–11.00 en 14.00–15.00 uur``; the unit once."""
    words = list(dict.fromkeys(_time(moment) for moment in moments))
    if len(words) > 1 and all(word.endswith(UNIT) for word in words):
        return enumerate_words([word.removesuffix(UNIT) for word in words]) + UNIT
    return enumerate_words(words)


def _time(moment: MomentContent) -> str:
    if moment.start is None and moment.end is None:
        if moment.when_text.strip():
            return moment.when_text.strip()
        if moment.whole_week:
            return ""
        if moment.last_day:
            return ""
        return "hele dag" if moment.all_day else UNKNOWN_TIME
    doors = "" if moment.doors_open is None else f", inloop vanaf {clock(moment.doors_open)}{UNIT}"
    return time_range(moment.start, moment.end) + doors


def _days(moments: Sequence[MomentContent]) -> str:
    first = moments[0]
    if any(moment.whole_week for moment in moments):
        return "elke dag"
    if first.day is None:
        return "" if first.when_text.strip() else UNKNOWN_DAY
    spans = [moment for moment in moments if moment.day and moment.last_day and moment.last_day > moment.day]
    if spans:
        return enumerate_words([_span(moment) for moment in moments])
    return day_list([moment.day for moment in moments if moment.day])


def day_list(days: Sequence[dt.date]) -> str:
    """``donderdag 1 oktober``, or ``do 1, vr 2 en za 3 oktober`` with each month once."""
    if len(days) == 1:
        return long_date(days[0])
    words: list[str] = []
    for at, day in enumerate(days):
        text = f"{WEEKDAYS_SHORT[day.weekday()]}{NO_BREAK}{day.day}"
        is_last_of_month = at == len(days) - 1 or days[at + 1].month != day.month
        words.append(f"{text} {MONTHS[day.month - 1]}" if is_last_of_month else text)
    return enumerate_words(words)


def _span(moment: MomentContent) -> str:
    if moment.day and moment.last_day and moment.last_day > moment.day:
        return date_range(moment.day, moment.last_day, short=False)
    return long_date(moment.day) if moment.day else UNKNOWN_DAY


def _joined(days: str, time: str) -> str:
    return ", ".join(
        part for part in (days, time) if part and not (part == UNKNOWN_TIME and days == UNKNOWN_DAY)
    )


def _until(day: dt.date | None) -> str:
    return f", t/m {long_date(day)}" if day else ""


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def when_and_where(edition: EditionContent) -> str:
    """``1 t/m 8 oktober 2026 in Voorbeeldrecht``; what is unknown is left out."""
    place = f" in {edition.identity.municipality}" if edition.identity.municipality.strip() else ""
    return f"{_period(edition)}{place}"


def _period(edition: EditionContent) -> str:
    first, last = edition.first_day, edition.last_day
    if first is None or last is None or last < first:
        return str(edition.year)
    if first == last:
        return date_range(first, last, year=True).capitalize()
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} t/m {end}"
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day} {MONTHS[first.month - 1]}{year} t/m {end}"
