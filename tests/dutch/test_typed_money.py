import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.dutch.formats import money
from coalitiedesk.dutch.typed_money import read_cents


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1250", 125_000),
        ("€ 1.250,50", 125_050),
        ("12,5", 1_250),
        ("25,-", 2_500),
        ("25,--", 2_500),
        ("-40", -4_000),
        (" € 0 ", 0),
        ("100 euro", 10_000),
        ("1.25", None),
        ("12,505", None),
        ("veel", None),
        ("", None),
        ("9999999999", None),
    ],
)
def test_amount_is_read_as_people_type_it(typed: str, cents: int | None) -> None:
    assert read_cents(typed) == cents


@given(st.integers(-99_999_999_999, 99_999_999_999))
def test_what_is_shown_can_be_typed_again(cents: int) -> None:
    assert read_cents(money(cents)) == cents
