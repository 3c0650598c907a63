"""Which kinds of partners are missing, where and for whom, and who could be asked.

The kinds are those of the guide (B001, step 1: which partners belong to a coalition). A partner on the
longlist does not take part yet, so it fills no gap; it is told of apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.knowledge import Provenance
from coalitiedesk.domain.partners import PartnerKind

SOUGHT_KINDS = tuple(kind for kind in PartnerKind if kind not in (PartnerKind.OTHER, PartnerKind.UNKNOWN))


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerKindGuide:
    """Why a kind belongs in a coalition, and of whom to think."""

    kind: PartnerKind
    why: str
    think_of: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtPartner:
    """A partner as far as gaps need it.

    Attributes:
        areas: All it works in.
        groups: Target groups it does something for: an activity of the Week, or what there is besides.
        is_prospect: On the longlist; it does not take part yet.
        is_gone: It took part before.
    """

    id: PartnerId
    name: str
    kind: PartnerKind
    areas: tuple[AreaId, ...] = ()
    groups: frozenset[str] = frozenset()
    is_prospect: bool = False
    is_gone: bool = False

    @property
    def takes_part(self) -> bool:
        """Now."""
        return not (self.is_prospect or self.is_gone)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindGap:
    """How many partners there are of a kind, in all and in each area, for everybody or for one group.

    Attributes:
        total: Also those without an area.
        by_area: Of every area of the coalition, in their order.
        prospects: On the longlist; in all, and in each area where there are any.
    """

    kind: PartnerKind
    total: int
    by_area: Mapping[AreaId, int]
    prospects: int = 0
    prospects_by_area: Mapping[AreaId, int]

    @property
    def blank_areas(self) -> tuple[AreaId, ...]:
        """Areas without one."""
        return tuple(key for key, amount in self.by_area.items() if not amount)


def kind_gaps(
    partners: Sequence[SoughtPartner], areas: Sequence[AreaId], *, group: str = ""
) -> tuple[KindGap, ...]:
    """Every kind of the guide, those we miss altogether first, and then those that miss most areas.

    Args:
        partners: Whoever takes part, could or did.
        areas: Of the coalition.
        group: Count only who does something for this target group.
    """
    gaps = [_gap(kind, partners, areas, group) for kind in SOUGHT_KINDS]
    return tuple(sorted(gaps, key=lambda gap: (gap.total > 0, -len(gap.blank_areas))))


def who_could(
    partners: Sequence[SoughtPartner], kind: PartnerKind, *, area: AreaId | None = None, group: str = ""
) -> tuple[SoughtPartner, ...]:
    """Whom we know of this kind but who does not fill the gap: elsewhere, for others, or gone before.

    Those who take part come first, then those who did.
    """
    found = [
        one for one in partners if one.kind is kind and not one.is_prospect and not _fills(one, area, group)
    ]
    return tuple(sorted(found, key=lambda one: one.is_gone))


def _gap(
    kind: PartnerKind, partners: Sequence[SoughtPartner], areas: Sequence[AreaId], group: str
) -> KindGap:
    of_kind = [one for one in partners if one.kind is kind]
    here = [one for one in of_kind if one.takes_part and (not group or group in one.groups)]
    asked = [one for one in of_kind if one.is_prospect]
    return KindGap(
        kind=kind,
        total=len(here),
        by_area={key: sum(key in one.areas for one in here) for key in areas},
        prospects=len(asked),
        prospects_by_area={key: sum(key in one.areas for one in asked) for key in areas},
    )


def _fills(one: SoughtPartner, area: AreaId | None, group: str) -> bool:
    return one.takes_part and (area is None or area in one.areas) and (not group or group in one.groups)
