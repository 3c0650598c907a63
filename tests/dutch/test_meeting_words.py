"""A meeting in words."""

import datetime as dt

from coalitiedesk.domain.ids import GuestId, MeetingId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.dutch.meeting_words import guest_counts, meeting_when


def guests(*states: GuestState) -> list[Guest]:
    return [Guest(id=GuestId(at), name=f"Gast {at}", state=state) for at, state in enumerate(states)]


def test_when_leaves_out_what_nobody_knows() -> None:
    day = dt.date(2026, 9, 24)

    assert meeting_when(Meeting(id=MeetingId(1), title="Start")) == ""
    assert meeting_when(Meeting(id=MeetingId(1), title="Start", day=day)) == "donderdag 24 september 2026"
    assert meeting_when(Meeting(id=MeetingId(1), title="Start", start=840)) == "vanaf 14.00\u00a0uur"


def test_counts_tell_who_comes_and_afterwards_who_was_there() -> None:
    invited, coming, declined, attended = GuestState

    assert guest_counts([]) == ""
    assert guest_counts(guests(invited, invited)) == "2 genodigd"
    assert guest_counts(guests(invited, coming)) == "2 genodigd, 1 komt"
    assert guest_counts(guests(coming, coming, declined)) == "3 genodigd, 2 komen, 1 afgemeld"
    assert guest_counts(guests(attended, coming)) == "2 genodigd, 1 was er"
