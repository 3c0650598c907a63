import datetime as dt
from typing import Any

from coalitiedesk.domain.contact_due import Caller, ContactDue, DueKind, contact_due
from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection, CommitmentState, Interaction
from coalitiedesk.domain.ids import CommitmentId, InteractionId, PartnerId
from coalitiedesk.domain.warmth import Upkeep, Warmth
from tests.builders import THURSDAY, a_commitment, an_interaction

LONG_AGO = THURSDAY - dt.timedelta(days=400)
TOMORROW = THURSDAY + dt.timedelta(days=1)


def a_caller(number: int = 1, *, last: dt.date | None = THURSDAY, **changes: Any) -> tuple[PartnerId, Caller]:
    key = PartnerId(number)
    upkeep = Upkeep(partner_id=key, last_contact=last, **changes)
    return key, Caller(name=f"Partner {number}", upkeep=upkeep, person="Samira", phone="0123-456789")


def due_of(
    *callers: tuple[PartnerId, Caller],
    interactions: tuple[Interaction, ...] = (),
    commitments: tuple[Commitment, ...] = (),
) -> tuple[ContactDue, ...]:
    return contact_due(dict(callers), interactions, commitments, today=THURSDAY)


def test_follow_up_is_due_on_its_day_with_whom_to_call_and_why() -> None:
    today = an_interaction(id=InteractionId(5), follow_up_on=THURSDAY, follow_up="Bellen over brood")
    later = an_interaction(follow_up_on=TOMORROW)

    (found,) = due_of(a_caller(), interactions=(today, later))

    assert (found.kind, found.partner, found.subject, found.day, found.record_id) == (
        DueKind.FOLLOW_UP,
        "Partner 1",
        "Bellen over brood",
        THURSDAY,
        5,
    )
    assert (found.person, found.phone) == ("Samira", "0123-456789")


def test_promise_is_called_to_mind_a_week_before() -> None:
    soon, later = (
        a_commitment(id=CommitmentId(days), due=THURSDAY + dt.timedelta(days=days)) for days in (7, 8)
    )
    kept = a_commitment(due=LONG_AGO, state=CommitmentState.KEPT)

    found = due_of(a_caller(), commitments=(later, soon, kept, a_commitment()))

    assert [one.record_id for one in found] == [7]


def test_silent_partners_come_last_with_those_we_lose_first() -> None:
    cold = a_caller(1, last=THURSDAY - dt.timedelta(days=130))
    colder = a_caller(2, last=LONG_AGO)

    found = due_of(
        cold, colder, a_caller(3), a_caller(4, last=None), commitments=(a_commitment(due=THURSDAY),)
    )

    assert [(one.kind, one.partner_id, one.warmth) for one in found] == [
        (DueKind.COMMITMENT, 1, None),
        (DueKind.GOING_COLD, 2, Warmth.LOSING),
        (DueKind.GOING_COLD, 1, Warmth.TIME_TO_CALL),
    ]


def test_partner_with_a_next_step_is_not_going_cold() -> None:
    planned = an_interaction(day=LONG_AGO, follow_up_on=TOMORROW)

    assert due_of(a_caller(last=LONG_AGO), interactions=(planned,)) == ()


def test_resting_partner_is_silent_save_for_what_we_promised() -> None:
    resting = a_caller(last=LONG_AGO, rest_until=TOMORROW)
    ours = a_commitment(id=CommitmentId(9), direction=CommitmentDirection.OURS, due=THURSDAY)

    found = due_of(
        resting,
        interactions=(an_interaction(follow_up_on=THURSDAY),),
        commitments=(ours, a_commitment(due=THURSDAY)),
    )

    assert [one.record_id for one in found] == [9]


def test_partner_that_left_is_silent() -> None:
    ours = a_commitment(direction=CommitmentDirection.OURS, due=THURSDAY)

    assert (
        due_of(
            a_caller(last=LONG_AGO, is_active=False),
            interactions=(an_interaction(follow_up_on=THURSDAY),),
            commitments=(ours,),
        )
        == ()
    )


def test_rest_that_is_over_calls_to_mind_whom_it_was_about_until_somebody_called() -> None:
    over = {"rest_until": THURSDAY - dt.timedelta(days=2), "rest_reason": "verbouwing"}
    found = due_of(
        a_caller(1, last=LONG_AGO, **over),
        a_caller(2, last=None, **over),
        a_caller(3, last=THURSDAY - dt.timedelta(days=1), **over),
        a_caller(4, is_active=False, **over),
        a_caller(5, last=LONG_AGO, rest_until=TOMORROW),
        a_caller(6, rest_until=THURSDAY, last=LONG_AGO),
    )

    assert [(one.kind, one.record_id, one.day, one.subject) for one in found] == [
        (DueKind.REST_OVER, 1, over["rest_until"], "verbouwing"),
        (DueKind.REST_OVER, 2, over["rest_until"], "verbouwing"),
        (DueKind.REST_OVER, 6, THURSDAY, ""),
    ]
