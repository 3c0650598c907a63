"""Times as people type them: ``14.00 - 16.30``, ``14 tot 16 uur``, ``9.30 uur``."""

import re

_TIME = re.compile(r"(?<!\d)(\d{1,2})(?:[.:u](\d{2}))?(?!\d)")
_SEPARATORS = re.compile(r"[-–—]|tot|uur|vanaf|van|om|h|u|\s")
_MINUTES_A_DAY = 24 * 60


def read_times(text: str) -> tuple[int | None, int | None] | None:
    """Begin and end in minutes after midnight, each None when it is not there; None for other words.

    Nothing at all is ``(None, None)``: nobody knows yet.
    """
    words = text.lower().strip()
    if not words:
        return (None, None)
    found = [_minutes(int(one[1]), int(one[2] or 0)) for one in _TIME.finditer(words)]
    rest = _SEPARATORS.sub("", _TIME.sub("", words))
    if rest or not 1 <= len(found) <= 2 or None in found:
        return None
    start, end = found[0], found[1] if len(found) == 2 else None
    if end is not None and start is not None and end <= start:
        return None
    return (start, end)


def _minutes(hour: int, minute: int) -> int | None:
    return hour * 60 + minute if minute < 60 and hour * 60 + minute <= _MINUTES_A_DAY else None
