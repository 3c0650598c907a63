"""Dividing days or areas over columns and sheets: one scale for the entire list, the largest that fits.

Whole days stay together where they can; a longer one goes on in the next column with "(vervolg)".
Lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.printouts.agenda import Section, SectionKind
from coalitiedesk.printouts.week_posters.lines import Line, set_line

COLUMNS = 2
# Scale in hundredths: a short programme is set larger, a long one a little smaller.
LARGEST, NORMAL, SMALLEST = 135, 100, 89
_STEPS = (*range(LARGEST, NORMAL, -5), *range(NORMAL, SMALLEST - 1, -1))
_ENOUGH_TO_SPLIT = 6
SECTION_GAP = 2.4 * mm
_HEADING, _LEAST_HEADING, _HEADING_LEADING = 25.0, 22.0, 1.42
_HEADING_GAP = 1.2 * mm
_BALANCE_STEPS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section, or as much of it as stands in one column."""

    section: Section
    lines: tuple[Line, ...]
    scale: float
    is_continued: bool = False

    @property
    def heading_size(self) -> float:
        """Of the name of the day."""
        return max(_LEAST_HEADING, _HEADING * self.scale)

    @property
    def heading_height(self) -> float:
        """From the rule to the first line."""
        return self.heading_size * _HEADING_LEADING + _HEADING_GAP

    @property
    def height(self) -> float:
        """Of heading and lines."""
        return self.heading_height + sum(line.height for line in self.lines)


Column = list[Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Columns in reading order, ``COLUMNS`` to a sheet."""

    sheets: tuple[tuple[Column, ...], ...]
    scale: float


def lay_out(sections: Sequence[Section], *, width: float, height: float, tells_free: bool) -> Layout:
    """Divide sections over as few sheets as they need."""
    sets = {
        step: [_set(section, width, step / 100, tells_free=tells_free) for section in sections]
        for step in (NORMAL, SMALLEST)
    }
    sheets = 0
    while True:
        sheets += 1
        if not _fits(sets[SMALLEST], height, sheets * COLUMNS):
            continue
        for is_split in (False, True):
            for step in _STEPS:
                parts = sets.setdefault(
                    step, [_set(section, width, step / 100, tells_free=tells_free) for section in sections]
                )
                columns = pack(parts, height, is_split=is_split)
                if columns is not None and len(columns) <= sheets * COLUMNS:
                    return Layout(sheets=_on_sheets(parts, columns, height, sheets), scale=step / 100)


def pack(parts: Sequence[Part], limit: float, *, is_split: bool) -> list[Column] | None:
    """Fill columns one after the other; None when a part is too tall and may not be split."""
    columns: list[Column] = [[]]
    used = 0.0
    for part in parts:
        gap = SECTION_GAP if columns[-1] else 0
        if used + gap + part.height <= limit:
            columns[-1].append(part)
            used += gap + part.height
            continue
        if not is_split and part.height > limit:
            return None
        if not is_split:
            columns.append([part])
            used = part.height
        else:
            used = _spread(columns, part, used, limit)
    return columns


def _spread(columns: list[Column], part: Part, used: float, limit: float) -> float:
    """Put a part where it fits and the rest in the next columns; returns how far the last one is filled."""
    rest = part
    while rest.lines:
        gap = SECTION_GAP if columns[-1] else 0
        room = limit - used - gap - rest.heading_height
        count = _that_fit(rest.lines, room)
        if count == 0 and columns[-1]:
            columns.append([])
            used = 0.0
            continue
        count = max(count, 1)  # a single line taller than a column stands alone in one
        taken = replace(rest, lines=rest.lines[:count])
        columns[-1].append(taken)
        used += gap + taken.height
        rest = replace(rest, lines=rest.lines[count:], is_continued=True)
        if rest.lines:
            columns.append([])
            used = 0.0
    return used


def _that_fit(lines: Sequence[Line], room: float) -> int:
    count = 0
    for line in lines:
        room -= line.height
        if room < 0:
            break
        count += 1
    return count


def _fits(parts: Sequence[Part], height: float, columns: int) -> bool:
    packed = pack(parts, height, is_split=True)
    return packed is not None and len(packed) <= columns


def _on_sheets(
    parts: Sequence[Part], columns: list[Column], height: float, sheets: int
) -> tuple[tuple[Column, ...], ...]:
    """Even columns, and a new sheet at a new day where that takes no more sheets."""
    most = sheets * COLUMNS
    is_whole = all(not part.is_continued for column in columns for part in column)
    has_room = len(columns) < most and sum(len(part.lines) for part in parts) >= _ENOUGH_TO_SPLIT
    if not is_whole and (per_sheet := _sheet_by_sheet(parts, height, sheets)):
        return per_sheet
    columns = _balanced(parts, columns, height, is_split=not is_whole, most=most)
    if has_room and len(columns) < most:
        columns = _balanced(parts, columns, height, is_split=True, most=most)
    return tuple(tuple(columns[start : start + COLUMNS]) for start in range(0, len(columns), COLUMNS))


def _sheet_by_sheet(
    parts: Sequence[Part], height: float, sheets: int
) -> tuple[tuple[Column, ...], ...] | None:
    made: list[tuple[Column, ...]] = []
    waiting = list(parts)
    while waiting and len(made) < sheets:
        count = max(
            (amount for amount in range(1, len(waiting) + 1) if _fits(waiting[:amount], height, COLUMNS)),
            default=0,
        )
        if not count:
            return None
        packed = pack(waiting[:count], height, is_split=True) or []
        made.append(tuple(_balanced(waiting[:count], packed, height, is_split=True, most=COLUMNS)))
        waiting = waiting[count:]
    return None if waiting else tuple(made)


def _balanced(
    parts: Sequence[Part], columns: list[Column], height: float, *, is_split: bool, most: int
) -> list[Column]:
    """At most so many columns on the smallest height that does: none much shorter than the others."""
    low, high = height * 0.2, height
    for _ in range(_BALANCE_STEPS):
        middle = (low + high) / 2
        tried = pack(parts, middle, is_split=is_split)
        is_better = tried is not None and len(tried) <= most
        if is_better and tried is not None and _tallest(tried) <= height:
            high, columns = middle, tried
        else:
            low = middle
    return columns


def _tallest(columns: Sequence[Column]) -> float:
    return max(sum(part.height for part in column) + SECTION_GAP * (len(column) - 1) for column in columns)


def _set(section: Section, width: float, scale: float, *, tells_free: bool) -> Part:
    kind = section.kind if section.kind is SectionKind.DAY else SectionKind.AREA
    lines = [
        set_line(entry, kind, width=width, scale=scale, tells_free=tells_free) for entry in section.entries
    ]
    return Part(section=section, lines=tuple(lines), scale=scale)
