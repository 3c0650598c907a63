import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.dutch.formats import WEEKDAYS_SHORT, clock, date_range, long_date, plain_date
from coalitiedesk.exchange.moments.reading import read_moments
from coalitiedesk.exchange.moments.records import MomentCells, ParsedMoment, WeekContext
from tests.exchange.moments.cases import DATES, TIMES, TOGETHER
from tests.exchange.moments.moment_words import told

WEEK = WeekContext(year=2026, first_day=dt.date(2026, 9, 24), last_day=dt.date(2026, 9, 30))
EIGHT_DAYS = WeekContext(year=2022, first_day=dt.date(2022, 9, 29), last_day=dt.date(2022, 10, 6))
UNKNOWN = WeekContext()
DATE_WORDS = (
    *(
        "elke",
        "di",
        "24",
        "9",
        "-",
        "t/m",
        "oktober",
        "10.00",
        "uur",
        "en",
        ",",
        "half",
        "drie",
        "van",
        "tot",
    ),
    *(
        "inloop",
        "vr",
        "2026",
        "daarna",
        "hele",
        "week",
        "dag",
        "(",
        ")",
        "1-8",
        "laatste",
        "vanaf",
        "of",
        "avond",
    ),
)
days_of_september = st.dates(min_value=dt.date(2026, 9, 1), max_value=dt.date(2026, 12, 31))


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_date_cell_is_read(text: str, expected: str) -> None:
    assert told(read_moments(MomentCells(date=text), WEEK)) == expected


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_date_and_time_in_one_cell_are_read(text: str, expected: str) -> None:
    assert told(read_moments(MomentCells(date=text), WEEK)) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_time_cell_is_read(text: str, expected: str) -> None:
    reading = read_moments(MomentCells(date="24-9", time=text), WEEK)

    assert told(reading).replace("2026-09-24", "day") == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (MomentCells(date="27 september", start="18.00", doors_open="17.00"), "2026-09-27 18:00- open 17:00"),
        (MomentCells(date="24-9", start="10.00", end="12.00 uur"), "2026-09-24 10:00-12:00"),
        (MomentCells(date="24-9", start="10", end="12"), "2026-09-24 10:00-12:00"),
        (MomentCells(date="24-9", start="10.00-12.00", end="12.00"), "2026-09-24 10:00-12:00"),
        (MomentCells(date="24-9", start="19.30", end="tot 22.00"), "2026-09-24 19:30-22:00"),
        (
            MomentCells(date="24-9", start="daarna", end="12.00"),
            "2026-09-24 -12:00 'daarna'; !time_after_previous",
        ),
        (MomentCells(weekday="donderdag", date="24-9"), "2026-09-24"),
        (MomentCells(weekday="vr", date="24-9"), "- 'vr 24-9'; ?weekday_mismatch"),
        (MomentCells(weekday="dinsdag", time="10.00"), "2026-09-29 10:00-"),
        (MomentCells(date="2026-09-24", last_date="2026-09-26"), "2026-09-24..2026-09-26"),
        (MomentCells(period="hele week", time="10.00-12.00"), "week 10:00-12:00"),
        (MomentCells(day_heading="Vrijdag 25 september", time="10.00"), "2026-09-25 10:00-"),
        (MomentCells(day_heading="Vrijdag 25 september", date="26-9"), "2026-09-26"),
        (MomentCells(day_heading="vrijdag 25 sept", date="10.00 uur"), "2026-09-25 10:00-"),
        (MomentCells(date="nog onbekend", time="nog onbekend"), "- 'nog onbekend'; ?moment_unknown"),
        (
            MomentCells(date="nog onbekend", time="14.00-16.00"),
            "- 14:00-16:00 'nog onbekend'; ?day_unknown",
        ),
        (MomentCells(date="24-9", time="nog onbekend"), "2026-09-24 'nog onbekend'; ?time_unknown"),
        (
            MomentCells(date="23 en 25 september", time="10.00 en 14.00"),
            "2026-09-23 '10.00 en 14.00'; 2026-09-25 '10.00 en 14.00'; ?times_and_days; !outside_week",
        ),
        (
            MomentCells(date="ma & do", time="ma: 9.30 - 13.30, do: 13.30 -16.00"),
            "2026-09-28 09:30-13:30; 2026-09-24 13:30-16:00",
        ),
        (
            MomentCells(date="25 t/m 30 september", time="za en di 10-12"),
            "2026-09-26 10:00-12:00; 2026-09-29 10:00-12:00",
        ),
        (MomentCells(), ""),
    ],
)
def test_cells_of_one_row_are_put_together(cells: MomentCells, expected: str) -> None:
    assert told(read_moments(cells, WEEK)) == expected


def test_weekday_pattern_means_each_such_day_of_a_longer_week() -> None:
    reading = read_moments(MomentCells(date="elke donderdag"), EIGHT_DAYS)

    assert told(reading) == "2022-09-29; 2022-10-06"


def test_bare_weekday_that_comes_twice_is_asked() -> None:
    reading = read_moments(MomentCells(date="donderdag"), EIGHT_DAYS)

    assert told(reading) == "- 'donderdag'; ?weekday_twice"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("elke dinsdag", "- 'elke dinsdag'; ?week_dates_unknown"),
        ("30 september", "- '30 september'; ?year_unknown"),
        ("30 september 2026", "2026-09-30"),
        ("hele week", "week"),
        ("dagelijks 10-12 uur", "week 10:00-12:00"),
    ],
)
def test_unknown_week_leaves_the_words(text: str, expected: str) -> None:
    assert told(read_moments(MomentCells(date=text), UNKNOWN)) == expected


def test_afterwards_takes_the_day_of_the_row_before_and_no_time() -> None:
    before = ParsedMoment(day=dt.date(2026, 9, 25), start=600)

    reading = read_moments(MomentCells(time="daarna"), WEEK, previous=before)

    assert told(reading) == "2026-09-25 'daarna'; !time_after_previous"


@given(st.text(max_size=60), st.text(max_size=40))
def test_any_text_is_read_without_error_and_never_lost(date: str, time: str) -> None:
    reading = read_moments(MomentCells(date=date, time=time), WEEK)

    understood = any(
        m.day or m.whole_week or m.start is not None or m.end is not None for m in reading.moments
    )
    kept = " ".join(moment.when_text for moment in reading.moments)
    assert understood or (date in kept and time in kept) or not (date + time).strip() or reading.problems


@given(
    st.lists(
        st.sampled_from(DATE_WORDS),
        max_size=9,
    )
)
def test_any_order_of_date_words_is_read_without_error(words: list[str]) -> None:
    for context in (WEEK, UNKNOWN):
        for moment in read_moments(
            MomentCells(date=" ".join(words), time=" ".join(reversed(words))), context
        ).moments:
            assert moment.end is None or moment.start is None or moment.end > moment.start
            assert moment.last_day is None or moment.day is None or moment.last_day >= moment.day


@given(days_of_september)
def test_every_way_to_write_a_date_gives_that_date(day: dt.date) -> None:
    ways = (
        long_date(day, year=True),
        plain_date(day),
        day.isoformat(),
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day}/{day.month}/{day:%y}",
        f"{WEEKDAYS_SHORT[day.weekday()]} {day.day}.{day.month}.{day:%y}",
        f"{WEEKDAYS_SHORT[day.weekday()]} {plain_date(day, year=False)}",
    )

    assert {read_moments(MomentCells(date=way), WEEK).moments[0].day for way in ways} == {day}


@given(days_of_september, st.integers(min_value=1, max_value=9))
def test_a_written_period_gives_its_days(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(days=length)
    if last.year != 2026:
        return

    moment = read_moments(MomentCells(date=date_range(first, last, year=True)), UNKNOWN).moments[0]

    assert (moment.day, moment.last_day) == (first, last)


@given(st.integers(min_value=6 * 60, max_value=22 * 60), st.integers(min_value=5, max_value=110))
def test_every_way_to_write_times_gives_those_minutes(start: int, length: int) -> None:
    end = start + length
    first, last = clock(start), clock(end)
    ways = (
        f"{first} - {last} uur",
        f"{first}–{last}",
        f"van {first} tot {last} uur",
        f"{first.replace('.', ':')}-{last.replace('.', ':')}",
        f"{first.replace('.', 'u')} tot {last.replace('.', 'u')}",
    )

    found = {
        (m.start, m.end)
        for way in ways
        for m in read_moments(MomentCells(date="24-9", time=way), WEEK).moments
    }

    assert found == {(start, end)}


@pytest.mark.parametrize(
    ("cells", "part"),
    [
        (MomentCells(date="nog onbekend", time="14.00-16.00"), "date"),
        (MomentCells(date="24-9", time="nog onbekend"), "time"),
        (MomentCells(date="nog onbekend"), "date"),
    ],
)
def test_question_is_about_the_column_where_it_says_unknown(cells: MomentCells, part: str) -> None:
    assert [problem.facts["part"] for problem in read_moments(cells, WEEK).problems] == [part]
