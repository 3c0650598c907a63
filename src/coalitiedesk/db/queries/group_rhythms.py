"""How often contact with whom a kept list shows, where the coordinator said so: the rhythm of a group.

Only what is written down of a partner makes it belong to a group. Words to search for do not, nor does how
warm the contact is, or a call would throw somebody out of the group it was about.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import fetch
from coalitiedesk.db.tables import PartnerAreaRow, PartnerLabelRow, PartnerRow, SavedViewRow
from coalitiedesk.domain.ids import PartnerId

Rhythm = tuple[int | None, str]
"""Days between contacts, and the name of the kept list that says so."""
NO_RHYTHM: Rhythm = (None, "")


def group_rhythms(session: Session, ids: Sequence[PartnerId] | None = None) -> dict[int, Rhythm]:
    """The rhythm of every partner in a group that has one; who is in several keeps the shortest.

    Args:
        session: To ask with.
        ids: Only of these partners.
    """
    found: dict[int, Rhythm] = {}
    for days, name, content in sorted(_rules(session), key=lambda rule: (-rule[0], rule[1])):
        query = select(PartnerRow.__table__.c.id).where(*_conditions(content))
        if ids is not None:
            query = query.where(PartnerRow.__table__.c.id.in_(ids))
        for (key,) in fetch(session, query):
            found[key] = (days, name)
    return found


def _rules(session: Session) -> list[tuple[int, str, dict[str, Any]]]:
    table = SavedViewRow.__table__.c
    rows = fetch(session, select(table.name, table.content).where(~table.is_default))
    found = [(name, _read(content)) for name, content in rows]
    return [(days, name, content) for name, content in found if (days := _days(content))]


def _read(content: str) -> dict[str, Any]:
    try:
        found = json.loads(content or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _days(content: dict[str, Any]) -> int:
    days = content.get("interval_days")
    return days if isinstance(days, int) and days > 0 else 0


def _conditions(content: dict[str, Any]) -> list[ColumnElement[bool]]:
    """The same as ``PartnerFilter.keeps``, for what is written down of a partner."""
    partner = PartnerRow.__table__.c
    found: list[ColumnElement[bool]] = []
    for key, column in (
        ("kinds", partner.kind),
        ("stages", partner.stage),
        ("holders", partner.account_holder),
    ):
        if content.get(key):
            found.append(column.in_(content[key]))
    if content.get("labels"):
        label = PartnerLabelRow.__table__.c
        found.append(partner.id.in_(select(label.partner_id).where(label.name.in_(content["labels"]))))
    if content.get("areas"):
        found.append(_works_in([int(key) for key in content["areas"]]))
    return found


def _works_in(areas: Sequence[int]) -> ColumnElement[bool]:
    """0 stands for no area at all."""
    partner, other = PartnerRow.__table__.c, PartnerAreaRow.__table__.c
    elsewhere = partner.id.in_(select(other.partner_id).where(other.area_id.in_(areas)))
    nowhere = and_(partner.area_id.is_(None), partner.id.not_in(select(other.partner_id)))
    parts = [partner.area_id.in_(areas), elsewhere]
    return or_(*parts, nowhere) if 0 in areas else or_(*parts)
