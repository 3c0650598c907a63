"""What the first screen shows, in one reading, and how little it asks of the file."""

import datetime as dt
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, event

from coalitiedesk.domain.ids import MeetingId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.services.attention import list_attention
from coalitiedesk.services.contact_log import let_rest, list_due, log_interaction
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.first_screen import read_first_screen
from coalitiedesk.services.meetings import next_meeting, save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import list_steps
from coalitiedesk.services.step_answers import question_at_hand
from tests.builders import a_partner, an_interaction

MONDAY = dt.date(2026, 9, 7)


@pytest.fixture
def begun() -> Iterator[list[Connection]]:
    """Every transaction that begins."""
    found: list[Connection] = []

    def note(connection: Connection) -> None:
        found.append(connection)

    event.listen(Engine, "begin", note)
    yield found
    event.remove(Engine, "begin", note)


def test_one_reading_tells_the_same_as_many(desk: Desk) -> None:
    fill_demo(desk)
    save_meeting(desk, Meeting(id=MeetingId(0), title="Kernteam", day=dt.date(2026, 9, 14)))

    found = read_first_screen(desk, today=MONDAY)

    assert found.situation.today == MONDAY
    assert found.situation.partner_count > 0
    assert found.questions == list_attention(desk)
    assert found.due == list_due(desk, today=MONDAY)
    assert found.steps == list_steps(desk)
    assert found.question == question_at_hand(desk)
    assert found.meeting == next_meeting(desk, today=MONDAY)


def test_partners_that_were_never_spoken_are_counted(desk: Desk) -> None:
    spoken, resting, rested, _never = (
        save_partner(desk, a_partner(name=name, is_active=name != "Weg")) for name in ("A", "B", "C", "D")
    )
    save_partner(desk, a_partner(name="Weg", is_active=False))
    log_interaction(desk, an_interaction(partner_id=spoken))
    let_rest(desk, resting, MONDAY + dt.timedelta(days=1))
    let_rest(desk, rested, MONDAY)

    assert read_first_screen(desk, today=MONDAY).never_spoken == 2


def test_reading_is_one_transaction(desk: Desk, begun: list[Connection]) -> None:
    read_first_screen(desk, today=MONDAY)

    assert len(begun) == 1
