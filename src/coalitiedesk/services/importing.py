"""Bring in a list that somebody sent: look first, then write everything in one step that can be undone."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import insert
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.tables import AttentionRow, ImportRow, ImportSourceRow
from coalitiedesk.domain.document_codes import BackupReason
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, ImportId
from coalitiedesk.domain.import_report import ImportReport
from coalitiedesk.domain.import_updates import UpdateWishes
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.dutch.import_messages import row_sentence
from coalitiedesk.exchange.headings import Column, ColumnMapping
from coalitiedesk.exchange.list_facts import years_in
from coalitiedesk.exchange.moments.records import WeekContext
from coalitiedesk.exchange.proposal import (
    ImportProposal,
    KnownRecords,
    RecordKind,
)
from coalitiedesk.exchange.propose import open_list, read
from coalitiedesk.exchange.source_table import SourceTable
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import DEFAULT_NAME, proposed_week, store_edition
from coalitiedesk.services.import_known import known_records
from coalitiedesk.services.import_reporting import report_of
from coalitiedesk.services.import_writing import Written, writing_proposal
from coalitiedesk.services.portions import Portions, to_the_end

__all__ = [
    "Column",
    "ColumnMapping",
    "ImportPreview",
    "apply_import",
    "preview_again",
    "preview_import",
]
ListTables: TypeAlias = Sequence[SourceTable]
_NO_WISHES = UpdateWishes()
_LABELS = {
    ImportKind.PARTNERS: "lijst met partners inlezen",
    ImportKind.ACTIVITIES: "lijst met activiteiten inlezen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What an import would do; nothing has changed yet.

    Attributes:
        edition: The Week that a programme is for; with id 0 it is made by the import. None for partners.
        wishes: Whose word counts where a partner was known already.
    """

    kind: ImportKind
    proposal: ImportProposal
    edition: Edition | None = None
    wishes: UpdateWishes = _NO_WISHES

    @property
    def mappings(self) -> tuple[ColumnMapping, ...]:
        """What the columns are, one mapping per table."""
        return self.proposal.mappings

    @property
    def report(self) -> ImportReport:
        """What the report will say, when nothing changes in between."""
        return report_of(self.proposal, import_id=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """A list beside what is in the file already. Values only, so that another thread can do the weighing."""

    kind: ImportKind
    tables: ListTables
    known: KnownRecords
    edition: Edition | None = None
    mapping: Sequence[ColumnMapping] | None = None
    wishes: UpdateWishes = _NO_WISHES

    def run(self) -> ImportPreview:
        """Weigh every row; takes some seconds for thousands of rows."""
        proposal = read(
            self.tables,
            self.kind,
            week=_week(self.edition),
            known=self.known,
            mappings=self.mapping,
            wishes=self.wishes,
        )
        return ImportPreview(kind=self.kind, proposal=proposal, edition=self.edition, wishes=self.wishes)


def read_list(path: Path, kind: ImportKind) -> ListTables:
    """The tables of a file, for ``weigh``; needs no open coalition, so another thread can do it.

    Raises:
        SourceError: The file cannot be read as a list.
    """
    return open_list(path, kind)


def weigh(
    desk: Desk,
    tables: ListTables,
    kind: ImportKind,
    *,
    year: int | None = None,
    mapping: Sequence[ColumnMapping] | None = None,
    wishes: UpdateWishes = _NO_WISHES,
) -> Weighing:
    """Gather what a list is to be weighed against; see ``preview_import`` for the arguments."""
    with desk.read() as session:
        edition = _edition(session, tables, year) if kind is ImportKind.ACTIVITIES else None
        known = known_records(session, kind, edition_id=edition.id if edition else None)
    return Weighing(kind=kind, tables=tables, known=known, edition=edition, mapping=mapping, wishes=wishes)


def weigh_again(
    desk: Desk,
    preview: ImportPreview,
    mapping: Sequence[ColumnMapping] | None = None,
    *,
    wishes: UpdateWishes | None = None,
) -> Weighing:
    """The same list against the file as it is now, with other columns or other wishes if so asked."""
    year = preview.edition.year if preview.edition else None
    columns = preview.mappings if mapping is None else mapping
    counts = preview.wishes if wishes is None else wishes
    return weigh(desk, preview.proposal.tables, preview.kind, year=year, mapping=columns, wishes=counts)


def preview_import(
    desk: Desk,
    path: Path,
    kind: ImportKind,
    *,
    year: int | None = None,
    mapping: Sequence[ColumnMapping] | None = None,
    wishes: UpdateWishes = _NO_WISHES,
) -> ImportPreview:
    """Read a file and say what it would become, without changing anything.

    Args:
        desk: The open coalition.
        path: The list.
        kind: Partners or activities.
        year: Which Week a programme is for. Without it: the year that the list names, else the newest Week.
        mapping: What the columns are, one per table, where a person changed them.
        wishes: Whose word counts where a partner was known already.

    Raises:
        SourceError: The file cannot be read as a list.
    """
    return weigh(desk, open_list(path, kind), kind, year=year, mapping=mapping, wishes=wishes).run()


def preview_again(desk: Desk, preview: ImportPreview, mapping: Sequence[ColumnMapping]) -> ImportPreview:
    """The same list with other columns, without opening the file again."""
    return weigh_again(desk, preview, mapping).run()


def apply_import(desk: Desk, preview: ImportPreview, *, initiator: str | None = None) -> ImportReport:
    """Write what was previewed as one step; a list that adds nothing changes nothing.

    The rows are weighed once more against the file as it is now, so that what was added since the preview
    does not come in twice. The present is kept as an earlier version first.

    Raises:
        DocumentError: That version or the change itself could not be kept; nothing was changed.
    """
    return write_import(desk, weigh_again(desk, preview).run(), initiator=initiator)


def write_import(desk: Desk, fresh: ImportPreview, *, initiator: str | None = None) -> ImportReport:
    """Write what was weighed just now; see ``apply_import``."""
    return to_the_end(writing_import(desk, fresh, initiator=initiator))


def writing_import(
    desk: Desk, fresh: ImportPreview, *, initiator: str | None = None
) -> Portions[ImportReport]:
    """As :func:`write_import`, in portions; whoever closes it before the end has changed nothing."""
    if not _adds_anything(fresh.proposal):
        return report_of(fresh.proposal, import_id=None)
    if desk.can_edit:
        desk.back_up(BackupReason.BEFORE_IMPORT)
    yield None
    with desk.change(_LABELS[fresh.kind], initiator=initiator) as session:
        edition_id = _edition_id(session, fresh.edition)
        written = yield from writing_proposal(session, fresh.proposal, edition_id=edition_id)
        import_id = _store_batch(session, fresh.proposal, written)
        yield None
    return report_of(fresh.proposal, import_id=import_id)


def _edition(session: Session, tables: Sequence[SourceTable], year: int | None) -> Edition:
    """The Week of the year; one with the dates on offer when there is none yet."""
    editions = edition_queries.editions(session)
    named = years_in(tables)
    if year is None:
        year = named[0] if len(named) == 1 else None
    if year is None:
        year = editions[0].year if editions else dt.datetime.now(tz=dt.UTC).astimezone().year
    found = next((edition for edition in editions if edition.year == year), None)
    if found is not None:
        return found
    offer = proposed_week(year)
    return Edition(
        id=EditionId(0),
        name=editions[0].name if editions else DEFAULT_NAME,
        year=year,
        first_day=offer.first_day,
        last_day=offer.last_day,
        dates_confirmed=offer.is_official,
    )


def _week(edition: Edition | None) -> WeekContext:
    if edition is None:
        return WeekContext()
    return WeekContext(year=edition.year, first_day=edition.first_day, last_day=edition.last_day)


def _edition_id(session: Session, edition: Edition | None) -> EditionId | None:
    if edition is None:
        return None
    return edition.id or store_edition(session, edition)


def _adds_anything(proposal: ImportProposal) -> bool:
    return any(row.outcome in {RowOutcome.IMPORTED, RowOutcome.NEEDS_ATTENTION} for row in proposal.rows)


def _store_batch(session: Session, proposal: ImportProposal, written: Written) -> ImportId:
    """Keep which rows came in, so that they are recognised later, and the questions that wait."""
    batch = ImportRow(
        kind=proposal.kind.value,
        source_name=proposal.source_name,
        imported_at=dt.datetime.now(tz=dt.UTC).replace(tzinfo=None, microsecond=0),
    )
    session.add(batch)
    session.flush()
    sources: list[dict[str, str | int | None]] = []
    for row in proposal.rows:
        kind, key = written.record_of(row.record)
        if row.fingerprint and row.outcome is not RowOutcome.DUPLICATE:
            sources.append(
                {
                    "import_id": batch.id,
                    "row": row.number,
                    "fingerprint": row.fingerprint,
                    "outcome": row.outcome.value,
                    "record_kind": kind,
                    "record_id": key,
                }
            )
        if row.outcome is RowOutcome.NEEDS_ATTENTION:
            session.add_all(
                AttentionRow(
                    **_merge_of(problem, proposal, written),
                    import_id=batch.id,
                    code=problem.code,
                    question=row_sentence(problem),
                    record_kind=kind,
                    record_id=key,
                    source_name=proposal.source_name,
                    row=row.number,
                    cells=json.dumps(dict(row.cells), ensure_ascii=False),
                )
                for problem in row.problems
                if problem.severity is Severity.QUESTION
            )
    if sources:
        session.execute(insert(ImportSourceRow), sources)
    session.flush()
    return ImportId(batch.id)


def _merge_of(problem: Problem, proposal: ImportProposal, written: Written) -> dict[str, str | int | None]:
    """Which two records a question about sameness is about; nothing for any other question."""
    for merge in proposal.merges:
        kind, ids = (
            (merge.kind.value, written.partners)
            if merge.kind is RecordKind.PARTNER
            else (merge.kind.value, written.venues)
        )
        found = proposal.partners if merge.kind is RecordKind.PARTNER else proposal.venues
        names = (found[merge.index].record.name, found[merge.other].record.name)
        if names == (problem.facts.get("text"), problem.facts.get("other")):
            return {
                "merge_kind": kind,
                "merge_id": ids.get(merge.index),
                "merge_with_id": ids.get(merge.other) or found[merge.other].existing_id,
            }
    return {}
