"""From longlist to shortlist: crosses, criteria of the coalition's own, and who comes on the shortlist."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import shortlist as queries
from coalitiedesk.db.tables import CriterionMarkRow, OwnCriterionRow, PartnerRow
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import OwnCriterionId, PartnerId
from coalitiedesk.domain.shortlist import BEFORE_SHORTLIST, Criterion, Shortlist, own_key
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label
from coalitiedesk.knowledge.engagement import engagement_knowledge
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import clean
from coalitiedesk.services.stages import store_stage

_NOTE = "Van longlist naar shortlist"


def get_shortlist(desk: Desk) -> Shortlist:
    """The whole table: the six criteria and the own ones, and every partner with its crosses."""
    with desk.read() as session:
        return shortlist_in(session)


def shortlist_in(session: Session) -> Shortlist:
    """The same within an open transaction."""
    six = (
        Criterion(key=guide.criterion.value, name=label(guide.criterion), ask=guide.text)
        for guide in engagement_knowledge().criteria
    )
    own = (Criterion(key=own_key(key), name=name, own_id=key) for key, name in queries.own_criteria(session))
    return Shortlist(criteria=(*six, *own), candidates=queries.candidates(session))


def set_cross(
    desk: Desk, partner_id: PartnerId, criterion: Criterion, *, is_on: bool, initiator: str | None = None
) -> None:
    """Put a cross for a partner, or wipe it."""
    code = "" if criterion.own_id is not None else criterion.key
    with desk.change(f"kruisje {'zetten' if is_on else 'wissen'}", initiator=initiator) as session:
        found = session.scalar(
            select(CriterionMarkRow).where(
                CriterionMarkRow.partner_id == partner_id,
                CriterionMarkRow.criterion == code,
                CriterionMarkRow.own_criterion_id.is_(criterion.own_id)
                if criterion.own_id is None
                else CriterionMarkRow.own_criterion_id == criterion.own_id,
            )
        )
        if is_on and found is None:
            session.add(
                CriterionMarkRow(partner_id=partner_id, criterion=code, own_criterion_id=criterion.own_id)
            )
        elif not is_on and found is not None:
            session.delete(found)


def add_criterion(desk: Desk, name: str, *, initiator: str | None = None) -> OwnCriterionId:
    """Add a criterion of the coalition's own, as the last column."""
    with desk.change("criterium toevoegen", initiator=initiator) as session:
        last = session.scalar(select(func.max(OwnCriterionRow.position))) or 0
        row = OwnCriterionRow(name=" ".join(clean(name).split()), position=last + 1)
        session.add(row)
        session.flush()
        return OwnCriterionId(row.id)


def rename_criterion(
    desk: Desk, criterion_id: OwnCriterionId, name: str, *, initiator: str | None = None
) -> None:
    """Call an own criterion otherwise; its crosses stay.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change("criterium wijzigen", initiator=initiator) as session:
        row = session.get(OwnCriterionRow, criterion_id)
        if row is None:
            raise LookupError(criterion_id)
        row.name = " ".join(clean(name).split())


def remove_criterion(desk: Desk, criterion_id: OwnCriterionId, *, initiator: str | None = None) -> None:
    """Remove an own criterion with its crosses."""
    with desk.change("criterium verwijderen", initiator=initiator) as session:
        row = session.get(OwnCriterionRow, criterion_id)
        if row is not None:
            session.delete(row)


def put_on_shortlist(
    desk: Desk, ids: Sequence[PartnerId], *, today: dt.date, initiator: str | None = None
) -> tuple[PartnerId, ...]:
    """Begin to make contact with these partners, as one step; who is further already stays there.

    Returns:
        Those that came on the shortlist.
    """
    who = count(len(ids), "partner", "partners")
    with desk.change(f"{who} op de shortlist zetten", initiator=initiator) as session:
        rows = (session.get(PartnerRow, key) for key in ids)
        new = [PartnerId(row.id) for row in rows if row is not None and row.stage in BEFORE_SHORTLIST]
        return store_stage(session, new, EngagementStage.CONNECT, day=today, note=_NOTE)
