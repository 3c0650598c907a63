"""The verb that brings in a list: import."""

import argparse
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import CommandFailedError
from coalitiedesk.cli.open_file import changing, reading
from coalitiedesk.dutch.formats import count, enumerate_words, number

if TYPE_CHECKING:
    from coalitiedesk.domain.imports import ImportReport
    from coalitiedesk.services.desk import Desk

MOST_SENTENCES = 20
"""How many questions go to the screen; all of them are in the report."""


def bring_in(chosen: argparse.Namespace) -> ExitCode:
    """Bring in partners or activities, or only look what would become of them."""
    if chosen.kind == "figures":
        raise CommandFailedError(
            ExitCode.WRONG_USE, "Cijfers inlezen kan nog niet; wel partners en activiteiten (activities)."
        )
    opened: AbstractContextManager[Desk] = reading(chosen.into) if chosen.dry_run else changing(chosen.into)
    with opened as desk:
        report, notes = _bring_in(desk, chosen)
    _write_report(report, chosen.report)
    return _tell(report, notes, dry_run=chosen.dry_run)


def _bring_in(desk: "Desk", chosen: argparse.Namespace) -> "tuple[ImportReport, list[str]]":
    from coalitiedesk.domain.imports import ImportKind
    from coalitiedesk.dutch.import_messages import list_sentence
    from coalitiedesk.services.importing import apply_import, preview_import

    preview = preview_import(desk, chosen.source, ImportKind(chosen.kind), year=chosen.year)
    notes = [list_sentence(problem) for problem in preview.proposal.questions]
    # Written before anything changes, so that a report that cannot be written stops the import.
    _write_report(preview.report, chosen.report)
    return (preview.report if chosen.dry_run else apply_import(desk, preview)), notes


def _write_report(report: "ImportReport", target: Path | None) -> None:
    from coalitiedesk.services.importing import report_json
    from coalitiedesk.services.output import write_output

    if target is not None:
        write_output(target, report_json(report).encode())


def _tell(report: "ImportReport", notes: list[str], *, dry_run: bool) -> ExitCode:
    from coalitiedesk.domain.imports import RowOutcome
    from coalitiedesk.dutch.import_messages import row_sentence

    counts = report.counts
    waiting = counts[RowOutcome.NEEDS_ATTENTION]
    words = (
        f"{number(counts[RowOutcome.IMPORTED])} binnengehaald",
        f"{number(waiting)} met een vraag",
        f"{number(counts[RowOutcome.DUPLICATE])} stond er al"
        if counts[RowOutcome.DUPLICATE] == 1
        else f"{number(counts[RowOutcome.DUPLICATE])} stonden er al",
        f"{number(counts[RowOutcome.SKIPPED_EMPTY])} leeg of zonder gegevens",
    )
    print(
        f"{report.source_name}: {count(len(report.rows), 'rij', 'rijen')}, waarvan {enumerate_words(words)}."
    )
    asked = [
        row_sentence(problem)
        for row in report.rows
        if row.outcome is RowOutcome.NEEDS_ATTENTION
        for problem in row.problems
    ]
    for sentence in [*notes, *asked[:MOST_SENTENCES]]:
        print(f"- {sentence}")
    if len(asked) > MOST_SENTENCES:
        print(f"En nog {number(len(asked) - MOST_SENTENCES)}; met --report staan ze allemaal in een bestand.")
    if dry_run:
        print("Er is niets veranderd.")
    return ExitCode.LOOK_AT if waiting else ExitCode.DONE
