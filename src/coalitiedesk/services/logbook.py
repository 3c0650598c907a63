"""Read the log of changes by week and kind; writing is done by the change log itself."""

import datetime as dt

from coalitiedesk.db.queries import logbook as queries
from coalitiedesk.domain.logbook import LogLine
from coalitiedesk.services.desk import Desk

MOST_LINES = 5_000
_WEEK = dt.timedelta(days=7)


def list_log(
    desk: Desk, *, monday: dt.date | None = None, kind: str | None = None, limit: int = MOST_LINES
) -> tuple[LogLine, ...]:
    """Changes, newest first: of the week that begins on ``monday`` (local time), of one kind, or all."""
    since = _midnight(monday) if monday else None
    until = _midnight(monday + _WEEK) if monday else None
    with desk.read() as session:
        return queries.log_lines(session, since=since, until=until, kind=kind, limit=limit)


def log_kinds(desk: Desk) -> tuple[str, ...]:
    """Every kind of record in the log."""
    with desk.read() as session:
        return queries.log_kinds(session)


def log_weeks(desk: Desk) -> tuple[dt.date, ...]:
    """Mondays (local time) of the weeks between the first change and the last, newest first."""
    with desk.read() as session:
        span = queries.log_span(session)
    if span is None:
        return ()
    first, last = (_monday(moment.astimezone().date()) for moment in span)
    return tuple(last - _WEEK * number for number in range((last - first) // _WEEK + 1))


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time()).astimezone()
