import datetime as dt

import pytest

from coalitiedesk.domain.engagement import EngagementStage, ShortlistCriterion
from coalitiedesk.domain.ids import OwnCriterionId, PartnerId
from coalitiedesk.domain.shortlist import Criterion, Shortlist
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.handover_reducing import take_people_out
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.shortlist import (
    add_criterion,
    get_shortlist,
    put_on_shortlist,
    remove_criterion,
    rename_criterion,
    set_cross,
)
from coalitiedesk.services.stages import get_stage, move_to_stage
from tests.builders import THURSDAY, a_partner


@pytest.fixture
def partners(desk: Desk) -> list[PartnerId]:
    return [save_partner(desk, a_partner(name=name)) for name in ("Bakker", "Apotheek", "De Kapper")]


def crosses(desk: Desk) -> dict[str, set[str]]:
    return {one.name: set(one.crosses) for one in get_shortlist(desk).candidates}


def criterion(desk: Desk, name: str) -> Criterion:
    return next(one for one in get_shortlist(desk).criteria if one.name == name)


def test_table_begins_with_the_six_and_everybody_by_name(desk: Desk, partners: list[PartnerId]) -> None:
    found = get_shortlist(desk)

    assert [one.key for one in found.criteria] == list(ShortlistCriterion)
    assert all(one.ask for one in found.criteria)
    assert [one.name for one in found.candidates] == ["Apotheek", "Bakker", "De Kapper"]
    assert get_shortlist(desk).candidates[0].crosses == frozenset()


def test_cross_is_put_once_and_wiped(desk: Desk, partners: list[PartnerId]) -> None:
    add_criterion(desk, " Op  loopafstand\x00 ")
    own, warm = criterion(desk, "Op loopafstand"), criterion(desk, "Warm contact")
    for one in (own, own, warm):
        set_cross(desk, partners[0], one, is_on=True)
    assert crosses(desk)["Bakker"] == {own.key, "warm_contact"}

    set_cross(desk, partners[0], own, is_on=False)
    assert crosses(desk) == {"Apotheek": set(), "Bakker": {"warm_contact"}, "De Kapper": set()}
    desk.undo()
    assert crosses(desk)["Bakker"] == {own.key, "warm_contact"}


def test_own_criterion_can_be_renamed_and_goes_with_its_crosses(
    desk: Desk, partners: list[PartnerId]
) -> None:
    own_id = add_criterion(desk, "Dichtbij")
    set_cross(desk, partners[0], criterion(desk, "Dichtbij"), is_on=True)

    rename_criterion(desk, own_id, "Op loopafstand")
    assert crosses(desk)["Bakker"] == {criterion(desk, "Op loopafstand").key}
    remove_criterion(desk, own_id)
    assert (len(get_shortlist(desk).criteria), crosses(desk)["Bakker"]) == (6, set())
    desk.undo()
    assert len(crosses(desk)["Bakker"]) == 1

    with pytest.raises(LookupError):
        rename_criterion(desk, OwnCriterionId(99), "Nieuw")


def test_shortlist_is_one_step_and_leaves_who_is_further(desk: Desk, partners: list[PartnerId]) -> None:
    earlier = THURSDAY - dt.timedelta(days=9)
    move_to_stage(desk, [partners[0]], EngagementStage.PREPARE, day=earlier)
    move_to_stage(desk, [partners[1]], EngagementStage.RETAIN, day=earlier)

    new = put_on_shortlist(desk, partners, today=THURSDAY)

    stages = [found.stage for key in partners if (found := get_stage(desk, key))]
    assert new == (partners[0], partners[2])
    assert stages == [EngagementStage.CONNECT, EngagementStage.RETAIN, EngagementStage.CONNECT]
    desk.undo()
    stages = [found.stage for key in partners if (found := get_stage(desk, key))]
    assert stages == [EngagementStage.PREPARE, EngagementStage.RETAIN, EngagementStage.UNKNOWN]


def test_crosses_stay_in_a_package_without_people_and_stages_too(
    desk: Desk, partners: list[PartnerId]
) -> None:
    set_cross(desk, partners[0], criterion(desk, "Goede naam"), is_on=True)
    move_to_stage(desk, [partners[0]], EngagementStage.CONNECT, day=THURSDAY, note="Via Josefien")

    with desk.change("mensen weghalen") as session:
        take_people_out(session)

    stage = get_stage(desk, partners[0])
    assert stage is not None
    assert (stage.stage, stage.since, stage.changes) == (EngagementStage.CONNECT, THURSDAY, ())
    assert crosses(desk)["Bakker"] == {"image"}


def test_empty_coalition_has_an_empty_table(desk: Desk) -> None:
    found: Shortlist = get_shortlist(desk)

    assert (len(found.criteria), found.candidates) == (6, ())
