import datetime as dt

import pytest

from coalitiedesk.domain.meeting_formats import Chore

WEDNESDAY = dt.date(2027, 3, 10)


@pytest.mark.parametrize(
    ("days", "is_after", "due"),
    [
        (0, False, WEDNESDAY),
        (2, False, dt.date(2027, 3, 8)),
        (3, False, dt.date(2027, 3, 5)),  # a Sunday becomes the Friday before
        (4, False, dt.date(2027, 3, 5)),
        (3, True, dt.date(2027, 3, 15)),  # a Saturday becomes the Monday after
        (4, True, dt.date(2027, 3, 15)),
        (5, True, dt.date(2027, 3, 15)),
    ],
)
def test_nothing_has_to_be_done_in_a_weekend(days: int, is_after: bool, due: dt.date) -> None:
    assert Chore(days=days, text="Bellen").due(WEDNESDAY, is_after=is_after) == due


def test_meeting_in_a_weekend_is_prepared_there() -> None:
    sunday = dt.date(2027, 3, 14)

    assert Chore(days=0, text="Kom op tijd").due(sunday, is_after=False) == sunday
