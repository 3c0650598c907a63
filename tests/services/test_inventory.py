"""The inventory is kept with everything that hangs on it, and a blank spot becomes work."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event

from coalitiedesk.db.queries import inventory as queries
from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.coverage import VIEWS, Cover
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId, EditionId, ProvisionId
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence, ProvisionKind
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.activities import get_activity
from coalitiedesk.services.coalition import list_areas, store_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.inventory import (
    add_target_group,
    coverage_sheet,
    delete_provisions,
    list_provisions,
    make_gap_idea,
    make_gap_task,
    save_provision,
)
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.plan import list_tasks
from tests.builders import a_partner


def a_provision(**changes: Any) -> Provision:
    values: dict[str, Any] = {"id": ProvisionId(0), "name": "Eettafel"}
    return Provision(**{**values, **changes})


@pytest.fixture
def north(desk: Desk) -> AreaId:
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name="Noord")])
    return list_areas(desk)[0].id


def test_provision_comes_back_as_it_was_kept(desk: Desk, north: AreaId) -> None:
    wanted = a_provision(
        kind=ProvisionKind.COLLABORATION,
        organiser="Buurthuis De Brug",
        description="Samen koken en eten.",
        evidence=ProvisionEvidence.PROMISING,
        evidence_note="Volgens de handreiking.",
        how_often="elke dinsdag",
        period="niet in de zomer",
        capacity=24,
        note="Sleutel bij de buren.",
        target_groups=("Jongeren", "Ouderen"),
        area_ids=(north,),
        forms=(LonelinessForm.SOCIAL, LonelinessForm.EXISTENTIAL),
        parts=(PlanPart.SUPPORT,),
    )

    key = save_provision(desk, wanted)

    assert list_provisions(desk) == (replace(wanted, id=key),)


def test_change_keeps_what_stays_and_undo_brings_all_back(desk: Desk, north: AreaId) -> None:
    first = a_provision(target_groups=("Jongeren",), area_ids=(north,), forms=(LonelinessForm.SOCIAL,))
    before = replace(first, id=save_provision(desk, first))

    save_provision(desk, replace(before, target_groups=("Jongeren", "Mantelzorgers"), area_ids=(), forms=()))
    changed = list_provisions(desk)
    desk.undo()

    assert changed == (replace(before, target_groups=("Jongeren", "Mantelzorgers"), area_ids=(), forms=()),)
    assert list_provisions(desk) == (before,)


def test_removed_provision_comes_back_whole(desk: Desk, north: AreaId) -> None:
    kept = a_provision(target_groups=("Jongeren",), area_ids=(north,), parts=(PlanPart.FINDING,))
    key = save_provision(desk, kept)

    delete_provisions(desk, [key])
    gone = list_provisions(desk)
    desk.undo()

    assert gone == ()
    assert list_provisions(desk) == (replace(kept, id=key),)


def test_provision_that_is_gone_cannot_be_changed(desk: Desk) -> None:
    with pytest.raises(LookupError):
        save_provision(desk, a_provision(id=ProvisionId(99)))


def test_sheet_has_a_line_for_groups_and_areas_without_provision(desk: Desk, north: AreaId) -> None:
    add_target_group(desk, "Jongeren")
    save_provision(desk, a_provision(target_groups=("Ouderen",), area_ids=(north,)))

    sheet = coverage_sheet(desk, VIEWS[0])

    assert [sheet.row_title(key) for key in sheet.matrix.rows] == ["Jongeren", "Ouderen"]
    assert [sheet.column_title(key) for key in sheet.matrix.columns] == ["Noord"]
    assert sheet.matrix.square("Jongeren", str(north)).cover is Cover.BLANK
    assert sheet.matrix.square("Ouderen", str(north)).cover is Cover.THIN


def test_renamed_area_keeps_its_provision(desk: Desk, north: AreaId) -> None:
    save_provision(desk, a_provision(target_groups=("Ouderen",), area_ids=(north,)))
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=north, name="Oud-Noord")])

    sheet = coverage_sheet(desk, VIEWS[0])

    assert sheet.column_title(str(north)) == "Oud-Noord"
    assert sheet.matrix.square("Ouderen", str(north)).own


def test_area_that_goes_leaves_the_provision_for_the_whole_municipality(desk: Desk, north: AreaId) -> None:
    save_provision(desk, a_provision(target_groups=("Ouderen",), area_ids=(north,)))
    with desk.change("wijken") as session:
        store_areas(session, [])

    assert [one.area_ids for one in list_provisions(desk)] == [()]


def test_blank_spot_becomes_a_task_in_the_plan(desk: Desk, north: AreaId) -> None:
    add_target_group(desk, "Jongeren")
    sheet = coverage_sheet(desk, VIEWS[0])

    make_gap_task(desk, sheet, "Jongeren", str(north))

    (task,) = list_tasks(desk)
    assert (task.title, task.step) == ("Aanbod zoeken voor jongeren in Noord", PlanStep.MAKE_PLAN)


def test_blank_spot_becomes_an_idea_for_the_week(desk: Desk) -> None:
    edition_id = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2027))
    add_target_group(desk, "Jongeren")
    sheet = coverage_sheet(desk, VIEWS[1])

    key = make_gap_idea(desk, sheet, "Jongeren", "emotional", edition_id=edition_id)

    idea = get_activity(desk, key)
    assert idea is not None
    assert (idea.title, idea.status) == ("Iets voor jongeren bij emotionele eenzaamheid", ActivityStatus.IDEA)
    assert idea.target_groups == ("Jongeren",)


def test_list_asks_four_times_whatever_its_length(desk: Desk) -> None:
    for number in range(12):
        save_provision(desk, a_provision(name=f"Aanbod {number}", target_groups=("Jongeren", "Ouderen")))
    asked: list[str] = []

    with desk.read() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
        found = queries.provisions(session)

    assert len(found) == 12
    assert len(asked) == 4


def test_areas_that_get_the_same_name_become_one_with_all_that_was_in_them(desk: Desk, north: AreaId) -> None:
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=north, name="Noord"), Area(id=AreaId(0), name="Zuid")])
    south = next(area.id for area in list_areas(desk) if area.name == "Zuid")
    save_provision(desk, a_provision(name="In beide", area_ids=(north, south)))
    save_provision(desk, a_provision(name="In Zuid", area_ids=(south,)))
    partner = save_partner(desk, a_partner(area_id=south))

    with desk.change("wijken") as session:
        store_areas(session, [Area(id=north, name="Noord"), Area(id=south, name="noord ")])
    joined = {one.name: one.area_ids for one in list_provisions(desk)}
    area_of_partner = next(one.area_id for one in all_partners(desk) if one.id == partner)
    desk.undo()

    assert joined == {"In beide": (north,), "In Zuid": (north,)}
    assert area_of_partner == north
    assert [area.name for area in list_areas(desk)] == ["Noord", "Zuid"]
    assert {one.name: one.area_ids for one in list_provisions(desk)} == {
        "In beide": (north, south),
        "In Zuid": (south,),
    }


def test_new_area_with_a_known_name_is_the_known_one(desk: Desk, north: AreaId) -> None:
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name="Noord"), Area(id=north, name="Noord")])

    assert [area.id for area in list_areas(desk)] == [north]
