"""Who works with whom, and which kinds of partners are missing where."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import fetch
from coalitiedesk.db.tables import ActivityOrganiserRow, MeetingGuestRow, PartnerRow
from coalitiedesk.domain.ids import AreaId, PartnerId, TaskId
from coalitiedesk.domain.network import KindGap, NetworkLink, NetworkPartner, kind_gaps, links_of
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.plan import save_task

_MOST_TOGETHER = 40
"""A meeting of more says that everybody came, not who works with whom."""


def network_in(session: Session) -> tuple[tuple[NetworkPartner, ...], tuple[NetworkLink, ...]]:
    """Partners that take part, by name, and what they have in common."""
    table = PartnerRow.__table__.columns
    query = select(table.id, table.name, table.kind, table.area_id).where(table.is_active)
    rows = fetch(session, query.order_by(table.sort_name, table.id))
    partners = tuple(
        NetworkPartner(id=PartnerId(key), name=name, kind=PartnerKind(kind), area_id=area)
        for key, name, kind, area in rows
    )
    known = {partner.id for partner in partners}
    shared = _groups(session, ActivityOrganiserRow, "activity_id")
    shared += _groups(session, MeetingGuestRow, "meeting_id")
    groups = [[key for key in group if key in known] for group in shared if len(group) <= _MOST_TOGETHER]
    return partners, links_of(groups)


def list_gaps(desk: Desk) -> tuple[KindGap, ...]:
    """Every kind of the guide with how many partners there are, in all and in each area."""
    areas = [area.id for area in list_areas(desk)]
    with desk.read() as session:
        partners, _ = network_in(session)
    return kind_gaps(partners, areas)


def seek_partner(
    desk: Desk, kind: PartnerKind, areas: Sequence[str] = (), *, initiator: str | None = None
) -> TaskId:
    """Make a task of looking for a partner of a kind; ``areas`` are the names of where."""
    where = f" in {enumerate_words(list(areas))}" if areas else ""
    title = f"Zoek een partner: {label(kind).lower()}{where}"
    return save_task(desk, Task(id=TaskId(0), title=title, step=PlanStep.ORGANISE), initiator=initiator)


def area_names(desk: Desk) -> dict[AreaId, str]:
    """Names of the areas, in their order."""
    return {area.id: area.name for area in list_areas(desk)}


def _groups(
    session: Session, rows: type[ActivityOrganiserRow | MeetingGuestRow], key: str
) -> list[set[PartnerId]]:
    columns = rows.__table__.columns
    query = select(columns[key], columns.partner_id).where(columns.partner_id.is_not(None))
    found: defaultdict[int, set[PartnerId]] = defaultdict(set)
    for shared, partner_id in fetch(session, query):
        found[shared].add(PartnerId(partner_id))
    return list(found.values())
