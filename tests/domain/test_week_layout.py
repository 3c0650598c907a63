from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.domain.week_layout import (
    Grid,
    Span,
    clusters,
    column_edges,
    hour_range,
    lane_counts,
    lanes,
    lay_out,
    neighbour,
    strip_rows,
    wanted_hour,
)


def span(number: int, start: float, end: float | None, column: int = 0) -> Span:
    """A block by the hour."""
    return Span(id=number, column=column, start=int(start * 60), end=None if end is None else int(end * 60))


def grid(*widths: float, hour: float = 40) -> Grid:
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return Grid(edges=edges, first=9 * 60, top=4, hour=hour, lane_floor=84, row_floor=34, least_height=30)


def ids(groups: list[list[Span]]) -> list[list[int]]:
    return [[found.id for found in group] for group in groups]


def test_blocks_that_touch_do_not_overlap() -> None:
    assert ids(clusters([span(1, 10, 12), span(2, 12, 13)])) == [[1], [2]]


def test_blocks_hang_together_through_one_another() -> None:
    assert ids(clusters([span(3, 11.5, 14), span(1, 10, 11), span(2, 10.5, 12)])) == [[1, 2, 3]]


def test_lanes_are_used_again() -> None:
    group = clusters([span(1, 10, 14), span(2, 10, 11), span(3, 11, 12)])[0]

    assert lanes(group) == {2: 0, 1: 1, 3: 0}


def test_short_blocks_count_as_long_as_they_are_drawn() -> None:
    short = [span(1, 10, 10.25), span(2, 10.5, 10.75)]

    assert (len(clusters(short)), len(clusters(short, 45))) == (2, 1)


def test_unknown_end_takes_an_hour_on_screen_only() -> None:
    assert span(1, 14, None).shown_end == 15 * 60


def test_busy_days_get_more_room() -> None:
    edges = column_edges([1, 2, 1], 342)

    assert [round(edge) for edge in edges] == [0, 100, 242, 342]


def test_quiet_week_has_equal_days() -> None:
    counts = lane_counts([span(1, 10, 12), span(2, 13, 14, 2)], 3)

    assert counts == [1, 1, 1]


@pytest.mark.parametrize(
    ("spans", "wanted"),
    [
        ([], (9, 21)),
        ([span(1, 7.5, 8)], (7, 21)),
        ([span(1, 20, 22.25)], (9, 23)),
        ([span(1, 22, 25.5)], (9, 26)),
        ([span(1, 20.5, None)], (9, 22)),
    ],
)
def test_hours_follow_the_programme(spans: list[Span], wanted: tuple[int, int]) -> None:
    assert hour_range(spans) == (wanted[0] * 60, wanted[1] * 60)


def test_wide_days_show_lanes() -> None:
    layout = lay_out([span(1, 10, 12), span(2, 11, 13)], grid(200), 500)

    assert [(found.id, found.x, found.width, found.is_stacked) for found in layout.blocks] == [
        (1, 2, 98, False),
        (2, 100, 98, False),
    ]
    assert layout.brackets == ()


def test_narrow_days_stack_behind_one_bracket() -> None:
    layout = lay_out([span(1, 10, 12), span(2, 11, 13)], grid(120), 500)

    assert [(found.id, found.x, found.y, found.height, found.is_stacked) for found in layout.blocks] == [
        (1, 8, 44, 58, True),
        (2, 8, 104, 58, True),
    ]
    assert [(found.y, found.height) for found in layout.brackets] == [(44, 118)]


def test_stack_grows_into_the_free_room_below() -> None:
    crowd = [span(number, 10, 11) for number in range(1, 4)]

    layout = lay_out(crowd, grid(100), 500)

    assert [round(found.height) for found in layout.blocks] == [32, 32, 32]
    assert layout.more == ()


def test_what_does_not_fit_is_counted() -> None:
    crowd = [span(number, 10, 11) for number in range(1, 7)]

    layout = lay_out([*crowd, span(9, 12, 13)], grid(100), 500)

    assert [found.id for found in layout.blocks] == [1, 9]
    assert [found.ids for found in layout.more] == [(2, 3, 4, 5, 6)]


def test_hours_want_to_grow_for_a_crowd() -> None:
    crowd = [span(number, 10, 11) for number in range(1, 5)]

    assert wanted_hour([*crowd, span(9, 11, 12)], grid(100), 21 * 60) == 4 * 34


def test_hours_need_not_grow_where_a_crowd_can_run_on() -> None:
    crowd = [span(number, 10, 11) for number in range(1, 5)]

    assert wanted_hour([*crowd, span(9, 14, 15)], grid(100), 21 * 60) == grid(100).hour


def test_stack_takes_its_wish_where_there_is_room() -> None:
    crowd = [span(1, 10, 11), span(2, 10, 11)]
    tight = replace(grid(100), row_floor=20, row_wish=50)

    assert [round(found.height) for found in lay_out(crowd, tight, 500).blocks] == [48, 48]


def test_point_is_a_column_and_a_quarter() -> None:
    measures = grid(100, 142, 100)

    assert [measures.column_at(x) for x in (-5, 99, 100, 241, 900)] == [0, 0, 1, 1, 2]
    assert [measures.minute_at(y) for y in (4, 13, 44)] == [540, 555, 600]


def test_strips_share_rows() -> None:
    assert strip_rows([(1, 0, 7), (2, 0, 3), (3, 4, 7), (4, 3, 5)]) == {1: 0, 2: 1, 3: 1, 4: 2}


@pytest.mark.parametrize(
    ("here", "right", "down", "wanted"),
    [(1, 0, 1, 2), (2, 0, 1, 2), (2, 0, -1, 1), (2, 1, 0, 5), (1, 1, 0, 4), (4, -1, 0, 1), (1, -1, 0, 1)],
)
def test_arrows_find_the_nearest_in_time(here: int, right: int, down: int, wanted: int) -> None:
    order = {0: [1, 2], 1: [], 2: [4, 5]}
    starts = {1: 600, 2: 840, 4: 540, 5: 900}

    assert neighbour(order, starts, here, right=right, down=down) == wanted


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(6 * 60, 26 * 60), st.none() | st.integers(5, 500)),
        max_size=25,
    ),
    st.floats(70, 260),
)
def test_nothing_is_lost_and_nothing_covers_another(
    raw: list[tuple[int, int, int | None]], width: float
) -> None:
    spans = [
        Span(id=number, column=column, start=start, end=None if length is None else start + length)
        for number, (column, start, length) in enumerate(raw)
    ]
    measures = grid(width, width, width, width)

    layout = lay_out(spans, measures, measures.y(hour_range(spans)[1]))

    shown = [block.id for block in layout.blocks] + [number for more in layout.more for number in more.ids]
    assert sorted(shown) == list(range(len(spans)))
    boxes = [(block.x, block.y, block.width, block.height) for block in layout.blocks]
    for at, (x, y, w, h) in enumerate(boxes):
        for other_x, other_y, other_w, other_h in boxes[at + 1 :]:
            beside = x + w <= other_x + 0.01 or other_x + other_w <= x + 0.01
            below = y + h <= other_y + 0.01 or other_y + other_h <= y + 0.01
            assert beside or below
