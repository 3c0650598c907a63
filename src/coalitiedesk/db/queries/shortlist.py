"""Crosses of partners, and the criteria that a coalition added."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import CodeBook, columns, fetch, maker, uncollected
from coalitiedesk.db.tables import CriterionMarkRow, OwnCriterionRow, PartnerRow
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import OwnCriterionId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.shortlist import Candidate, own_key

_KINDS = CodeBook(PartnerKind)
_STAGES = CodeBook(EngagementStage)
_PARTNER = ("id", "name", "kind", "sector", "place", "is_active", "stage")
_NONE: frozenset[str] = frozenset()
_make = maker(Candidate)


def own_criteria(session: Session) -> tuple[tuple[OwnCriterionId, str], ...]:
    """Own criteria with their names, in the order of the columns."""
    rows = session.scalars(select(OwnCriterionRow).order_by(OwnCriterionRow.position, OwnCriterionRow.id))
    return tuple((OwnCriterionId(row.id), row.name) for row in rows)


def candidates(session: Session) -> tuple[Candidate, ...]:
    """Every partner with its crosses, by name without article."""
    table = PartnerRow.__table__.columns
    query = select(*columns(PartnerRow, *_PARTNER)).order_by(table.sort_name, table.id)
    marks = select(*columns(CriterionMarkRow, "partner_id", "criterion", "own_criterion_id"))
    crosses: defaultdict[int, set[str]] = defaultdict(set)
    with uncollected():
        for partner_id, code, own_id in fetch(session, marks):
            crosses[partner_id].add(code if own_id is None else own_key(own_id))
        return tuple(
            [
                _make(
                    (
                        key,
                        name,
                        _KINDS[kind],
                        sector,
                        place,
                        is_active,
                        _STAGES[stage],
                        frozenset(crosses[key]) if key in crosses else _NONE,
                    )
                )
                for key, name, kind, sector, place, is_active, stage in fetch(session, query)
            ]
        )
