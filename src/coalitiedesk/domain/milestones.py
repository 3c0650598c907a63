"""The planning over the years: what has a date, what is counted back from a Week, and what has none yet."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, MilestoneId
from coalitiedesk.domain.municipality import ScheduleItem
from coalitiedesk.domain.plan import PlanStep

DAYS_IN_WEEK = 7
AT_HAND = 4
JUST_REACHED = dt.timedelta(days=30)


class PlanTopic(StrEnum):
    """Chapters of the plan in the coordinator's own words (B001, step 4)."""

    GOAL = "goal"
    STAFFING = "staffing"
    ORGANISATION = "organisation"
    DECIDING = "deciding"
    JOINING = "joining"
    AGREEMENTS = "agreements"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something in the planning.

    Attributes:
        item: Key in the schedule of the municipality (B002) that it was made from; empty when own.
        edition_id: The Week that it belongs to, if any.
        days_before: Before the first day of that Week; negative is after it. None when not counted.
        day: A date of its own, local.
        when_text: As long as nobody knows the date: ``na de zomer``.
        owner: Who sees to it, in words.
    """

    id: MilestoneId
    title: str
    step: PlanStep | None = None
    item: str = ""
    edition_id: EditionId | None = None
    days_before: int | None = None
    day: dt.date | None = None
    when_text: str = ""
    owner: str = ""
    is_done: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMilestone:
    """A milestone with the date it comes to.

    Attributes:
        day: None while the date of it, or of its Week, is unknown.
        edition: Its Week.
    """

    milestone: Milestone
    day: dt.date | None
    edition: Edition | None = None

    def is_late(self, today: dt.date) -> bool:
        """Whether it should have been done."""
        return self.day is not None and self.day < today and not self.milestone.is_done


def placed(milestones: Sequence[Milestone], editions: Sequence[Edition]) -> tuple[PlacedMilestone, ...]:
    """Everything in order of date, moved along with its Week; what has no date yet comes last."""
    weeks = {edition.id: edition for edition in editions}
    found = [_placed(one, weeks.get(one.edition_id) if one.edition_id else None) for one in milestones]
    return tuple(sorted(found, key=_order))


def milestones_at_hand(
    planning: Sequence[PlacedMilestone], *, today: dt.date, most: int = AT_HAND
) -> tuple[PlacedMilestone, ...]:
    """What one has to know of the planning today: late first, then what comes, then what was just reached.

    Args:
        planning: In order of date.
        today: Local date.
        most: At most so many.
    """
    dated = [(one, one.day) for one in planning if one.day is not None]
    todo = [one for one, _ in dated if not one.milestone.is_done]
    reached = [
        one
        for one, day in reversed(dated)
        if one.milestone.is_done and dt.timedelta() <= today - day <= JUST_REACHED
    ]
    return (*todo[: most - 1 if reached else most], *reached[:1])


def missing_items(
    schedule: Sequence[ScheduleItem], milestones: Sequence[Milestone], edition_id: EditionId
) -> tuple[Milestone, ...]:
    """What the schedule has and the planning of this Week not yet, ready to be added."""
    present = {one.item for one in milestones if one.edition_id == edition_id}
    return tuple(
        Milestone(
            id=MilestoneId(0),
            title=item.title,
            step=PlanStep.CARRY_OUT,
            item=item.key,
            edition_id=edition_id,
            days_before=item.weeks_before * DAYS_IN_WEEK,
            note=item.text,
        )
        for item in schedule
        if item.key not in present
    )


def _placed(milestone: Milestone, edition: Edition | None) -> PlacedMilestone:
    day = milestone.day
    if milestone.days_before is not None:
        first = edition.first_day if edition else None
        day = first - dt.timedelta(days=milestone.days_before) if first else None
    return PlacedMilestone(milestone=milestone, day=day, edition=edition)


def _order(one: PlacedMilestone) -> tuple[bool, dt.date, int, int, int]:
    year = one.edition.year if one.edition else 9999
    before = one.milestone.days_before
    return (
        one.day is None,
        one.day or dt.date.max,
        year,
        -before if before is not None else 0,
        one.milestone.id,
    )
