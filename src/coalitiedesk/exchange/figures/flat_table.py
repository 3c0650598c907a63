"""A table with one row per region: each topic has a column, each row says of whom and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.exchange.figures.columns import Role, has_field_number, is_label, measure_of, role_of
from coalitiedesk.exchange.figures.table import FigureLine, FoundMeasure, Margin
from coalitiedesk.exchange.figures.values import (
    group_words,
    is_code,
    is_number,
    is_number_or_none,
    margin_of,
    region_of,
    year_of,
)

Rows = Sequence[tuple[int, tuple[str, ...]]]
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Positions by what the columns are for; label columns stand in for the keys beside them."""

    region: tuple[int, ...]
    codes: tuple[int, ...]
    municipality: int | None
    groups: tuple[int, ...]
    margin: int | None
    period: int | None
    topics: tuple[int, ...]

    @property
    def width(self) -> int:
        """Cells that a whole row has at the least."""
        last = (*self.region, *self.codes, *self.topics)
        return max(last) + 1


def columns_of(headings: Sequence[str], rows: Rows) -> Columns:
    """Sort the columns; one that nobody knows is a topic when it holds numbers, and a group before those."""
    sample = rows[:_LOOKED_AT]
    roles = [role_of(heading) for heading in headings]
    topics = tuple(
        at for at, heading in enumerate(headings) if roles[at] is None and _is_topic(at, heading, rows)
    )
    first_topic = min(topics, default=len(headings))
    for at, heading in enumerate(headings):
        is_words = roles[at] is None and at not in topics
        if is_words and at < first_topic and not has_field_number(heading) and _has_text(at, sample):
            roles[at] = Role.GROUP
    return Columns(
        region=_positions(headings, roles, Role.REGION),
        codes=_positions(headings, roles, Role.CODE),
        municipality=_first(headings, roles, Role.MUNICIPALITY),
        groups=_without_keys(headings, _positions(headings, roles, Role.GROUP)),
        margin=_first(headings, roles, Role.MARGIN),
        period=_first(headings, roles, Role.PERIOD),
        topics=topics,
    )


def measures_of(headings: Sequence[str], columns: Columns) -> tuple[FoundMeasure, ...]:
    """The topics, in the order of the columns."""
    is_health_table = columns.margin is not None
    return tuple(measure_of(headings[at], is_health_table=is_health_table) for at in columns.topics)


def lines_of(rows: Rows, columns: Columns) -> tuple[FigureLine, ...]:
    """Every row that is about a region; titles and closing lines are left to the caller."""
    return tuple(line for row in rows if (line := _line(*row, columns)) is not None)


def _line(number: int, cells: tuple[str, ...], columns: Columns) -> FigureLine | None:
    is_cut = len(cells) < columns.width
    if is_cut:
        cells = (*cells, *[""] * (columns.width - len(cells)))
    code, name = _region_words(cells, columns)
    municipality = _cell(cells, columns.municipality)
    is_silent = not any(cells[at] for at in columns.topics)
    if not (code or name or municipality) or (is_silent and (is_cut or not code)):
        return None if _is_words(cells) else _cut_line(number, columns)
    margin = margin_of(_cell(cells, columns.margin))
    year, period = year_of(_cell(cells, columns.period)) if columns.period is not None else (None, "")
    groups = [words for at in columns.groups if (words := group_words(_cell(cells, at)))]
    return FigureLine(
        row=number,
        region=region_of(code, name or ("" if code else municipality), municipality),
        year=year,
        group=", ".join([*groups, *([period] if period else [])]),
        margin=margin,
        texts=tuple(cells[at] for at in columns.topics),
        is_cut=is_cut,
    )


def _is_words(cells: tuple[str, ...]) -> bool:
    """A blank row or one line of text, such as the source; a lone number is the beginning of a row."""
    filled = [cell for cell in cells if cell]
    return not filled or (len(filled) == 1 and not is_number(filled[0]))


def _cut_line(number: int, columns: Columns) -> FigureLine:
    return FigureLine(
        row=number,
        region=region_of("", "", ""),
        year=None,
        group="",
        margin=Margin.VALUE,
        texts=tuple("" for _ in columns.topics),
        is_cut=True,
    )


def _region_words(cells: tuple[str, ...], columns: Columns) -> tuple[str, str]:
    """Code and name; a column of regions may hold either."""
    code = name = ""
    for at in (*columns.codes, *columns.region):
        text = _cell(cells, at)
        if is_code(text):
            code = code or text
        elif text:
            name = name or ("" if at in columns.codes else text)
    return code, name


def _cell(cells: tuple[str, ...], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""


def _is_topic(at: int, heading: str, rows: Rows) -> bool:
    if is_label(heading) or not heading:
        return False
    filled = [row[at] for _, row in rows if at < len(row) and row[at]]
    numbers = sum(1 for text in filled[:_LOOKED_AT] if is_number_or_none(text))
    return any(is_number(text) for text in filled) and numbers * 2 > len(filled[:_LOOKED_AT])


def _has_text(at: int, rows: Rows) -> bool:
    return any(at < len(row) and row[at] for _, row in rows)


def _positions(headings: Sequence[str], roles: Sequence[Role | None], wanted: Role) -> tuple[int, ...]:
    """Label columns first: they hold words where the others hold keys."""
    found = [at for at, role in enumerate(roles) if role is wanted]
    return tuple(sorted(found, key=lambda at: not is_label(headings[at])))


def _first(headings: Sequence[str], roles: Sequence[Role | None], wanted: Role) -> int | None:
    return next(iter(_positions(headings, roles, wanted)), None)


def _without_keys(headings: Sequence[str], positions: tuple[int, ...]) -> tuple[int, ...]:
    """Of a key and its label only the label counts, or a group would be named twice."""
    labelled = {headings[at].strip()[: -len("_label")] for at in positions if is_label(headings[at])}
    return tuple(sorted(at for at in positions if headings[at].strip() not in labelled))
