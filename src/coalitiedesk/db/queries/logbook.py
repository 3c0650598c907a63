"""The log of changes."""

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import LogbookRow
from coalitiedesk.domain.logbook import LogLine


def log_lines(
    session: Session,
    *,
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
    kind: str | None = None,
    limit: int,
) -> tuple[LogLine, ...]:
    """Newest first, at most ``limit``: from ``since`` until before ``until`` (UTC), of one kind or of all."""
    query = select(LogbookRow).order_by(LogbookRow.at.desc(), LogbookRow.id.desc()).limit(limit)
    if since is not None:
        query = query.where(LogbookRow.at >= _stored(since))
    if until is not None:
        query = query.where(LogbookRow.at < _stored(until))
    if kind is not None:
        query = query.where(LogbookRow.kind == kind)
    return tuple(_line(row) for row in session.scalars(query))


def log_kinds(session: Session) -> tuple[str, ...]:
    """Every kind of record in the log."""
    return tuple(session.scalars(select(LogbookRow.kind).distinct().order_by(LogbookRow.kind)))


def log_span(session: Session) -> tuple[dt.datetime, dt.datetime] | None:
    """First and last moment in the log, UTC; None when nothing was changed yet."""
    amount, first, last = session.execute(
        select(func.count(), func.min(LogbookRow.at), func.max(LogbookRow.at))
    ).one()
    return (first.replace(tzinfo=dt.UTC), last.replace(tzinfo=dt.UTC)) if amount else None


def _stored(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None)


def _line(row: LogbookRow) -> LogLine:
    return LogLine(
        id=row.id,
        at=row.at.replace(tzinfo=dt.UTC),
        kind=row.kind,
        record_id=row.record_id,
        fields=tuple(row.fields.split(", ")) if row.fields else (),
        label=row.label,
    )
