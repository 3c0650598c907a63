import datetime as dt
from typing import Any

from icalendar import Calendar

from coalitiedesk.exchange.write_calendar import CalendarEvent, EventStatus, calendar_bytes

MADE_AT = dt.datetime(2027, 9, 1, 12, tzinfo=dt.UTC)
FRIDAY = dt.date(2027, 10, 1)


def an_event(**changes: Any) -> CalendarEvent:
    values: dict[str, Any] = {"uid": "1@proef", "title": "Koffie", "day": FRIDAY, "last_day": FRIDAY}
    return CalendarEvent(**{**values, **changes})


def events_of(*events: CalendarEvent) -> list[Any]:
    return list(Calendar.from_ical(calendar_bytes(events, title="Week 2027", made_at=MADE_AT)).walk("VEVENT"))


def test_moment_has_local_time() -> None:
    (event,) = events_of(an_event(start=14 * 60, end=16 * 60))

    assert event["DTSTART"].dt.isoformat() == "2027-10-01T14:00:00+02:00"
    assert event["DTEND"].dt.isoformat() == "2027-10-01T16:00:00+02:00"
    assert event["DTSTART"].params["TZID"] == "Europe/Amsterdam"


def test_moment_past_midnight_ends_on_the_next_day() -> None:
    (event,) = events_of(an_event(start=22 * 60 + 30, end=25 * 60))

    assert event["DTEND"].dt.isoformat() == "2027-10-02T01:00:00+02:00"


def test_unknown_end_stays_open() -> None:
    (event,) = events_of(an_event(start=14 * 60))

    assert "DTEND" not in event


def test_unknown_time_is_a_whole_day_and_a_period_one_event() -> None:
    one, period = events_of(an_event(), an_event(uid="2@proef", last_day=FRIDAY + dt.timedelta(days=3)))

    assert (one["DTSTART"].dt, one["DTEND"].dt) == (FRIDAY, dt.date(2027, 10, 2))
    assert (period["DTSTART"].dt, period["DTEND"].dt) == (FRIDAY, dt.date(2027, 10, 5))


def test_period_with_opening_hours_is_an_event_on_each_day() -> None:
    found = events_of(an_event(last_day=FRIDAY + dt.timedelta(days=2), start=600, end=720))

    assert [event["UID"] for event in found] == ["1@proef-20271001", "1@proef-20271002", "1@proef-20271003"]


def test_typed_text_cannot_add_lines() -> None:
    (event,) = events_of(an_event(title="a\r\nATTACH:x", description="b\r\nEND:VEVENT", place="c; d, e\x00"))

    assert event["SUMMARY"] == "a ATTACH:x"
    assert event["DESCRIPTION"] == "b\nEND:VEVENT"
    assert event["LOCATION"] == "c; d, e"


def test_cancelled_stays_as_cancelled() -> None:
    (event,) = events_of(an_event(status=EventStatus.CANCELLED))

    assert event["STATUS"] == "CANCELLED"


def test_lines_are_folded_at_75_octets() -> None:
    content = calendar_bytes([an_event(description="ŞĞ" * 300)], title="x", made_at=MADE_AT)

    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_empty_calendar_is_still_a_calendar() -> None:
    assert events_of() == []
