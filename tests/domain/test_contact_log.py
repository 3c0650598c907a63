import datetime as dt

import pytest

from coalitiedesk.domain.contact_log import (
    Commitment,
    ContactLog,
    Interaction,
    LogObjection,
    check_commitment,
    check_interaction,
)
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.warmth import Upkeep
from tests.builders import THURSDAY, a_commitment, an_interaction

BEFORE, AFTER = THURSDAY - dt.timedelta(days=1), THURSDAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("interaction", "expected"),
    [
        (an_interaction(), {}),
        (an_interaction(follow_up_on=THURSDAY), {}),
        (an_interaction(partner_id=PartnerId(0)), {"partner": LogObjection.NO_PARTNER}),
        (an_interaction(day=AFTER), {"day": LogObjection.STILL_TO_COME}),
        (an_interaction(follow_up_on=BEFORE), {"follow_up_on": LogObjection.FOLLOW_UP_TOO_EARLY}),
        (
            an_interaction(partner_id=PartnerId(0), day=AFTER, follow_up_on=BEFORE),
            {
                "partner": LogObjection.NO_PARTNER,
                "day": LogObjection.STILL_TO_COME,
                "follow_up_on": LogObjection.FOLLOW_UP_TOO_EARLY,
            },
        ),
    ],
)
def test_all_objections_come_at_once(interaction: Interaction, expected: dict[str, LogObjection]) -> None:
    found = check_interaction(interaction, today=THURSDAY)

    assert {key: problem.code for key, problem in found.items()} == expected


@pytest.mark.parametrize(
    ("commitment", "expected"),
    [
        (a_commitment(), {}),
        (a_commitment(made_on=THURSDAY, due=THURSDAY), {}),
        (a_commitment(made_on=THURSDAY, due=BEFORE), {"due": LogObjection.DUE_TOO_EARLY}),
        (a_commitment(text=""), {"text": LogObjection.NO_WORDS}),
    ],
)
def test_promise_needs_words_and_a_day_that_can_be(
    commitment: Commitment, expected: dict[str, LogObjection]
) -> None:
    assert {key: problem.code for key, problem in check_commitment(commitment).items()} == expected


def test_what_follows_stands_in_order_of_its_day() -> None:
    late, soon = (an_interaction(id=at, follow_up_on=day) for at, day in ((1, AFTER), (2, THURSDAY)))
    done = an_interaction(id=3, follow_up_on=BEFORE, is_followed_up=True)

    log = ContactLog(
        upkeep=Upkeep(partner_id=PartnerId(1)), interactions=(late, soon, done, an_interaction())
    )

    assert log.follow_ups == (soon, late)
