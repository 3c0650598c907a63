import pytest

from coalitiedesk.knowledge import meeting_formats as subject
from coalitiedesk.knowledge import reading
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.resources import read_text
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    subject.meeting_formats.cache_clear()


def test_every_meeting_and_role_of_the_source_has_its_entry() -> None:
    ours = [f"meeting.{one.key}" for one in subject.meeting_formats()]
    ours += [f"role.{one.key}" for one in subject.role_cards()]

    assert ours == listed("meetings")


def test_sizes_are_those_of_the_source() -> None:
    colleagues, inspiration, _ = subject.meeting_formats()

    assert (colleagues.fewest, colleagues.most, colleagues.longest_minutes) == (8, 8, 60)
    assert (inspiration.fewest, inspiration.most) == (20, 30)
    assert (inspiration.shortest_minutes, inspiration.longest_minutes) == (120, 180)


def test_agenda_that_does_not_fit_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = read_text("knowledge/meetings.toml").replace("minutes = 15", "minutes = 55", 1)
    monkeypatch.setattr(reading, "read_text", lambda _: text)

    with pytest.raises(KnowledgeError, match="meeting colleagues, key 'item': has other minutes"):
        subject.meeting_formats()
