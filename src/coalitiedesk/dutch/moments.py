"""When and where an activity happens, in words for screen and paper."""

from coalitiedesk.domain.activities import Occurrence
from coalitiedesk.dutch.formats import date_range, long_date, short_date, time_range


def day_words(moment: Occurrence, *, short: bool = False) -> str:
    """``do 1 okt``, ``do 1 t/m zo 4 okt``, ``hele week``; else the words as written."""
    if moment.whole_week:
        return "hele week"
    if moment.day is None:
        return moment.when_text or "dag nog onbekend"
    if moment.last_day and moment.last_day != moment.day:
        return date_range(moment.day, moment.last_day, short=short)
    return short_date(moment.day) if short else long_date(moment.day)


def time_words(moment: Occurrence) -> str:
    """``14.00–16.00 uur``, ``hele dag``, the original words, or ``tijd nog onbekend``."""
    if moment.start is not None or moment.end is not None:
        return time_range(moment.start, moment.end)
    if moment.all_day:
        return "hele dag"
    if moment.when_text and moment.day is not None:
        return moment.when_text
    return "" if moment.whole_week else "tijd nog onbekend"


def moment_words(moment: Occurrence, *, short: bool = True) -> str:
    """Day and time in one line: ``do 1 okt, 14.00–16.00 uur``."""
    return ", ".join(part for part in (day_words(moment, short=short), time_words(moment)) if part)
