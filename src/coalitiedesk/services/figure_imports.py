"""Bring in a table of figures: choose, see what is new, then write everything in one step.

What was there is recognised. A figure that has another value now is overwritten only when a person says so.
"""

import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import figures as queries
from coalitiedesk.db.queries import imports as import_queries
from coalitiedesk.db.tables import AttentionRow, FigureRow, ImportRow
from coalitiedesk.domain.document_codes import BackupReason
from coalitiedesk.domain.figures import (
    ChangedWish,
    Figure,
    ImportedState,
    region_key,
    state_of,
    subject_key,
)
from coalitiedesk.domain.ids import AreaId, ImportId
from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_report import ImportReport, RowReport
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.dutch.figure_words import measure_title, with_unit
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.import_messages import row_sentence
from coalitiedesk.exchange.figures.choosing import (
    ChosenFigures,
    FigureChoice,
    choose,
    has_loneliness,
    municipalities,
    narrowed_to,
    proposed_choice,
    regions_within,
)
from coalitiedesk.exchange.figures.reading import read_figures
from coalitiedesk.exchange.figures.table import FigureTable, FoundMeasure, FoundRegion
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.figures import FIGURE_FIELDS, store_figure
from coalitiedesk.services.rows import assign

__all__ = [
    "FigureChoice",
    "FigureTable",
    "FoundMeasure",
    "FoundRegion",
    "has_loneliness",
    "municipalities",
    "proposed_choice",
    "read_figures",
    "regions_within",
]
_VALUES = ("thousandths", "low_thousandths", "high_thousandths")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedFigure:
    """A figure of the table beside the file.

    Attributes:
        row: Of the table, as a spreadsheet shows it.
        known: The one in the file that it is, or has another value than.
    """

    row: int
    figure: Figure
    state: ImportedState
    known: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePreview:
    """What an import would do; nothing has changed yet."""

    table: FigureTable
    choice: FigureChoice
    weighed: tuple[WeighedFigure, ...]
    problems: Mapping[int, tuple[Problem, ...]]

    @property
    def counts(self) -> Counter[ImportedState]:
        """How many figures are new, the same or changed."""
        return Counter(one.state for one in self.weighed)

    @property
    def questions(self) -> tuple[Problem, ...]:
        """What cannot be taken over as it stands, in the order of the table."""
        return tuple(
            problem
            for _, found in sorted(self.problems.items())
            for problem in found
            if problem.severity is Severity.QUESTION
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWeighing:
    """A choice beside what is in the file. Values only, so that another thread can do the weighing.

    Attributes:
        areas: Own areas by their folded name.
    """

    table: FigureTable
    choice: FigureChoice
    known: tuple[Figure, ...]
    areas: Mapping[str, AreaId]

    def run(self) -> FigurePreview:
        """Weigh every figure."""
        chosen: ChosenFigures = choose(self.table, self.choice)
        known: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
        ties: dict[str, AreaId] = {}
        for one in self.known:
            known[subject_key(one)].append(one)
            if one.area_id is not None:
                ties[region_key(one)] = one.area_id
        weighed = []
        for row, found in chosen.figures:
            area_id = ties.get(region_key(found)) or self.areas.get(fold(found.region_name))
            figure = replace(found, area_id=area_id)
            state, other = state_of(figure, known[subject_key(figure)])
            weighed.append(WeighedFigure(row=row, figure=figure, state=state, known=other))
        return FigurePreview(
            table=self.table, choice=self.choice, weighed=tuple(weighed), problems=chosen.problems
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSource:
    """A table that was read, with the municipality that is looked at.

    Attributes:
        table: Only the country and that municipality, so that choosing is quick in a table of the country.
    """

    whole: FigureTable
    municipalities: tuple[FoundRegion, ...]
    municipality: str
    table: FigureTable

    def of(self, municipality: str) -> "FigureSource":
        """The same with another municipality; for another thread when the table is large."""
        return replace(self, municipality=municipality, table=narrowed_to(self.whole, municipality))


def read_figure_source(path: Path, municipality_name: str) -> FigureSource:
    """Read a table and look at the coalition's own municipality; at none when it is not among several.

    Raises:
        SourceError: The file cannot be read, or holds no figures per region.
    """
    table = read_figures(path)
    found = municipalities(table)
    own = municipality_of(table, municipality_name)
    code = own or ""
    return FigureSource(whole=table, municipalities=found, municipality=code, table=narrowed_to(table, code))


def municipality_of(table: FigureTable, name: str) -> str | None:
    """Code of the municipality a coalition is in; None when the table has several and none of that name.

    Empty when the table names no municipalities at all.
    """
    found = municipalities(table)
    if len(found) < 2:
        return found[0].code if found else ""
    return next((one.code for one in found if fold(one.name) == fold(name)), None)


def weigh_figures(desk: Desk, table: FigureTable, choice: FigureChoice) -> FigureWeighing:
    """Gather what the figures of a table are to be weighed against."""
    with desk.read() as session:
        return FigureWeighing(
            table=table,
            choice=choice,
            known=queries.figures(session),
            areas={fold(area.name): area.id for area in coalition_queries.areas(session)},
        )


def write_figures(
    desk: Desk, preview: FigurePreview, *, wish: ChangedWish = ChangedWish.ASK, initiator: str | None = None
) -> ImportReport:
    """Write what was weighed just now as one step; a table that adds nothing changes nothing.

    Args:
        desk: The open coalition.
        preview: What was weighed against the file as it is now.
        wish: What to do with figures that have another value.
        initiator: See :meth:`Desk.change`.

    Raises:
        DocumentError: The earlier version or the change itself could not be kept; nothing was changed.
    """
    with desk.read() as session:
        items = import_queries.attention_items(session, include_resolved=True)
    known = {item.question for item in items}  # what was answered once is not asked again
    report = report_of(preview, wish=wish)
    asked = [
        (row, problem, row_sentence(problem))
        for row in report.rows
        for problem in row.problems
        if problem.severity is Severity.QUESTION and row_sentence(problem) not in known
    ]
    counts = preview.counts
    is_replaced = wish is ChangedWish.REPLACE and counts[ImportedState.CHANGED]
    if not (counts[ImportedState.NEW] or is_replaced or asked):
        return report
    if desk.can_edit:
        desk.back_up(BackupReason.BEFORE_IMPORT)
    with desk.change("cijfers inlezen", initiator=initiator) as session:
        _store(session, preview.weighed, wish)
        import_id = _store_batch(session, preview, asked)
    return replace(report, import_id=import_id)


def report_of(preview: FigurePreview, *, wish: ChangedWish = ChangedWish.ASK) -> ImportReport:
    """One entry per row of the file, in order: what became of it, and why."""
    table = preview.table
    problems: dict[int, list[Problem]] = defaultdict(list)
    for row, found in preview.problems.items():
        problems[row] += found
    states: dict[int, set[ImportedState]] = defaultdict(set)
    for one in preview.weighed:
        is_taken = one.state is ImportedState.CHANGED and wish is ChangedWish.REPLACE
        states[one.row].add(ImportedState.NEW if is_taken else one.state)
        if one.state is ImportedState.CHANGED and wish is ChangedWish.ASK:
            problems[one.row].append(_changed(one))
    for row, found_states in states.items():
        if found_states == {ImportedState.SAME} and not problems[row]:
            problems[row].append(Problem(code=ImportCode.FIGURE_SAME, facts={"row": row, "text": ""}))
    cells = dict(table.row_cells)
    headings = _headings(table.headings)
    return ImportReport(
        kind=ImportKind.FIGURES,
        source_name=table.name,
        rows=tuple(
            RowReport(
                row=row,
                outcome=_outcome(states[row], problems[row]),
                problems=tuple(problems[row]),
                cells=dict(zip(headings, cells.get(row, ()), strict=False)),
            )
            for row in sorted({*cells, *problems, *states})
        ),
    )


def _outcome(states: set[ImportedState], problems: Sequence[Problem]) -> RowOutcome:
    if any(problem.severity is Severity.QUESTION for problem in problems):
        return RowOutcome.NEEDS_ATTENTION
    if ImportedState.NEW in states:
        return RowOutcome.IMPORTED
    return RowOutcome.DUPLICATE if states else RowOutcome.SKIPPED_EMPTY


def _changed(one: WeighedFigure) -> Problem:
    figure, known = one.figure, one.known
    parts = (measure_title(figure), figure.region_name, figure.group_words, str(figure.year or ""))
    old = with_unit((known.thousandths if known else None) or 0, figure.unit)
    new = with_unit(figure.thousandths or 0, figure.unit)
    return Problem(
        code=ImportCode.FIGURE_CHANGED,
        facts={
            "row": one.row,
            "text": ", ".join(part for part in parts if part),
            "values": f"eerst {old}, nu {new}",
        },
        severity=Severity.QUESTION,
        record_id=known.id if known else None,
    )


def _headings(headings: Sequence[str]) -> tuple[str, ...]:
    """Names for the cells of a row; a heading that stands there twice gets the number of its column."""
    times = Counter(headings)
    return tuple(
        heading if heading and times[heading] == 1 else f"{heading} (kolom {at})".strip()
        for at, heading in enumerate(headings, start=1)
    )


def _store(session: Session, weighed: Sequence[WeighedFigure], wish: ChangedWish) -> None:
    """Add what is new; take over another value only when a person wished so, and only the value."""
    for one in weighed:
        if one.state is ImportedState.NEW:
            row = FigureRow()
            assign(row, one.figure, FIGURE_FIELDS)
            session.add(row)
        elif one.state is ImportedState.CHANGED and wish is ChangedWish.REPLACE and one.known is not None:
            values = {name: getattr(one.figure, name) for name in _VALUES}
            store_figure(session, replace(one.known, **values))
    session.flush()


def _store_batch(
    session: Session, preview: FigurePreview, asked: Sequence[tuple[RowReport, Problem, str]]
) -> ImportId:
    batch = ImportRow(
        kind=ImportKind.FIGURES.value,
        source_name=preview.table.name,
        imported_at=dt.datetime.now(tz=dt.UTC).replace(tzinfo=None, microsecond=0),
    )
    session.add(batch)
    session.flush()
    present = set(session.scalars(select(FigureRow.id)))
    session.add_all(
        AttentionRow(
            import_id=batch.id,
            code=problem.code,
            question=sentence,
            record_kind="figure" if problem.record_id in present else "",
            record_id=problem.record_id if problem.record_id in present else None,
            source_name=preview.table.name,
            row=row.row,
            cells=json.dumps(dict(row.cells), ensure_ascii=False),
        )
        for row, problem, sentence in asked
    )
    session.flush()
    return ImportId(batch.id)
