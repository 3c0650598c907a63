"""A date as a coordinator types it into a field, and how far away it is in words."""

import datetime as dt
import re

from coalitiedesk.dutch.formats import MONTHS, MONTHS_SHORT, WEEKDAYS, WEEKDAYS_SHORT, count, short_date

_NEAR_WORDS = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_MONTH_NUMBERS = {name: number for names in (MONTHS, MONTHS_SHORT) for number, name in enumerate(names, 1)}
_MONTH_NUMBERS |= {"maa": 3, "sept": 9}
_DAY_NUMBERS = {name: number for names in (WEEKDAYS, WEEKDAYS_SHORT) for number, name in enumerate(names)}
_DATE = re.compile(r"(\d{1,2})[\s./-]+([a-z]+|\d{1,2})\.?(?:[\s./-]+(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LONG_AGO = dt.timedelta(days=183)


def read_date(text: str, *, today: dt.date) -> dt.date | None:
    """``24-9``, ``24 sep 2026``, ``donderdag 24 september``, ``vrijdag``, ``morgen``; None when it is none.

    Without a year it is the next one, or the last one if that is at most half a year ago. A weekday alone is
    the next one.
    """
    words = " ".join(text.lower().replace(",", " ").split())
    if words in _NEAR_WORDS:
        return today + dt.timedelta(days=_NEAR_WORDS[words])
    if words in _DAY_NUMBERS:
        return today + dt.timedelta(days=(_DAY_NUMBERS[words] - today.weekday() - 1) % 7 + 1)
    head, _, rest = words.partition(" ")
    if head.rstrip(".") in _DAY_NUMBERS and rest:
        words = rest
    iso = _ISO.fullmatch(words)
    if iso is not None:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    found = _DATE.fullmatch(words)
    if found is None:
        return None
    month = int(found[2]) if found[2].isdigit() else _MONTH_NUMBERS.get(found[2], 0)
    return _with_year(int(found[1]), month, found[3], today)


def due_words(due: dt.date, *, today: dt.date) -> str:
    """``3 dagen te laat``, ``vandaag``, ``morgen``, ``do 24 sep``; with the year when it is another one."""
    days = (due - today).days
    if days < 0:
        return f"{count(-days, 'dag', 'dagen')} te laat"
    if days < 2:
        return ("vandaag", "morgen")[days]
    return short_date(due) if due.year == today.year else f"{short_date(due)} {due.year}"


def _with_year(day: int, month: int, year: str | None, today: dt.date) -> dt.date | None:
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    found = _date(today.year, month, day)
    if found is not None and found < today - _LONG_AGO:
        return _date(today.year + 1, month, day)
    return found or _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
