"""Meetings that are ready to be held: with colleagues, with entrepreneurs, with partners (B000)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.knowledge import Provenance

_FRIDAY, _MONDAY_AFTER = 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One part of a meeting; the minutes are our own proposal.

    Attributes:
        title: A few words, for the agenda.
        text: What happens, for the script.
        lead: What the facilitator does and says, in order.
        flip: Text of the flip-over, heading first; empty when there is none.
    """

    key: str
    minutes: int
    title: str
    text: str
    lead: tuple[str, ...]
    flip: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """Something to do before or after a meeting.

    Attributes:
        days: So many before the meeting, or after it; 0 is the day itself.
    """

    days: int
    text: str

    def due(self, meeting_day: dt.date, *, is_after: bool) -> dt.date:
        """The day it has to be done by; never in a weekend, unless the meeting itself is there and then."""
        if not self.days:
            return meeting_day
        day = meeting_day + dt.timedelta(days=self.days if is_after else -self.days)
        beyond = max(0, day.weekday() - _FRIDAY)
        return day + dt.timedelta(days=_MONDAY_AFTER - beyond if beyond and is_after else -beyond)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFormat:
    """A meeting from goal to outcome.

    Attributes:
        people: Whom to invite, in words.
        fewest: Smallest number of people; ``most`` is the largest.
        shortest_minutes: Of the whole meeting; ``longest_minutes`` is the longest.
        ask: The question on the table.
        before: What to do before, the earliest first; ``after`` is what to do after.
        materials: What to take along.
        evaluation: Sentences that everybody says yes or no to at the end.
        invitation: With words between braces to fill in; see :mod:`coalitiedesk.domain.letters`.
        story: What is read together first, empty lines between paragraphs; empty when there is none.
        has_call_cards: Who wants to be called, fills in a card.
    """

    key: str
    stage: EngagementStage
    title: str
    goal: str
    people: str
    fewest: int
    most: int
    shortest_minutes: int
    longest_minutes: int
    ask: str
    outcome: str
    before: tuple[Chore, ...]
    materials: tuple[str, ...]
    evaluation: tuple[str, ...]
    invitation: str
    after: tuple[Chore, ...]
    items: tuple[AgendaItem, ...]
    provenance: Provenance
    story: str = ""
    has_call_cards: bool = False

    @property
    def minutes(self) -> int:
        """How long all parts take together."""
        return sum(item.minutes for item in self.items)

    def dated(self, day: dt.date | None, *, today: dt.date) -> tuple[tuple[str, dt.date | None], ...]:
        """What to do before and after, each with its day; what should have been done is due today."""
        if day is None:
            return tuple((chore.text, None) for chore in (*self.before, *self.after))
        return (
            *((chore.text, max(chore.due(day, is_after=False), today)) for chore in self.before),
            *((chore.text, chore.due(day, is_after=True)) for chore in self.after),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCard:
    """Somebody else's shoes to stand in during the work session.

    Attributes:
        who: Who you are, in one sentence.
        has: What you have, and what pinches.
    """

    key: str
    title: str
    who: str
    story: str
    has: str
    questions: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingThanks:
    """Thanks to who was there; in each text words between braces are filled in.

    Attributes:
        agreed: Stands above what was agreed; left out when nothing was.
    """

    opening: str
    agreed: str
    closing: str
    provenance: Provenance

    def around(self, lines: Sequence[str]) -> str:
        """The whole text, with what was agreed one on a line."""
        middle = ["\n".join((self.agreed, *(f"- {line}" for line in lines)))] if lines else []
        return "\n\n".join((self.opening, *middle, self.closing))


def timed(items: Sequence[AgendaItem], start: int) -> tuple[tuple[int, AgendaItem], ...]:
    """Each part with when it begins, in the unit of ``start``: minutes after midnight."""
    starts = accumulate((item.minutes for item in items), initial=start)
    return tuple(zip(starts, items, strict=False))
