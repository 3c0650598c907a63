"""A moment as one line of text, so that a table of cases can be read at a glance."""

from coalitiedesk.domain.problem import Severity
from coalitiedesk.exchange.moments.records import MomentReading, ParsedMoment


def told(reading: MomentReading) -> str:
    """``2026-09-24 10:00-12:00; ?code`` with ``?`` before a question and ``!`` before a remark."""
    marks = {Severity.QUESTION: "?", Severity.WARNING: "!"}
    problems = [
        f"{marks[problem.severity]}{problem.code.removeprefix('import_')}" for problem in reading.problems
    ]
    return "; ".join([*(moment_words(moment) for moment in reading.moments), *problems])


def moment_words(moment: ParsedMoment) -> str:
    day = "week" if moment.whole_week else str(moment.day or "-")
    parts = [f"{day}..{moment.last_day}" if moment.last_day else day]
    if moment.start is not None or moment.end is not None:
        parts.append(f"{_clock(moment.start)}-{_clock(moment.end)}")
    if moment.doors_open is not None:
        parts.append(f"open {_clock(moment.doors_open)}")
    if moment.all_day:
        parts.append("all day")
    if moment.when_text:
        parts.append(repr(moment.when_text))
    return " ".join(parts)


def _clock(minute: int | None) -> str:
    return "" if minute is None else f"{minute // 60:02d}:{minute % 60:02d}"
