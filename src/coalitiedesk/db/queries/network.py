"""Who takes part, and what they did together."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.partners import other_areas
from coalitiedesk.db.queries.records import fetch
from coalitiedesk.db.tables import ActivityOrganiserRow, MeetingGuestRow, PartnerRow
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.network import NetworkLink, NetworkPartner, links_of
from coalitiedesk.domain.partners import PartnerKind, all_areas

_MOST_TOGETHER = 40
"""A meeting of more says that everybody came, not who works with whom."""


def network(session: Session) -> tuple[tuple[NetworkPartner, ...], tuple[NetworkLink, ...]]:
    """Partners that take part, by name, and what they have in common."""
    table = PartnerRow.__table__.columns
    query = select(table.id, table.name, table.kind, table.area_id).where(table.is_active)
    others = other_areas(session)
    rows = fetch(session, query.order_by(table.sort_name, table.id))
    partners = tuple(
        NetworkPartner(
            id=PartnerId(key), name=name, kind=PartnerKind(kind), areas=all_areas(area, others.get(key, ()))
        )
        for key, name, kind, area in rows
    )
    known = {partner.id for partner in partners}
    shared = _groups(session, ActivityOrganiserRow, "activity_id")
    shared += _groups(session, MeetingGuestRow, "meeting_id")
    groups = [[key for key in group if key in known] for group in shared if len(group) <= _MOST_TOGETHER]
    return partners, links_of(groups)


def _groups(
    session: Session, rows: type[ActivityOrganiserRow | MeetingGuestRow], key: str
) -> list[set[PartnerId]]:
    columns = rows.__table__.columns
    query = select(columns[key], columns.partner_id).where(columns.partner_id.is_not(None))
    found: defaultdict[int, set[PartnerId]] = defaultdict(set)
    for shared, partner_id in fetch(session, query):
        found[shared].add(PartnerId(partner_id))
    return list(found.values())
