import datetime as dt

import pytest

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId, StageChangeId
from coalitiedesk.domain.stages import PartnerStage
from coalitiedesk.services.contact_log import log_interaction
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.erasing import erase, partner_erasure
from coalitiedesk.services.partners import delete_partners, list_partners, save_partner
from coalitiedesk.services.stages import (
    correct_stage_change,
    get_stage,
    move_to_stage,
    remove_stage_change,
    tick_stage_item,
)
from tests.builders import THURSDAY, a_partner, an_interaction
from tests.questions import many_partners, questions

CONNECT, ENTICE, RETAIN = EngagementStage.CONNECT, EngagementStage.ENTICE, EngagementStage.RETAIN
MANY, FEW = 600, 20
EARLIER = THURSDAY - dt.timedelta(days=30)


@pytest.fixture
def partner(desk: Desk) -> PartnerId:
    return save_partner(desk, a_partner())


def stage_of(desk: Desk, partner: PartnerId) -> PartnerStage:
    found = get_stage(desk, partner)
    assert found is not None
    return found


def test_new_partner_has_not_begun(desk: Desk, partner: PartnerId) -> None:
    assert stage_of(desk, partner) == PartnerStage(partner_id=partner)


def test_partner_goes_on_and_back_and_its_history_stays(desk: Desk, partner: PartnerId) -> None:
    move_to_stage(desk, [partner], ENTICE, day=EARLIER, note=" Wil een kletstafel\x00 ")
    move_to_stage(desk, [partner], CONNECT, day=THURSDAY, note="Nieuwe baas")

    found = stage_of(desk, partner)

    assert (found.stage, found.since) == (CONNECT, THURSDAY)
    assert [(one.stage, one.day, one.note) for one in found.changes] == [
        (CONNECT, THURSDAY, "Nieuwe baas"),
        (ENTICE, EARLIER, "Wil een kletstafel"),
    ]


def test_several_partners_move_as_one_step_and_who_is_there_stays(desk: Desk, partner: PartnerId) -> None:
    others = [save_partner(desk, a_partner(name=name)) for name in ("Bakker", "Kapper")]
    move_to_stage(desk, [others[0]], CONNECT, day=EARLIER)

    moved = move_to_stage(desk, [partner, *others], CONNECT, day=THURSDAY)

    assert moved == (partner, others[1])
    assert stage_of(desk, others[0]).since == EARLIER
    assert desk.undo_label == "3 partners naar fase ‘verbinden’"
    desk.undo()
    assert [stage_of(desk, key).stage for key in moved] == [EngagementStage.UNKNOWN] * 2
    desk.redo()
    assert [stage_of(desk, key).stage for key in moved] == [CONNECT] * 2


def test_change_on_an_earlier_day_goes_into_the_history_only(desk: Desk, partner: PartnerId) -> None:
    move_to_stage(desk, [partner], ENTICE, day=THURSDAY)

    move_to_stage(desk, [partner], CONNECT, day=EARLIER)

    assert (stage_of(desk, partner).stage, len(stage_of(desk, partner).changes)) == (ENTICE, 2)


def test_change_that_was_never_so_can_be_removed(desk: Desk, partner: PartnerId) -> None:
    move_to_stage(desk, [partner], CONNECT, day=EARLIER)
    move_to_stage(desk, [partner], RETAIN, day=THURSDAY)

    remove_stage_change(desk, stage_of(desk, partner).changes[0].id)
    assert (stage_of(desk, partner).stage, stage_of(desk, partner).since) == (CONNECT, EARLIER)
    remove_stage_change(desk, stage_of(desk, partner).changes[0].id)
    assert stage_of(desk, partner) == PartnerStage(partner_id=partner)

    with pytest.raises(LookupError):
        remove_stage_change(desk, StageChangeId(99))


def test_history_is_written_down_better_and_says_where_the_partner_is(desk: Desk, partner: PartnerId) -> None:
    move_to_stage(desk, [partner], CONNECT, day=EARLIER)
    move_to_stage(desk, [partner], RETAIN, day=THURSDAY)
    before = stage_of(desk, partner)
    later, first = before.changes

    correct_stage_change(desk, later.id, ENTICE, day=THURSDAY - dt.timedelta(days=2), note=" na het feest ")
    assert (stage_of(desk, partner).stage, stage_of(desk, partner).changes[0].note) == (
        ENTICE,
        "na het feest",
    )
    correct_stage_change(desk, first.id, CONNECT, day=THURSDAY)
    assert (stage_of(desk, partner).stage, stage_of(desk, partner).since) == (CONNECT, THURSDAY)

    desk.undo()
    desk.undo()
    assert stage_of(desk, partner) == before
    with pytest.raises(LookupError):
        correct_stage_change(desk, StageChangeId(99), CONNECT, day=THURSDAY)


def test_tick_is_kept_once_and_can_be_wiped(desk: Desk, partner: PartnerId) -> None:
    for _ in range(2):
        tick_stage_item(desk, partner, "connect_visited", is_done=True, today=THURSDAY)
    tick_stage_item(desk, partner, "connect_motive", is_done=True, today=THURSDAY)
    tick_stage_item(desk, partner, "connect_motive", is_done=False, today=THURSDAY)

    assert stage_of(desk, partner).ticked == {"connect_visited"}


def test_list_knows_the_stage_and_the_first_thing_that_follows(desk: Desk, partner: PartnerId) -> None:
    other = save_partner(desk, a_partner(name="Aardbei"))
    later = THURSDAY + dt.timedelta(days=9)
    for day, done in ((later, False), (THURSDAY, False), (EARLIER, True)):
        log_interaction(desk, an_interaction(partner_id=partner, follow_up_on=day, is_followed_up=done))
    move_to_stage(desk, [partner], CONNECT, day=EARLIER)

    lines = {line.id: (line.stage, line.stage_since, line.follow_up_on) for line in list_partners(desk)}

    assert lines == {
        partner: (CONNECT, EARLIER, THURSDAY),
        other: (EngagementStage.UNKNOWN, None, None),
    }


def test_history_and_ticks_go_with_the_partner(desk: Desk, partner: PartnerId) -> None:
    move_to_stage(desk, [partner], CONNECT, day=THURSDAY)
    tick_stage_item(desk, partner, "connect_visited", is_done=True, today=THURSDAY)

    delete_partners(desk, [partner])
    assert get_stage(desk, partner) is None
    desk.undo()
    assert (len(stage_of(desk, partner).changes), len(stage_of(desk, partner).ticked)) == (1, 1)


def test_note_about_a_stage_is_found_when_a_person_is_erased(desk: Desk) -> None:
    partner = save_partner(desk, a_partner(name="Josefien Voorbeeldsma"))
    other = save_partner(desk, a_partner(name="Bakker"))
    move_to_stage(desk, [other], CONNECT, day=THURSDAY, note="Via Josefien Voorbeeldsma")

    plan = partner_erasure(desk, partner)
    erase(desk, plan, remove_versions=False)

    assert "Josefien" not in stage_of(desk, other).changes[0].note


def test_many_partners_move_with_few_questions(desk: Desk) -> None:
    ids = many_partners(desk, MANY)

    with questions(desk) as asked:
        moved = move_to_stage(desk, ids, CONNECT, day=THURSDAY)

    assert moved == ids
    assert len(asked) < FEW


def test_many_on_an_earlier_day_keep_what_was_later(desk: Desk, partner: PartnerId) -> None:
    ids = (partner, save_partner(desk, a_partner(name="Bakker")))
    move_to_stage(desk, ids[:1], RETAIN, day=THURSDAY)

    moved = move_to_stage(desk, (*ids, ids[0]), CONNECT, day=EARLIER)

    assert moved == ids
    assert [(stage_of(desk, key).stage, len(stage_of(desk, key).changes)) for key in ids] == [
        (RETAIN, 2),
        (CONNECT, 1),
    ]
