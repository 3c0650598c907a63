"""In which stage of engagement a partner is, since when, and where it was before.

Source: B000, chapter 3 (five steps, in any order, back and forth, for each partner its own).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId, StageChangeId
from coalitiedesk.domain.problem import Problem

STUCK_DAYS = 90
"""After so many days in a stage one passes through, without a next step, a partner stands still."""
_PASSING = frozenset({EngagementStage.PREPARE, EngagementStage.CONNECT, EngagementStage.ENTICE})
STAGES = tuple(stage for stage in EngagementStage if stage is not EngagementStage.UNKNOWN)
"""The five, in the order in which the source tells of them."""


class StageObjection(StrEnum):
    """What can be the matter with a change of stage."""

    STILL_TO_COME = "still_to_come"
    BEFORE_THE_LAST = "before_the_last"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageChange:
    """A partner came into a stage; going back is normal.

    Attributes:
        note: Why, in words; may be empty.
    """

    id: StageChangeId
    partner_id: PartnerId
    stage: EngagementStage
    day: dt.date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerStage:
    """Where one partner is.

    Attributes:
        since: The day it came there; None when nobody wrote it down.
        changes: How it came there, the latest first.
        ticked: Keys of what is done of the checklists, of every stage.
    """

    partner_id: PartnerId
    stage: EngagementStage = EngagementStage.UNKNOWN
    since: dt.date | None = None
    changes: tuple[StageChange, ...] = ()
    ticked: frozenset[str] = frozenset()


def days_in_stage(since: dt.date | None, today: dt.date) -> int | None:
    """Whole days since a partner came into its stage; 0 on the day itself, None when that is unknown."""
    return None if since is None else max(0, (today - since).days)


def stands_still(
    stage: EngagementStage, since: dt.date | None, today: dt.date, *, has_next_step: bool
) -> bool:
    """Whether nothing moves: long in a stage one passes through, and nothing that has to follow.

    Holding on and strengthening go on for as long as a partner takes part.
    """
    days = days_in_stage(since, today)
    return stage in _PASSING and not has_next_step and days is not None and days >= STUCK_DAYS


def next_stage(stage: EngagementStage) -> EngagementStage | None:
    """The stage that usually follows; None after the last."""
    places = tuple(EngagementStage)
    at = places.index(stage) + 1
    return places[at] if at < len(places) else None


def latest_change(changes: Sequence[StageChange]) -> StageChange | None:
    """The change that holds: that of the latest day, and on one day the one written down last."""
    return max(changes, key=lambda change: (change.day, change.id), default=None)


def check_stage_day(day: dt.date, *, since: dt.date | None, today: dt.date) -> tuple[Problem, ...]:
    """Objections to a day on which a partner would come into another stage."""
    if day > today:
        return (Problem(code=StageObjection.STILL_TO_COME),)
    if since is not None and day < since:
        return (Problem(code=StageObjection.BEFORE_THE_LAST),)
    return ()
