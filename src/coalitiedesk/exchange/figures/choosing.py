"""Which figures of a table one wants, and what becomes of each of its rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from coalitiedesk.domain.figures import (
    Figure,
    FigureFault,
    FigureTheme,
    RegionLevel,
    figure_faults,
    subject_key,
    theme_of,
)
from coalitiedesk.domain.ids import FigureId
from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.exchange.figures.table import FigureLine, FigureTable, FoundMeasure, FoundRegion, Margin
from coalitiedesk.exchange.figures.values import has_no_number, region_of, thousandths

_FAULT_CODES = {
    FigureFault.ABOVE_HUNDRED: ImportCode.FIGURE_ABOVE_HUNDRED,
    FigureFault.BELOW_ZERO: ImportCode.FIGURE_BELOW_ZERO,
}
_Key = tuple[FoundRegion, int | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChoice:
    """What a person wants of a table.

    Attributes:
        regions: Keys of regions.
        measures: Positions of measures in the table.
        year_if_unknown: For a table that names no year.
        source: Where the figures come from, in words.
        method: How they came about; empty when unknown.
    """

    regions: frozenset[str]
    measures: frozenset[int]
    groups: frozenset[str]
    years: frozenset[int]
    source: str
    method: str
    is_estimate: bool
    year_if_unknown: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenFigures:
    """What a choice gives.

    Attributes:
        figures: Row number and figure, in the order of the table; without ids.
        problems: What there is to say of a row, by its number.
    """

    figures: tuple[tuple[int, Figure], ...]
    problems: Mapping[int, tuple[Problem, ...]] = field(default_factory=dict)


def municipalities(table: FigureTable) -> tuple[FoundRegion, ...]:
    """The municipalities that a table is about; one that has no row of its own is called by its code."""
    found = {one.municipality: region_of(one.municipality, "", "") for one in table.regions}
    named = {one.code: one for one in table.regions if one.level is RegionLevel.MUNICIPALITY}
    return tuple({**found, **named}[code] for code in found if code)


def regions_within(table: FigureTable, municipality: str) -> tuple[FoundRegion, ...]:
    """The country, the municipality of this code and all that lies in it; without codes everything."""
    if not any(one.municipality for one in table.regions):
        return table.regions
    return tuple(
        one
        for one in table.regions
        if one.level is RegionLevel.COUNTRY or (municipality and one.municipality == municipality)
    )


def narrowed_to(table: FigureTable, municipality: str) -> FigureTable:
    """The same table with only the country and this municipality; of no use for a report of all rows."""
    wanted = {one.key for one in regions_within(table, municipality)}
    lines = tuple(line for line in table.lines if line.region.key in wanted)
    return replace(table, lines=lines, other_rows=(), row_cells=())


def has_loneliness(table: FigureTable) -> bool:
    """Whether the table holds what a coalition against loneliness looks for first."""
    return any(theme_of(one.measure) is FigureTheme.LONELINESS for one in table.measures)


def proposed_choice(table: FigureTable, *, municipality: str, year: int | None = None) -> FigureChoice:
    """Everything about the municipality, and about loneliness if the table has that.

    Args:
        table: As it was read.
        municipality: Code of it.
        year: Only this year; also the year of a table that names none.
    """
    wanted = has_loneliness(table)
    return FigureChoice(
        regions=frozenset(one.key for one in regions_within(table, municipality)),
        measures=frozenset(
            at
            for at, one in enumerate(table.measures)
            if not wanted or theme_of(one.measure) is FigureTheme.LONELINESS
        ),
        groups=frozenset(table.groups),
        years=frozenset(one for one in table.years if year in (None, one)),
        source=table.source,
        method=table.method,
        is_estimate=table.is_estimate,
        year_if_unknown=year,
    )


def choose(table: FigureTable, choice: FigureChoice) -> ChosenFigures:
    """The figures of a choice; what cannot be right is left out and said."""
    problems: dict[int, list[Problem]] = defaultdict(list)
    bounds = _bounds(table, choice)
    found: list[tuple[int, Figure]] = []
    for line in table.lines:
        objection = _objection(line, choice)
        if objection is not None:
            problems[line.row].append(objection)
            continue
        found += _figures_of(line, table, choice, bounds, problems[line.row])
    kept = _without_twice(found, problems)
    for number in table.other_rows:
        problems[number].append(_problem(ImportCode.CLOSING_LINE, number, severity=Severity.WARNING))
    return ChosenFigures(
        figures=tuple(kept), problems={row: tuple(found) for row, found in problems.items() if found}
    )


def _objection(line: FigureLine, choice: FigureChoice) -> Problem | None:
    if line.is_cut:
        return _problem(ImportCode.FIGURE_CUT_OFF, line.row)
    if line.margin is not Margin.VALUE:
        return _problem(ImportCode.FIGURE_MARGIN, line.row, severity=Severity.WARNING)
    if _is_chosen(line, choice):
        return None
    words = ", ".join(part for part in (line.region.name, line.group, str(line.year or "")) if part)
    return _problem(ImportCode.FIGURE_NOT_CHOSEN, line.row, text=words, severity=Severity.WARNING)


def _is_chosen(line: FigureLine, choice: FigureChoice) -> bool:
    is_year = line.year is None or line.year in choice.years
    return is_year and line.region.key in choice.regions and line.group in choice.groups


def _bounds(table: FigureTable, choice: FigureChoice) -> dict[tuple[_Key, Margin], FigureLine]:
    return {
        ((line.region, line.year, line.group), line.margin): line
        for line in table.lines
        if line.margin in (Margin.LOW, Margin.HIGH) and not line.is_cut and _is_chosen(line, choice)
    }


def _figures_of(
    line: FigureLine,
    table: FigureTable,
    choice: FigureChoice,
    bounds: Mapping[tuple[_Key, Margin], FigureLine],
    problems: list[Problem],
) -> list[tuple[int, Figure]]:
    found = []
    key = (line.region, line.year, line.group)
    for at in sorted(choice.measures):
        text, column = line.texts[at], table.measures[at]
        if has_no_number(text):
            continue
        low, high = (bounds.get((key, margin)) for margin in (Margin.LOW, Margin.HIGH))
        figure = Figure(
            id=FigureId(0),
            measure=column.measure,
            measure_words=column.words,
            unit=column.unit,
            thousandths=_value(table, column, text),
            low_thousandths=_value(table, column, low.texts[at]) if low else None,
            high_thousandths=_value(table, column, high.texts[at]) if high else None,
            year=line.year or choice.year_if_unknown,
            group_words=line.group,
            region_name=line.region.name,
            region_code=line.region.code,
            source=choice.source,
            method_words=choice.method,
            is_estimate=choice.is_estimate,
        )
        wrong = _wrong(figure)
        if wrong is None:
            found.append((line.row, figure))
        else:
            problems.append(_problem(wrong, line.row, column=column.heading, text=text))
    if not found and not problems:
        problems.append(_problem(ImportCode.FIGURE_NONE, line.row, severity=Severity.WARNING))
    return found


def _value(table: FigureTable, column: FoundMeasure, text: str) -> int | None:
    return thousandths(
        text, has_decimal_comma=table.has_decimal_comma, unit=column.unit, factor=column.factor
    )


def _wrong(figure: Figure) -> ImportCode | None:
    if figure.thousandths is None:
        return ImportCode.FIGURE_ODD
    return next((_FAULT_CODES[one] for one in figure_faults(figure) if one in _FAULT_CODES), None)


def _without_twice(
    found: Sequence[tuple[int, Figure]], problems: dict[int, list[Problem]]
) -> list[tuple[int, Figure]]:
    """The same figure twice counts once; two values for one thing in one table count for nothing."""
    by_key: dict[tuple[object, ...], list[tuple[int, Figure]]] = defaultdict(list)
    for row, figure in found:
        by_key[subject_key(figure)].append((row, figure))
    kept = []
    for together in by_key.values():
        values = {figure.thousandths for _, figure in together}
        if len(values) == 1:
            kept.append(together[0])
            continue
        row, figure = together[0]
        text = ", ".join(
            part for part in (figure.measure_words, figure.region_name, figure.group_words) if part
        )
        rows = " en ".join(f"rij {number}" for number, _ in together[:4])
        problems[row].append(_problem(ImportCode.FIGURE_TWICE, row, text=text, values=rows))
    return kept


def _problem(
    code: ImportCode, row: int, *, severity: Severity = Severity.QUESTION, **facts: str | int
) -> Problem:
    return Problem(code=code, facts={"row": row, "text": "", **facts}, severity=severity)
