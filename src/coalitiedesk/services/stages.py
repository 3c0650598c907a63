"""Stages of engagement: bring partners into one, tick its checklist, and keep how they came there."""

import datetime as dt
from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import stages as queries
from coalitiedesk.db.tables import PartnerRow, StageChangeRow, StageTickRow
from coalitiedesk.domain.engagement import EngagementStage, StageGuide
from coalitiedesk.domain.ids import PartnerId, StageChangeId
from coalitiedesk.domain.stages import PartnerStage, latest_change
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label
from coalitiedesk.knowledge.engagement import engagement_knowledge
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import clean

_AT_ONCE = 500


def stage_guide(stage: EngagementStage) -> StageGuide | None:
    """What we know about a stage; None before the first."""
    return next((guide for guide in engagement_knowledge().stages if guide.stage is stage), None)


def get_stage(desk: Desk, partner_id: PartnerId) -> PartnerStage | None:
    """Where a partner is and how it came there; None when it is gone."""
    with desk.read() as session:
        return queries.partner_stage(session, partner_id)


def move_to_stage(
    desk: Desk,
    ids: Sequence[PartnerId],
    stage: EngagementStage,
    *,
    day: dt.date,
    note: str = "",
    initiator: str | None = None,
) -> tuple[PartnerId, ...]:
    """Bring partners into a stage, in any direction, as one step; who is there already stays.

    Returns:
        Those that moved.
    """
    who = "" if len(ids) == 1 else f"{count(len(ids), 'partner', 'partners')} "
    with desk.change(f"{who}naar fase ‘{label(stage).lower()}’", initiator=initiator) as session:
        return store_stage(session, ids, stage, day=day, note=note)


def store_stage(
    session: Session, ids: Sequence[PartnerId], stage: EngagementStage, *, day: dt.date, note: str = ""
) -> tuple[PartnerId, ...]:
    """Write a change of stage within an open transaction; see :func:`move_to_stage`."""
    rows = {row.id: row for row in _partners(session, ids)}
    moved = [row for key in ids if (row := rows.get(key)) is not None and row.stage != stage]
    for row in moved:
        session.add(StageChangeRow(partner_id=row.id, stage=stage.value, day=day, note=clean(note)))
    session.flush()
    for row in moved:
        if row.stage_since is None or day >= row.stage_since:
            row.stage, row.stage_since = stage.value, day
        else:
            settle_stage(session, row)
    return tuple(PartnerId(row.id) for row in moved)


def _partners(session: Session, ids: Sequence[PartnerId]) -> Iterator[PartnerRow]:
    for begin in range(0, len(ids), _AT_ONCE):
        some = ids[begin : begin + _AT_ONCE]
        yield from session.scalars(select(PartnerRow).where(PartnerRow.id.in_(some)))


def settle_stage(session: Session, partner: PartnerRow) -> None:
    """Give a partner the stage that its history says."""
    last = latest_change(queries.stage_changes(session, PartnerId(partner.id)))
    partner.stage = (last.stage if last else EngagementStage.UNKNOWN).value
    partner.stage_since = last.day if last else None


def remove_stage_change(desk: Desk, change_id: StageChangeId, *, initiator: str | None = None) -> None:
    """Take a change that was never so out of the history; the partner is where the rest says.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change("verandering van fase verwijderen", initiator=initiator) as session:
        row = session.get(StageChangeRow, change_id)
        partner = session.get(PartnerRow, row.partner_id) if row is not None else None
        if row is None or partner is None:
            raise LookupError(change_id)
        session.delete(row)
        session.flush()
        settle_stage(session, partner)


def tick_stage_item(
    desk: Desk,
    partner_id: PartnerId,
    item: str,
    *,
    is_done: bool,
    today: dt.date,
    initiator: str | None = None,
) -> None:
    """Tick something of the checklist of a stage for a partner, or wipe the tick."""
    with desk.change(f"punt van een fase {'afvinken' if is_done else 'openzetten'}", initiator=initiator) as (
        session
    ):
        found = session.scalar(
            select(StageTickRow).where(StageTickRow.partner_id == partner_id, StageTickRow.item == item)
        )
        if is_done and found is None:
            session.add(StageTickRow(partner_id=partner_id, item=item, ticked_on=today))
        elif not is_done and found is not None:
            session.delete(found)
