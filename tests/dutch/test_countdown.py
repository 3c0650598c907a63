import datetime as dt

import pytest

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.dutch.countdown import countdown_words, edition_dates

WEEK = Edition(
    id=EditionId(1),
    name="Week",
    year=2026,
    first_day=dt.date(2026, 10, 1),
    last_day=dt.date(2026, 10, 8),
    dates_confirmed=True,
)


@pytest.mark.parametrize(
    ("today", "figure", "unit"),
    [
        (dt.date(2026, 9, 6), "25", "dagen tot de Week"),
        (dt.date(2026, 9, 30), "1", "dag tot de Week"),
        (dt.date(2026, 10, 1), "Dag 1", "van de 8"),
        (dt.date(2026, 10, 8), "Dag 8", "van de 8"),
        (dt.date(2026, 10, 9), "1", "dag na de Week"),
        (dt.date(2029, 10, 9), "1.097", "dagen na de Week"),
    ],
)
def test_countdown_says_how_far_the_week_is(today: dt.date, figure: str, unit: str) -> None:
    words = countdown_words(WEEK, today)

    assert (words.figure, words.unit) == (figure, unit)


def test_week_without_days_is_not_counted() -> None:
    bare = Edition(id=EditionId(1), name="Week", year=2026)

    assert countdown_words(bare, dt.date(2026, 1, 1)).figure == "?"
    assert edition_dates(bare) == "dagen nog onbekend"


def test_dates_that_are_a_proposal_say_so() -> None:
    proposal = Edition(
        id=EditionId(1), name="Week", year=2026, first_day=dt.date(2026, 10, 1), last_day=dt.date(2026, 10, 8)
    )

    assert edition_dates(WEEK) == "do 1 t/m do 8 okt"
    assert edition_dates(proposal) == "do 1 t/m do 8 okt (voorstel)"
