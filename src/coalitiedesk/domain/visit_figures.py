"""Numbers of visitors that say how they were counted.

A moment without a number is counted as missing; it is never a zero.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.evaluation import Attendance, CountMethod

# Below this share of moments with a number, or of numbers made the same way, years cannot be compared.
COMPARABLE_SHARE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTally:
    """Visitors of a set of moments that took place.

    Attributes:
        counted: Visitors at the moments where somebody counted.
        counted_moments: How many moments that were.
        estimated: Visitors at moments with an estimate, or a number of unknown origin.
        estimated_moments: How many moments that were.
        worded_moments: Moments of which only words ("druk") are known.
        silent_moments: Moments of which nothing is known.
    """

    counted: int = 0
    counted_moments: int = 0
    estimated: int = 0
    estimated_moments: int = 0
    worded_moments: int = 0
    silent_moments: int = 0

    @property
    def numbered_moments(self) -> int:
        """Moments with a number."""
        return self.counted_moments + self.estimated_moments

    @property
    def missing_moments(self) -> int:
        """Moments without a number."""
        return self.worded_moments + self.silent_moments

    @property
    def moments(self) -> int:
        """All moments."""
        return self.numbered_moments + self.missing_moments

    @property
    def visitors(self) -> int | None:
        """Counted and estimated together; None when no moment has a number."""
        return self.counted + self.estimated if self.numbered_moments else None


def tally(entries: Iterable[Attendance | None]) -> VisitTally:
    """Add up what is known of each moment; None stands for a moment without an entry."""
    counted = counted_moments = estimated = estimated_moments = worded = silent = 0
    for entry in entries:
        if entry is not None and entry.visitors is not None:
            if entry.method is CountMethod.COUNTED:
                counted, counted_moments = counted + entry.visitors, counted_moments + 1
            else:
                estimated, estimated_moments = estimated + entry.visitors, estimated_moments + 1
        elif entry is not None and entry.words.strip():
            worded += 1
        else:
            silent += 1
    return VisitTally(
        counted=counted,
        counted_moments=counted_moments,
        estimated=estimated,
        estimated_moments=estimated_moments,
        worded_moments=worded,
        silent_moments=silent,
    )


def together(tallies: Iterable[VisitTally]) -> VisitTally:
    """Sum of tallies over different moments."""
    parts = tuple(tallies)
    return VisitTally(
        counted=sum(part.counted for part in parts),
        counted_moments=sum(part.counted_moments for part in parts),
        estimated=sum(part.estimated for part in parts),
        estimated_moments=sum(part.estimated_moments for part in parts),
        worded_moments=sum(part.worded_moments for part in parts),
        silent_moments=sum(part.silent_moments for part in parts),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstTimers:
    """Answers to "are you here for the first time?"; only known where it was asked.

    Attributes:
        people: Times that somebody said yes.
        asked_moments: At how many moments it was asked.
    """

    people: int = 0
    asked_moments: int = 0


def first_timers(entries: Iterable[Attendance | None]) -> FirstTimers:
    """Add up the first-timers of the moments where it was asked."""
    known = [entry.first_timers for entry in entries if entry and entry.first_timers is not None]
    return FirstTimers(people=sum(known), asked_moments=len(known))


class Comparability(StrEnum):
    """Whether visitors of two years may be put against each other."""

    COMPARABLE = "comparable"
    NO_NUMBERS = "no_numbers"  # one of the years has no number at all
    TOO_MANY_MISSING = "too_many_missing"  # too many moments of a year have no number
    DIFFERENT_METHOD = "different_method"  # one was mostly counted, the other mostly estimated


def comparability(one: VisitTally, other: VisitTally) -> Comparability:
    """Decide from the method and from what is missing; 80 % is the line for both."""
    if not one.numbered_moments or not other.numbered_moments:
        return Comparability.NO_NUMBERS
    if min(_share_numbered(one), _share_numbered(other)) < COMPARABLE_SHARE:
        return Comparability.TOO_MANY_MISSING
    method = _main_method(one)
    if method is None or method is not _main_method(other):
        return Comparability.DIFFERENT_METHOD
    return Comparability.COMPARABLE


def _share_numbered(figures: VisitTally) -> float:
    return figures.numbered_moments / figures.moments


def _main_method(figures: VisitTally) -> CountMethod | None:
    """The method of most moments; None when they are mixed."""
    share = figures.counted_moments / figures.numbered_moments
    if share >= COMPARABLE_SHARE:
        return CountMethod.COUNTED
    return CountMethod.ESTIMATED if share <= 1 - COMPARABLE_SHARE else None
