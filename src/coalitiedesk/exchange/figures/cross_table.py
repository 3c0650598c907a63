"""StatLine's *CSV volgens tabelindeling*: regions down the side, and several rows of headings across."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.exchange.figures.columns import Role, measure_of, role_of
from coalitiedesk.exchange.figures.flat_table import Rows
from coalitiedesk.exchange.figures.table import FigureLine, FoundMeasure, Margin
from coalitiedesk.exchange.figures.values import (
    group_words,
    is_code,
    is_number,
    is_number_or_none,
    margin_of,
    region_of,
    unit_of,
    year_of,
)

_YEAR = re.compile(r"(19|20)\d\d\*{0,2}")
_AGE = re.compile(r"\bjaar\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What one column of numbers is about."""

    measure: int
    year: int | None
    group: str
    margin: Margin


def read_cross_table(
    headings: Rows, rows: Rows, *, side: int
) -> tuple[tuple[FoundMeasure, ...], tuple[FigureLine, ...]]:
    """Measures and lines.

    Args:
        headings: The rows of headings below the title; the last names the column of regions.
        rows: What stands below them, closing lines too.
        side: Position of the column of regions.
    """
    width = max(len(cells) for _, cells in (*headings, *rows))
    first = _first_number_column(headings[-1][1], rows, side=side, width=width)
    units_below = [row for row in rows[:1] if _is_unit_row(row[1], first)]
    levels = [
        (_role(cells, first), _filled_right(cells, first, width))
        for _, cells in (*headings, *units_below)
        if any(cells[first:])
    ]
    measures, places = _places(levels, width - first)
    aside = {at: role_of(cell) for at, cell in enumerate(headings[-1][1][:first]) if at != side}
    lines = [
        line
        for number, cells in rows[len(units_below) :]
        for line in _lines(number, cells, side=side, first=first, aside=aside, places=places)
    ]
    return measures, tuple(lines)


def _first_number_column(last: Sequence[str], rows: Rows, *, side: int, width: int) -> int:
    for at in range(side + 1, width):
        filled = [cells[at] for _, cells in rows if at < len(cells) and cells[at]]
        is_named = at < len(last) and role_of(last[at]) in (Role.PERIOD, Role.CODE, Role.GROUP)
        if (
            not is_named
            and any(map(is_number, filled))
            and sum(map(is_number_or_none, filled)) * 2 > len(filled)
        ):
            return at
    return min(side + 1, width)


def _is_unit_row(cells: Sequence[str], first: int) -> bool:
    filled = [cell for cell in cells[first:] if cell]
    return bool(filled) and all(unit_of(cell) for cell in filled)


def _role(cells: Sequence[str], first: int) -> Role:
    """What a row of headings is: to be seen from what stands in it, else named at its left."""
    filled = [cell for cell in cells[first:] if cell]
    if all(unit_of(cell) for cell in filled):
        return Role.UNIT
    if all(_YEAR.fullmatch(cell) for cell in filled):
        return Role.PERIOD
    if all(margin_of(cell) is not Margin.OTHER for cell in filled):
        return Role.MARGIN
    named = [role_of(cell) for cell in cells[:first] if cell]
    if Role.GROUP in named or all(_AGE.search(cell) for cell in filled):
        return Role.GROUP
    return Role.TOPIC


def _filled_right(cells: Sequence[str], first: int, width: int) -> list[str]:
    """A heading above several columns stands above the first of them only."""
    result, last = [], ""
    for at in range(first, width):
        last = (cells[at] if at < len(cells) else "") or last
        result.append(last)
    return result


def _places(
    levels: Sequence[tuple[Role, list[str]]], amount: int
) -> tuple[tuple[FoundMeasure, ...], list[_Place]]:
    measures: dict[str, FoundMeasure] = {}
    places = []
    for at in range(amount):
        words = {role: [texts[at] for kind, texts in levels if kind is role] for role in Role}
        heading = "/".join(text for text in words[Role.TOPIC] if text)
        measures.setdefault(heading, measure_of(heading, unit="".join(words[Role.UNIT][:1])))
        year, period = year_of(words[Role.PERIOD][0]) if words[Role.PERIOD] else (None, "")
        groups = [text for one in words[Role.GROUP] if (text := group_words(one))]
        margin = margin_of(words[Role.MARGIN][0]) if words[Role.MARGIN] else Margin.VALUE
        places.append(
            _Place(
                measure=list(measures).index(heading),
                year=year,
                group=", ".join([*groups, *([period] if period else [])]),
                margin=margin,
            )
        )
    return tuple(measures.values()), places


def _lines(
    number: int,
    cells: Sequence[str],
    *,
    side: int,
    first: int,
    aside: dict[int, Role | None],
    places: Sequence[_Place],
) -> list[FigureLine]:
    name = cells[side] if side < len(cells) else ""
    if not name or not any(cells[first:]):
        return []
    said = {role: cells[at] for at, role in aside.items() if role is not None and at < len(cells)}
    code = said.get(Role.CODE, "") or (name if is_code(name) else "")
    region = region_of(code, "" if is_code(name) else name, "")
    year, _ = year_of(said.get(Role.PERIOD, ""))
    found: dict[tuple[int | None, str, Margin], list[str]] = {}
    amount = max(place.measure for place in places) + 1
    for at, place in enumerate(places):
        text = cells[first + at] if first + at < len(cells) else ""
        key = (place.year or year, _joined(group_words(said.get(Role.GROUP, "")), place.group), place.margin)
        found.setdefault(key, [""] * amount)[place.measure] = text
    return [
        FigureLine(
            row=number,
            region=region,
            year=key[0],
            group=key[1],
            margin=key[2],
            texts=tuple(texts),
            is_cut=len(cells) < first + len(places),
        )
        for key, texts in found.items()
    ]


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
