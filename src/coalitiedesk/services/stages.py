"""Stages of engagement: bring partners into one, tick its checklist, and keep how they came there."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import insert, select, update
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
from coalitiedesk.services.portions import Done, Portions, portions, to_the_end
from coalitiedesk.services.rows import by_the_hundreds, clean


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
    return to_the_end(moving_to_stage(desk, ids, stage, day=day, note=note, initiator=initiator))


def moving_to_stage(
    desk: Desk,
    ids: Sequence[PartnerId],
    stage: EngagementStage,
    *,
    day: dt.date,
    note: str = "",
    initiator: str | None = None,
) -> Portions[tuple[PartnerId, ...]]:
    """As :func:`move_to_stage`, in portions within the one transaction."""
    who = "" if len(ids) == 1 else f"{count(len(ids), 'partner', 'partners')} "
    with desk.change(f"{who}naar fase ‘{label(stage).lower()}’", initiator=initiator) as session:
        moved: list[PartnerId] = []
        for done, some in portions(ids):
            moved += store_stage(session, some, stage, day=day, note=note)
            yield Done(done=done, total=len(ids))
        return tuple(dict.fromkeys(moved))


def store_stage(
    session: Session, ids: Sequence[PartnerId], stage: EngagementStage, *, day: dt.date, note: str = ""
) -> tuple[PartnerId, ...]:
    """Write a change of stage within an open transaction; see :func:`move_to_stage`."""
    since = {}
    for some in by_the_hundreds(ids):
        found = session.execute(
            select(PartnerRow.id, PartnerRow.stage_since).where(
                PartnerRow.id.in_(some), PartnerRow.stage != stage.value
            )
        )
        since.update({PartnerId(key): day for key, day in found})
    moved = [key for key in dict.fromkeys(ids) if key in since]
    change = {"stage": stage.value, "day": day, "note": clean(note)}
    if moved:
        session.execute(insert(StageChangeRow), [{"partner_id": key, **change} for key in moved])
    newest = [key for key in moved if (last := since[key]) is None or day >= last]
    for some in by_the_hundreds(newest):
        session.execute(
            update(PartnerRow).where(PartnerRow.id.in_(some)).values(stage=stage.value, stage_since=day)
        )
    for key in set(moved).difference(newest):  # written down afterwards: what was later holds
        row = session.get(PartnerRow, key)
        if row is not None:
            settle_stage(session, row)
    return tuple(moved)


def settle_stage(session: Session, partner: PartnerRow) -> None:
    """Give a partner the stage that its history says."""
    last = latest_change(queries.stage_changes(session, PartnerId(partner.id)))
    partner.stage = (last.stage if last else EngagementStage.UNKNOWN).value
    partner.stage_since = last.day if last else None


def _change_in(session: Session, change_id: StageChangeId) -> tuple[StageChangeRow, PartnerRow]:
    row = session.get(StageChangeRow, change_id)
    partner = session.get(PartnerRow, row.partner_id) if row is not None else None
    if row is None or partner is None:
        raise LookupError(change_id)
    return row, partner


def correct_stage_change(
    desk: Desk,
    change_id: StageChangeId,
    stage: EngagementStage,
    *,
    day: dt.date,
    note: str = "",
    initiator: str | None = None,
) -> None:
    """Write down better when a partner came where, and why; the partner is where the history then says.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change("verandering van fase verbeteren", initiator=initiator) as session:
        row, partner = _change_in(session, change_id)
        row.stage, row.day, row.note = stage.value, day, clean(note)
        session.flush()
        settle_stage(session, partner)


def remove_stage_change(desk: Desk, change_id: StageChangeId, *, initiator: str | None = None) -> None:
    """Take a change that was never so out of the history; the partner is where the rest says.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change("verandering van fase verwijderen", initiator=initiator) as session:
        row, partner = _change_in(session, change_id)
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
