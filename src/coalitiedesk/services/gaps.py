"""Which kinds of partners are missing, why that matters, and whom one could ask."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import select

from coalitiedesk.db.queries import gaps as queries
from coalitiedesk.db.queries.activities import target_group_names
from coalitiedesk.db.tables import PartnerRow
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AreaId, PartnerId, TaskId
from coalitiedesk.domain.kind_gaps import PartnerKindGuide, SoughtPartner
from coalitiedesk.domain.partners import Partner, PartnerKind
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.knowledge.partner_kinds import partner_kinds
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import store_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.services.stages import store_stage

_NOTE = "Gezocht voor een lege plek"


def read_sought(desk: Desk) -> tuple[SoughtPartner, ...]:
    """Everybody who takes part, could or did, with where and for whom."""
    with desk.read() as session:
        return queries.sought_partners(session)


def list_groups(desk: Desk) -> tuple[str, ...]:
    """Target groups of this coalition, also those that nobody does anything for yet."""
    with desk.read() as session:
        return target_group_names(session)


def kind_guides() -> Mapping[PartnerKind, PartnerKindGuide]:
    """Why each kind belongs in a coalition."""
    return partner_kinds()


def put_on_longlist(
    desk: Desk,
    name: str,
    kind: PartnerKind,
    *,
    area: AreaId | None,
    today: dt.date,
    initiator: str | None = None,
) -> PartnerId | None:
    """Add somebody to ask, as a partner that does not take part yet; None when the name is there already."""
    with desk.change("op de longlist zetten", initiator=initiator) as session:
        known = session.scalar(select(PartnerRow.id).where(PartnerRow.name == name, PartnerRow.is_active))
        if known is not None:
            return None
        key = store_partner(session, Partner(id=PartnerId(0), name=name, kind=kind, area_id=area))
        store_stage(session, [key], EngagementStage.PREPARE, day=today, note=_NOTE)
        return key


def seek_by_task(desk: Desk, title: str, *, initiator: str | None = None) -> TaskId:
    """Put looking for somebody, or asking somebody, on the list of tasks."""
    return save_task(desk, Task(id=TaskId(0), title=title, step=PlanStep.ORGANISE), initiator=initiator)
