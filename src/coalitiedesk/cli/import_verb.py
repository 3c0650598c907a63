"""The verb that brings in a list: import."""

import argparse
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.cli.dutch_parser import UsageError
from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import CommandFailedError
from coalitiedesk.cli.open_file import changing, reading
from coalitiedesk.dutch.formats import count, enumerate_words, number

if TYPE_CHECKING:
    from coalitiedesk.domain.import_report import ImportReport
    from coalitiedesk.domain.import_updates import UpdateWishes
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.figure_imports import FigureTable

MOST_SENTENCES = 20
"""How many questions go to the screen; all of them are in the report."""
MOST_NAMES = 12
_EMPTY = "leeg of zonder gegevens"
_PASSED_OVER = {"figures": "niet gekozen, een marge of zonder cijfer"}


def bring_in(chosen: argparse.Namespace) -> ExitCode:
    """Bring in partners, activities or figures, or only look what would become of them."""
    if chosen.update is not None and chosen.kind != "partners":
        raise UsageError("--update hoort alleen bij partners.")
    opened: AbstractContextManager[Desk] = reading(chosen.into) if chosen.dry_run else changing(chosen.into)
    with opened as desk:
        report, notes = (_bring_in_figures if chosen.kind == "figures" else _bring_in)(desk, chosen)
    _write_report(report, chosen.report)
    return _tell(report, notes, dry_run=chosen.dry_run)


def _bring_in(desk: "Desk", chosen: argparse.Namespace) -> "tuple[ImportReport, list[str]]":
    from coalitiedesk.domain.imports import ImportKind
    from coalitiedesk.dutch.import_messages import list_sentence
    from coalitiedesk.services.importing import apply_import, preview_import

    kind, wishes = ImportKind(chosen.kind), _wishes(chosen.update)
    preview = preview_import(desk, chosen.source, kind, year=chosen.year, wishes=wishes)
    notes = [list_sentence(problem) for problem in preview.proposal.questions]
    # Written before anything changes, so that a report that cannot be written stops the import.
    _write_report(preview.report, chosen.report)
    return (preview.report if chosen.dry_run else apply_import(desk, preview)), notes


def _wishes(update: str | None) -> "UpdateWishes":
    """Whose word counts where a partner was known already."""
    from coalitiedesk.domain.import_updates import COMPARED, UpdateWay, UpdateWishes

    ways = {None: UpdateWay.FILL, "all": UpdateWay.TAKE, "none": UpdateWay.LEAVE}
    if update in ways:
        return UpdateWishes(everything=ways[update])
    fields = {field.value: field for field in COMPARED}
    named = [part.strip() for part in (update or "").split(",")]
    for name in named:
        if name not in fields:
            known = ", ".join(("all", "none", *fields))
            raise UsageError(f"Achter --update kan ‘{name}’ niet; wel: {known}.")
    return UpdateWishes(fields={fields[name]: UpdateWay.TAKE for name in named})


def _bring_in_figures(desk: "Desk", chosen: argparse.Namespace) -> "tuple[ImportReport, list[str]]":
    from coalitiedesk.dutch.figure_messages import NO_LONELINESS, counted_figures
    from coalitiedesk.services.figure_imports import (
        has_loneliness,
        proposed_choice,
        read_figures,
        report_of,
        weigh_figures,
        write_figures,
    )

    table = read_figures(chosen.source)
    municipality = _municipality(desk, table, chosen.municipality)
    choice = proposed_choice(table, municipality=municipality, year=chosen.year)
    preview = weigh_figures(desk, table, choice).run()
    notes = [counted_figures(preview.counts)]
    if not has_loneliness(table):
        notes.append(NO_LONELINESS)
    _write_report(report_of(preview), chosen.report)
    return (report_of(preview) if chosen.dry_run else write_figures(desk, preview)), notes


def _municipality(desk: "Desk", table: "FigureTable", asked: str | None) -> str:
    from coalitiedesk.services.coalition import get_coalition
    from coalitiedesk.services.figure_imports import municipalities, municipality_of

    name = asked or get_coalition(desk).municipality
    code = municipality_of(table, name)
    if code is None:
        names = [one.name for one in municipalities(table)]
        shown = enumerate_words([*names[:MOST_NAMES], *(["…"] if len(names) > MOST_NAMES else [])])
        raise CommandFailedError(
            ExitCode.WRONG_USE,
            f"In deze tabel staan {len(names)} gemeenten, en ‘{name}’ is er niet bij. Er is niets veranderd. "
            f"Kies er een met --municipality: {shown}.",
        )
    return code


def _write_report(report: "ImportReport", target: Path | None) -> None:
    from coalitiedesk.services.import_reporting import report_json
    from coalitiedesk.services.output import write_output

    if target is not None:
        write_output(target, report_json(report).encode())


def _tell(report: "ImportReport", notes: list[str], *, dry_run: bool) -> ExitCode:
    from coalitiedesk.domain.import_codes import ImportCode
    from coalitiedesk.domain.imports import ImportKind, RowOutcome
    from coalitiedesk.dutch.import_messages import row_sentence
    from coalitiedesk.dutch.update_words import changes_sentence

    counts = report.counts
    waiting = counts[RowOutcome.NEEDS_ATTENTION]
    words = (
        f"{number(counts[RowOutcome.IMPORTED])} binnengehaald",
        f"{number(waiting)} met een vraag",
        f"{number(counts[RowOutcome.DUPLICATE])} stond er al"
        if counts[RowOutcome.DUPLICATE] == 1
        else f"{number(counts[RowOutcome.DUPLICATE])} stonden er al",
        f"{number(counts[RowOutcome.SKIPPED_EMPTY])} {_PASSED_OVER.get(report.kind.value, _EMPTY)}",
    )
    print(
        f"{report.source_name}: {count(len(report.rows), 'rij', 'rijen')}, waarvan {enumerate_words(words)}."
    )
    if report.kind is ImportKind.PARTNERS:
        print(changes_sentence(report, is_done=not dry_run))
    asked = [
        row_sentence(problem)
        for row in report.rows
        for problem in row.problems
        if row.outcome is RowOutcome.NEEDS_ATTENTION or problem.code == ImportCode.REPLACES
    ]
    for sentence in [*notes, *asked[:MOST_SENTENCES]]:
        print(f"- {sentence}")
    if len(asked) > MOST_SENTENCES:
        print(f"En nog {number(len(asked) - MOST_SENTENCES)}; met --report staan ze allemaal in een bestand.")
    if dry_run:
        print("Er is niets veranderd.")
    return ExitCode.LOOK_AT if waiting else ExitCode.DONE
