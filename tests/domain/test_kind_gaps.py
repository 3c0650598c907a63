from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.kind_gaps import SOUGHT_KINDS, SoughtPartner, kind_gaps, who_could
from coalitiedesk.domain.partners import PartnerKind

NORTH, SOUTH = AreaId(1), AreaId(2)


def a_partner(
    key: int, kind: PartnerKind = PartnerKind.CARE, *areas: AreaId, **more: object
) -> SoughtPartner:
    values = {"id": PartnerId(key), "name": f"Partner {key}", "kind": kind, "areas": areas, **more}
    return SoughtPartner(**values)  # type: ignore[arg-type]


def test_every_kind_of_the_guide_is_held_against_every_area() -> None:
    partners = [a_partner(1, PartnerKind.CARE, NORTH), a_partner(2), a_partner(3, PartnerKind.OTHER, SOUTH)]

    gaps = kind_gaps(partners, [NORTH, SOUTH])

    assert {gap.kind for gap in gaps} == set(SOUGHT_KINDS)
    care = gaps[-1]
    assert (care.kind, care.total, care.by_area) == (PartnerKind.CARE, 2, {NORTH: 1, SOUTH: 0})
    assert care.blank_areas == (SOUTH,)
    assert gaps[0].total == 0


def test_only_who_does_something_for_the_group_counts() -> None:
    partners = [a_partner(1, PartnerKind.CARE, NORTH, groups=frozenset({"Jongeren"})), a_partner(2)]

    care = next(gap for gap in kind_gaps(partners, [NORTH], group="Jongeren") if gap.kind is PartnerKind.CARE)

    assert (care.total, care.by_area[NORTH]) == (1, 1)
    assert kind_gaps(partners, [NORTH], group="Ouderen")[0].total == 0


def test_who_is_on_the_longlist_or_gone_fills_no_gap() -> None:
    partners = [
        a_partner(1, PartnerKind.CARE, NORTH, is_prospect=True),
        a_partner(2, PartnerKind.CARE, NORTH, is_gone=True),
    ]

    care = next(gap for gap in kind_gaps(partners, [NORTH]) if gap.kind is PartnerKind.CARE)

    assert (care.total, care.prospects, care.prospects_by_area) == (0, 1, {NORTH: 1})


def test_whom_we_know_elsewhere_could_be_asked_before_who_left() -> None:
    gone = a_partner(1, PartnerKind.CARE, NORTH, is_gone=True)
    elsewhere = a_partner(2, PartnerKind.CARE, SOUTH)
    here = a_partner(3, PartnerKind.CARE, NORTH)
    prospect = a_partner(4, PartnerKind.CARE, SOUTH, is_prospect=True)

    found = who_could([gone, elsewhere, here, prospect], PartnerKind.CARE, area=NORTH)

    assert found == (elsewhere, gone)
