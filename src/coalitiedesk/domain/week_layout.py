"""Where the blocks of the Week grid stand: columns, lanes, stacks, strips, and what lies under a point.

Pure arithmetic, without a window: lengths are pixels, moments are minutes after midnight of the column's day
(above 1440 past midnight). Overlapping blocks stand side by side where each lane is wide enough to read; else
they are stacked at full width, in order of time, behind one bracket.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

USUAL_FIRST, USUAL_LAST = 9 * 60, 21 * 60  # the hours every Week shows
LATEST = 30 * 60
UNKNOWN_LENGTH = 60  # height of a block whose end nobody knows; drawn open below
STEP = 15
MARGIN = 2  # pixels between a block and the line of its column
RAIL = 6  # pixels at the left of a stack, for its bracket
_LANE_WEIGHT = 0.42  # a day with n lanes gets 1 + 0.42 (n - 1) of the width of a quiet day
_MOST_WEIGHED_LANES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A block in a column; ``end`` is None when unknown."""

    id: int
    column: int
    start: int
    end: int | None = None

    @property
    def shown_end(self) -> int:
        """Where the block ends on screen."""
        return max(self.start + STEP, self.end) if self.end is not None else self.start + UNKNOWN_LENGTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Measures of the grid.

    Attributes:
        edges: Left edge of every column and the right end of the last.
        first: Minute at ``top``.
        hour: Height of an hour.
        lane_floor: Narrowest lane in which words can be read.
        row_floor: Lowest block in a stack.
        least_height: Lowest block on its own.
        row_wish: Height that a block in a stack takes where there is room; 0 is ``row_floor``.
    """

    edges: Sequence[float]
    first: int
    top: float
    hour: float
    lane_floor: float
    row_floor: float
    least_height: float
    row_wish: float = 0

    def y(self, minute: float) -> float:
        """Height at which a minute is drawn."""
        return self.top + (minute - self.first) / 60 * self.hour

    def minute_at(self, y: float, step: int = STEP) -> int:
        """The minute at a height, rounded to a step."""
        return round((self.first + (y - self.top) / self.hour * 60) / step) * step

    def column_at(self, x: float) -> int:
        """The column at a width; points beside the grid count for the nearest one."""
        return min(max(bisect_right(self.edges, x) - 1, 0), len(self.edges) - 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a block stands; in a stack the position no longer tells the time, so the block does."""

    id: int
    x: float
    y: float
    width: float
    height: float
    is_stacked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """The line before a stack."""

    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class More:
    """A place that stands for blocks there is no room for."""

    column: int
    ids: tuple[int, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything in the body of the grid."""

    blocks: tuple[Placed, ...]
    brackets: tuple[Bracket, ...]
    more: tuple[More, ...]


def hour_range(spans: Iterable[Span]) -> tuple[int, int]:
    """First and last minute to show, in whole hours: the usual hours, and whatever falls outside them."""
    first, last = USUAL_FIRST, USUAL_LAST
    for span in spans:
        first, last = min(first, span.start), max(last, span.shown_end)
    return max(0, first // 60 * 60), min(LATEST, -(-last // 60) * 60)


def clusters(spans: Iterable[Span], least_minutes: float = 0) -> list[list[Span]]:
    """Groups that overlap in time, directly or through one another, in order of time.

    Args:
        spans: Of one column.
        least_minutes: How long the lowest block on screen lasts; shorter ones are taken that long.
    """
    groups: list[list[Span]] = []
    end = -1.0
    for span in sorted(spans, key=lambda found: (found.start, found.shown_end, found.id)):
        if not groups or span.start >= end:
            groups.append([])
        groups[-1].append(span)
        end = max(end, _drawn_end(span, least_minutes))
    return groups


def lanes(cluster: Sequence[Span], least_minutes: float = 0) -> dict[int, int]:
    """Lane of each block in a cluster, by id, counted from 0; as few lanes as possible."""
    found: dict[int, int] = {}
    ends: list[float] = []
    for span in cluster:
        lane = next((at for at, end in enumerate(ends) if end <= span.start), len(ends))
        ends[lane : lane + 1] = [_drawn_end(span, least_minutes)]
        found[span.id] = lane
    return found


def lane_counts(spans: Sequence[Span], columns: int, least_minutes: float = 0) -> list[int]:
    """How many lanes each column needs; 1 for a quiet or empty day."""
    counts = [1] * columns
    for column in range(columns):
        for cluster in clusters((span for span in spans if span.column == column), least_minutes):
            counts[column] = max(counts[column], max(lanes(cluster, least_minutes).values()) + 1)
    return counts


def column_edges(counts: Sequence[int], width: float) -> list[float]:
    """Left edges of the columns and the right end; busy days get more room."""
    weights = [1 + _LANE_WEIGHT * (min(count, _MOST_WEIGHED_LANES) - 1) for count in counts]
    unit = width / sum(weights) if weights else 0
    edges = [0.0]
    for weight in weights:
        edges.append(edges[-1] + weight * unit)
    return edges


def wanted_hour(spans: Sequence[Span], grid: Grid, last: int) -> float:
    """Height of an hour at which every stack has room; may be more than one wants to scroll.

    A stack may run on past its own end, into the empty hours before the next block of its day.

    Args:
        spans: Of all columns.
        grid: Measures.
        last: Minute at the lower end of the grid.
    """
    least = least_minutes(grid)
    wanted = grid.hour
    for column in range(len(grid.edges) - 1):
        groups = clusters((span for span in spans if span.column == column), least)
        for at, cluster in enumerate(groups):
            if _is_stacked(cluster, column, grid, least):
                until = groups[at + 1][0].start if at + 1 < len(groups) else last
                minutes = max(until, _drawn_end(cluster[-1], least)) - cluster[0].start
                wanted = max(wanted, len(cluster) * grid.row_floor / minutes * 60)
    return wanted


def least_minutes(grid: Grid) -> float:
    """How long the lowest block lasts at this height of an hour."""
    return grid.least_height / grid.hour * 60


def lay_out(spans: Sequence[Span], grid: Grid, bottom: float, least: float | None = None) -> Layout:
    """Place every block.

    Args:
        spans: Of all columns.
        grid: Measures.
        bottom: Lower end of the grid.
        least: Minutes of the lowest block, when the height of an hour has grown since the lanes were counted.
    """
    shortest = least_minutes(grid) if least is None else least
    blocks: list[Placed] = []
    brackets: list[Bracket] = []
    more: list[More] = []
    for column in range(len(grid.edges) - 1):
        groups = clusters((span for span in spans if span.column == column), shortest)
        for at, cluster in enumerate(groups):
            if not _is_stacked(cluster, column, grid, shortest):
                blocks += _side_by_side(cluster, column, grid, shortest)
                continue
            until = grid.y(groups[at + 1][0].start) if at + 1 < len(groups) else bottom
            placed, bracket, rest = _stack(cluster, column, grid, until)
            blocks += placed
            brackets.append(bracket)
            more += rest
    return Layout(blocks=tuple(blocks), brackets=tuple(brackets), more=tuple(more))


def strip_rows(strips: Sequence[tuple[int, int, int]]) -> dict[int, int]:
    """Row of each strip, by id, counted from 0; strips are (id, first column, last column)."""
    rows: dict[int, int] = {}
    ends: list[int] = []
    for strip_id, first, last in sorted(strips, key=lambda strip: (strip[1], -strip[2], strip[0])):
        row = next((at for at, end in enumerate(ends) if end < first), len(ends))
        ends[row : row + 1] = [last]
        rows[strip_id] = row
    return rows


def neighbour(
    order: Mapping[int, Sequence[int]], starts: Mapping[int, int], here: int, *, right: int = 0, down: int = 0
) -> int:
    """The block to go to from another.

    Args:
        order: Ids in each column, from above to below.
        starts: Minute of each block; blocks without a time count as minute 0.
        here: Id of the present block.
        right: 1 to the right, -1 to the left: the nearest in time in the next column that has any.
        down: 1 down, -1 up, in the same column.

    Returns:
        An id; ``here`` when there is nothing that way.
    """
    column = next((number for number, ids in order.items() if here in ids), None)
    if column is None:
        return here
    if down:
        at = order[column].index(here) + down
        return order[column][at] if 0 <= at < len(order[column]) else here
    beyond = [number for number, ids in order.items() if ids and (number - column) * right > 0]
    if not beyond:
        return here
    nearest = min(beyond, key=lambda number: abs(number - column))
    return min(order[nearest], key=lambda other: abs(starts.get(other, 0) - starts.get(here, 0)))


def _drawn_end(span: Span, least: float) -> float:
    return max(span.shown_end, span.start + least)


def _lane_width(column: int, grid: Grid, count: int) -> float:
    return (grid.edges[column + 1] - grid.edges[column] - 2 * MARGIN) / count


def _is_stacked(cluster: Sequence[Span], column: int, grid: Grid, least: float) -> bool:
    count = max(lanes(cluster, least).values()) + 1
    return count > 1 and _lane_width(column, grid, count) < grid.lane_floor


def _side_by_side(cluster: Sequence[Span], column: int, grid: Grid, least: float) -> list[Placed]:
    lane_of = lanes(cluster, least)
    width = _lane_width(column, grid, max(lane_of.values()) + 1)
    left = grid.edges[column] + MARGIN
    return [
        Placed(
            id=span.id,
            x=left + lane_of[span.id] * width,
            y=grid.y(span.start),
            width=width,
            height=max(grid.least_height, grid.y(span.shown_end) - grid.y(span.start)),
        )
        for span in cluster
    ]


def _stack(
    cluster: Sequence[Span], column: int, grid: Grid, until: float
) -> tuple[list[Placed], Bracket, list[More]]:
    top = grid.y(cluster[0].start)
    natural = grid.y(max(span.shown_end for span in cluster)) - top
    wish = max(grid.row_wish, grid.row_floor)
    height = max(natural, min(len(cluster) * wish, until - top), grid.least_height)
    slots = min(len(cluster), max(1, int((height + 0.5) // grid.row_floor)))
    shown = cluster if slots == len(cluster) else cluster[: slots - 1]
    share = height / slots
    left = grid.edges[column] + MARGIN
    width = _lane_width(column, grid, 1)
    placed = [
        Placed(
            id=span.id,
            x=left + RAIL,
            y=top + at * share,
            width=width - RAIL,
            height=share - MARGIN,
            is_stacked=True,
        )
        for at, span in enumerate(shown)
    ]
    rest = tuple(span.id for span in cluster[len(shown) :])
    more = [
        More(
            column=column,
            ids=rest,
            x=left + RAIL,
            y=top + len(shown) * share,
            width=width - RAIL,
            height=share - MARGIN,
        )
    ]
    return placed, Bracket(x=left, y=top, height=height - MARGIN), more if rest else []
