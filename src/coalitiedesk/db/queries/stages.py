"""Stages of engagement, and what is ticked of their checklists."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import PartnerRow, StageChangeRow, StageTickRow
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId, StageChangeId
from coalitiedesk.domain.stages import PartnerStage, StageChange


def partner_stage(session: Session, partner_id: PartnerId) -> PartnerStage | None:
    """Where a partner is and how it came there; None when it is gone."""
    row = session.get(PartnerRow, partner_id)
    if row is None:
        return None
    ticked = session.scalars(select(StageTickRow.item).where(StageTickRow.partner_id == partner_id))
    return PartnerStage(
        partner_id=partner_id,
        stage=EngagementStage(row.stage),
        since=row.stage_since,
        changes=stage_changes(session, partner_id),
        ticked=frozenset(ticked),
    )


def stage_changes(session: Session, partner_id: PartnerId) -> tuple[StageChange, ...]:
    """How a partner came where it is, the latest first."""
    rows = session.scalars(
        select(StageChangeRow)
        .where(StageChangeRow.partner_id == partner_id)
        .order_by(StageChangeRow.day.desc(), StageChangeRow.id.desc())
    )
    return tuple(
        StageChange(
            id=StageChangeId(row.id),
            partner_id=PartnerId(row.partner_id),
            stage=EngagementStage(row.stage),
            day=row.day,
            note=row.note,
        )
        for row in rows
    )
