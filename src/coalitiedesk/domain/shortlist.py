"""From longlist to shortlist: crosses for each partner, most of them first.

Source: B000, tools, exercise with colleagues (six criteria; with whoever has most crosses one makes an
appointment). A coalition may add criteria of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import OwnCriterionId, PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.problem import Problem

MOST_OWN = 6
"""Own criteria at most: with more the table fits neither a laptop nor a page."""
BEFORE_SHORTLIST = frozenset({EngagementStage.UNKNOWN, EngagementStage.PREPARE})
"""Stages from which a partner comes on the shortlist; whoever is further stays there."""


class CriterionObjection(StrEnum):
    """What can be the matter with the name of an own criterion."""

    NO_NAME = "no_name"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A column of the table.

    Attributes:
        key: Code of one of the six, or made of the id of an own one.
        name: As people read it.
        ask: The question behind it; empty for an own one.
        own_id: Of an own one; None for the six.
    """

    key: str
    name: str
    ask: str = ""
    own_id: OwnCriterionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A row of the table.

    Attributes:
        crosses: Keys of the criteria that hold.
    """

    partner_id: PartnerId
    name: str
    kind: PartnerKind
    sector: str
    place: str
    is_active: bool
    stage: EngagementStage
    crosses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist:
    """The whole table; candidates by name."""

    criteria: tuple[Criterion, ...]
    candidates: tuple[Candidate, ...]


def own_key(criterion_id: OwnCriterionId) -> str:
    """The key of an own criterion."""
    return f"own:{criterion_id}"


def ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Most crosses first; equals stay in the order in which they were given, by name."""
    return tuple(sorted(candidates, key=lambda one: -len(one.crosses)))


def may_be_shortlisted(candidate: Candidate) -> bool:
    """Whether the shortlist is a step forward for it."""
    return candidate.is_active and candidate.stage in BEFORE_SHORTLIST


def check_criterion(name: str, others: Iterable[str]) -> tuple[Problem, ...]:
    """Objections to the name of an own criterion, beside those of the others."""
    words = " ".join(name.split()).casefold()
    if not words:
        return (Problem(code=CriterionObjection.NO_NAME),)
    if words in {other.casefold() for other in others}:
        return (Problem(code=CriterionObjection.TAKEN),)
    return ()
