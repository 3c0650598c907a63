"""Times as people type them."""

import pytest

from coalitiedesk.dutch.typed_times import read_times


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", (None, None)),
        ("14.00 - 16.30", (840, 990)),
        ("14:00–16:30 uur", (840, 990)),
        ("van 14 tot 16 uur", (840, 960)),
        ("9.30 uur", (570, None)),
        ("vanaf 10u", (600, None)),
        ("14u30", (870, None)),
        ("vanaf 14.00", (840, None)),
        ("20.00-24.00", (1200, 1440)),
    ],
)
def test_times_are_read(typed: str, found: tuple[int | None, int | None]) -> None:
    assert read_times(typed) == found


@pytest.mark.parametrize(
    "typed", ["straks", "25.00", "14.75", "16 - 14", "14 - 14", "1 2 3", "half drie", "1400"]
)
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert read_times(typed) is None
