import pytest

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.network import (
    Network,
    NetworkLink,
    NetworkPartner,
    NetworkWish,
    SharedDoing,
    TieKind,
    least_weight,
    links_of,
    network_view,
    ring_halves,
)
from coalitiedesk.domain.partner_families import FAMILY_OF, PartnerFamily
from coalitiedesk.domain.partners import PartnerKind

ONE, TWO, THREE, FOUR = (PartnerId(at) for at in range(1, 5))
NORTH, SOUTH = AreaId(1), AreaId(2)


def a_member(
    key: PartnerId, kind: PartnerKind = PartnerKind.CARE, *areas: AreaId, name: str = ""
) -> NetworkPartner:
    return NetworkPartner(id=key, name=name or f"Partner {key}", kind=kind, areas=areas)


def done(*keys: PartnerId, kind: TieKind = TieKind.ACTIVITY, year: int | None = 2026) -> SharedDoing:
    return SharedDoing(kind=kind, partners=frozenset(keys), year=year)


def a_link(first: int, second: int, weight: int) -> NetworkLink:
    return NetworkLink(first=PartnerId(first), second=PartnerId(second), counts=((TieKind.ACTIVITY, weight),))


def test_what_two_share_is_counted_by_kind() -> None:
    found = links_of([done(TWO, ONE), done(ONE, TWO, THREE, kind=TieKind.MEETING), done(THREE)])

    assert [(link.first, link.second, link.counts) for link in found] == [
        (ONE, TWO, ((TieKind.ACTIVITY, 1), (TieKind.MEETING, 1))),
        (ONE, THREE, ((TieKind.MEETING, 1),)),
        (TWO, THREE, ((TieKind.MEETING, 1),)),
    ]
    assert found[0].weight == 2
    assert found[0].other(ONE) == TWO


def test_picture_has_the_busiest_and_tells_of_the_others() -> None:
    partners = tuple(a_member(key) for key in (ONE, TWO, THREE, FOUR))
    shared = (done(ONE, TWO), done(ONE, TWO), done(TWO, THREE))

    view = network_view(Network(partners=partners, shared=shared), NetworkWish(most=2))

    assert [partner.id for partner in view.partners] == [ONE, TWO]
    assert [partner.id for partner in view.alone] == [FOUR]
    assert view.left_out == 1
    assert [link.weight for link in view.links] == [2]


def test_filter_keeps_whom_it_is_about_with_whom_they_work() -> None:
    partners = (
        a_member(ONE, PartnerKind.CARE, NORTH),
        a_member(TWO, PartnerKind.SPORTS, SOUTH),
        a_member(THREE, PartnerKind.SPORTS, SOUTH),
        a_member(FOUR, PartnerKind.CARE, NORTH),
    )
    network = Network(partners=partners, shared=(done(ONE, TWO), done(TWO, THREE, year=2025)))

    by_area = network_view(network, NetworkWish(area=NORTH))
    by_family = network_view(network, NetworkWish(family=PartnerFamily.CLUBS, year=2025))

    assert {partner.id for partner in by_area.partners} == {ONE, TWO}
    assert [partner.id for partner in by_area.alone] == [FOUR]
    assert {partner.id for partner in by_family.partners} == {TWO, THREE}
    assert network.years == (2026, 2025)


@pytest.mark.parametrize(
    ("weights", "least"),
    [
        ([1] * 3, 1),
        ([1] * 40, 1),
        ([1] * 40 + [2] * 10, 2),
        ([1] * 40 + [2] * 30 + [3] * 6, 3),
        ([1] * 40 + [2] * 17 + [3], 2),
    ],
)
def test_only_ties_that_can_be_followed_are_drawn_and_never_none(weights: list[int], least: int) -> None:
    links = [a_link(at, at + 1, weight) for at, weight in enumerate(weights, start=1)]

    assert least_weight(links, partners=10) == least


def test_family_begins_with_its_name_in_both_halves() -> None:
    kinds = [PartnerKind.CARE] * 3 + [PartnerKind.BUSINESS]
    members = [a_member(PartnerId(at), kind) for at, kind in enumerate(kinds, start=1)]

    left, right = ring_halves(members)

    assert [entry.partner.id if entry.partner else entry.family.value for entry in left] == ["care", 1, 2]
    assert [entry.partner.id if entry.partner else entry.family.value for entry in right] == [
        "care",
        3,
        "business",
        4,
    ]


def test_every_kind_has_a_family() -> None:
    assert set(FAMILY_OF) == set(PartnerKind)
