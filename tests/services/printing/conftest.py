"""A small Week with one of everything: confirmed, promised, an idea, closed and cancelled."""

import datetime as dt

import pytest

from coalitiedesk.domain.ids import EditionId, MeetingId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.meetings import save_meeting
from tests.services.printing.small_week import fill_small_week

TODAY = dt.date(2026, 9, 6)


@pytest.fixture
def edition_id(desk: Desk) -> EditionId:
    save_meeting(desk, Meeting(id=MeetingId(0), title="Startbijeenkomst", day=TODAY))
    return fill_small_week(desk)
