"""What the kit of a meeting says, and to whom."""

import datetime as dt
import io
from dataclasses import replace

import pytest

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId, GuestId, MeetingId, PartnerId, TaskId
from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.plan import Task
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letters import log_sent
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.partners import get_partner, save_partner
from coalitiedesk.services.printing import PrintChoiceError, collect, render
from tests.builders import a_contact, a_partner

TODAY = dt.date(2026, 10, 12)


def hold(desk: Desk, *guests: Guest, title: str = "Start", **more: object) -> MeetingId:
    meeting = Meeting(id=MeetingId(0), title=title, day=TODAY, start=600, place="Raadszaal", guests=guests)
    return save_meeting(
        desk, Meeting(**{**{one: getattr(meeting, one) for one in meeting.__slots__}, **more})
    )


def kit(desk: Desk, **options: str) -> MeetingKitContent:
    job = collect(desk, "meeting_kit", options=options, today=TODAY)
    assert isinstance(job.own, MeetingKitContent)
    return job.own


def brug(desk: Desk) -> tuple[PartnerId, Guest]:
    partner_id = save_partner(
        desk, a_partner(name="De Brug", contacts=(a_contact(name="Fatima van den Berg"),))
    )
    partner = get_partner(desk, partner_id)
    assert partner is not None
    return partner_id, Guest(id=GuestId(0), partner_id=partner_id, contact_id=partner.contacts[0].id)


def test_planned_meeting_comes_with_its_own_format_day_and_guests(desk: Desk) -> None:
    _, guest = brug(desk)
    key = hold(desk, guest, format="work_session")

    found = kit(desk, meeting=str(key))

    assert found.format is not None
    assert found.format.key == "work_session"
    assert "maandag 12 oktober 2026, vanaf 10.00" in found.invitation
    assert "Raadszaal" in found.invitation
    assert [one.who for one in found.guests] == ["Fatima van den Berg"]
    assert len(found.roles) == 4
    assert found.missing == ("telefoon", "mailadres", "coördinator")


def test_each_guest_gets_an_invitation_by_name_and_who_declined_none(desk: Desk) -> None:
    partner_id, guest = brug(desk)
    own = Guest(id=GuestId(0), name="Wim de Vries")
    as_a_whole = Guest(id=GuestId(0), partner_id=partner_id)
    gone = Guest(id=GuestId(0), name="Wie afzegt", state=GuestState.DECLINED)
    key = hold(desk, guest, own, as_a_whole, gone, format="inspiration")

    letters = kit(desk, meeting=str(key)).letters

    assert [letter.text.split("\n")[0] for letter in letters] == [
        "Beste Fatima van den Berg,",
        "Beste Wim de Vries,",
    ]
    assert letters[0].address[:2] == ("De Brug", "t.a.v. Fatima van den Berg")
    assert letters[1].address == ("Wim de Vries",)


def test_who_was_there_is_thanked_with_what_was_agreed(desk: Desk) -> None:
    partner_id, guest = brug(desk)
    came, other = replace(guest, state=GuestState.ATTENDED), Guest(id=GuestId(0), name="Wie thuisbleef")
    task = Task(id=TaskId(0), title="Zaal vragen", owner_partner_id=partner_id, due=dt.date(2026, 11, 1))
    decision = Decision(id=DecisionId(0), title="Elke maand koffie")
    meeting = Meeting(id=MeetingId(0), title="Start", day=TODAY, guests=(came, other))
    key = save_meeting(desk, meeting, tasks=[task], decisions=[decision])

    found = kit(desk, meeting=str(key), part="thanks")

    (letter,) = found.thanks_letters
    assert letter.text.startswith("Beste Fatima van den Berg,")
    for words in ("- Besloten: Elke maand koffie", "- Zaal vragen (De Brug, vóór 1 november)", "‘Start’"):
        assert words in letter.text
        assert words in found.thanks
    assert found.letters[0].address == ("Wie thuisbleef",)


@pytest.mark.parametrize(
    ("part", "state", "days", "name"),
    [
        ("invitations", GuestState.INVITED, 1, "Uitnodiging voor ‘Start’"),
        ("all", GuestState.COMING, 1, "Uitnodiging voor ‘Start’"),
        ("thanks", GuestState.ATTENDED, -1, "Bedankbrief na ‘Start’"),
        ("invitations", GuestState.INVITED, -1, ""),
        ("tags", GuestState.INVITED, 1, ""),
    ],
)
def test_letters_on_paper_are_kept_with_each_partner(
    desk: Desk, part: str, state: GuestState, days: int, name: str
) -> None:
    _, guest = brug(desk)
    key = hold(desk, replace(guest, state=state), day=TODAY + dt.timedelta(days=days))

    job = collect(desk, "meeting_kit", options={"meeting": str(key), "part": part}, today=TODAY)

    assert (job.batch.template.name if job.batch else "") == name
    if job.batch:
        assert [one.partner for one in job.batch.recipients] == ["De Brug"]
        template, people = job.batch.template, job.batch.recipients
        assert log_sent(desk, template, people, way=LetterWay.PAPER, day=TODAY) == 1
        assert log_sent(desk, template, people, way=LetterWay.PAPER, day=TODAY) == 0


def test_meeting_of_ones_own_invites_with_the_text_for_networks_about_that_meeting(desk: Desk) -> None:
    _, guest = brug(desk)
    key = hold(desk, guest, title="Buurttafel")
    hold(desk, title="Eerder dan die", start=540)

    found = kit(desk, meeting=str(key))

    assert found.format is None
    assert found.letters[0].subject == "Kom je ook? Buurttafel"
    assert "maandag 12 oktober 2026, vanaf 10.00" in found.letters[0].text


@pytest.mark.parametrize("part", ["roles", "flips", "thanks", "script"])
def test_part_that_a_meeting_does_not_have_is_said_to_be_empty(desk: Desk, part: str) -> None:
    key = hold(desk)

    made = render(
        collect(desk, "meeting_kit", options={"meeting": str(key), "part": part}, today=TODAY), io.BytesIO()
    )

    assert PrintCode.NOTHING_TO_PRINT in [problem.code for problem in made.problems]


def test_kit_can_be_printed_before_anything_is_planned(desk: Desk) -> None:
    found = kit(desk)

    assert found.meeting is None
    assert found.format is not None
    assert found.format.key == "inspiration"
    assert "[bijeenkomst wanneer nog invullen]" in found.invitation
    assert found.letters == ()


@pytest.mark.parametrize("tags", ["cut", "label"])
def test_name_tags_alone_are_one_sheet(desk: Desk, tags: str) -> None:
    _, guest = brug(desk)
    key = hold(desk, guest)

    made = render(
        collect(
            desk, "meeting_kit", options={"meeting": str(key), "part": "tags", "tags": tags}, today=TODAY
        ),
        io.BytesIO(),
    )

    assert made.pages == 1


def test_meeting_that_does_not_exist_is_refused(desk: Desk) -> None:
    with pytest.raises(PrintChoiceError):
        collect(desk, "meeting_kit", options={"meeting": "99"}, today=TODAY)
