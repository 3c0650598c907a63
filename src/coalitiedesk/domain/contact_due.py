"""Whom to call, and why: what was to follow, what was promised, and who was silent for too long."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.contact_log import (
    Commitment,
    CommitmentDirection,
    CommitmentState,
    Interaction,
    in_order_of_follow_up,
)
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.warmth import COLD, Upkeep, Warmth, is_rest_over, time_to_call_on, warmth_of

SOON_DAYS = 7
"""A promise is called to mind so many days before it is due."""


class DueKind(StrEnum):
    """Why there is something to do."""

    FOLLOW_UP = "follow_up"
    COMMITMENT = "commitment"
    REST_OVER = "rest_over"
    GOING_COLD = "going_cold"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDue:
    """A reason to get in touch.

    Attributes:
        subject: What was to follow, was promised or was the reason to wait, in the coordinator's words; may
            be empty.
        day: When it was or is due; for who was silent, when it was time to call.
        record_id: Of the contact moment, promise or partner.
        direction: Who promised; None for other kinds.
        warmth: Of who was silent; None for other kinds.
        last_contact: Of who was silent; None for other kinds.
        person: Whom to ask for; may be empty.
        phone: Where to call; may be empty.
    """

    kind: DueKind
    partner_id: PartnerId
    partner: str
    day: dt.date
    record_id: int
    subject: str = ""
    direction: CommitmentDirection | None = None
    warmth: Warmth | None = None
    last_contact: dt.date | None = None
    person: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A partner as one who calls knows it.

    Attributes:
        person: The first contact person; may be empty.
    """

    name: str
    upkeep: Upkeep
    person: str = ""
    phone: str = ""


def contact_due(
    callers: Mapping[PartnerId, Caller],
    interactions: Sequence[Interaction],
    commitments: Sequence[Commitment],
    *,
    today: dt.date,
    planned: Collection[PartnerId] = (),
) -> tuple[ContactDue, ...]:
    """What is due: follow-ups, promises, rests that are over, who goes cold; the longest ago first in each.

    A partner that left is silent. One that rests is too, save for what *we* promised. Whoever has a contact
    moment with something still to follow is not going cold: the next step is known. Nor is whoever was left
    alone until a day that came: that is reason enough to call.

    Args:
        callers: All partners, or at least those of the others, and whoever may go cold or have rested.
        interactions: Those of which something still has to follow, at least up to today.
        commitments: Open ones, at least those that are due soon.
        today: The local date.
        planned: Partners with a contact moment of which something still has to follow on a later day.
    """
    warmth = {key: warmth_of(caller.upkeep, today) for key, caller in callers.items()}
    rested = {key for key, caller in callers.items() if is_rest_over(caller.upkeep, today)}
    called = {one.partner_id for one in interactions if one.waits} | rested | {*planned}
    awake = {key for key, how in warmth.items() if how not in (Warmth.LEFT, Warmth.RESTING)}
    return (
        *_follow_ups(callers, (one for one in interactions if one.partner_id in awake), today),
        *_promises(callers, (one for one in commitments if _is_heard(one, warmth)), today),
        *_rest_over(callers, rested),
        *_going_cold(callers, {key: how for key, how in warmth.items() if key not in called}),
    )


def _is_heard(commitment: Commitment, warmth: Mapping[PartnerId, Warmth]) -> bool:
    how = warmth.get(commitment.partner_id, Warmth.LEFT)
    if how is Warmth.RESTING:
        return commitment.direction is CommitmentDirection.OURS
    return how is not Warmth.LEFT


def _follow_ups(
    callers: Mapping[PartnerId, Caller], interactions: Iterable[Interaction], today: dt.date
) -> list[ContactDue]:
    return [
        _due(
            callers,
            one.partner_id,
            kind=DueKind.FOLLOW_UP,
            day=one.follow_up_on,
            record_id=one.id,
            subject=one.follow_up or one.text,
        )
        for one in in_order_of_follow_up(tuple(interactions))
        if one.follow_up_on is not None and one.follow_up_on <= today
    ]


def _promises(
    callers: Mapping[PartnerId, Caller], commitments: Iterable[Commitment], today: dt.date
) -> list[ContactDue]:
    soon = today + dt.timedelta(days=SOON_DAYS)
    waiting = [
        one
        for one in commitments
        if one.state is CommitmentState.OPEN and one.due is not None and one.due <= soon
    ]
    return [
        _due(
            callers,
            one.partner_id,
            kind=DueKind.COMMITMENT,
            day=one.due,
            record_id=one.id,
            subject=one.text,
            direction=one.direction,
        )
        for one in sorted(waiting, key=lambda one: (one.due or dt.date.max, one.id))
    ]


def _rest_over(callers: Mapping[PartnerId, Caller], rested: Iterable[PartnerId]) -> list[ContactDue]:
    found = [
        _due(
            callers,
            key,
            kind=DueKind.REST_OVER,
            day=callers[key].upkeep.rest_until,
            record_id=key,
            subject=callers[key].upkeep.rest_reason,
        )
        for key in rested
    ]
    return sorted(found, key=lambda one: (one.day, one.partner))


def _going_cold(callers: Mapping[PartnerId, Caller], warmth: Mapping[PartnerId, Warmth]) -> list[ContactDue]:
    found = [
        _due(
            callers,
            key,
            kind=DueKind.GOING_COLD,
            day=time_to_call_on(callers[key].upkeep),
            record_id=key,
            warmth=how,
            last_contact=callers[key].upkeep.last_contact,
        )
        for key, how in warmth.items()
        if how in COLD
    ]
    ranks = {how: at for at, how in enumerate(Warmth)}
    return sorted(found, key=lambda one: (ranks[one.warmth or Warmth.WARM], one.day, one.partner))


def _due(
    callers: Mapping[PartnerId, Caller],
    partner_id: PartnerId,
    *,
    kind: DueKind,
    day: dt.date | None,
    record_id: int,
    subject: str = "",
    direction: CommitmentDirection | None = None,
    warmth: Warmth | None = None,
    last_contact: dt.date | None = None,
) -> ContactDue:
    caller = callers[partner_id]
    return ContactDue(
        kind=kind,
        partner_id=partner_id,
        partner=caller.name,
        day=day or dt.date.max,
        record_id=record_id,
        subject=subject,
        direction=direction,
        warmth=warmth,
        last_contact=last_contact,
        person=caller.person,
        phone=caller.phone,
    )
