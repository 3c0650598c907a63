"""Activities with everything that hangs on them."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.codes import facilities_from
from coalitiedesk.db.queries.records import CodeBook, coded, columns, fetch, maker, uncollected
from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityRow,
    ActivityTargetGroupRow,
    OccurrenceRow,
    TargetGroupRow,
)
from coalitiedesk.db.tables.declarative import Row
from coalitiedesk.domain.activities import (
    Activity,
    ActivityKind,
    ActivityStatus,
    Novelty,
    Occurrence,
    Openness,
    SignUp,
)
from coalitiedesk.domain.ids import ActivityId, EditionId, PartnerId

# Columns are named as the fields, and stand in their order; what other tables hold comes after them.
_OCCURRENCE = tuple(field.name for field in fields(Occurrence))
_ACTIVITY = tuple(field.name for field in fields(Activity))[:-3]
_CODES = tuple(
    (_ACTIVITY.index(name), CodeBook(kind))
    for name, kind in (
        ("kind", ActivityKind),
        ("status", ActivityStatus),
        ("novelty", Novelty),
        ("openness", Openness),
        ("sign_up", SignUp),
    )
)
_FACILITIES = _ACTIVITY.index("facilities")
_occurrence = maker(Occurrence)
_make_activity = maker(Activity)
_Chosen = Select[Any] | None


def activities(
    session: Session, *, edition_id: EditionId | None = None, ids: Sequence[ActivityId] | None = None
) -> tuple[Activity, ...]:
    """Activities of an edition (or of all), or those named, by title; four queries whatever their number."""
    table = ActivityRow.__table__.columns
    conditions: list[ColumnElement[bool]] = []
    if edition_id is not None:
        conditions.append(table.edition_id == edition_id)
    if ids is not None:
        conditions.append(table.id.in_(ids))
    chosen = select(table.id).where(*conditions) if conditions else None
    query = select(*columns(ActivityRow, *_ACTIVITY)).where(*conditions).order_by(table.title, table.id)
    with uncollected():
        moments = _moments(session, chosen)
        organisers = _organisers(session, chosen)
        groups = _target_groups(session, chosen)
        return tuple(
            [
                _activity(row, groups.get(row[0], ()), organisers.get(row[0], ()), moments.get(row[0], ()))
                for row in fetch(session, query)
            ]
        )


def activity(session: Session, activity_id: ActivityId) -> Activity | None:
    """One activity, or None when it is gone."""
    found = activities(session, ids=[activity_id])
    return found[0] if found else None


def moment_order(moment: Occurrence) -> tuple[bool, str, bool, int, int]:
    """Order of moments: by day and start, what is unknown last."""
    return (
        moment.day is None,
        moment.day.isoformat() if moment.day else "",
        moment.start is None,
        moment.start or 0,
        moment.id,
    )


def target_group_names(session: Session) -> tuple[str, ...]:
    """Names of all target groups in this file, in alphabetical order."""
    return tuple(session.scalars(select(TargetGroupRow.name).order_by(TargetGroupRow.name)))


def _moments(session: Session, chosen: _Chosen) -> dict[int, tuple[Occurrence, ...]]:
    query = _among(select(*columns(OccurrenceRow, *_OCCURRENCE)), OccurrenceRow, chosen)
    found: dict[int, tuple[Occurrence, ...]] = {}
    for row in fetch(session, query):
        key = row[1]
        earlier = found.get(key)
        moment = _occurrence(row)
        found[key] = (moment,) if earlier is None else (*earlier, moment)
    return {
        key: moments if len(moments) == 1 else tuple(sorted(moments, key=moment_order))
        for key, moments in found.items()
    }


def _organisers(session: Session, chosen: _Chosen) -> dict[int, tuple[PartnerId, ...]]:
    table = ActivityOrganiserRow.__table__.columns
    query = select(table.activity_id, table.partner_id).order_by(table.position, table.id)
    return _gathered(fetch(session, _among(query, ActivityOrganiserRow, chosen)))


def _target_groups(session: Session, chosen: _Chosen) -> dict[int, tuple[str, ...]]:
    table, group = ActivityTargetGroupRow.__table__.columns, TargetGroupRow.__table__.columns
    query = (
        select(table.activity_id, group.name)
        .join_from(ActivityTargetGroupRow.__table__, TargetGroupRow.__table__)
        .order_by(table.position, table.id)
    )
    return _gathered(fetch(session, _among(query, ActivityTargetGroupRow, chosen)))


def _among(query: Select[Any], table: type[Row], chosen: _Chosen) -> Select[Any]:
    """Only what belongs to the chosen activities; everything when all are."""
    return query if chosen is None else query.where(table.__table__.columns.activity_id.in_(chosen))


def _gathered(pairs: Iterable[tuple[int, Any]]) -> dict[int, tuple[Any, ...]]:
    """The second of each pair by the first, in their order."""
    found: dict[int, tuple[Any, ...]] = {}
    for key, value in pairs:
        found[key] = (*found[key], value) if key in found else (value,)
    return found


def _activity(
    row: Sequence[Any],
    target_groups: tuple[str, ...],
    organiser_ids: tuple[PartnerId, ...],
    occurrences: tuple[Occurrence, ...],
) -> Activity:
    """A record of the columns ``_ACTIVITY``, which stand in the order of its fields."""
    values = coded(row, _CODES)
    values[_FACILITIES] = facilities_from(values[_FACILITIES])
    values += (target_groups, organiser_ids, occurrences)
    return _make_activity(values)
