"""What was decided and why: keep, change and remove."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import plan as queries
from coalitiedesk.db.tables import DecisionRow
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign

DECISION_FIELDS = ("title", "reason", "step", "decided_on", "decided_by", "meeting_id")


def list_decisions(desk: Desk) -> tuple[Decision, ...]:
    """All decisions: the newest first, without a date last."""
    with desk.read() as session:
        return queries.decisions(session)


def save_decision(desk: Desk, decision: Decision, *, initiator: str | None = None) -> DecisionId:
    """Add the decision (id 0) or change it.

    Raises:
        LookupError: The decision was removed meanwhile.
    """
    label = f"besluit {'wijzigen' if decision.id else 'vastleggen'}"
    with desk.change(label, initiator=initiator) as session:
        return store_decision(session, decision)


def store_decision(session: Session, decision: Decision) -> DecisionId:
    """Write a decision within an open transaction; see :func:`save_decision`."""
    row = session.get(DecisionRow, decision.id) if decision.id else DecisionRow()
    if row is None:
        raise LookupError(decision.id)
    assign(row, decision, DECISION_FIELDS)
    session.add(row)
    session.flush()
    return DecisionId(row.id)


def delete_decisions(desk: Desk, ids: Sequence[DecisionId], *, initiator: str | None = None) -> None:
    """Remove decisions."""
    with desk.change(
        f"{count(len(ids), 'besluit', 'besluiten')} verwijderen", initiator=initiator
    ) as session:
        for decision_id in ids:
            row = session.get(DecisionRow, decision_id)
            if row is not None:
                session.delete(row)
