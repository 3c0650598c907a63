"""What exists already outside the Week, with for whom and where it is."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import CodeBook, columns, fetch
from coalitiedesk.db.tables import (
    ProvisionAreaRow,
    ProvisionMarkRow,
    ProvisionRow,
    ProvisionTargetGroupRow,
    TargetGroupRow,
)
from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.ids import AreaId, ProvisionId
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence, ProvisionKind

FORM, PART = "form", "part"  # kinds of marks
_FIELDS = ("id", "name", "kind", "organiser", "partner_id", "description", "evidence", "evidence_note")
_MORE = ("intervention", "how_often", "period", "capacity", "is_active", "note")
_KINDS = CodeBook(ProvisionKind)
_EVIDENCES = CodeBook(ProvisionEvidence)


def provisions(session: Session) -> tuple[Provision, ...]:
    """All of them by name; four queries whatever their number."""
    table = ProvisionRow.__table__.columns
    rows = fetch(session, select(*columns(ProvisionRow, *_FIELDS, *_MORE)).order_by(table.name, table.id))
    groups, areas, marks = _groups(session), _areas(session), _marks(session)
    return tuple(
        Provision(
            id=ProvisionId(row.id),
            name=row.name,
            kind=_KINDS[row.kind],
            organiser=row.organiser,
            partner_id=row.partner_id,
            description=row.description,
            evidence=_EVIDENCES[row.evidence],
            evidence_note=row.evidence_note,
            intervention=row.intervention,
            how_often=row.how_often,
            period=row.period,
            capacity=row.capacity,
            is_active=bool(row.is_active),
            note=row.note,
            target_groups=groups.get(row.id, ()),
            area_ids=tuple(AreaId(key) for key in areas.get(row.id, ())),
            forms=_codes(LonelinessForm, marks.get((row.id, FORM), ())),
            parts=_codes(PlanPart, marks.get((row.id, PART), ())),
        )
        for row in rows
    )


def _groups(session: Session) -> dict[Any, tuple[str, ...]]:
    link, group = ProvisionTargetGroupRow.__table__, TargetGroupRow.__table__
    query = select(link.c.provision_id, group.c.name).join_from(link, group).order_by(group.c.name)
    return _gathered(fetch(session, query))


def _areas(session: Session) -> dict[Any, tuple[int, ...]]:
    link = ProvisionAreaRow.__table__
    return _gathered(fetch(session, select(link.c.provision_id, link.c.area_id).order_by(link.c.area_id)))


def _marks(session: Session) -> dict[Any, tuple[str, ...]]:
    mark = ProvisionMarkRow.__table__
    query = select(mark.c.provision_id, mark.c.kind, mark.c.code).order_by(mark.c.code)
    return _gathered(((row[0], row[1]), row[2]) for row in fetch(session, query))


def _gathered(pairs: Iterable[Sequence[Any]]) -> dict[Any, tuple[Any, ...]]:
    found: dict[Any, list[Any]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def _codes(kind: Any, stored: Sequence[str]) -> tuple[Any, ...]:
    """In the order of the enumeration; a code that a newer programme wrote is passed over."""
    return tuple(member for member in kind if member.value in stored)
