"""Meetings that are ready to be held: with colleagues, with entrepreneurs, with partners (B000)."""

from dataclasses import dataclass

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.knowledge import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One part of a meeting; the minutes are our own proposal."""

    key: str
    minutes: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFormat:
    """A meeting from goal to outcome.

    Attributes:
        people: Whom to invite, in words.
        fewest: Smallest number of people; ``most`` is the largest.
        shortest_minutes: Of the whole meeting; ``longest_minutes`` is the longest.
        ask: The question on the table.
        preparation: What to do before, in order; ``follow_up`` is what to do after.
        invitation: With words between braces to fill in; see :mod:`coalitiedesk.domain.letters`.
        story: What is read together first; empty when there is none.
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
    preparation: tuple[str, ...]
    invitation: str
    follow_up: tuple[str, ...]
    items: tuple[AgendaItem, ...]
    provenance: Provenance
    story: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCard:
    """Somebody else's shoes to stand in during the work session."""

    key: str
    title: str
    story: str
    questions: tuple[str, ...]
    provenance: Provenance
