"""Which partners of the list are shown: by kind, label, warmth, area and stage together."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.partners import PartnerKind, PartnerLine
from coalitiedesk.domain.warmth import Warmth, warmth_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFilter:
    """What to look for; an empty set leaves nobody out.

    Within one set any of them will do; of the sets all must hold.

    Attributes:
        words: Every one of them occurs somewhere in what the list knows; searched by the list itself.
        areas: Those it works in, its own or others; None stands for partners without an area.
        holders: Who of the coalition keeps contact; empty for the coordinator.
    """

    words: str = ""
    kinds: frozenset[PartnerKind] = frozenset()
    labels: frozenset[str] = frozenset()
    warmths: frozenset[Warmth] = frozenset()
    areas: frozenset[AreaId | None] = frozenset()
    stages: frozenset[EngagementStage] = frozenset()
    holders: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether it leaves nobody out."""
        return self == PartnerFilter()

    def keeps(self, line: PartnerLine, today: dt.date) -> bool:
        """Whether a partner is shown, apart from the words."""
        return (
            (not self.kinds or line.kind in self.kinds)
            and (not self.labels or not self.labels.isdisjoint(line.labels))
            and (not self.areas or not self.areas.isdisjoint(line.areas or (None,)))
            and (not self.stages or line.stage in self.stages)
            and (not self.holders or line.upkeep.account_holder in self.holders)
            and (not self.warmths or warmth_of(line.upkeep, today) in self.warmths)
        )
