import datetime as dt

import pytest

from coalitiedesk.domain.retention import DataKind, HeldData, due_for_erasing, months_after

TODAY = dt.date(2026, 9, 6)


def held(words: str, since: dt.date | None, kind: DataKind = DataKind.STORIES) -> HeldData:
    return HeldData(kind=kind, record_id=1, words=words, since=since)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-31", 12, "2027-12-31"),
        ("2026-10-04", 24, "2028-10-04"),
    ],
)
def test_months_end_in_the_same_or_a_shorter_month(day: str, months: int, expected: str) -> None:
    assert months_after(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(expected)


def test_due_from_the_day_itself() -> None:
    terms = dict.fromkeys(DataKind, 12)

    due = due_for_erasing(
        [held("gisteren pas", dt.date(2025, 9, 7)), held("vandaag", dt.date(2025, 9, 6))], terms, today=TODAY
    )

    assert [one.words for one in due] == ["vandaag"]


def test_oldest_first_and_what_has_no_date_last() -> None:
    terms = dict.fromkeys(DataKind, 1)

    due = due_for_erasing(
        [held("geen datum", None), held("later", dt.date(2024, 1, 1)), held("eerst", dt.date(2020, 1, 1))],
        terms,
        today=TODAY,
    )

    assert [one.words for one in due] == ["eerst", "later", "geen datum"]


def test_every_kind_has_its_own_term() -> None:
    terms = dict.fromkeys(DataKind, 1) | {DataKind.TASK_OWNERS: 120}
    since = dt.date(2024, 1, 1)

    due = due_for_erasing([held("a", since), held("b", since, DataKind.TASK_OWNERS)], terms, today=TODAY)

    assert [one.words for one in due] == ["a"]
