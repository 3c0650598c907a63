"""A meeting in words: when and where, and who comes."""

import datetime as dt
from collections.abc import Sequence

from coalitiedesk.domain.meeting_formats import AgendaItem, timed
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting, guests_in
from coalitiedesk.dutch.formats import clock, count, long_date, plain_date, time_range


def meeting_when(meeting: Meeting) -> str:
    """``vrijdag 21 mei 2027, 14.00–16.30 uur``; empty when nothing is known."""
    day = long_date(meeting.day, year=True) if meeting.day else ""
    return ", ".join(part for part in (day, time_range(meeting.start, meeting.end)) if part)


def agenda_words(items: Sequence[AgendaItem], start: int | None) -> str:
    """``14.00 Welkom``, one item a line; without a beginning only what comes after what."""
    if start is None:
        return "\n".join(item.title for item in items)
    return "\n".join(f"{clock(at)} {item.title}" for at, item in timed(items, start))


def task_words(title: str, owner: str, due: dt.date | None) -> str:
    """``Zaal vragen (Noor, vóór 12 mei)``."""
    about = ", ".join(part for part in (owner, f"vóór {plain_date(due, year=False)}" if due else "") if part)
    return f"{title} ({about})" if about else title


def guest_counts(guests: Sequence[Guest]) -> str:
    """``14 genodigd, 8 komen, 2 afgemeld``; after the meeting ``11 waren er``."""
    if not guests:
        return ""
    attended, coming, declined = (
        len(guests_in(guests, state))
        for state in (GuestState.ATTENDED, GuestState.COMING, GuestState.DECLINED)
    )
    parts = [f"{len(guests)} genodigd"]
    if attended:
        parts.append(f"{count(attended, 'was', 'waren')} er")
    elif coming:
        parts.append(count(coming, "komt", "komen"))
    if declined:
        parts.append(f"{declined} afgemeld")
    return ", ".join(parts)
