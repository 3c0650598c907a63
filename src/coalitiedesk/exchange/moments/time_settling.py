"""Times as written, to minutes after midnight: the half of the day, past midnight, and what cannot be."""

import re
from dataclasses import dataclass

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.dutch.formats import clock
from coalitiedesk.exchange.moments.specs import ClockTime, TimeSpec

_NOON, _DAY = 12 * 60, 24 * 60
_EVENING_START, _MORNING_END = 17 * 60, 7 * 60
# Nothing for the public starts before six at night: 2.30 uur is half past two in the afternoon.
_LATEST_AFTERNOON_HOUR = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledTime:
    """Minutes after midnight; ``end`` is above 1440 past midnight."""

    start: int | None = None
    end: int | None = None
    doors_open: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReading:
    """A settled time, or None with the question that keeps it from being one."""

    time: SettledTime | None
    problems: tuple[Problem, ...] = ()


def settle_time(spec: TimeSpec, *, daypart: str) -> TimeReading:
    """Minutes for a time as written, read with the part of the day that was named (``’s avonds``)."""
    written = [moment for moment in (spec.start, spec.end, spec.doors_open) if moment is not None]
    if any(not _exists(moment) for moment in written) or (spec.start and spec.start.hour == 24):
        return TimeReading(time=None, problems=(_problem(ImportCode.TIME_IMPOSSIBLE, spec.text),))
    start = _minutes(spec.start, daypart)
    doors = _minutes(spec.doors_open, daypart)
    end = _end_minutes(spec, start=start if start is not None else doors, daypart=daypart)
    if start is not None and end is not None and end <= start:
        return TimeReading(
            time=None, problems=(_problem(ImportCode.END_BEFORE_START, spec.text, part="time"),)
        )
    if start is not None and doors is not None and doors > start:
        return TimeReading(time=None, problems=(_problem(ImportCode.TIME_UNCLEAR, spec.text),))
    problems = []
    settled = SettledTime(start=start, end=end, doors_open=doors)
    first = start if start is not None else doors
    if _was_turned(spec, start, end, doors) and not daypart and first is not None:
        problems.append(
            _problem(ImportCode.TIME_HALF_DAY, spec.text, severity=Severity.WARNING, read=clock(first))
        )
    if spec.is_approximate:
        problems.append(_problem(ImportCode.TIME_APPROXIMATE, spec.text, severity=Severity.WARNING))
    return TimeReading(time=settled, problems=tuple(problems))


def _problem(code: ImportCode, text: str, *, severity: Severity = Severity.QUESTION, **facts: str) -> Problem:
    return Problem(code=code, subject=text, facts={"part": "time", "text": text, **facts}, severity=severity)


def _exists(moment: ClockTime) -> bool:
    return 0 <= moment.minute < 60 and (0 <= moment.hour < 24 or (moment.hour, moment.minute) == (24, 0))


def _minutes(moment: ClockTime | None, daypart: str) -> int | None:
    if moment is None:
        return None
    hour = moment.hour
    if (re.search("avond", daypart) and 5 <= hour < 12) or (
        re.search("(?<!voor)middag", daypart) and 1 <= hour < 8
    ):
        hour += 12
    elif re.search("nacht|ochtend|morgen|voormiddag", daypart):
        hour = 0 if hour == 12 and "nacht" in daypart else hour
    elif 1 <= hour <= _LATEST_AFTERNOON_HOUR and not moment.is_24h:
        hour += 12
    return hour * 60 + moment.minute


def _end_minutes(spec: TimeSpec, *, start: int | None, daypart: str) -> int | None:
    """The end, in the same half of the day as the start where that fits, else past midnight."""
    if spec.end is None:
        return None
    if start is None:
        return _minutes(spec.end, daypart)
    literal = spec.end.hour * 60 + spec.end.minute
    if literal > start:
        return literal
    late = literal + _NOON
    if literal < _NOON and late > start and _means_afternoon(spec.end, start=start, daypart=daypart):
        return late
    return literal + _DAY if start >= _EVENING_START and literal <= _MORNING_END else literal


def _means_afternoon(end: ClockTime, *, start: int, daypart: str) -> bool:
    """``10 tot 2``, ``'s avonds 8 tot 10``: the end is in the other half of the day than its figures say."""
    if re.search("avond|middag", daypart):
        return True
    literal = end.hour * 60 + end.minute
    return not end.is_24h and start - literal < _NOON and literal < 8 * 60


def _was_turned(spec: TimeSpec, start: int | None, end: int | None, doors: int | None) -> bool:
    """Whether the other half of the day was read than the figures say, or words left it open."""
    for moment, minutes in ((spec.start, start), (spec.doors_open, doors)):
        if moment is None or minutes is None:
            continue
        if minutes != moment.hour * 60 + moment.minute or (moment.in_words and moment.hour != 12):
            return True
    if spec.end is not None and end is not None and spec.start is not None and not spec.start.in_words:
        return end not in {spec.end.hour * 60 + spec.end.minute, spec.end.hour * 60 + spec.end.minute + _DAY}
    return False
