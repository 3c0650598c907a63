"""When two moments cannot both be as planned: one hall or one organiser at the same time.

A clash is a warning, never a refusal. Unknown times do not clash.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.ids import ActivityId, OccurrenceId, PartnerId, VenueId
from coalitiedesk.domain.venues import Venue

MINUTES_PER_DAY = 24 * 60


class ClashKind(StrEnum):
    """What is asked for twice at the same time."""

    VENUE = "venue"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two moments that want the same place or people; ``first`` starts no later than ``second``."""

    kind: ClashKind
    first: OccurrenceId
    second: OccurrenceId
    venue_id: VenueId | None = None
    partner_id: PartnerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A moment with a known start, on a time line in minutes."""

    occurrence_id: OccurrenceId
    activity_id: ActivityId
    begin: int
    finish: int | None
    venue_id: VenueId | None
    organiser_ids: frozenset[PartnerId]


def find_clashes(activities: Iterable[Activity], venues: Sequence[Venue]) -> tuple[Clash, ...]:
    """All clashes among the moments of these activities, earliest first.

    A whole building clashes with each of its halls; two halls of one building do not clash. A web meeting
    never clashes over its place. Without an end, only a moment that covers the start clashes. An organiser
    clashes only between different activities: one activity at two places is the organiser's own plan.
    """
    bookings = [booking for activity in activities for booking in _bookings(activity)]
    buildings = {venue.id: venue.part_of or venue.id for venue in venues if not venue.is_online}
    found = [
        *_venue_clashes(bookings, buildings),
        *_organiser_clashes(bookings),
    ]
    begins = {booking.occurrence_id: booking.begin for booking in bookings}
    return tuple(
        sorted(found, key=lambda clash: (begins[clash.first], clash.first, clash.second, clash.kind))
    )


def _bookings(activity: Activity) -> Iterable[Booking]:
    if activity.status is ActivityStatus.CANCELLED:
        return
    for moment in activity.occurrences:
        if moment.is_cancelled or moment.day is None or moment.start is None:
            continue
        for day in _days(moment):
            base = day.toordinal() * MINUTES_PER_DAY
            yield Booking(
                occurrence_id=moment.id,
                activity_id=activity.id,
                begin=base + moment.start,
                finish=None if moment.end is None else base + moment.end,
                venue_id=moment.venue_id,
                organiser_ids=frozenset(activity.organiser_ids),
            )


def _days(moment: Occurrence) -> Iterable[dt.date]:
    if moment.day is None:
        return ()
    count = 1 if moment.last_day is None else max(1, (moment.last_day - moment.day).days + 1)
    return (moment.day + dt.timedelta(days=offset) for offset in range(count))


def _venue_clashes(bookings: Iterable[Booking], buildings: Mapping[VenueId, VenueId]) -> Iterable[Clash]:
    per_building: defaultdict[VenueId, list[Booking]] = defaultdict(list)
    for booking in bookings:
        building = buildings.get(booking.venue_id) if booking.venue_id else None
        if building is not None:
            per_building[building].append(booking)
    for building, there in per_building.items():
        for first, second in _overlapping(there):
            if first.venue_id == second.venue_id or building in (first.venue_id, second.venue_id):
                yield Clash(
                    kind=ClashKind.VENUE,
                    first=first.occurrence_id,
                    second=second.occurrence_id,
                    venue_id=first.venue_id,
                )


def _organiser_clashes(bookings: Iterable[Booking]) -> Iterable[Clash]:
    per_partner: defaultdict[PartnerId, list[Booking]] = defaultdict(list)
    for booking in bookings:
        for partner_id in booking.organiser_ids:
            per_partner[partner_id].append(booking)
    for partner_id, theirs in per_partner.items():
        for first, second in _overlapping(theirs):
            if first.activity_id != second.activity_id:
                yield Clash(
                    kind=ClashKind.ORGANISER,
                    first=first.occurrence_id,
                    second=second.occurrence_id,
                    partner_id=partner_id,
                )


def _overlapping(bookings: Sequence[Booking]) -> Iterable[tuple[Booking, Booking]]:
    per_day: defaultdict[int, list[Booking]] = defaultdict(list)
    for booking in bookings:
        last = booking.begin if booking.finish is None else max(booking.begin, booking.finish - 1)
        for day in range(booking.begin // MINUTES_PER_DAY, last // MINUTES_PER_DAY + 1):
            per_day[day].append(booking)
    seen: set[tuple[OccurrenceId, OccurrenceId]] = set()
    for same_day in per_day.values():
        for one, other in combinations(same_day, 2):
            first, second = sorted((one, other), key=lambda booking: (booking.begin, booking.occurrence_id))
            pair = (first.occurrence_id, second.occurrence_id)
            if pair[0] != pair[1] and pair not in seen and _overlap(first, second):
                seen.add(pair)
                yield first, second


def _overlap(first: Booking, second: Booking) -> bool:
    """Whether two bookings share time; ``first`` begins no later than ``second``."""
    if first.begin == second.begin:
        return True
    return first.finish is not None and second.begin < first.finish
