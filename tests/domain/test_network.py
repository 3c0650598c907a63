from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.network import (
    SOUGHT_KINDS,
    NetworkLink,
    NetworkPartner,
    busiest,
    kind_gaps,
    links_of,
)
from coalitiedesk.domain.partners import PartnerKind

ONE, TWO, THREE = PartnerId(1), PartnerId(2), PartnerId(3)
NORTH, SOUTH = AreaId(1), AreaId(2)


def a_link(first: PartnerId, second: PartnerId, weight: int) -> NetworkLink:
    return NetworkLink(first=first, second=second, weight=weight)


def a_member(key: PartnerId, kind: PartnerKind = PartnerKind.CARE, *areas: AreaId) -> NetworkPartner:
    return NetworkPartner(id=key, name=f"Partner {key}", kind=kind, areas=areas)


def test_what_two_share_counts_once_for_each_activity_or_meeting() -> None:
    found = links_of([[TWO, ONE], [ONE, TWO, THREE, TWO], [THREE], []])

    assert found == (a_link(ONE, TWO, 2), a_link(ONE, THREE, 1), a_link(TWO, THREE, 1))


def test_busiest_stay_in_the_order_given() -> None:
    partners = tuple(a_member(key) for key in (THREE, ONE, TWO))

    found = busiest(partners, [a_link(ONE, TWO, 3)], 2)

    assert [partner.id for partner in found] == [ONE, TWO]


def test_every_kind_of_the_guide_is_held_against_every_area() -> None:
    partners = [
        a_member(ONE, PartnerKind.CARE, NORTH),
        a_member(TWO, PartnerKind.CARE),
        a_member(THREE, PartnerKind.OTHER, SOUTH),
        a_member(PartnerId(4), PartnerKind.SPORTS, NORTH, SOUTH),
    ]

    gaps = kind_gaps(partners, [NORTH, SOUTH])

    assert {gap.kind for gap in gaps} == set(SOUGHT_KINDS)
    care = next(gap for gap in gaps if gap.kind is PartnerKind.CARE)
    assert (care.kind, care.total, care.by_area) == (PartnerKind.CARE, 2, {NORTH: 1, SOUTH: 0})
    assert care.blank_areas == (SOUTH,)
    assert gaps[0].total == 0
    sports = next(gap for gap in gaps if gap.kind is PartnerKind.SPORTS)
    assert (sports.total, sports.blank_areas) == (1, ())  # one that works in both
