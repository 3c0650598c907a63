"""Which meeting is printed."""

import datetime as dt

import pytest

from coalitiedesk.domain.ids import MeetingId, TaskId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.plan import Task
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.printing import PrintChoiceError, collect
from coalitiedesk.services.printing.kinds import known_kind
from coalitiedesk.services.printing.offers import offered_options
from tests.builders import a_partner
from tests.services.printing.conftest import TODAY


def meet(desk: Desk, title: str, days: int | None, **more: object) -> MeetingId:
    day = None if days is None else TODAY + dt.timedelta(days=days)
    return save_meeting(desk, Meeting(id=MeetingId(0), title=title, day=day, **more))


@pytest.mark.parametrize(("kind", "title"), [("meeting_agenda", "Volgende"), ("meeting_report", "Vorige")])
def test_agenda_is_of_the_next_and_report_of_the_last(desk: Desk, kind: str, title: str) -> None:
    for words, days in (("Oud", -90), ("Vorige", -3), ("Volgende", 4), ("Ver weg", 90), ("Ooit", None)):
        meet(desk, words, days)

    job = collect(desk, kind, today=TODAY)

    assert job.meeting is not None
    assert job.meeting.meeting.title == title
    assert job.file_stem.startswith(title)


def test_meeting_that_is_asked_for_is_printed_with_what_follows(desk: Desk) -> None:
    partner = save_partner(desk, a_partner(name="De Linde"))
    task = Task(id=TaskId(0), title="Zaal vragen", owner_partner_id=partner)
    key = save_meeting(desk, Meeting(id=MeetingId(0), title="Start"), tasks=[task])
    meet(desk, "Later", 3)

    job = collect(desk, "meeting_report", options={"meeting": str(key)}, today=TODAY)

    assert job.meeting is not None
    assert [(one.title, one.owner) for one in job.meeting.tasks] == [("Zaal vragen", "De Linde")]


def test_without_a_meeting_the_reason_says_where_to_make_one(desk: Desk) -> None:
    with pytest.raises(PrintChoiceError) as caught:
        collect(desk, "meeting_agenda", today=TODAY)
    assert caught.value.code is PrintFault.NO_MEETING
    assert "Plan" in caught.value.sentence

    with pytest.raises(PrintChoiceError) as other:
        collect(desk, "meeting_agenda", options={"meeting": "99"}, today=TODAY)
    assert other.value.code is PrintFault.NO_SUCH_RECORD


def test_meetings_are_offered_by_name_also_without_a_week(desk: Desk) -> None:
    key = meet(desk, "Start", 4)

    options = offered_options(desk, known_kind("meeting_agenda"), None)

    choices = next(option.choices for option in options if option.key == "meeting")
    assert choices == (("at_hand", "De eerstvolgende"), (str(key), "Start (10 september 2026)"))
