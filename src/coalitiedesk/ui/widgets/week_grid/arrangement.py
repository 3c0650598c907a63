"""Plans the Week grid: strips and blocks without a time above, the others by the hour."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRect

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.week_layout import (
    MARGIN,
    Grid,
    Layout,
    More,
    Span,
    column_edges,
    hour_range,
    lane_counts,
    lay_out,
    least_minutes,
    strip_rows,
    wanted_hour,
)
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock, span_of, strip_of
from coalitiedesk.ui.widgets.week_grid.body import TOP

_HOUR, _MOST_GROWTH = 30, 2.2
_LOWEST_HOUR = 26  # where that saves scrolling
_LANE_FLOOR, _LEAST_HEIGHT, _LEAST_COLUMN = 84, 32, 72
_ROW_FLOOR, _ONE_LINE = 36, 22  # of a block in a stack: time above title, or on one line


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderPlan:
    """Rows above the hours.

    Attributes:
        strips: Row, first and last column of each strip that is shown.
        untimed: Row and column of each block without a time that is shown.
        hidden_strips: Strips for which there is no row.
        hidden_untimed: Blocks for which there is no row, by column.
    """

    strips: Mapping[int, tuple[int, int, int]]
    untimed: Mapping[int, tuple[int, int]]
    hidden_strips: tuple[int, ...] = ()
    hidden_untimed: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    strip_row_count: int = 0
    untimed_row_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPlan:
    """The hours."""

    measures: Grid
    last: int
    layout: Layout


def plan_header(blocks: Iterable[GridBlock], days: Sequence[dt.date], most_rows: int) -> HeaderPlan:
    """Divide strips and blocks without a time over rows; what does not fit is counted in the last row."""
    found = list(blocks)
    strips = [strip for strip in (strip_of(block, days) for block in found) if strip is not None]
    rows = strip_rows(strips)
    count = max(rows.values(), default=-1) + 1
    full = count > most_rows
    fitting = {
        strip_id: (rows[strip_id], first, last)
        for strip_id, first, last in strips
        if not full or rows[strip_id] < most_rows - 1
    }
    by_column: dict[int, list[GridBlock]] = {}
    for block in found:
        if not block.is_strip and block.start_minute is None and block.day in days:
            by_column.setdefault(days.index(block.day), []).append(block)
    untimed: dict[int, tuple[int, int]] = {}
    hidden: dict[int, tuple[int, ...]] = {}
    for column, waiting in by_column.items():
        waiting.sort(key=lambda block: (block.title, block.occurrence_id))
        shown = len(waiting) if len(waiting) <= most_rows else most_rows - 1
        untimed |= {block.occurrence_id: (row, column) for row, block in enumerate(waiting[:shown])}
        if shown < len(waiting):
            hidden[column] = tuple(block.occurrence_id for block in waiting[shown:])
    return HeaderPlan(
        strips=fitting,
        untimed=untimed,
        hidden_strips=tuple(strip_id for strip_id, *_ in strips if strip_id not in fitting),
        hidden_untimed=hidden,
        strip_row_count=min(count, most_rows),
        untimed_row_count=min(max((len(waiting) for waiting in by_column.values()), default=0), most_rows),
    )


def spans_of(blocks: Iterable[GridBlock], days: Sequence[dt.date]) -> list[Span]:
    """The blocks that stand among the hours."""
    return [span for span in (span_of(block, days) for block in blocks) if span is not None]


def plan_edges(spans: Sequence[Span], columns: int, width: float) -> list[float]:
    """Edges of the columns in the room there is; columns never get too narrow to read."""
    shortest = _LEAST_HEIGHT / _HOUR * 60
    return column_edges(lane_counts(spans, columns, shortest), max(width, columns * look.px(_LEAST_COLUMN)))


def plan_body(
    spans: Sequence[Span], edges: Sequence[float], height: float, extra: Iterable[Span] = ()
) -> BodyPlan:
    """Choose the hours and their height, and place the blocks.

    Args:
        spans: To be placed.
        edges: Of the columns.
        height: Room on screen; the hours fill it. Crowded stacks take one line per block before the hours
            grow beyond it.
        extra: Blocks that must fall within the hours too, but are placed by hand.
    """
    first, last = hour_range([*spans, *extra])
    whole = (height - 2 * TOP) / ((last - first) / 60)  # an hour when everything is in view
    measures = Grid(
        edges=tuple(edges),
        first=first,
        top=TOP,
        hour=max(float(look.half(_HOUR)), whole),
        lane_floor=look.px(_LANE_FLOOR),
        row_floor=look.px(_ROW_FLOOR),
        least_height=look.px(_LEAST_HEIGHT),
        row_wish=look.px(_ROW_FLOOR),
    )
    shown_whole = replace(measures, hour=whole, row_floor=look.px(_ONE_LINE))
    fits = whole >= look.half(_LOWEST_HOUR) and wanted_hour(spans, shown_whole, last) <= whole
    if wanted_hour(spans, measures, last) > whole and fits:
        measures = shown_whole
    least = least_minutes(measures)
    grown = min(wanted_hour(spans, measures, last), measures.hour * _MOST_GROWTH)
    measures = replace(measures, hour=grown)
    return BodyPlan(measures=measures, last=last, layout=lay_out(spans, measures, measures.y(last), least))


def hand_rect(span: Span, measures: Grid) -> QRect:
    """Where the block in the hand hangs: on top, over the full width of its day."""
    left, right = measures.edges[span.column], measures.edges[span.column + 1]
    top = measures.y(span.start)
    height = max(measures.least_height, measures.y(span.shown_end) - top)
    return QRect(round(left + MARGIN), round(top), round(right - left - 2 * MARGIN), round(height))


def more_rect(more: More) -> QRect:
    """Where "+3 meer" stands."""
    return QRect(round(more.x), round(more.y), round(more.width), round(more.height))


def day_count(blocks: Iterable[GridBlock], day: dt.date) -> int:
    """How many activities take place on a day, apart from what lasts several days."""
    return sum(
        block.day == day
        and (not block.is_strip or block.is_all_day)
        and block.status != ActivityStatus.CANCELLED
        for block in blocks
    )
