"""The programme as a calendar file (.ics) that phones and calendars take in."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

ZONE = "Europe/Amsterdam"
MINUTES_PER_DAY = 24 * 60
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class EventStatus(StrEnum):
    """How sure an event is, in the words of RFC 5545."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One moment.

    Attributes:
        uid: Stays the same when the calendar is made again, so that a phone updates and does not double.
        last_day: Inclusive; equal to ``day`` for one day.
        start: Minutes after midnight, local time; None makes it an event of whole days.
        end: Minutes after midnight of ``day``, above 1440 past midnight; None leaves the end open.
    """

    uid: str
    title: str
    day: dt.date
    last_day: dt.date
    start: int | None = None
    end: int | None = None
    place: str = ""
    description: str = ""
    web_address: str = ""
    status: EventStatus = EventStatus.CONFIRMED


def calendar_bytes(events: Iterable[CalendarEvent], *, title: str, made_at: dt.datetime) -> bytes:
    """The events as iCalendar text.

    Args:
        events: In the order in which they are written.
        title: Name of the calendar on a phone.
        made_at: Moment of making, with its zone.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//CoalitieDesk//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(title))
    listed = tuple(events)
    for event in listed:
        for day in _days(event):
            calendar.add_component(_component(event, day=day, made_at=made_at))
    if listed:
        # Only the years in question; all of them since 1970 would be longer than the programme.
        first, last = min(event.day for event in listed), max(event.last_day for event in listed)
        calendar.add_missing_timezones(dt.date(first.year, 1, 1), dt.date(last.year + 1, 12, 31))
    content: bytes = calendar.to_ical()
    return content


def _days(event: CalendarEvent) -> list[dt.date]:
    """A period with opening hours is an event on each of its days; without, it is one long event."""
    if event.start is None:
        return [event.day]
    count = max(0, (event.last_day - event.day).days) + 1
    return [event.day + dt.timedelta(days=offset) for offset in range(count)]


def _component(event: CalendarEvent, *, day: dt.date, made_at: dt.datetime) -> "Event":
    from icalendar import Event

    made = Event()
    suffix = f"-{day:%Y%m%d}" if event.start is not None and event.last_day > event.day else ""
    made.add("uid", f"{event.uid}{suffix}")
    made.add("dtstamp", made_at.astimezone(dt.UTC))
    made.add("summary", _line(event.title))
    made.add("status", event.status.value)
    if event.start is None:
        made.add("dtstart", event.day)
        made.add("dtend", max(event.day, event.last_day) + dt.timedelta(days=1))
    else:
        made.add("dtstart", _moment(day, event.start))
        if event.end is not None and event.end > event.start:
            made.add("dtend", _moment(day, event.end))
    for name, text in (("location", _line(event.place)), ("description", _lines(event.description))):
        if text:
            made.add(name, text)
    if event.web_address:
        made.add("url", _line(event.web_address))
    return made


def _moment(day: dt.date, minutes: int) -> dt.datetime:
    from zoneinfo import ZoneInfo

    days, rest = divmod(minutes, MINUTES_PER_DAY)
    return dt.datetime.combine(day + dt.timedelta(days=days), dt.time(rest // 60, rest % 60), ZoneInfo(ZONE))


def _line(text: str) -> str:
    """One line; what breaks a line in the file cannot come from what a person typed."""
    return " ".join(_CONTROL.sub(" ", text.replace("\n", " ")).split())


def _lines(text: str) -> str:
    return "\n".join(_line(line) for line in text.splitlines())
