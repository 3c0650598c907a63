"""What was said between the coalition and a partner, what was promised, and what follows."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import CommitmentId, ContactId, InteractionId, PartnerId
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.domain.warmth import Upkeep


class InteractionKind(StrEnum):
    """How one met; in the order in which they are offered."""

    PHONE = "phone"
    VISIT = "visit"
    MAIL = "mail"
    MEETING = "meeting"
    APP = "app"
    LETTER = "letter"


class CommitmentDirection(StrEnum):
    """Who promised."""

    THEIRS = "theirs"
    OURS = "ours"


class CommitmentState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    DROPPED = "dropped"  # no longer needed; nobody is to blame


class LogObjection(StrEnum):
    """Why a contact moment or promise cannot be kept as it was filled in."""

    NO_PARTNER = "no_partner"
    STILL_TO_COME = "still_to_come"
    FOLLOW_UP_TOO_EARLY = "follow_up_too_early"
    DUE_TOO_EARLY = "due_too_early"
    NO_WORDS = "no_words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """A visit, call, mail or meeting with a partner, and what follows.

    Attributes:
        contact_id: With whom; None when nobody noted it or the person is gone.
        by_whom: Who of the coalition it was.
        follow_up_on: When to come back to it; None when nothing follows.
        follow_up: What to do then; may be empty.
    """

    id: InteractionId
    partner_id: PartnerId
    kind: InteractionKind
    day: dt.date
    contact_id: ContactId | None = None
    text: str = ""
    by_whom: str = ""
    follow_up_on: dt.date | None = None
    follow_up: str = ""
    is_followed_up: bool = False

    @property
    def waits(self) -> bool:
        """Whether something still has to follow."""
        return self.follow_up_on is not None and not self.is_followed_up


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What a partner promised, or the coalition promised a partner.

    Attributes:
        due: When it should be there; None when nobody said.
        settled_on: When it was kept, broken or dropped.
    """

    id: CommitmentId
    partner_id: PartnerId
    direction: CommitmentDirection
    text: str
    made_on: dt.date | None = None
    due: dt.date | None = None
    state: CommitmentState = CommitmentState.OPEN
    settled_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLog:
    """Everything about the contact with one partner.

    Attributes:
        interactions: The latest first.
        commitments: Open ones by date, without a date last; then settled ones, the latest first.
    """

    upkeep: Upkeep
    interactions: tuple[Interaction, ...] = ()
    commitments: tuple[Commitment, ...] = ()

    @property
    def follow_ups(self) -> tuple[Interaction, ...]:
        """What still has to follow, the earliest first."""
        return in_order_of_follow_up(self.interactions)


def in_order_of_follow_up(interactions: Sequence[Interaction]) -> tuple[Interaction, ...]:
    """Those of which something still has to follow, the earliest first."""
    waiting = [one for one in interactions if one.waits]
    return tuple(sorted(waiting, key=lambda one: (one.follow_up_on or dt.date.max, one.id)))


def check_interaction(interaction: Interaction, *, today: dt.date) -> dict[str, Problem]:
    """Objections by field: ``partner``, ``day`` and ``follow_up_on``; each of them blocks."""
    found: dict[str, Problem] = {}
    if not interaction.partner_id:
        found["partner"] = _error(LogObjection.NO_PARTNER)
    if interaction.day > today:
        found["day"] = _error(LogObjection.STILL_TO_COME)
    if interaction.follow_up_on is not None and interaction.follow_up_on < interaction.day:
        found["follow_up_on"] = _error(LogObjection.FOLLOW_UP_TOO_EARLY)
    return found


def check_commitment(commitment: Commitment) -> dict[str, Problem]:
    """Objections by field: ``text`` and ``due``; each of them blocks."""
    found: dict[str, Problem] = {}
    if not commitment.text:
        found["text"] = _error(LogObjection.NO_WORDS)
    if commitment.due is not None and commitment.made_on is not None and commitment.due < commitment.made_on:
        found["due"] = _error(LogObjection.DUE_TOO_EARLY)
    return found


def _error(code: LogObjection) -> Problem:
    return Problem(code=code, severity=Severity.ERROR)
