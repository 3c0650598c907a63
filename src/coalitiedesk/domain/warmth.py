"""How warm the contact with a partner is: the interval starts anew at the last contact that was logged.

Source: B000, step 4 (keep investing in the relation with every partner, with an account holder) and step 2
(whoever hesitates after a good first talk: spend no energy on it for the time being).
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import PartnerId

USUAL_INTERVAL = 120
"""Days between two contacts, unless the coordinator chose otherwise: three times a year."""
LOSING_AT = 1.5
"""After so many intervals a partner is being lost."""
LONGEST_INTERVAL = 730
INTERVALS = (14, 30, 60, 90, 120, 180, 365)
"""Days between contacts that are offered to choose from."""


class Warmth(StrEnum):
    """How the contact is; the most urgent first."""

    LOSING = "losing"
    TIME_TO_CALL = "time_to_call"
    NEVER = "never"  # nothing was logged yet, so nobody can tell
    WARM = "warm"
    RESTING = "resting"  # left alone until a date, on purpose
    LEFT = "left"  # takes part no more


COLD = frozenset({Warmth.LOSING, Warmth.TIME_TO_CALL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """How contact with a partner is kept up.

    Attributes:
        last_contact: Day of the last contact that was logged.
        interval_days: Days between contacts; None for the usual number.
        rest_until: Left alone before this day.
        left_on: The day it left; None when unknown or still there.
        account_holder: Who of the coalition keeps contact; empty for the coordinator.
        group_days: Days between contacts with the group it is in; None where no group says so.
        group: The name of that group.
    """

    partner_id: PartnerId
    last_contact: dt.date | None = None
    interval_days: int | None = None
    rest_until: dt.date | None = None
    is_active: bool = True
    left_on: dt.date | None = None
    account_holder: str = ""
    rest_reason: str = ""
    group_days: int | None = None
    group: str = ""

    @property
    def interval(self) -> int:
        """Days between contacts that hold for this partner: its own, else of its group, else the usual."""
        return self.interval_days or self.group_days or USUAL_INTERVAL


def warmth_of(upkeep: Upkeep, today: dt.date) -> Warmth:
    """How warm the contact is today; whoever rests or left is silent, however long ago it was."""
    if not upkeep.is_active or (upkeep.left_on is not None and upkeep.left_on <= today):
        return Warmth.LEFT
    if upkeep.rest_until is not None and upkeep.rest_until > today:
        return Warmth.RESTING
    if upkeep.last_contact is None:
        return Warmth.NEVER
    silent = (today - upkeep.last_contact).days
    if silent < upkeep.interval:
        return Warmth.WARM
    return Warmth.LOSING if silent >= upkeep.interval * LOSING_AT else Warmth.TIME_TO_CALL


def is_rest_over(upkeep: Upkeep, today: dt.date) -> bool:
    """Whether a partner was left alone until a day that came, and nobody called since."""
    until = upkeep.rest_until
    if until is None or until > today or warmth_of(upkeep, today) is Warmth.LEFT:
        return False
    return upkeep.last_contact is None or upkeep.last_contact < until


def time_to_call_on(upkeep: Upkeep) -> dt.date | None:
    """The day on which the interval is over, not before a rest is; None when nothing was logged yet."""
    if upkeep.last_contact is None:
        return None
    over = upkeep.last_contact + dt.timedelta(days=upkeep.interval)
    return max(over, upkeep.rest_until) if upkeep.rest_until is not None else over
