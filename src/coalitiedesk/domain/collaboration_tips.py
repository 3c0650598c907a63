"""Tips for good collaboration, in nine themes, each tied to the steps in which it is of use (B001)."""

from dataclasses import dataclass

from coalitiedesk.domain.knowledge import Provenance
from coalitiedesk.domain.plan import PlanStep


@dataclass(frozen=True, slots=True, kw_only=True)
class TipTheme:
    """One theme with its tips.

    Attributes:
        steps: In the order of the steps; where the tips are shown.
    """

    key: str
    title: str
    tips: tuple[str, ...]
    steps: tuple[PlanStep, ...]
    provenance: Provenance
