"""Dates, times and numbers as a Dutch reader expects them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.dutch import formats


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (600, 720, "10.00–12.00\u00a0uur"),
        (570, None, "vanaf 9.30\u00a0uur"),
        (None, 960, "tot 16.00\u00a0uur"),
        (None, None, ""),
        (1380, 1500, "23.00–1.00\u00a0uur"),
        (0, 1439, "0.00–23.59\u00a0uur"),
    ],
)
def test_time_range_never_invents_a_time(start: int | None, end: int | None, expected: str) -> None:
    assert formats.time_range(start, end) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (dt.date(2026, 10, 1), dt.date(2026, 10, 8), "donderdag 1 t/m donderdag 8 oktober 2026"),
        (dt.date(2026, 9, 30), dt.date(2026, 10, 7), "woensdag 30 september t/m woensdag 7 oktober 2026"),
        (dt.date(2026, 12, 31), dt.date(2027, 1, 1), "donderdag 31 december 2026 t/m vrijdag 1 januari 2027"),
        (dt.date(2026, 10, 1), dt.date(2026, 10, 1), "donderdag 1 oktober 2026"),
    ],
)
def test_date_range_names_a_month_or_year_only_when_it_changes(
    first: dt.date, last: dt.date, expected: str
) -> None:
    assert formats.date_range(first, last, year=True) == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("De Zonnebloem", "zonnebloem de"),
        ("’t Hoorhuys", "hoorhuys 't"),
        ("Humanitas", "humanitas"),
        ("Şenol", "senol"),
        ("’s Heeren Loo", "heeren loo 's"),
        ("’s-Hertogenbosch", "s-hertogenbosch"),
        ("d’Ancona", "ancona d"),
        ("L'Arc en Ciel", "arc en ciel l"),
        ("O'Neill", "o'neill"),
        ("IJsclub", "ijsclub"),
        ("Ĳsclub", "ijsclub"),
        ("de de", "de de"),
        ("’t", "t"),
        ("", ""),
    ],
)
def test_sort_key_leaves_articles_at_the_end(name: str, key: str) -> None:
    assert formats.sort_key(name) == key


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_fold_does_the_same_with_and_without_accents(text: str) -> None:
    assert formats.fold(f"{text} é") == f"{formats.fold(text)} e".strip()


@given(st.text())
def test_fold_is_stable(text: str) -> None:
    once = formats.fold(text)

    assert formats.fold(once) == once


@pytest.mark.parametrize(
    ("cents", "expected"),
    [(250, "€\u00a02,50"), (500, "€\u00a05"), (123456, "€\u00a01.234,56"), (0, "€\u00a00")],
)
def test_money_drops_empty_cents(cents: int, expected: str) -> None:
    assert formats.money(cents) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["soep"], "soep"), (["koffie", "soep", "taart"], "koffie, soep en taart")],
)
def test_enumeration_reads_as_a_sentence(words: list[str], expected: str) -> None:
    assert formats.enumerate_words(words) == expected
