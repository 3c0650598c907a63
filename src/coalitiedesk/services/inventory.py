"""The inventory of what exists, its coverage, and what to do with a blank spot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import inventory as queries
from coalitiedesk.db.queries.inventory import FORM, PART
from coalitiedesk.db.tables import (
    ProvisionAreaRow,
    ProvisionMarkRow,
    ProvisionRow,
    ProvisionTargetGroupRow,
    TaskRow,
)
from coalitiedesk.domain.activities import Activity
from coalitiedesk.domain.coverage import (
    CoverageAxis,
    CoverageMatrix,
    CoverageVerdict,
    CoverageView,
    coverage,
    verdict,
)
from coalitiedesk.domain.ids import ActivityId, EditionId, ProvisionId, TaskId
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.coverage_words import gap_title, key_words
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.activities import store_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign, clean
from coalitiedesk.services.target_groups import clean_names, target_group_ids

PROVISION_FIELDS = (
    *("name", "kind", "organiser", "partner_id", "description", "evidence", "evidence_note"),
    *("intervention", "how_often", "period", "capacity", "is_active", "note"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageSheet:
    """A matrix with what is needed to read it.

    Attributes:
        provisions: By id.
        titles: Words for every key, by axis and key.
    """

    matrix: CoverageMatrix
    verdict: CoverageVerdict
    provisions: Mapping[ProvisionId, Provision]
    titles: Mapping[tuple[CoverageAxis, str], str]

    def row_title(self, key: str) -> str:
        """Head of a row."""
        return self.titles[self.matrix.view.rows, key]

    def column_title(self, key: str) -> str:
        """Head of a column."""
        return self.titles[self.matrix.view.columns, key]


def list_provisions(desk: Desk) -> tuple[Provision, ...]:
    """All of them, by name."""
    with desk.read() as session:
        return queries.provisions(session)


def save_provision(desk: Desk, provision: Provision, *, initiator: str | None = None) -> ProvisionId:
    """Add it (id 0) or change it, with for whom and where it is.

    Raises:
        LookupError: It was removed meanwhile.
    """
    label = f"aanbod {'wijzigen' if provision.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        return store_provision(session, provision)


def store_provision(session: Session, provision: Provision) -> ProvisionId:
    """Write it within an open transaction; see :func:`save_provision`."""
    row = session.get(ProvisionRow, provision.id) if provision.id else ProvisionRow()
    if row is None:
        raise LookupError(provision.id)
    assign(row, provision, PROVISION_FIELDS)
    session.add(row)
    session.flush()
    _store_links(session, row.id, provision)
    return ProvisionId(row.id)


def delete_provisions(desk: Desk, ids: Sequence[ProvisionId], *, initiator: str | None = None) -> None:
    """Take it out of the inventory."""
    with desk.change(
        f"{count(len(ids), 'aanbod', 'keer aanbod')} verwijderen", initiator=initiator
    ) as session:
        session.execute(delete(ProvisionRow).where(ProvisionRow.id.in_(ids)))


def add_target_group(desk: Desk, name: str, *, initiator: str | None = None) -> None:
    """Give a target group a line in the matrix, though nothing is there for it yet."""
    if clean(name):
        with desk.change("doelgroep toevoegen", initiator=initiator) as session:
            target_group_ids(session, [name])


def coverage_sheet(desk: Desk, view: CoverageView) -> CoverageSheet:
    """Lay out what there is; five queries whatever the number."""
    with desk.read() as session:
        return coverage_in(session, view)


def coverage_in(session: Session, view: CoverageView) -> CoverageSheet:
    """As :func:`coverage_sheet`, for whoever reads more at the same time."""
    found = queries.provisions(session)
    areas = coalition_queries.areas(session)
    groups = activity_queries.target_group_names(session)
    matrix = coverage(found, view, target_groups=groups, areas=[area.id for area in areas])
    names = {str(area.id): area.name for area in areas}
    return CoverageSheet(
        matrix=matrix,
        verdict=verdict(found),
        provisions={one.id: one for one in found},
        titles={
            **{(view.rows, key): key_words(view.rows, key, names) for key in matrix.rows},
            **{(view.columns, key): key_words(view.columns, key, names) for key in matrix.columns},
        },
    )


def make_gap_task(
    desk: Desk, sheet: CoverageSheet, row: str, column: str, *, initiator: str | None = None
) -> TaskId:
    """Make a task of a square where too little is, in the step where the plan is made."""
    with desk.change("taak maken van een witte vlek", initiator=initiator) as session:
        task = TaskRow(title=_gap_title(sheet, row, column), step=PlanStep.MAKE_PLAN.value)
        session.add(task)
        session.flush()
        return TaskId(task.id)


def make_gap_idea(
    desk: Desk,
    sheet: CoverageSheet,
    row: str,
    column: str,
    *,
    edition_id: EditionId,
    initiator: str | None = None,
) -> ActivityId:
    """Make an idea for the Week of a square where too little is, for its target group."""
    view = sheet.matrix.view
    at = {view.rows: row, view.columns: column}
    group = at.get(CoverageAxis.TARGET_GROUP)
    title = _gap_title(sheet, row, column).replace("Aanbod zoeken", "Iets", 1)
    idea = Activity(
        id=ActivityId(0), edition_id=edition_id, title=title, target_groups=(group,) if group else ()
    )
    with desk.change("idee maken van een witte vlek", initiator=initiator) as session:
        return store_activity(session, idea)


def _gap_title(sheet: CoverageSheet, row: str, column: str) -> str:
    view = sheet.matrix.view
    coded = (CoverageAxis.FORM, CoverageAxis.PART)
    return gap_title(
        view,
        row if view.rows in coded else sheet.row_title(row),
        column if view.columns in coded else sheet.column_title(column),
    )


def _store_links(session: Session, provision_id: int, provision: Provision) -> None:
    groups = target_group_ids(session, provision.target_groups)
    names = clean_names(provision.target_groups)
    _store(
        session, ProvisionTargetGroupRow, provision_id, ("target_group_id",), [(groups[n],) for n in names]
    )
    areas = dict.fromkeys(provision.area_ids)
    _store(session, ProvisionAreaRow, provision_id, ("area_id",), [(key,) for key in areas])
    marks = [(FORM, form.value) for form in provision.forms] + [(PART, one.value) for one in provision.parts]
    _store(session, ProvisionMarkRow, provision_id, ("kind", "code"), marks)


_Link = type[ProvisionTargetGroupRow] | type[ProvisionAreaRow] | type[ProvisionMarkRow]


def _store(
    session: Session,
    table: _Link,
    provision_id: int,
    fields: Sequence[str],
    wanted: Sequence[tuple[object, ...]],
) -> None:
    """Make the links these; one that stays is not touched, so that undo and the log tell what changed."""
    missing = list(wanted)
    for row in session.scalars(select(table).where(table.provision_id == provision_id)):
        values = tuple(getattr(row, name) for name in fields)
        if values in missing:
            missing.remove(values)
        else:
            session.delete(row)
    session.add_all(
        table(provision_id=provision_id, **dict(zip(fields, values, strict=True))) for values in missing
    )
    session.flush()
