"""Meetings, who is invited, and what follows."""

import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.contact_log import InteractionKind
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId, GuestId, MeetingId, PartnerId, TaskId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting, guests_in
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.services.contact_log import list_interactions
from coalitiedesk.services.decisions import list_decisions
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.meetings import (
    chores_of,
    delete_meetings,
    list_invitables,
    list_meetings,
    next_meeting,
    partners_logged,
    save_meeting,
)
from coalitiedesk.services.merging import merge_partners
from coalitiedesk.services.partners import delete_partners, save_partner
from coalitiedesk.services.plan import list_tasks
from tests.builders import a_contact, a_partner

MONDAY = dt.date(2026, 9, 7)


def a_meeting(**more: object) -> Meeting:
    return Meeting(**{"id": MeetingId(0), "title": "Startbijeenkomst", "step": PlanStep.ORGANISE, **more})


@pytest.fixture
def invitables(desk: Desk) -> tuple[Guest, ...]:
    save_partner(desk, a_partner(name="Kerk", contacts=()))
    save_partner(desk, a_partner(name="Café De Hoek", contacts=(a_contact(name="Fatma Voorbeeld"),)))
    save_partner(desk, a_partner(name="Gestopt", is_active=False))
    return list_invitables(desk)


def test_partners_that_take_part_can_be_invited_with_their_people(invitables: tuple[Guest, ...]) -> None:
    assert [(one.who, one.whence) for one in invitables] == [
        ("Café De Hoek", ""),
        ("Fatma Voorbeeld", "Café De Hoek"),
        ("Kerk", ""),
    ]


def test_meeting_comes_back_with_its_guests(desk: Desk, invitables: tuple[Guest, ...]) -> None:
    named = Guest(id=GuestId(0), name="Wethouder", state=GuestState.COMING)
    wanted = a_meeting(
        day=MONDAY,
        start=14 * 60,
        end=16 * 60,
        place="De Linde",
        agenda="Welkom\nKennismaken",
        report="Fijn.",
        guests=(*invitables, named),
    )

    save_meeting(desk, wanted)
    (found,) = list_meetings(desk)

    assert (found.title, found.day, found.start, found.agenda) == (
        wanted.title,
        MONDAY,
        840,
        "Welkom\nKennismaken",
    )
    assert [guest.who for guest in found.guests] == ["Café De Hoek", "Fatma Voorbeeld", "Kerk", "Wethouder"]
    assert guests_in(found.guests, GuestState.COMING)[0].who == "Wethouder"


def test_nobody_is_invited_twice_and_whoever_is_left_out_goes(
    desk: Desk, invitables: tuple[Guest, ...]
) -> None:
    key = save_meeting(desk, a_meeting(guests=(*invitables, *invitables)))
    (before,) = list_meetings(desk)

    save_meeting(desk, a_meeting(id=key, guests=before.guests[:1]))

    assert len(before.guests) == 3
    assert list_meetings(desk)[0].guests == before.guests[:1]
    desk.undo()
    assert list_meetings(desk)[0].guests == before.guests


def test_what_follows_comes_in_the_step_of_the_meeting(desk: Desk) -> None:
    key = save_meeting(
        desk,
        a_meeting(day=MONDAY),
        tasks=[Task(id=TaskId(0), title="Zaal vragen")],
        decisions=[Decision(id=DecisionId(0), title="Elke maand")],
    )

    (task,), (decision,) = list_tasks(desk), list_decisions(desk)
    assert (task.step, task.meeting_id) == (PlanStep.ORGANISE, key)
    assert (decision.step, decision.meeting_id, decision.decided_on) == (PlanStep.ORGANISE, key, MONDAY)

    delete_meetings(desk, [key])
    assert (list_tasks(desk)[0].meeting_id, list_decisions(desk)[0].meeting_id) == (None, None)
    desk.undo()
    assert (list_tasks(desk)[0].meeting_id, list_decisions(desk)[0].meeting_id) == (key, key)


def test_meetings_without_a_day_come_first_then_the_newest(desk: Desk) -> None:
    for title, day in (("Oud", MONDAY), ("Nieuw", MONDAY + dt.timedelta(days=9)), ("Nog geen dag", None)):
        save_meeting(desk, a_meeting(title=title, day=day))

    assert [meeting.title for meeting in list_meetings(desk)] == ["Nog geen dag", "Nieuw", "Oud"]
    with pytest.raises(LookupError):
        save_meeting(desk, a_meeting(id=MeetingId(99)))


def test_guests_follow_a_partner_that_is_merged(desk: Desk) -> None:
    contacts = (a_contact(name="Fatma Voorbeeld"),)
    keep = save_partner(desk, a_partner(name="Café De Hoek", contacts=contacts))
    gone = save_partner(desk, a_partner(name="De Hoek", contacts=contacts))
    invited = [one for one in list_invitables(desk) if one.partner_id == gone]
    save_meeting(desk, a_meeting(guests=tuple(invited)))

    merge_partners(desk, keep, gone)

    (meeting,) = list_meetings(desk)
    assert {guest.partner_id for guest in meeting.guests} == {keep}
    assert [guest.who for guest in meeting.guests] == ["Café De Hoek", "Fatma Voorbeeld"]


def test_guest_goes_with_its_partner_and_comes_back_with_undo(
    desk: Desk, invitables: tuple[Guest, ...]
) -> None:
    save_meeting(desk, a_meeting(guests=invitables))

    delete_partners(desk, [PartnerId(1)])
    assert [guest.who for guest in list_meetings(desk)[0].guests] == ["Café De Hoek", "Fatma Voorbeeld"]
    desk.undo()

    assert len(list_meetings(desk)[0].guests) == 3


def test_next_meeting_is_the_first_from_today_on(desk: Desk) -> None:
    assert next_meeting(desk, today=MONDAY) is None
    for title, days in (("Gisteren", -1), ("Straks", 9), ("Vandaag", 0), ("Ooit", None)):
        save_meeting(
            desk, a_meeting(title=title, day=None if days is None else MONDAY + dt.timedelta(days=days))
        )

    found = next_meeting(desk, today=MONDAY)

    assert found is not None
    assert found.title == "Vandaag"


def test_contact_is_logged_once_with_each_partner_that_was_there_as_one_step(
    desk: Desk, invitables: tuple[Guest, ...]
) -> None:
    came = tuple(replace(guest, state=GuestState.ATTENDED) for guest in invitables)
    key = save_meeting(desk, a_meeting(guests=came, day=MONDAY), contact_on=MONDAY)
    (kept,) = list_meetings(desk)
    save_meeting(desk, replace(kept, id=key), contact_on=MONDAY)

    found = list_interactions(desk)

    assert {(one.partner_id, one.kind, one.day, one.text) for one in found} == {
        (guest.partner_id, InteractionKind.MEETING, MONDAY, "Was bij ‘Startbijeenkomst’")
        for guest in invitables
    }
    assert len(found) == len({guest.partner_id for guest in invitables})
    assert [one.contact_id is not None for one in found].count(True) == 1  # Fatma, not her café
    assert partners_logged(desk, kept, day=MONDAY) == {one.partner_id for one in found}
    desk.undo()
    desk.undo()
    assert (list_meetings(desk), list_interactions(desk)) == ((), ())


def test_who_did_not_come_gets_no_contact_moment(desk: Desk, invitables: tuple[Guest, ...]) -> None:
    save_meeting(desk, a_meeting(guests=invitables, day=MONDAY), contact_on=MONDAY)

    assert list_interactions(desk) == ()


def test_chores_of_a_format_become_tasks_with_a_day_once(desk: Desk) -> None:
    meeting = a_meeting(title="Oefening", format="colleagues", day=MONDAY + dt.timedelta(days=10))
    chores = chores_of(meeting, today=MONDAY)
    key = save_meeting(desk, meeting, chores=chores)
    save_meeting(desk, replace(meeting, id=key), chores=chores)

    tasks = list_tasks(desk)

    assert len(tasks) == len(chores) == 10
    assert {task.meeting_id for task in tasks} == {None}  # what was agreed there is something else
    assert {task.step for task in tasks} == {PlanStep.ORGANISE}
    days = [task.due for task in chores]
    assert days[0] == MONDAY  # four weeks before has passed
    assert days[3] == MONDAY + dt.timedelta(days=3)
    assert days[-1] == MONDAY + dt.timedelta(days=52)
    assert all(task.title.startswith("Oefening: ") for task in tasks)


def test_meeting_of_ones_own_has_no_chores() -> None:
    assert chores_of(a_meeting(day=MONDAY), today=MONDAY) == ()
