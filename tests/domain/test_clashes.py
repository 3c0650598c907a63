"""Clashes: what wants the same hall or people at the same time."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.clashes import ClashKind, find_clashes
from coalitiedesk.domain.ids import ActivityId, OccurrenceId, PartnerId, VenueId
from tests.builders import THURSDAY, a_venue, an_activity, an_occurrence

HALL = VenueId(1)
VENUES = (
    a_venue(id=VenueId(1), name="De Linde"),
    a_venue(id=VenueId(2), name="De Linde, zaal 1", part_of=VenueId(1)),
    a_venue(id=VenueId(3), name="De Linde, zaal 2", part_of=VenueId(1)),
    a_venue(id=VenueId(4), name="online", is_online=True),
)


def planned(key: int, start: int | None, end: int | None, **changes: object) -> Activity:
    """An activity with one moment in the hall; its id is also the moment's."""
    moment = {"venue_id": HALL, "start": start, "end": end} | {
        name: value
        for name, value in changes.items()
        if name in {"venue_id", "day", "last_day", "is_cancelled"}
    }
    rest = {name: value for name, value in changes.items() if name in {"organiser_ids", "status"}}
    return an_activity(
        id=ActivityId(key), occurrences=(an_occurrence(id=OccurrenceId(key), **moment),), **rest
    )


def kinds(activities: Sequence[Activity]) -> list[ClashKind]:
    return [clash.kind for clash in find_clashes(activities, VENUES)]


@pytest.mark.parametrize(
    ("first", "second", "clashes"),
    [
        ((600, 720), (660, 780), True),
        ((600, 720), (720, 780), False),
        ((600, 720), (540, 600), False),
        ((600, 720), (600, 720), True),
        ((600, 720), (630, None), True),
        ((600, None), (630, None), False),
        ((600, None), (600, None), True),
        ((600, 720), (None, None), False),
        ((None, 720), (None, 720), False),
        ((1380, 1500), (1400, 1450), True),
    ],
)
def test_venue_clashes_only_when_known_times_overlap(
    first: tuple[int | None, int | None], second: tuple[int | None, int | None], clashes: bool
) -> None:
    found = kinds([planned(1, *first), planned(2, *second)])

    assert found == ([ClashKind.VENUE] if clashes else [])


@pytest.mark.parametrize(
    ("first", "second", "clashes"),
    [(1, 2, True), (2, 1, True), (2, 3, False), (2, 2, True), (4, 4, False), (None, None, False)],
)
def test_hall_clashes_with_its_building_but_not_with_the_other_hall(
    first: int | None, second: int | None, clashes: bool
) -> None:
    found = kinds([planned(1, 600, 660, venue_id=first), planned(2, 600, 660, venue_id=second)])

    assert found == ([ClashKind.VENUE] if clashes else [])


def test_moment_past_midnight_clashes_with_the_next_morning() -> None:
    late = planned(1, 1380, 1500)
    early = planned(2, 30, 90, day=THURSDAY + dt.timedelta(days=1))

    assert kinds([late, early]) == [ClashKind.VENUE]


def test_period_clashes_on_each_of_its_days_once() -> None:
    exhibition = planned(1, 600, 960, last_day=THURSDAY + dt.timedelta(days=3))
    coffee = planned(2, 660, 720, day=THURSDAY + dt.timedelta(days=2))

    assert kinds([exhibition, coffee]) == [ClashKind.VENUE]


def test_cancelled_activity_or_moment_does_not_clash() -> None:
    gone = planned(1, 600, 720, status=ActivityStatus.CANCELLED)
    moment_gone = planned(2, 600, 720, is_cancelled=True)

    assert kinds([gone, moment_gone, planned(3, 600, 720)]) == []


def test_organiser_clashes_between_different_activities_only() -> None:
    who = {"organiser_ids": (PartnerId(9),)}
    two_places = an_activity(
        id=ActivityId(3),
        organiser_ids=(PartnerId(9),),
        occurrences=(
            an_occurrence(id=OccurrenceId(31), venue_id=VenueId(2), start=1000, end=1060),
            an_occurrence(id=OccurrenceId(32), venue_id=VenueId(3), start=1000, end=1060),
        ),
    )
    activities = [
        planned(1, 600, 720, venue_id=VenueId(2), **who),
        planned(2, 600, 720, venue_id=VenueId(3), **who),
        two_places,
    ]

    found = find_clashes(activities, VENUES)

    assert [(clash.kind, clash.partner_id, clash.first, clash.second) for clash in found] == [
        (ClashKind.ORGANISER, 9, 1, 2)
    ]


@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(0, 1439), st.none() | st.integers(1, 300), st.sampled_from([1, 2, 3])
        ),
        max_size=8,
    )
)
def test_clashes_do_not_depend_on_the_order_of_activities(
    rows: list[tuple[int | None, int | None, int]],
) -> None:
    activities = [
        planned(
            key,
            start,
            None if start is None or length is None else start + length,
            venue_id=VenueId(venue),
        )
        for key, (start, length, venue) in enumerate(rows, start=1)
    ]

    assert find_clashes(activities, VENUES) == find_clashes(activities[::-1], VENUES)
