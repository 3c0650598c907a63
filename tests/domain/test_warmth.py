import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.warmth import COLD, Upkeep, Warmth, time_to_call_on, warmth_of

TODAY = dt.date(2026, 9, 7)
DAYS = st.integers(0, 2000)


def an_upkeep(silent: int | None = 0, **changes: object) -> Upkeep:
    last = None if silent is None else TODAY - dt.timedelta(days=silent)
    return Upkeep(partner_id=PartnerId(1), last_contact=last, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("upkeep", "expected"),
    [
        (an_upkeep(None), Warmth.NEVER),
        (an_upkeep(0), Warmth.WARM),
        (an_upkeep(119), Warmth.WARM),
        (an_upkeep(120), Warmth.TIME_TO_CALL),
        (an_upkeep(179), Warmth.TIME_TO_CALL),
        (an_upkeep(180), Warmth.LOSING),
        (an_upkeep(29, interval_days=30), Warmth.WARM),
        (an_upkeep(30, interval_days=30), Warmth.TIME_TO_CALL),
        (an_upkeep(45, interval_days=30), Warmth.LOSING),
        (an_upkeep(-3), Warmth.WARM),
        (an_upkeep(900, rest_until=TODAY + dt.timedelta(days=1)), Warmth.RESTING),
        (an_upkeep(900, rest_until=TODAY), Warmth.LOSING),
        (an_upkeep(None, rest_until=TODAY + dt.timedelta(days=1)), Warmth.RESTING),
        (an_upkeep(900, is_active=False), Warmth.LEFT),
        (an_upkeep(900, left_on=TODAY), Warmth.LEFT),
        (an_upkeep(900, left_on=TODAY + dt.timedelta(days=1)), Warmth.LOSING),
    ],
)
def test_warmth_follows_the_last_contact_rest_and_leaving(upkeep: Upkeep, expected: Warmth) -> None:
    assert warmth_of(upkeep, TODAY) is expected


@given(silent=DAYS, interval=st.integers(1, 730))
def test_call_day_is_the_first_day_that_is_not_warm(silent: int, interval: int) -> None:
    upkeep = an_upkeep(silent, interval_days=interval)
    day = time_to_call_on(upkeep)

    assert day is not None
    assert (warmth_of(upkeep, TODAY) in COLD) is (day <= TODAY)
    assert warmth_of(upkeep, day - dt.timedelta(days=1)) is Warmth.WARM
    assert warmth_of(upkeep, day) in COLD


@given(silent=DAYS, later=DAYS, interval=st.one_of(st.none(), st.integers(1, 730)))
def test_silence_never_makes_it_warmer(silent: int, later: int, interval: int | None) -> None:
    order = [Warmth.WARM, Warmth.TIME_TO_CALL, Warmth.LOSING]
    upkeep = an_upkeep(silent, interval_days=interval)

    now, then = (warmth_of(upkeep, day) for day in (TODAY, TODAY + dt.timedelta(days=later)))

    assert order.index(now) <= order.index(then)


def test_call_day_waits_until_the_rest_is_over() -> None:
    rest = TODAY + dt.timedelta(days=300)

    assert time_to_call_on(an_upkeep(10, rest_until=rest)) == rest
    assert time_to_call_on(an_upkeep(None)) is None
