"""Handing the coalition over: what is still open, what only the coordinator knows, and the package.

Nothing here reads or writes a file; the rules say what belongs in a list, and in which order.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.contact_log import Commitment, Interaction, in_order_of_follow_up
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.domain.overview import Situation, without_day
from coalitiedesk.domain.plan import StepProgress, StepState

MONTHS_IN_YEAR = 12
_GOING_ON = (StepState.BUSY, StepState.REVISIT)


class OpenEndKind(StrEnum):
    """What a successor will have to go on with; in the order of the list."""

    TASK = "task"
    FOLLOW_UP = "follow_up"  # what was to follow after a contact moment
    COMMITMENT = "commitment"  # a promise from or to a partner that waits
    QUESTION = "question"
    UNCONFIRMED = "unconfirmed"  # an activity that is only an idea or promised
    WITHOUT_DAY = "without_day"
    STEP = "step"  # a step of the plan that is under way
    UNPRINTED = "unprinted"  # the programme changed after it was printed


class HandoverScope(StrEnum):
    """How much goes along."""

    EVERYTHING = "everything"
    WITHOUT_PEOPLE = "without_people"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEnd:
    """One thing that is not finished.

    Attributes:
        subject: In the coordinator's own words: a title, a question; the code of a step.
        detail: Who does it, how sure it is, or the code of who promised; may be empty.
        day: When it is due or takes place; None when there is no date.
        record_id: Of the task, contact moment, promise, question, activity or edition; 0 for a step.
        partner: Name of the partner, for what follows and for promises; else empty.
        partner_id: Of that partner; else None.
        amount: How many changes, for the programme; else 0.
    """

    kind: OpenEndKind
    subject: str
    detail: str = ""
    day: dt.date | None = None
    record_id: int = 0
    amount: int = 0
    partner: str = ""
    partner_id: PartnerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverNote:
    """What a successor should know; of a partner, or the general letter when ``partner_id`` is None."""

    text: str
    partner_id: PartnerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPackage:
    """A package that was written, and opened again to check it.

    Attributes:
        name: Of the file, without folder.
        made_at: UTC.
        counts: Rows per table, read from the written file itself.
        sha256: Of the bytes of the written file.
    """

    name: str
    folder: str
    scope: HandoverScope
    is_locked: bool
    made_at: dt.datetime
    size_bytes: int
    sha256: str
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverArrival:
    """What a successor finds in a package.

    Attributes:
        sender: Who made it, in words; may be empty.
        made_at: UTC.
        counts: Rows per table.
        letter: The general letter; empty when there is none.
        is_seen: Whether it was shown before.
    """

    sender: str
    made_at: dt.datetime
    scope: HandoverScope
    counts: Mapping[str, int] = field(default_factory=dict)
    letter: str = ""
    is_seen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class YearMonth:
    """What to do in one month of the year.

    Attributes:
        month: 1 to 12.
        title: In two or three words.
    """

    month: int
    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstDays:
    """A part of the first thirty days, with what can be ticked off."""

    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPart:
    """What to do in a month, by its distance from the Week: -8 is eight months before it."""

    distance: int
    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverAdvice:
    """Text of our own for whoever hands over and whoever comes after.

    Attributes:
        wheel: Twelve parts, one for every month.
        letter_questions: What is worth writing in the letter.
    """

    wheel: tuple[YearPart, ...]
    first_days: tuple[FirstDays, ...]
    letter_questions: tuple[str, ...]


def open_ends(
    situation: Situation,
    *,
    questions: Sequence[AttentionItem] = (),
    steps: Sequence[StepProgress] = (),
    unprinted: int = 0,
    owners: Mapping[PartnerId, str] | None = None,
    interactions: Sequence[Interaction] = (),
    commitments: Sequence[Commitment] = (),
) -> tuple[OpenEnd, ...]:
    """Everything that is not finished, kind after kind; tasks with the earliest date first.

    Args:
        situation: Tasks and activities of the Week at hand.
        questions: Under *Aandacht nodig*.
        steps: Of the plan.
        unprinted: Number of changes since the programme was last printed.
        owners: Names of partners, for tasks, contact moments and promises.
        interactions: Contact moments of which something still has to follow.
        commitments: Open promises, in the order of the list.
    """
    return (
        *_tasks(situation, owners or {}),
        *_follow_ups(interactions, owners or {}),
        *(
            OpenEnd(
                kind=OpenEndKind.COMMITMENT,
                subject=one.text,
                detail=one.direction.value,
                day=one.due,
                record_id=one.id,
                partner=(owners or {}).get(one.partner_id, ""),
                partner_id=one.partner_id,
            )
            for one in commitments
        ),
        *(OpenEnd(kind=OpenEndKind.QUESTION, subject=one.question, record_id=one.id) for one in questions),
        *_unconfirmed(situation),
        *(
            OpenEnd(kind=OpenEndKind.WITHOUT_DAY, subject=one.title, record_id=one.id)
            for one in without_day(situation.activities)
        ),
        *(
            OpenEnd(kind=OpenEndKind.STEP, subject=one.step.value, detail=one.state.value, day=one.started_on)
            for one in steps
            if one.state in _GOING_ON
        ),
        *_unprinted(situation, unprinted),
    )


def wheel_months(advice: HandoverAdvice, week_month: int) -> tuple[YearMonth, ...]:
    """The year wheel from January to December, for a Week in this month (1 to 12)."""
    placed = [
        YearMonth(
            month=(week_month - 1 + part.distance) % MONTHS_IN_YEAR + 1, title=part.title, texts=part.texts
        )
        for part in advice.wheel
    ]
    return tuple(sorted(placed, key=lambda one: one.month))


def _tasks(situation: Situation, owners: Mapping[PartnerId, str]) -> list[OpenEnd]:
    waiting = [task for task in situation.tasks if not task.is_done]
    waiting.sort(key=lambda task: (task.due is None, task.due or dt.date.max, task.id))
    return [
        OpenEnd(
            kind=OpenEndKind.TASK,
            subject=task.title,
            detail=task.owner or (owners.get(task.owner_partner_id, "") if task.owner_partner_id else ""),
            day=task.due,
            record_id=task.id,
        )
        for task in waiting
    ]


def _follow_ups(interactions: Sequence[Interaction], owners: Mapping[PartnerId, str]) -> list[OpenEnd]:
    return [
        OpenEnd(
            kind=OpenEndKind.FOLLOW_UP,
            subject=one.follow_up or one.text,
            day=one.follow_up_on,
            record_id=one.id,
            partner=owners.get(one.partner_id, ""),
            partner_id=one.partner_id,
        )
        for one in in_order_of_follow_up(interactions)
    ]


def _unconfirmed(situation: Situation) -> list[OpenEnd]:
    unsure = (ActivityStatus.IDEA, ActivityStatus.PROMISED)
    found = []
    for activity in situation.activities:
        if activity.status in unsure:
            days = [moment.day for moment in activity.occurrences if moment.day]
            found.append(
                OpenEnd(
                    kind=OpenEndKind.UNCONFIRMED,
                    subject=activity.title,
                    detail=activity.status.value,
                    day=min(days, default=None),
                    record_id=activity.id,
                )
            )
    return sorted(found, key=lambda one: (one.day is None, one.day or dt.date.max, one.record_id))


def _unprinted(situation: Situation, amount: int) -> list[OpenEnd]:
    edition = situation.edition
    if not amount or edition is None:
        return []
    subject = f"{edition.name} {edition.year}"
    return [OpenEnd(kind=OpenEndKind.UNPRINTED, subject=subject, record_id=edition.id, amount=amount)]
