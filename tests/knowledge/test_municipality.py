import datetime as dt

from coalitiedesk.domain.municipality import WorkingPart
from coalitiedesk.knowledge.municipality import role_guides, schedule
from tests.knowledge.source_lists import listed


def test_every_role_and_part_of_the_source_has_its_entry() -> None:
    ours = [guide.role.value for guide in role_guides()] + [item.key for item in schedule()]

    assert [key for key in listed("municipality") if key not in ours] == []


def test_all_parts_of_the_working_method_are_in_the_schedule() -> None:
    assert {item.part for item in schedule()} == set(WorkingPart)


def test_schedule_counts_back_from_the_first_day() -> None:
    days = {item.key: item.day_for(dt.date(2027, 9, 30)) for item in schedule()}

    assert days["network_meeting"] == dt.date(2027, 4, 1)
    assert days["week_begins"] == dt.date(2027, 9, 30)
    assert days["thank"] == dt.date(2027, 10, 14)
    assert list(days.values()) == sorted(days.values())
