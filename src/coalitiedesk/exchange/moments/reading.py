"""The cells of a row that say when, to moments: clear ones settled, the rest as text with a question.

Nothing is invented: a day or time that is not certain stays empty, and its words stay in ``when_text``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.exchange.moments.day_settling import SettledDay, settle_days
from coalitiedesk.exchange.moments.grouping import read_groups
from coalitiedesk.exchange.moments.records import MomentCells, MomentReading, ParsedMoment, WeekContext
from coalitiedesk.exchange.moments.specs import DayRule, DaySpec, Group
from coalitiedesk.exchange.moments.time_settling import SettledTime, settle_time

_MAX_MOMENTS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled:
    """One group of days and times, settled as far as it goes."""

    days: tuple[SettledDay, ...]
    times: tuple[SettledTime, ...]
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]
    all_day: bool


def read_moments(
    cells: MomentCells, week: WeekContext, *, previous: ParsedMoment | None = None
) -> MomentReading:
    """Read one row.

    Args:
        cells: What the row says of when.
        week: Year and days of the Week, as far as known.
        previous: The last moment of the row before, for ``daarna``: it gives the day, never the time.
    """
    date_text, time_text = _date_text(cells), _time_text(cells)
    groups = _groups(date_text, time_text, cells.day_heading)
    if not groups:
        return MomentReading()
    moments: list[ParsedMoment] = []
    problems: list[Problem] = []
    for group, within in groups:
        settled = _settle(group, within, week, date_text=date_text, time_text=time_text)
        moments += _moments(settled, previous=previous if group.after else None)
        problems += settled.problems
    moments = list(dict.fromkeys(moments))[:_MAX_MOMENTS]
    problems += _outside(moments, week)
    return MomentReading(moments=tuple(moments), problems=tuple(_distinct(problems)))


def _date_text(cells: MomentCells) -> str:
    date = cells.date
    if cells.weekday and cells.weekday.casefold() not in date.casefold():
        date = f"{cells.weekday} {date}".strip()
    if cells.last_date and cells.last_date != cells.date:
        date = f"{date} t/m {cells.last_date}" if date else f"t/m {cells.last_date}"
    return "\n".join(part for part in (date, cells.period) if part)


def _time_text(cells: MomentCells) -> str:
    start, end = cells.start, re.sub(r"^\s*tot\s+", "", cells.end, flags=re.IGNORECASE)
    if end and not (start and end in start):
        start = f"{start} tot {end}".strip()
    doors = cells.doors_open
    if doors and not re.search("inloop|open|ontvangst", doors, re.IGNORECASE):
        doors = f"inloop {doors}"
    times = "\n".join(dict.fromkeys(part for part in (cells.time, start) if part))
    return f"{times} ({doors})" if times and doors else times or doors


def _groups(date_text: str, time_text: str, day_heading: str) -> list[tuple[Group, DaySpec | None]]:
    """Groups with days and times put together, each with the period that its weekdays fall in, if any."""
    by_date = read_groups(date_text, is_time=False) if date_text else []
    if (
        day_heading
        and not any(group.days for group in by_date)
        and not any(group.unknown for group in by_date)
    ):
        heading = read_groups(day_heading, is_time=False)
        by_date = [_joined(heading[0], group) for group in by_date] or heading
    by_time = read_groups(time_text, is_time=True) if time_text else []
    if date_text and not by_date:
        by_date = [Group(leftover=[date_text])]
    if time_text and (not by_time or _is_unclear_time(by_time)):
        by_time = [Group(unclear_time=time_text)]
    if not by_time:
        return _with_periods(by_date)
    if not by_date:
        return _with_periods(by_time)
    if any(group.days for group in by_time):
        return _days_in_both(by_date, by_time)
    return [(_joined(day, time), None) for day in by_date for time in by_time]


def _is_unclear_time(groups: list[Group]) -> bool:
    """Words in a column of times that must not be half understood; the day beside it stays good."""
    return not any(group.days for group in groups) and any(
        group.unsure or re.search(r"\d", _leftover(group)) or (len(group.times) > 1 and _leftover(group))
        for group in groups
    )


def _with_periods(groups: list[Group]) -> list[tuple[Group, DaySpec | None]]:
    """``28 september t/m 4 oktober, elke dinsdag``: the weekdays within the period."""
    result: list[tuple[Group, DaySpec | None]] = []
    for group in groups:
        period = next((spec for spec in group.days if spec.rule is DayRule.PERIOD), None)
        weekdays = [spec for spec in group.days if spec.rule in {DayRule.WEEKDAYS, DayRule.DAILY}]
        if period is not None and weekdays:
            group.days = weekdays
            result.append((group, period))
        else:
            result.append((group, None))
    return result


def _days_in_both(by_date: list[Group], by_time: list[Group]) -> list[tuple[Group, DaySpec | None]]:
    """Times per day in one cell (``ma: 9.30 - 13.30, woe: …``) beside the days or the period in another."""
    date_specs = [spec for group in by_date for spec in group.days]
    period = next((spec for spec in date_specs if spec.rule is DayRule.PERIOD), None)
    listed = {day for spec in date_specs for day in spec.weekdays}
    timed = {day for group in by_time for spec in group.days for day in spec.weekdays}
    rules = {spec.rule for spec in date_specs}
    rest = Group(leftover=[word for group in by_date for word in group.leftover])
    if rules <= {DayRule.WEEKDAYS, DayRule.PERIOD, DayRule.WHOLE_WEEK, DayRule.DAILY} and listed <= timed:
        for group in by_time:
            group.days = [replace(spec, is_pattern=True) for spec in group.days]
        by_time[0].leftover += rest.leftover
        return [(group, period) for group in by_time]
    return [(Group(unsure=date_specs[0].text if date_specs else "?"), None)]


def _joined(day: Group, time: Group) -> Group:
    return Group(
        days=list(day.days) + list(time.days),
        times=list(day.times) + list(time.times),
        daypart=f"{day.daypart} {time.daypart}".strip(),
        after=f"{day.after} {time.after}".strip(),
        unknown=" ".join(dict.fromkeys(word for word in (day.unknown, time.unknown) if word)),
        unsure=f"{day.unsure} {time.unsure}".strip(),
        leftover=list(day.leftover) + list(time.leftover),
        all_day=day.all_day or time.all_day,
        unclear_time=time.unclear_time,
    )


def _question(code: ImportCode, text: str, *, part: str, severity: Severity = Severity.QUESTION) -> Problem:
    return Problem(code=code, subject=text, facts={"part": part, "text": text}, severity=severity)


def _settle(
    group: Group, within: DaySpec | None, week: WeekContext, *, date_text: str, time_text: str
) -> _Settled:
    part = "date" if date_text else "time"
    whole = ", ".join(dict.fromkeys(text for text in (date_text, time_text) if text))
    leftover = _leftover(group)
    if group.unsure or re.search(r"\d", leftover) or _is_unread(group):
        text = whole
        problem = _question(ImportCode.MOMENT_UNCLEAR, text, part=part)
        return _Settled(days=(), times=(), notes=(text,), problems=(problem,), all_day=False)
    days, notes, problems = _settle_days(group, within, week)
    if len(group.times) > 1 and leftover:
        group.unclear_time = " ".join([*(spec.text for spec in group.times), leftover])
        group.times, leftover = [], ""
    times, time_notes, time_problems = _settle_times(group)
    notes += time_notes
    problems += time_problems
    if _is_pairing_unclear(group, days, times):
        problems.append(_question(ImportCode.TIMES_AND_DAYS, whole, part=part))
        notes.append(" en ".join(spec.text.strip(" :,") for spec in group.times))
        times = []
    notes += _spoken(
        group,
        problems,
        part="time" if time_text else "date",
        day_part=part,
        has_time=bool(times),
        has_day=bool(days),
    )
    if leftover:
        notes.append(leftover)
        problems.append(_question(ImportCode.WORDS_KEPT, leftover, part=part, severity=Severity.WARNING))
    return _Settled(
        days=tuple(days),
        times=tuple(times),
        notes=tuple(notes),
        problems=tuple(problems),
        all_day=group.all_day,
    )


def _is_unread(group: Group) -> bool:
    return group.is_empty and bool(group.leftover)


def _leftover(group: Group) -> str:
    words = " ".join(group.leftover).strip()
    return words if re.search(r"\w", words) else ""


def _settle_days(
    group: Group, within: DaySpec | None, week: WeekContext
) -> tuple[list[SettledDay], list[str], list[Problem]]:
    days: list[SettledDay] = []
    notes: list[str] = []
    problems: list[Problem] = []
    for spec in _without_doubled_weekday(group.days):
        reading = settle_days(spec, week, has_times=bool(group.times), within=within)
        problems += reading.problems
        days += reading.days
        codes = {problem.code for problem in reading.problems}
        if not reading.days or ImportCode.OPEN_PERIOD in codes or len(reading.days) < len(spec.points) - 1:
            notes.append(spec.text)
    return list(dict.fromkeys(days)), notes, problems


def _without_doubled_weekday(specs: Sequence[DaySpec]) -> list[DaySpec]:
    """``donderdag`` in one line and ``24 september`` in the next is one day, not two."""
    dated = [spec for spec in specs if spec.rule is DayRule.DAYS and len(spec.points) == 1]
    bare = [
        spec
        for spec in specs
        if spec.rule is DayRule.WEEKDAYS and len(spec.weekdays) == 1 and not spec.is_pattern
    ]
    if len(specs) == 2 and len(dated) == 1 and len(bare) == 1:
        point = replace(dated[0].points[0], weekday=bare[0].weekdays[0])
        return [replace(dated[0], points=(point,), text=f"{bare[0].text} {dated[0].text}")]
    return list(specs)


def _settle_times(group: Group) -> tuple[list[SettledTime], list[str], list[Problem]]:
    times: list[SettledTime] = []
    notes: list[str] = []
    problems: list[Problem] = []
    for spec in group.times:
        reading = settle_time(spec, daypart=group.daypart.casefold())
        problems += reading.problems
        if reading.time is None or spec.is_approximate:
            notes.append(spec.text.strip(" :,"))
        if reading.time is not None:
            times.append(reading.time)
    return times, notes, problems


def _is_pairing_unclear(group: Group, days: Sequence[SettledDay], times: Sequence[SettledTime]) -> bool:
    """As many times as separate days in one breath: each its own, or all of them each day?"""
    patterned = any(spec.rule is not DayRule.DAYS for spec in group.days)
    return len(times) > 1 and len(times) == len(days) and not patterned


def _about_unknown(words: str, part: str, day_part: str, *, has_time: bool, has_day: bool) -> Problem:
    """What ``nog onbekend`` asks: the half of the moment that is not there."""
    if has_day:
        return _question(ImportCode.TIME_UNKNOWN, words, part="time")
    if has_time:
        return _question(ImportCode.DAY_UNKNOWN, words, part=day_part)
    return _question(ImportCode.MOMENT_UNKNOWN, words, part=part)


def _spoken(
    group: Group, problems: list[Problem], *, part: str, day_part: str, has_time: bool, has_day: bool
) -> list[str]:
    """Words that say when without a figure; each becomes text, with a question where an answer is needed."""
    notes = []
    if group.unknown:
        notes.append(group.unknown)
        problems.append(_about_unknown(group.unknown, part, day_part, has_time=has_time, has_day=has_day))
    if group.unclear_time:
        notes.append(group.unclear_time)
        problems.append(_question(ImportCode.TIME_UNCLEAR, group.unclear_time, part="time"))
    if group.after:
        notes.append(group.after)
        problems.append(
            _question(ImportCode.TIME_AFTER_PREVIOUS, group.after, part=part, severity=Severity.WARNING)
        )
    if group.daypart and not has_time:
        notes.append(group.daypart)
        problems.append(
            _question(ImportCode.TIME_BY_DAYPART, group.daypart, part=part, severity=Severity.WARNING)
        )
    return notes


def _moments(settled: _Settled, *, previous: ParsedMoment | None) -> list[ParsedMoment]:
    text = " ".join(dict.fromkeys(settled.notes))
    days: Sequence[SettledDay] = settled.days or (SettledDay(),)
    if not settled.days and previous is not None and previous.day is not None:
        days = (SettledDay(day=previous.day),)
    return [
        ParsedMoment(
            day=day.day,
            last_day=day.last_day,
            whole_week=day.whole_week,
            start=time.start,
            end=time.end,
            doors_open=time.doors_open,
            all_day=settled.all_day,
            when_text=text,
        )
        for day in days
        for time in settled.times or (SettledTime(),)
    ]


def _outside(moments: Sequence[ParsedMoment], week: WeekContext) -> list[Problem]:
    if not week.days:
        return []
    outside = [
        m.day for m in moments if m.day and ((m.last_day or m.day) < week.days[0] or m.day > week.days[-1])
    ]
    return [
        Problem(
            code=ImportCode.OUTSIDE_WEEK,
            facts={
                "part": "date",
                "text": day.isoformat(),
                "side": "before" if day < week.days[0] else "after",
            },
            severity=Severity.WARNING,
        )
        for day in dict.fromkeys(outside)
    ]


def _distinct(problems: Sequence[Problem]) -> list[Problem]:
    seen: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.code, str(problem.facts.get("text", ""))), problem)
    return list(seen.values())
