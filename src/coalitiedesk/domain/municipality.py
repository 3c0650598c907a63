"""What a municipality can do in the Week, and the work counted back from its first day (B002)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class MunicipalityRole(StrEnum):
    """A municipality chooses freely, and may have several."""

    INITIATE = "initiate"
    ENABLE = "enable"
    PUBLICISE = "publicise"
    ORGANISE = "organise"
    ATTEND = "attend"


class WorkingPart(StrEnum):
    """The parts of the working method, in order."""

    INITIATE = "initiate"
    GATHER = "gather"
    GUIDE = "guide"
    PREPARE = "prepare"
    EVALUATE = "evaluate"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGuide:
    """A role with what it comes down to."""

    role: MunicipalityRole
    text: str
    examples: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleItem:
    """Something to do so many weeks before the Week.

    Attributes:
        key: Never changes: dates in a plan are kept under it.
        weeks_before: Before the first day of the Week; negative is after it. Our own proposal.
    """

    key: str
    part: WorkingPart
    weeks_before: int
    title: str
    text: str
    provenance: Provenance

    def day_for(self, first_day: dt.date) -> dt.date:
        """The day to aim for, counted from the first day of a Week."""
        return first_day - dt.timedelta(weeks=self.weeks_before)
