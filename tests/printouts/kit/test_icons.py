from coalitiedesk.domain.activities import ActivityKind, Facility
from coalitiedesk.printouts.kit.icon_shapes import SHAPES
from coalitiedesk.printouts.kit.icons import Icon, icon_of_facility, icon_of_kind


def test_every_icon_has_a_shape():
    assert sorted(SHAPES) == sorted(icon.value for icon in Icon)


def test_every_kind_and_facility_has_an_icon():
    kinds = {icon_of_kind(kind) for kind in ActivityKind}
    facilities = {icon_of_facility(facility) for facility in Facility}

    assert len(kinds) == len(ActivityKind)
    assert len(facilities) == len(Facility)
