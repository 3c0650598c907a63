"""Which activities stand on paper for the public: nothing that a reader would come to for nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coalitiedesk.domain.activities import ActivityStatus, Openness
from coalitiedesk.domain.print_codes import LeftOff
from coalitiedesk.printouts.content import ActivityContent


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionOptions:
    """What is asked for beside the activities that are open to everybody and confirmed."""

    with_cancelled: bool = False
    with_closed: bool = False
    with_unconfirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is printed and what is not; both in the order in which they came.

    Attributes:
        left_off: Each with its first reason.
    """

    kept: tuple[ActivityContent, ...]
    left_off: tuple[tuple[ActivityContent, LeftOff], ...] = ()

    @property
    def counts(self) -> Mapping[LeftOff, int]:
        """How many were left off for each reason; only reasons that occur."""
        reasons = [reason for _, reason in self.left_off]
        return {reason: reasons.count(reason) for reason in LeftOff if reason in reasons}


def select_for_public(
    activities: Sequence[ActivityContent], options: SelectionOptions | None = None
) -> Selection:
    """Divide activities into those that are printed and those that are left off.

    Unknown openness is no reason to leave off: most partners never say that all are welcome.
    """
    asked = options or SelectionOptions()
    judged = [(activity, _reason(activity, asked)) for activity in activities]
    return Selection(
        kept=tuple(activity for activity, reason in judged if reason is None),
        left_off=tuple((activity, reason) for activity, reason in judged if reason is not None),
    )


def _reason(activity: ActivityContent, asked: SelectionOptions) -> LeftOff | None:
    if activity.is_cancelled and not asked.with_cancelled:
        return LeftOff.CANCELLED
    if activity.openness is Openness.CLOSED and not asked.with_closed:
        return LeftOff.CLOSED
    if activity.status in (ActivityStatus.IDEA, ActivityStatus.PROMISED) and not asked.with_unconfirmed:
        return LeftOff.UNCONFIRMED
    return None
