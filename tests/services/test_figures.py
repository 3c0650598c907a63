"""Figures are kept with everything about them, and stand beside national ones without being reckoned with."""

from dataclasses import replace
from typing import Any

import pytest

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.figures import Figure, FigureMeasure, FigureUnit
from coalitiedesk.domain.ids import AreaId, FigureId
from coalitiedesk.domain.national_figures import ReferenceGroup
from coalitiedesk.services.coalition import list_areas, store_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.figures import delete_figures, list_figures, national_beside, save_figure


def a_figure(**changes: Any) -> Figure:
    values: dict[str, Any] = {
        "id": FigureId(0),
        "measure": FigureMeasure.LONELY,
        "thousandths": 47_800,
        "year": 2022,
        "region_name": "Noord",
        "region_code": "BU99980001",
        "source": "Wijkmonitor",
    }
    return Figure(**{**values, **changes})


@pytest.fixture
def north(desk: Desk) -> AreaId:
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name="Noord-West")])
    return list_areas(desk)[0].id


def test_figure_comes_back_as_it_was_kept(desk: Desk, north: AreaId) -> None:
    wanted = a_figure(
        measure=FigureMeasure.OTHER,
        measure_words="Alleenwonend",
        unit=FigureUnit.COUNT,
        thousandths=1_250_000,
        low_thousandths=1_200_000,
        high_thousandths=1_300_000,
        group_words="75 jaar en ouder",
        area_id=north,
        method_words="telling",
        is_estimate=True,
        note="Zonder verpleeghuizen.",
    )

    key = save_figure(desk, wanted)

    assert list_figures(desk) == (replace(wanted, id=key),)


def test_change_and_removal_can_be_taken_back(desk: Desk) -> None:
    first = replace(a_figure(), id=save_figure(desk, a_figure()))
    save_figure(desk, replace(first, thousandths=48_000))
    changed = list_figures(desk)
    delete_figures(desk, [first.id])
    emptied = list_figures(desk)

    desk.undo()
    after_one = list_figures(desk)
    desk.undo()

    assert (changed[0].thousandths, emptied) == (48_000, ())
    assert (after_one, list_figures(desk)) == (changed, (first,))


def test_removed_meanwhile_is_told(desk: Desk) -> None:
    with pytest.raises(LookupError):
        save_figure(desk, a_figure(id=FigureId(12)))


def test_whole_region_is_tied_in_one_step_and_keeps_its_published_name(desk: Desk, north: AreaId) -> None:
    here = replace(a_figure(), id=save_figure(desk, a_figure()))
    save_figure(desk, a_figure(measure=FigureMeasure.CARER))
    save_figure(desk, a_figure(region_name="Zuid", region_code="BU99980002"))
    before = list_figures(desk)

    save_figure(desk, replace(here, area_id=north), for_whole_region=True)
    tied = list_figures(desk)
    desk.undo()

    assert [one.area_id for one in tied] == [north, north, None]
    assert [one.region_name for one in tied] == ["Noord", "Noord", "Zuid"]
    assert list_figures(desk) == before


def test_removed_area_leaves_the_figure_with_its_published_name(desk: Desk, north: AreaId) -> None:
    save_figure(desk, a_figure(area_id=north))

    with desk.change("wijken") as session:
        store_areas(session, [])

    (left,) = list_figures(desk)
    assert (left.area_id, left.region_name, left.region_code) == (None, "Noord", "BU99980001")


def test_figures_of_two_areas_that_become_one_keep_their_published_names(desk: Desk) -> None:
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name=name) for name in ("Oost", "West")])
    east, west = list_areas(desk)
    save_figure(desk, a_figure(region_name="Oost", region_code="BU1", area_id=east.id))
    save_figure(desk, a_figure(region_name="West", region_code="BU2", area_id=west.id))

    with desk.change("samenvoegen") as session:
        store_areas(session, [replace(east, name="Oost-West"), replace(west, name="Oost-West")])

    (joined,) = list_areas(desk)
    found = list_figures(desk)
    assert [(one.area_id, one.region_name) for one in found] == [(joined.id, "Oost"), (joined.id, "West")]


def test_national_figures_of_the_same_measure_stand_beside() -> None:
    lonely = national_beside(a_figure())

    assert [(one.group, one.percent, one.year) for one in lonely[:2]] == [
        (ReferenceGroup.ADULTS, 47, 2020),
        (ReferenceGroup.ADULTS, 40, 2020),
    ]
    assert national_beside(a_figure(measure=FigureMeasure.CARER)) == ()
