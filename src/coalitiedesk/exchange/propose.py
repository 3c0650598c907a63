"""From a file to a proposal: every source row ends up in exactly one outcome, and nothing is written."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from coalitiedesk.domain.import_codes import ImportCode, SourceFault
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.import_updates import UpdateWishes
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.exchange.activity_proposal import ActivityReader
from coalitiedesk.exchange.headings import ColumnMapping, is_figures, kind_of, recognise
from coalitiedesk.exchange.list_facts import title_of_list, years_in
from coalitiedesk.exchange.moments.records import WeekContext
from coalitiedesk.exchange.partner_proposal import PartnerReader
from coalitiedesk.exchange.proposal import ImportProposal, KnownRecords, RowProposal
from coalitiedesk.exchange.row_notes import RowNotes, fingerprint
from coalitiedesk.exchange.source_error import SourceError
from coalitiedesk.exchange.source_table import RowRole, SourceRow, SourceTable
from coalitiedesk.exchange.tables import read_tables

_ROLE_CODES = {
    RowRole.EMPTY: ImportCode.EMPTY_ROW,
    RowRole.REPEATED_HEADING: ImportCode.REPEATED_HEADING,
    RowRole.CLOSING_LINE: ImportCode.CLOSING_LINE,
    RowRole.DAY_HEADING: ImportCode.DAY_HEADING,
    RowRole.SECTION_HEADING: ImportCode.SECTION_HEADING,
}


def propose(
    path: Path,
    kind: ImportKind,
    *,
    year: int | None = None,
    first_day: dt.date | None = None,
    last_day: dt.date | None = None,
    known: KnownRecords | None = None,
    mappings: Sequence[ColumnMapping] | None = None,
) -> ImportProposal:
    """Read a file and say what it would become.

    Args:
        path: The file that somebody sent.
        kind: Partners or activities.
        year: Year of the Week that a programme is for; for dates without a year.
        first_day: First day of that Week, when known.
        last_day: Last day of that Week, when known.
        known: What is in the coalition's file already.
        mappings: What the columns are, one per table, where a person changed them.

    Raises:
        SourceError: The file cannot be read as a list; nothing was changed.
    """
    week = WeekContext(year=year, first_day=first_day, last_day=last_day)
    return read(open_list(path, kind), kind, week=week, known=known or KnownRecords(), mappings=mappings)


def open_list(path: Path, kind: ImportKind) -> tuple[SourceTable, ...]:
    """The tables of a file that can hold partners or activities.

    Raises:
        SourceError: The file cannot be read, has no rows, or holds figures.
    """
    tables = read_tables(path)
    if any(is_figures(table) for table in tables):
        raise SourceError(SourceFault.IS_FIGURES, {"name": tables[0].name, "kind": kind.value})
    if not any(table.rows for table in tables):
        raise SourceError(SourceFault.NO_ROWS, {"name": tables[0].name})
    return tables


def read(
    tables: Sequence[SourceTable],
    kind: ImportKind,
    *,
    week: WeekContext,
    known: KnownRecords,
    mappings: Sequence[ColumnMapping] | None = None,
    wishes: UpdateWishes | None = None,
) -> ImportProposal:
    """As ``propose``, for tables that were read before.

    Args:
        tables: Of :func:`open_list`.
        kind: Partners or activities.
        week: For dates without a year.
        known: What is in the coalition's file already.
        mappings: What the columns are, where a person changed them.
        wishes: Whose word counts where a partner was known already; blanks are filled without.
    """
    chosen = tuple(mappings or (recognise(table, kind) for table in tables))
    questions = _questions(tables, chosen, kind)
    if kind is ImportKind.ACTIVITIES:
        week, questions = _with_year(week, tables, questions)
    reader = (
        PartnerReader(known, wishes or UpdateWishes())
        if kind is ImportKind.PARTNERS
        else ActivityReader(known, week)
    )
    rows: list[RowProposal] = []
    for table, mapping in zip(tables, chosen, strict=True):
        reader.begin(table, mapping, title=_stand_in_title(table, mapping, kind))
        read_rows = [_row(table, mapping, row, reader, week) for row in table.rows]
        rows += _with_list_questions(read_rows, [one for one in questions if _is_about(one, table)])
    return ImportProposal(
        kind=kind,
        source_name=tables[0].name,
        tables=tuple(tables),
        mappings=chosen,
        rows=tuple(rows),
        partners=reader.partners.candidates,
        venues=reader.venues.candidates if isinstance(reader, ActivityReader) else (),
        activities=reader.activities.candidates if isinstance(reader, ActivityReader) else (),
        merges=reader.merges,
        questions=tuple(questions),
    )


def _is_about(problem: Problem, table: SourceTable) -> bool:
    return problem.severity is Severity.QUESTION and problem.facts.get("sheet", "") == table.sheet


def _with_list_questions(rows: list[RowProposal], questions: Sequence[Problem]) -> list[RowProposal]:
    """A question about the list is asked at its first row that says anything, so that it is not lost."""
    at = next((index for index, row in enumerate(rows) if row.fingerprint), None)
    if at is None or not questions or rows[at].outcome is RowOutcome.DUPLICATE:
        return rows
    row = rows[at]
    asked = tuple(replace(one, facts={**one.facts, "row": row.number}) for one in questions)
    rows[at] = replace(row, problems=(*asked, *row.problems), outcome=RowOutcome.NEEDS_ATTENTION)
    return rows


def _questions(
    tables: Sequence[SourceTable], mappings: Sequence[ColumnMapping], kind: ImportKind
) -> list[Problem]:
    questions = []
    for table, mapping in zip(tables, mappings, strict=True):
        place = {"name": table.name, "sheet": table.sheet}
        if table.heading_row is None:
            questions.append(Problem(code=ImportCode.NO_HEADING, facts=place, severity=Severity.QUESTION))
            continue
        guessed = [
            column.heading for column in mapping.columns if column.is_guess and column.field is not F.OTHER
        ]
        if guessed:
            facts = {**place, "columns": ", ".join(guessed)}
            questions.append(Problem(code=ImportCode.HEADING_GUESSED, facts=facts))
        other = kind_of(table)
        if other is not None and other is not kind:
            facts = {**place, "kind": kind.value, "found": other.value}
            questions.append(
                Problem(code=ImportCode.LOOKS_LIKE_OTHER_KIND, facts=facts, severity=Severity.QUESTION)
            )
    return questions


def _with_year(
    week: WeekContext, tables: Sequence[SourceTable], questions: list[Problem]
) -> tuple[WeekContext, list[Problem]]:
    """Without a year from the coordinator, one that the list names itself."""
    if week.year is not None or week.first_day is not None:
        year = week.year or (week.first_day.year if week.first_day else None)
        return WeekContext(year=year, first_day=week.first_day, last_day=week.last_day), questions
    years = years_in(tables)
    if len(years) != 1:
        return week, questions
    problem = Problem(code=ImportCode.YEAR_FROM_LIST, facts={"year": years[0], "name": tables[0].name})
    return WeekContext(year=years[0]), [*questions, problem]


def _stand_in_title(table: SourceTable, mapping: ColumnMapping, kind: ImportKind) -> str:
    if kind is not ImportKind.ACTIVITIES or mapping.has(F.TITLE):
        return ""
    return (
        title_of_list(table) if mapping.has(F.VENUE) and mapping.has(F.DATE, F.PERIOD, F.DAY_COLUMN) else ""
    )


def _row(
    table: SourceTable,
    mapping: ColumnMapping,
    row: SourceRow,
    reader: PartnerReader | ActivityReader,
    week: WeekContext,
) -> RowProposal:
    notes = RowNotes(table=table, mapping=mapping, row=row, year=week.year)
    cells = dict(table.cells_of(row))
    if row.role is not RowRole.DATA or _is_only_number(notes):
        notes.tell(
            _ROLE_CODES.get(row.role, ImportCode.EMPTY_ROW),
            text=" ".join(cell.text for cell in row.cells if cell.text),
        )
        return RowProposal(
            number=row.number,
            sheet=row.sheet,
            cells=cells,
            outcome=RowOutcome.SKIPPED_EMPTY,
            problems=tuple(notes.problems),
        )
    key = fingerprint(notes, scope=reader.scope)
    notes.check_text()
    outcome, record = reader.read(notes, key)
    return RowProposal(
        number=row.number,
        sheet=row.sheet,
        cells=cells,
        outcome=outcome,
        problems=tuple(notes.problems),
        fingerprint=key,
        record=record,
        differences=notes.differences,
    )


def _is_only_number(notes: RowNotes) -> bool:
    """Only the running number is filled in."""
    filled = [
        column.field for column, cell in zip(notes.mapping.columns, notes.row.cells, strict=True) if cell.text
    ]
    return all(field is F.NUMBER for field in filled)
