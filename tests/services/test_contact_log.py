import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import event

from coalitiedesk.domain.contact_due import DueKind
from coalitiedesk.domain.contact_log import CommitmentState, ContactLog
from coalitiedesk.domain.ids import CommitmentId, InteractionId, PartnerId
from coalitiedesk.domain.warmth import Warmth, warmth_of
from coalitiedesk.services.coalition import get_coalition, save_coalition
from coalitiedesk.services.contact_log import (
    change_interaction,
    get_commitment,
    get_contact_choice,
    get_interaction,
    get_log,
    let_rest,
    list_due,
    log_interaction,
    mark_followed_up,
    remove_commitments,
    remove_interactions,
    save_commitment,
    set_account_holder,
    set_interval,
    settle_commitment,
)
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.erasing import contact_erasure, erase
from coalitiedesk.services.partners import (
    all_partners,
    delete_partners,
    list_partners,
    owner_of,
    save_partner,
)
from tests.builders import THURSDAY, a_commitment, a_contact, a_partner, an_interaction

LONG_AGO = THURSDAY - dt.timedelta(days=300)


@pytest.fixture
def partner(desk: Desk) -> PartnerId:
    people = (a_contact(name="Samira Voorbeeld", phone="0123-1"), a_contact(name="Piet Proef"))
    return save_partner(desk, a_partner(contacts=people))


def log_of(desk: Desk, partner_id: PartnerId) -> ContactLog:
    found = get_log(desk, partner_id)
    assert found is not None
    return found


def test_logged_contact_is_read_back_with_the_latest_first(desk: Desk, partner: PartnerId) -> None:
    person = all_partners(desk)[0].contacts[1].id
    earlier = an_interaction(partner_id=partner, day=LONG_AGO)
    later = an_interaction(
        partner_id=partner,
        contact_id=person,
        text="Brood kan",
        by_whom="Mirthe",
        follow_up_on=THURSDAY,
        follow_up="Bellen",
    )

    keys = [log_interaction(desk, one) for one in (later, earlier)]

    log = log_of(desk, partner)
    assert [one.id for one in log.interactions] == keys
    assert get_interaction(desk, keys[0]) == log.interactions[0]
    assert (log.interactions[0].contact_id, log.interactions[0].follow_up) == (person, "Bellen")
    assert log.upkeep.last_contact == THURSDAY


def test_contact_promise_and_what_it_followed_up_are_one_step(desk: Desk, partner: PartnerId) -> None:
    first = log_interaction(desk, an_interaction(partner_id=partner, day=LONG_AGO, follow_up_on=THURSDAY))
    before = log_of(desk, partner)

    log_interaction(
        desk,
        an_interaction(partner_id=partner),
        commitment=a_commitment(partner_id=PartnerId(0)),
        followed_up=[first],
    )

    log = log_of(desk, partner)
    assert (len(log.interactions), len(log.commitments), log.follow_ups) == (2, 1, ())
    assert log.commitments[0].partner_id == partner
    assert desk.undo_label == "telefoon vastleggen"
    desk.undo()
    assert log_of(desk, partner) == before


def test_contact_can_be_changed_removed_and_brought_back(desk: Desk, partner: PartnerId) -> None:
    key = log_interaction(desk, an_interaction(partner_id=partner))

    change_interaction(desk, an_interaction(id=key, partner_id=partner, text="Toch niet"))
    assert log_of(desk, partner).interactions[0].text == "Toch niet"
    remove_interactions(desk, [key])
    assert log_of(desk, partner).interactions == ()
    desk.undo()
    assert [one.id for one in log_of(desk, partner).interactions] == [key]


def test_what_follows_can_be_ticked_off_and_opened_again(desk: Desk, partner: PartnerId) -> None:
    key = log_interaction(desk, an_interaction(partner_id=partner, follow_up_on=THURSDAY))

    mark_followed_up(desk, key)
    assert log_of(desk, partner).follow_ups == ()
    mark_followed_up(desk, key, is_done=False)
    assert [one.id for one in log_of(desk, partner).follow_ups] == [key]


def test_promise_is_settled_with_its_day_and_opened_again(desk: Desk, partner: PartnerId) -> None:
    key = save_commitment(desk, a_commitment(partner_id=partner))

    settle_commitment(desk, key, CommitmentState.BROKEN, today=THURSDAY)
    found = get_commitment(desk, key)
    assert found is not None
    assert (found.state, found.settled_on) == (CommitmentState.BROKEN, THURSDAY)
    assert desk.undo_label == "toezegging: niet nagekomen"
    settle_commitment(desk, key, CommitmentState.OPEN, today=THURSDAY)
    found = get_commitment(desk, key)
    assert found is not None
    assert (found.state, found.settled_on) == (CommitmentState.OPEN, None)
    remove_commitments(desk, [key])
    assert get_commitment(desk, key) is None


def test_open_promises_stand_by_date_before_the_settled_ones(desk: Desk, partner: PartnerId) -> None:
    days = {"later": THURSDAY, "eerst": LONG_AGO, "ooit": None}
    for text, due in days.items():
        save_commitment(desk, a_commitment(partner_id=partner, text=text, due=due))
    for text, settled in (("lang klaar", LONG_AGO), ("net klaar", THURSDAY)):
        kept = a_commitment(
            partner_id=partner, text=text, due=None, state=CommitmentState.KEPT, settled_on=settled
        )
        save_commitment(desk, kept)

    texts = [one.text for one in log_of(desk, partner).commitments]

    assert texts == ["eerst", "later", "ooit", "net klaar", "lang klaar"]


def test_interval_rest_and_account_holder_stay_with_the_partner(desk: Desk, partner: PartnerId) -> None:
    set_interval(desk, partner, 30)
    set_account_holder(desk, partner, " Mirthe ")
    let_rest(desk, partner, THURSDAY, "verbouwing")

    upkeep = log_of(desk, partner).upkeep
    assert (upkeep.interval, upkeep.account_holder) == (30, "Mirthe")
    assert (upkeep.rest_until, upkeep.rest_reason) == (THURSDAY, "verbouwing")
    assert list_partners(desk)[0].upkeep == upkeep
    let_rest(desk, partner, None, "maakt niet uit")
    set_interval(desk, partner, None)
    upkeep = log_of(desk, partner).upkeep
    assert (upkeep.interval, upkeep.rest_until, upkeep.rest_reason) == (120, None, "")


def test_changing_a_partner_leaves_its_contact_as_it_was(desk: Desk, partner: PartnerId) -> None:
    set_account_holder(desk, partner, "Mirthe")
    log_interaction(desk, an_interaction(partner_id=partner, contact_id=all_partners(desk)[0].contacts[0].id))
    before = log_of(desk, partner)

    save_partner(desk, all_partners(desk)[0])

    assert log_of(desk, partner) == before


@pytest.mark.parametrize("days", [0, -1, 731])
def test_senseless_interval_is_refused(desk: Desk, partner: PartnerId, days: int) -> None:
    with pytest.raises(ValueError, match=str(days)):
        set_interval(desk, partner, days)


def test_what_is_gone_cannot_be_changed(desk: Desk, partner: PartnerId) -> None:
    delete_partners(desk, [partner])

    for attempt in (
        lambda: log_interaction(desk, an_interaction(partner_id=partner)),
        lambda: change_interaction(desk, an_interaction(id=InteractionId(9), partner_id=partner)),
        lambda: mark_followed_up(desk, InteractionId(9)),
        lambda: save_commitment(desk, a_commitment(partner_id=partner)),
        lambda: settle_commitment(desk, CommitmentId(9), CommitmentState.KEPT, today=THURSDAY),
        lambda: set_interval(desk, partner, 30),
        lambda: let_rest(desk, partner, THURSDAY),
        lambda: set_account_holder(desk, partner, "x"),
    ):
        with pytest.raises(LookupError):
            attempt()
    assert get_log(desk, partner) is None
    assert owner_of(desk, "interaction", 9) is None


def test_partner_takes_its_log_along_and_brings_it_back(desk: Desk, partner: PartnerId) -> None:
    log_interaction(desk, an_interaction(partner_id=partner), commitment=a_commitment())
    before = log_of(desk, partner)

    delete_partners(desk, [partner])
    assert list_due(desk, today=dt.date(2030, 1, 1)) == ()
    desk.undo()

    assert log_of(desk, partner) == before


def test_choice_offers_people_what_waits_and_who_keeps_contact(desk: Desk, partner: PartnerId) -> None:
    save_coalition(desk, replace(get_coalition(desk), coordinator="Wilma"))
    key = log_interaction(desk, an_interaction(partner_id=partner, follow_up_on=THURSDAY))

    choice = get_contact_choice(desk, partner, today=THURSDAY)
    assert [name for _, name in choice.people] == ["Samira Voorbeeld", "Piet Proef"]
    assert [one.id for one in choice.waiting] == [key]
    assert choice.by_whom == "Wilma"
    set_account_holder(desk, partner, "Mirthe")
    assert get_contact_choice(desk, partner, today=THURSDAY).by_whom == "Mirthe"


def test_due_list_tells_whom_to_call_and_why(desk: Desk, partner: PartnerId) -> None:
    log_interaction(
        desk, an_interaction(partner_id=partner, follow_up_on=THURSDAY, follow_up="Bellen over brood")
    )
    silent = save_partner(desk, a_partner(name="Kerk"))
    log_interaction(desk, an_interaction(partner_id=silent, day=LONG_AGO))

    due = list_due(desk, today=THURSDAY)

    assert [(one.kind, one.partner, one.subject, one.person, one.phone) for one in due] == [
        (DueKind.FOLLOW_UP, "Buurthuis De Brug", "Bellen over brood", "Samira Voorbeeld", "0123-1"),
        (DueKind.GOING_COLD, "Kerk", "", "", ""),
    ]


def test_new_contact_warms_a_partner_up_again(desk: Desk, partner: PartnerId) -> None:
    log_interaction(desk, an_interaction(partner_id=partner, day=LONG_AGO))
    assert warmth_of(list_partners(desk)[0].upkeep, THURSDAY) is Warmth.LOSING

    log_interaction(desk, an_interaction(partner_id=partner))

    assert warmth_of(list_partners(desk)[0].upkeep, THURSDAY) is Warmth.WARM
    assert list_due(desk, today=THURSDAY) == ()


def test_log_and_due_list_ask_as_much_for_many_partners_as_for_one(desk: Desk, partner: PartnerId) -> None:
    def questions() -> int:
        asked: list[str] = []
        with desk.read() as session:
            engine = session.get_bind()

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            asked.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        list_due(desk, today=THURSDAY)
        get_log(desk, partner)
        event.remove(engine, "before_cursor_execute", note)
        return sum(statement.startswith("SELECT") for statement in asked)

    few = questions()
    for number in range(12):
        key = save_partner(desk, a_partner(name=f"Partner {number}", contacts=(a_contact(),)))
        log_interaction(
            desk, an_interaction(partner_id=key, day=LONG_AGO), commitment=a_commitment(due=LONG_AGO)
        )
        log_interaction(desk, an_interaction(partner_id=partner, follow_up_on=THURSDAY))

    assert questions() == few == 7 + 5


def test_erasing_a_person_covers_the_log(desk: Desk, partner: PartnerId) -> None:
    person = all_partners(desk)[0].contacts[0]
    log_interaction(
        desk,
        an_interaction(
            partner_id=partner,
            contact_id=person.id,
            text="Samira Voorbeeld belt",
            by_whom="Samira Voorbeeld",
            follow_up="Bel Samira Voorbeeld",
            follow_up_on=THURSDAY,
        ),
        commitment=a_commitment(text="Samira Voorbeeld brengt soep"),
    )
    set_account_holder(desk, partner, "Samira Voorbeeld")
    let_rest(desk, partner, THURSDAY, "Samira Voorbeeld is weg")

    erase(desk, contact_erasure(desk, person.id), remove_versions=False)

    log = log_of(desk, partner)
    assert "Samira" not in repr(log)
    assert log.interactions[0].contact_id is None
    assert (log.upkeep.account_holder, log.interactions[0].text) == ("", "(gewist) belt")


def test_whoever_left_is_not_the_one_to_call(desk: Desk) -> None:
    people = (
        a_contact(name="Vertrokken", phone="1", active_until=THURSDAY),
        a_contact(name="Blijft", phone="2", active_until=THURSDAY + dt.timedelta(days=1)),
    )
    key = save_partner(desk, a_partner(contacts=people))
    log_interaction(desk, an_interaction(partner_id=key, day=LONG_AGO))

    (due,) = list_due(desk, today=THURSDAY)

    assert (due.person, due.phone) == ("Blijft", "2")


def test_due_list_knows_what_follows_later_without_reading_it(desk: Desk, partner: PartnerId) -> None:
    silent = save_partner(desk, a_partner(name="Zwijgt"))
    long_ago, later = THURSDAY - dt.timedelta(days=400), THURSDAY + dt.timedelta(days=9)
    for key, follow_up_on in ((partner, later), (silent, None)):
        log_interaction(desk, an_interaction(partner_id=key, day=long_ago, follow_up_on=follow_up_on))
    save_commitment(desk, a_commitment(partner_id=partner, due=later))

    assert [(one.kind, one.partner) for one in list_due(desk, today=THURSDAY)] == [
        (DueKind.GOING_COLD, "Zwijgt")
    ]
