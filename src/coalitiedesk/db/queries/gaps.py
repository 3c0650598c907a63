"""Partners by kind, with where they work and for whom they do something."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.partners import other_areas
from coalitiedesk.db.queries.records import CodeBook, fetch
from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityTargetGroupRow,
    PartnerRow,
    ProvisionRow,
    ProvisionTargetGroupRow,
    TargetGroupRow,
)
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.kind_gaps import SoughtPartner
from coalitiedesk.domain.partners import PartnerKind, all_areas

_KINDS = CodeBook(PartnerKind)


def sought_partners(session: Session) -> tuple[SoughtPartner, ...]:
    """Everybody in the register, by name."""
    table = PartnerRow.__table__.columns
    query = select(table.id, table.name, table.kind, table.area_id, table.is_active, table.stage)
    also = other_areas(session)
    groups = _groups(session)
    return tuple(
        SoughtPartner(
            id=PartnerId(key),
            name=name,
            kind=_KINDS[kind],
            areas=all_areas(area, also.get(key, ())),
            groups=frozenset(groups[key]),
            is_prospect=bool(is_active) and stage == EngagementStage.PREPARE.value,
            is_gone=not is_active,
        )
        for key, name, kind, area, is_active, stage in fetch(
            session, query.order_by(table.sort_name, table.id)
        )
    )


def _groups(session: Session) -> defaultdict[int, set[str]]:
    """Names of target groups by partner: of activities it organises, and of what it offers besides."""
    activities = (
        select(ActivityOrganiserRow.partner_id, TargetGroupRow.name)
        .join(
            ActivityTargetGroupRow,
            ActivityTargetGroupRow.activity_id == ActivityOrganiserRow.activity_id,
        )
        .join(TargetGroupRow, TargetGroupRow.id == ActivityTargetGroupRow.target_group_id)
        .distinct()
    )
    provisions = (
        select(ProvisionRow.partner_id, TargetGroupRow.name)
        .join(ProvisionTargetGroupRow, ProvisionTargetGroupRow.provision_id == ProvisionRow.id)
        .join(TargetGroupRow, TargetGroupRow.id == ProvisionTargetGroupRow.target_group_id)
        .where(ProvisionRow.partner_id.is_not(None), ProvisionRow.is_active)
        .distinct()
    )
    found: defaultdict[int, set[str]] = defaultdict(set)
    for query in (activities, provisions):
        for partner_id, name in fetch(session, query):
            found[partner_id].add(name)
    return found
