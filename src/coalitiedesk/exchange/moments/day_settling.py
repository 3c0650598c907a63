"""Days as written, to days of the calendar: the year, the weekday and the Week decide."""

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.dutch.formats import WEEKDAYS, plain_date
from coalitiedesk.exchange.moments.records import WeekContext
from coalitiedesk.exchange.moments.specs import DayPoint, DayRule, DaySpec

_LONGEST_PERIOD = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledDay:
    """A day, an unbroken period, or the whole Week."""

    day: dt.date | None = None
    last_day: dt.date | None = None
    whole_week: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysReading:
    """Days of one spec; none of them when something about it has to be asked first."""

    days: tuple[SettledDay, ...] = ()
    problems: tuple[Problem, ...] = ()


def settle_days(
    spec: DaySpec, week: WeekContext, *, has_times: bool, within: DaySpec | None = None
) -> DaysReading:
    """Days of the calendar for days as written.

    Args:
        spec: The days as written.
        week: Year and days of the Week, as far as known.
        has_times: Times were given, so that ``dagelijks`` means each day apart.
        within: A period that holds the weekdays of ``spec``; the Week when None.
    """
    match spec.rule:
        case DayRule.WHOLE_WEEK:
            return DaysReading(days=(SettledDay(whole_week=True),))
        case DayRule.DAILY:
            return _daily(week, has_times=has_times, within=within)
        case DayRule.WEEKDAYS:
            return _weekdays(spec, week, within=within)
        case DayRule.NTH_WEEKDAY:
            return _nth_weekday(spec, week)
        case DayRule.PERIOD:
            return _period(spec, week)
        case _:
            return _days(spec, week)


def _daily(week: WeekContext, *, has_times: bool, within: DaySpec | None) -> DaysReading:
    if within is not None and period_of(within, week) is None:
        return _period(within, week)
    if not has_times:
        return (
            _period(within, week) if within is not None else DaysReading(days=(SettledDay(whole_week=True),))
        )
    days = _days_of(within, week)
    return DaysReading(days=tuple(SettledDay(day=day) for day in days) or (SettledDay(whole_week=True),))


def _days_of(within: DaySpec | None, week: WeekContext) -> tuple[dt.date, ...]:
    """Days of a period, or of the Week."""
    bounds = period_of(within, week) if within is not None else None
    if bounds is None:
        return week.days
    span = min((bounds[1] - bounds[0]).days + 1, _LONGEST_PERIOD)
    return tuple(bounds[0] + dt.timedelta(days=offset) for offset in range(span))


def period_of(spec: DaySpec, week: WeekContext) -> tuple[dt.date, dt.date] | None:
    """First and last day of a period as written, when they are clear."""
    reading = _period(spec, week) if spec.rule is DayRule.PERIOD else DaysReading()
    for found in reading.days:
        if found.day and found.last_day:
            return found.day, found.last_day
        if found.whole_week and week.first_day and week.last_day:
            return week.first_day, week.last_day
    return None


def _problem(code: ImportCode, text: str, **facts: str | int) -> Problem:
    return Problem(
        code=code, subject=text, facts={"part": "date", "text": text, **facts}, severity=Severity.QUESTION
    )


def _days(spec: DaySpec, week: WeekContext) -> DaysReading:
    days: list[SettledDay] = []
    problems: list[Problem] = []
    for point in spec.points:
        day, problem = _day(point, spec.text, week)
        if problem is not None:
            problems.append(problem)
        if day is not None:
            days.append(SettledDay(day=day))
    if spec.rule is DayRule.OPEN_END and days:
        return DaysReading(problems=(_problem(ImportCode.OPEN_PERIOD, spec.text),))
    if spec.rule is DayRule.OPEN_START and days:
        problems.append(_problem(ImportCode.OPEN_PERIOD, spec.text))
    return DaysReading(days=_distinct(days), problems=tuple(problems))


def _distinct(days: Sequence[SettledDay]) -> tuple[SettledDay, ...]:
    return tuple(dict.fromkeys(days))


def _day(point: DayPoint, text: str, week: WeekContext) -> tuple[dt.date | None, Problem | None]:
    if point.month is None:
        return _day_in_week(point, text, week)
    year = point.year or _year_of(week)
    if (code := _impossible(point.day, point.month, year)) is not None:
        return None, _problem(code, text)
    day = dt.date(year or 0, point.month, point.day)
    if point.weekday is not None and point.weekday != day.weekday():
        return None, _problem(
            ImportCode.WEEKDAY_MISMATCH, text, date=plain_date(day), weekday=WEEKDAYS[day.weekday()]
        )
    is_far = week.first_day is None or abs((day - week.first_day).days) > 60
    if week.year is not None and day.year != week.year and is_far:
        return day, _problem(ImportCode.OTHER_YEAR, text, year=day.year, expected=week.year)
    return day, None


def _year_of(week: WeekContext) -> int | None:
    return week.year or (week.first_day.year if week.first_day else None)


def _impossible(day: int, month: int, year: int | None) -> ImportCode | None:
    """Why day and month are no date, or no date yet."""
    if month > 12 and day <= 12:
        return ImportCode.DATE_AMERICAN
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
        return ImportCode.DATE_IMPOSSIBLE
    if year is None or not 1990 <= year <= 2100:
        return ImportCode.YEAR_UNKNOWN
    return None


def _day_in_week(point: DayPoint, text: str, week: WeekContext) -> tuple[dt.date | None, Problem | None]:
    """``do 24`` without a month: the one such day of the Week."""
    found = [day for day in week.days if day.day == point.day and point.weekday in {None, day.weekday()}]
    if len(found) == 1:
        return found[0], None
    return None, _problem(ImportCode.MONTH_UNKNOWN, text)


def _period(spec: DaySpec, week: WeekContext) -> DaysReading:
    first, problem = _day(spec.points[0], spec.text, week)
    last, other = _day(spec.points[-1], spec.text, week)
    problems = tuple(found for found in (problem, other) if found is not None)[:1]
    if first is None or last is None:
        return DaysReading(problems=problems)
    if last < first and spec.points[-1].year is None and first.month > last.month:
        last = last.replace(year=last.year + 1)
    if last < first:
        return DaysReading(problems=(_problem(ImportCode.END_BEFORE_START, spec.text),))
    if (first, last) == (week.first_day, week.last_day):
        return DaysReading(days=(SettledDay(whole_week=True),), problems=problems)
    if first == last:
        return DaysReading(days=(SettledDay(day=first),), problems=problems)
    return DaysReading(days=(SettledDay(day=first, last_day=last),), problems=problems)


def _weekdays(spec: DaySpec, week: WeekContext, *, within: DaySpec | None) -> DaysReading:
    days = _days_of(within, week)
    if not days:
        return DaysReading(problems=(_problem(ImportCode.WEEK_DATES_UNKNOWN, spec.text),))
    found = [day for day in days if day.weekday() in spec.weekdays]
    if not found:
        return DaysReading(problems=(_problem(ImportCode.WEEKDAY_NOT_IN_WEEK, spec.text),))
    if len(found) > 1 and not spec.is_pattern and len(spec.weekdays) == 1:
        first, second = plain_date(found[0], year=False), plain_date(found[1], year=False)
        problem = _problem(ImportCode.WEEKDAY_TWICE, spec.text, first=first, second=second)
        return DaysReading(problems=(problem,))
    return DaysReading(days=tuple(SettledDay(day=day) for day in found))


def _nth_weekday(spec: DaySpec, week: WeekContext) -> DaysReading:
    if spec.month is not None:
        year = _year_of(week)
        if year is None:
            return DaysReading(problems=(_problem(ImportCode.YEAR_UNKNOWN, spec.text),))
        day = _nth(year, spec.month, spec)
        if day is None:
            return DaysReading(problems=(_problem(ImportCode.DATE_IMPOSSIBLE, spec.text),))
        return DaysReading(days=(SettledDay(day=day),))
    if not week.days:
        return DaysReading(problems=(_problem(ImportCode.WEEK_DATES_UNKNOWN, spec.text),))
    months = dict.fromkeys((day.year, day.month) for day in week.days)
    offers = [_nth(year, month, spec) for year, month in months]
    found = [day for day in offers if day is not None and day in week.days]
    if not found:
        return DaysReading(problems=(_problem(ImportCode.WEEKDAY_NOT_IN_WEEK, spec.text),))
    return DaysReading(days=tuple(SettledDay(day=day) for day in found))


def _nth(year: int, month: int, spec: DaySpec) -> dt.date | None:
    weekday = spec.weekdays[0]
    length = calendar.monthrange(year, month)[1]
    days = [
        dt.date(year, month, day)
        for day in range(1, length + 1)
        if dt.date(year, month, day).weekday() == weekday
    ]
    if spec.nth == -1:
        return days[-1]
    return days[spec.nth - 1] if spec.nth <= len(days) else None
