"""What exists already outside the Week, with for whom and where it is."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import CodeBook, columns, fetch, maker, uncollected
from coalitiedesk.db.tables import (
    ProvisionAreaRow,
    ProvisionMarkRow,
    ProvisionRow,
    ProvisionTargetGroupRow,
    TargetGroupRow,
)
from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence, ProvisionKind

FORM, PART = "form", "part"  # kinds of marks
# Columns are named as the fields, and stand in their order; what other tables hold comes after them.
_FIELDS = tuple(field.name for field in fields(Provision))[:-4]
_provision = maker(Provision)
_KINDS = CodeBook(ProvisionKind)
_EVIDENCES = CodeBook(ProvisionEvidence)


def provisions(session: Session) -> tuple[Provision, ...]:
    """All of them by name; four queries whatever their number."""
    table = ProvisionRow.__table__.columns
    rows = fetch(session, select(*columns(ProvisionRow, *_FIELDS)).order_by(table.name, table.id))
    groups, areas, marks = _groups(session), _areas(session), _marks(session)
    with uncollected():
        return tuple(
            [
                _provision(
                    (
                        *row[:2],
                        _KINDS[row[2]],
                        *row[3:6],
                        _EVIDENCES[row[6]],
                        *row[7:12],
                        bool(row[12]),
                        row[13],
                        groups.get(row[0], ()),
                        areas.get(row[0], ()),
                        marks.get((row[0], FORM), ()),
                        marks.get((row[0], PART), ()),
                    )
                )
                for row in rows
            ]
        )


def _groups(session: Session) -> dict[Any, tuple[str, ...]]:
    link, group = ProvisionTargetGroupRow.__table__, TargetGroupRow.__table__
    query = select(link.c.provision_id, group.c.name).join_from(link, group).order_by(group.c.name)
    return _gathered(fetch(session, query))


def _areas(session: Session) -> dict[Any, tuple[int, ...]]:
    link = ProvisionAreaRow.__table__
    return _gathered(fetch(session, select(link.c.provision_id, link.c.area_id).order_by(link.c.area_id)))


def _marks(session: Session) -> dict[Any, tuple[Any, ...]]:
    """In the order of the enumeration; a code that a newer programme wrote is passed over."""
    mark = ProvisionMarkRow.__table__
    rows = fetch(session, select(mark.c.provision_id, mark.c.kind, mark.c.code))
    found = _gathered(((row[0], row[1]), row[2]) for row in rows)
    return {key: _in_order(key[1], tuple(sorted(codes))) for key, codes in found.items()}


@cache
def _in_order(kind: str, codes: tuple[str, ...]) -> tuple[Any, ...]:
    members: type[StrEnum] = LonelinessForm if kind == FORM else PlanPart
    return tuple(member for member in members if member.value in codes)


def _gathered(pairs: Iterable[Sequence[Any]]) -> dict[Any, tuple[Any, ...]]:
    found: dict[Any, list[Any]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
