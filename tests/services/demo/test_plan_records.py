from coalitiedesk.domain.agenda import read_agenda
from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.meetings import list_meeting_formats, list_meetings


def test_meeting_after_a_format_keeps_to_its_parts(desk: Desk) -> None:
    fill_demo(desk, activities=10, partners=30)
    formats = {one.key: one for one in list_meeting_formats()}

    (meeting,) = [one for one in list_meetings(desk) if one.format]

    titles = [line.title for line in read_agenda(meeting.agenda)]
    assert titles == [item.title for item in formats[meeting.format].items]
    assert len(meeting.guests) > 8
