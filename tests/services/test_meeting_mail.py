"""One mail about a meeting to everybody, and nobody twice."""

import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.ids import GuestId, MeetingId
from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letters import log_sent
from coalitiedesk.services.meeting_mail import meeting_mail
from coalitiedesk.services.meetings import list_invitables, list_meetings, save_meeting
from coalitiedesk.services.partners import save_partner
from tests.builders import a_contact, a_partner

TODAY = dt.date(2026, 9, 6)


def a_meeting(desk: Desk) -> Meeting:
    people = (
        a_contact(name="Fatima Voorbeeld", email="fatima@example.org"),
        a_contact(name="Wim Voorbeeld", email="wim@example.org"),
    )
    save_partner(desk, a_partner(name="De Brug", contacts=people))
    save_partner(desk, a_partner(name="Kerk", contacts=(), email=""))
    guests = [one for one in list_invitables(desk) if one.who != "Fatima Voorbeeld"]
    guests.append(Guest(id=GuestId(0), name="Buur"))
    meeting = Meeting(id=MeetingId(0), title="Start", format="inspiration", day=TODAY, guests=tuple(guests))
    save_meeting(desk, meeting)
    return list_meetings(desk)[0]


def test_mail_goes_to_whom_is_invited_and_not_to_the_first_of_that_partner(desk: Desk) -> None:
    found = meeting_mail(desk, a_meeting(desk).id, is_thanks=False, today=TODAY)

    assert [one.email for one in found.recipients] == ["wim@example.org"]
    assert found.without_address == ("Kerk", "Buur")
    assert found.subject == "Kom je ook? Start"
    assert found.text.startswith("Beste mensen,")


def test_who_got_it_already_gets_it_no_second_time(desk: Desk) -> None:
    meeting = a_meeting(desk)
    first = meeting_mail(desk, meeting.id, is_thanks=False, today=TODAY)
    log_sent(desk, first.template, first.recipients, way=LetterWay.PAPER, day=TODAY)

    again = meeting_mail(desk, meeting.id, is_thanks=False, today=TODAY)

    assert (again.recipients, again.had) == ((), 1)


def test_thanks_go_to_who_was_there_only(desk: Desk) -> None:
    meeting = a_meeting(desk)
    came = tuple(
        replace(one, state=GuestState.ATTENDED) if one.who == "Wim Voorbeeld" else one
        for one in meeting.guests
    )
    save_meeting(desk, replace(meeting, guests=came))

    found = meeting_mail(desk, meeting.id, is_thanks=True, today=TODAY)

    assert [one.person for one in found.recipients] == ["Wim Voorbeeld"]
    assert found.without_address == ()
    assert "Wat fijn dat je erbij was" in found.text
