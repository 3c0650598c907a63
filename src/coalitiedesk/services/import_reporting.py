"""The report of an import: what became of each row, and both values of what differed."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.domain.import_report import ImportReport, RowReport
from coalitiedesk.domain.import_updates import Difference, RowChange, UpdateWay
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.dutch.import_messages import row_sentence
from coalitiedesk.dutch.update_words import fact_words
from coalitiedesk.exchange.proposal import (
    ActivityCandidate,
    ImportProposal,
    PartnerCandidate,
    RecordKind,
    RowProposal,
    VenueCandidate,
)
from coalitiedesk.exchange.write_spreadsheet import Sheet, delimited_bytes, workbook_bytes
from coalitiedesk.services.output import write_output

if TYPE_CHECKING:
    from coalitiedesk.domain.ids import ImportId

_HEADINGS = ("Rij", "Partner", "Wat", "Stond er", "In de lijst", "Wat er gebeurde")
_Candidates = Sequence[PartnerCandidate] | Sequence[VenueCandidate] | Sequence[ActivityCandidate]


def report_of(proposal: ImportProposal, *, import_id: "ImportId | None") -> ImportReport:
    """What became, or would become, of the rows."""
    several = len({row.sheet for row in proposal.rows}) > 1
    return ImportReport(
        kind=proposal.kind,
        source_name=proposal.source_name,
        import_id=import_id,
        rows=tuple(
            RowReport(
                row=row.number,
                outcome=row.outcome,
                problems=row.problems,
                cells={"Blad": row.sheet, **row.cells} if several else row.cells,
                sheet=row.sheet,
                partner=_partner(proposal, row),
                change=_change(proposal, row),
                differences=row.differences,
            )
            for row in proposal.rows
        ),
    )


def _partner(proposal: ImportProposal, row: RowProposal) -> str:
    kind, index = row.record or (None, 0)
    return proposal.partners[index].record.name if kind is RecordKind.PARTNER else ""


def _change(proposal: ImportProposal, row: RowProposal) -> RowChange:
    if row.record is None or row.outcome in {RowOutcome.DUPLICATE, RowOutcome.SKIPPED_EMPTY}:
        return RowChange.NOTHING
    kind, index = row.record
    candidates: Mapping[RecordKind, _Candidates] = {
        RecordKind.PARTNER: proposal.partners,
        RecordKind.VENUE: proposal.venues,
        RecordKind.ACTIVITY: proposal.activities,
    }
    return RowChange.NEW if candidates[kind][index].existing_id is None else RowChange.UPDATED


def save_differences(report: ImportReport, target: Path) -> int:
    """Write every fact that the list told otherwise with both values; the suffix chooses Excel or text.

    Returns:
        How many facts.

    Raises:
        OutputError: It could not be written.
    """
    rows = [
        (row.row, row.partner, fact_words(one), one.old, one.new, _became(one))
        for row in report.rows
        for one in row.differences
    ]
    sheet = Sheet(title="Verschillen", headings=_HEADINGS, rows=rows)
    is_text = target.suffix.lower() == ".csv"
    write_output(target, delimited_bytes(sheet) if is_text else workbook_bytes(sheet))
    return len(rows)


def _became(one: Difference) -> str:
    if one.is_written:
        return "vervangen" if one.is_replaced else "aangevuld"
    return "bij de notitie" if one.way is UpdateWay.FILL else "gebleven zoals het was"


def report_json(report: ImportReport) -> str:
    """The import report as design §8 lays it down; besides, what each row changes and where it differs."""
    rows = [
        {
            "row": row.row,
            "outcome": row.outcome.value,
            "problems": [
                {"code": problem.code, "message": row_sentence(problem)} for problem in row.problems
            ],
            "cells": dict(row.cells),
            **_differences_json(row),
        }
        for row in report.rows
    ]
    content: dict[str, object] = {"rows": rows, "counts": report.counts}
    if report.kind is ImportKind.PARTNERS:
        content["changes"] = {change.value: amount for change, amount in report.changes.items()}
        content["replaced"] = report.replaced
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _differences_json(row: RowReport) -> dict[str, object]:
    """Both values of what differs, so that what gave way can be read back; nothing where nothing does."""
    if not row.differences:
        return {}
    differences = [
        {
            "field": one.field.value,
            "person": one.person,
            "old": one.old,
            "new": one.new,
            "written": one.is_written,
        }
        for one in row.differences
    ]
    return {"change": row.change.value, "differences": differences}
