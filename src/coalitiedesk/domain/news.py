"""What there is to tell in a newsletter: milestones, successes, who joined, and what comes."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.meetings import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsWeek:
    """A Week as it is told of.

    Attributes:
        activities: How many go on.
        visitors: Counted and estimated together; 0 when nobody knows, or when it is still to come.
    """

    edition: Edition
    activities: int
    visitors: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Of the last months; residents are not named.

    Attributes:
        milestones: Reached, with the day, the earliest first.
        meetings: That were held, the earliest first.
        kept_promises: How many promises partners kept.
        kept_by: Who kept them, by name; organisations only.
        joined: Organisations that began to take part.
        last_week: That was held in these months.
        stories: That may be told, without who told them.
        stories_year: Of which Week they are.
        next_week: That is still to come.
        next_meeting: Likewise.
    """

    coalition: str
    coordinator: str = ""
    phone: str = ""
    email: str = ""
    milestones: tuple[tuple[str, dt.date], ...] = ()
    meetings: tuple[Meeting, ...] = ()
    kept_promises: int = 0
    kept_by: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    last_week: NewsWeek | None = None
    stories: tuple[str, ...] = ()
    stories_year: int | None = None
    next_week: NewsWeek | None = None
    next_meeting: Meeting | None = None
