"""Interventions that the coalition itself added to the catalogue."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import CodeBook, columns, fetch
from coalitiedesk.db.tables import OwnInterventionRow
from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.ids import OwnInterventionId
from coalitiedesk.domain.interventions import Intervention, InterventionKind
from coalitiedesk.domain.inventory import ProvisionEvidence

BETWEEN_FORMS, BETWEEN_GROUPS = ",", "\n"
_FIELDS = ("id", "name", "kind", "evidence", "essence", "evidence_note", "forms", "target_groups")
_MORE = ("cost", "preparation", "caution", "source", "note")
_KINDS = CodeBook(InterventionKind)
_EVIDENCES = CodeBook(ProvisionEvidence)


def own_interventions(session: Session) -> tuple[Intervention, ...]:
    """All of them, by name."""
    table = OwnInterventionRow.__table__.columns
    query = select(*columns(OwnInterventionRow, *_FIELDS, *_MORE)).order_by(table.name, table.id)
    return tuple(_record(row) for row in fetch(session, query))


def _record(row: Any) -> Intervention:
    return Intervention(
        own_id=OwnInterventionId(row.id),
        name=row.name,
        kind=_KINDS[row.kind],
        evidence=_EVIDENCES[row.evidence],
        essence=row.essence,
        finding=row.evidence_note,
        forms=_forms(row.forms.split(BETWEEN_FORMS)),
        target_groups=tuple(name for name in row.target_groups.split(BETWEEN_GROUPS) if name),
        cost=row.cost,
        preparation=row.preparation,
        caution=row.caution,
        source=row.source,
        note=row.note,
    )


def _forms(stored: Sequence[str]) -> tuple[LonelinessForm, ...]:
    """In the order of the enumeration; a code that a newer programme wrote is passed over."""
    return tuple(form for form in LonelinessForm if form.value in stored)
