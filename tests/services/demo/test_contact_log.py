import datetime as dt

from coalitiedesk.domain.contact_due import DueKind
from coalitiedesk.domain.contact_log import CommitmentDirection, CommitmentState, InteractionKind
from coalitiedesk.domain.warmth import Warmth, warmth_of
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.services.contact_log import get_log, list_due
from coalitiedesk.services.demo import DemoSize, fill_demo, write_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.letters import list_sent
from coalitiedesk.services.partners import list_partner_ids, list_partners


def test_example_shows_every_kind_of_contact_promise_and_warmth(desk: Desk) -> None:
    fill_demo(desk)
    first_day = list_editions(desk)[0].first_day
    assert first_day is not None
    today = first_day - dt.timedelta(days=14)
    logs = [log for key in list_partner_ids(desk) if (log := get_log(desk, key))]
    talks = [talk for log in logs for talk in log.interactions]
    promises = [promise for log in logs for promise in log.commitments]

    warmth = {warmth_of(line.upkeep, today) for line in list_partners(desk)}
    assert warmth >= {Warmth.WARM, Warmth.TIME_TO_CALL, Warmth.LOSING, Warmth.RESTING, Warmth.NEVER}
    assert {talk.kind for talk in talks} == set(InteractionKind)
    assert {promise.direction for promise in promises} == set(CommitmentDirection)
    assert {promise.state for promise in promises} == set(CommitmentState) - {CommitmentState.DROPPED}
    assert {one.kind for one in list_due(desk, today=today)} == set(DueKind)
    assert all(talk.contact_id and talk.text for talk in talks)
    sent = [one for key in list_partner_ids(desk) for one in list_sent(desk, key)]
    assert [one.name for one in sent] == ["Uitnodiging voor een netwerkbijeenkomst"]
    assert not [
        text for text in (one.text for one in (*talks, *promises)) if taboo_words(text) or "'" in text
    ]


def test_no_contact_of_the_example_is_still_to_come(desk: Desk) -> None:
    today = dt.date(2026, 11, 22)
    with desk.change("voorbeeld") as session:
        write_demo(session, DemoSize(activities=0, today=today))

    last = [line.upkeep.last_contact for line in list_partners(desk) if line.upkeep.last_contact]

    assert today - dt.timedelta(days=31) < max(last) <= today


def test_small_example_has_contact_with_its_own_partners_only(desk: Desk) -> None:
    fill_demo(desk, activities=0, partners=2, years=1)

    assert [bool(line.upkeep.last_contact) for line in list_partners(desk)] == [True, True]
