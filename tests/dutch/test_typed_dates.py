import datetime as dt

import pytest

from coalitiedesk.dutch.formats import long_date, plain_date
from coalitiedesk.dutch.typed_dates import due_words, read_date

SUNDAY = dt.date(2026, 9, 6)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("24-9", dt.date(2026, 9, 24)),
        ("24/9/2027", dt.date(2027, 9, 24)),
        ("24.9.27", dt.date(2027, 9, 24)),
        ("24 sep", dt.date(2026, 9, 24)),
        ("24 sept.", dt.date(2026, 9, 24)),
        ("Donderdag 24 September 2026", dt.date(2026, 9, 24)),
        ("do 24 sep", dt.date(2026, 9, 24)),
        ("2026-09-24", dt.date(2026, 9, 24)),
        ("vandaag", SUNDAY),
        ("gisteren", dt.date(2026, 9, 5)),
        ("eergisteren", dt.date(2026, 9, 4)),
        ("morgen", dt.date(2026, 9, 7)),
        ("zondag", dt.date(2026, 9, 13)),
        ("ma", dt.date(2026, 9, 7)),
        ("1 januari", dt.date(2027, 1, 1)),
        ("1 mei", dt.date(2026, 5, 1)),
        ("29-2", None),
        ("31-4", None),
        ("24", None),
        ("binnenkort", None),
        ("", None),
        ("99-99-9999", None),
    ],
)
def test_date_is_read_as_people_type_it(text: str, wanted: dt.date | None) -> None:
    assert read_date(text, today=SUNDAY) == wanted


@pytest.mark.parametrize("words", [long_date, plain_date])
def test_date_that_we_write_is_read_back(words) -> None:
    for month in range(1, 13):
        day = dt.date(2028, month, 29)

        assert read_date(words(day, year=True), today=SUNDAY) == day


@pytest.mark.parametrize(
    ("due", "wanted"),
    [
        (dt.date(2026, 9, 3), "3 dagen te laat"),
        (dt.date(2026, 9, 5), "1 dag te laat"),
        (SUNDAY, "vandaag"),
        (dt.date(2026, 9, 7), "morgen"),
        (dt.date(2026, 9, 24), "do 24 sep"),
        (dt.date(2027, 1, 4), "ma 4 jan 2027"),
    ],
)
def test_due_date_says_how_far_away_it_is(due: dt.date, wanted: str) -> None:
    assert due_words(due, today=SUNDAY) == wanted
