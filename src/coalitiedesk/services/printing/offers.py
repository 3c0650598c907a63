"""The choices of a printed thing for this coalition: its own activities, places and days by name."""

from collections.abc import Mapping
from dataclasses import replace

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import meetings as meeting_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.domain.activities import Activity
from coalitiedesk.domain.editions import Edition, days_of_week
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.saved_views import SavedView
from coalitiedesk.dutch.formats import long_date, plain_date, sort_key
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.printing.print_kind import (
    ACTIVITY,
    ANY_PARTNER,
    DAY,
    KEPT_LIST,
    MEETING,
    PARTNER,
    VENUE,
    PrintKind,
    PrintOption,
)
from coalitiedesk.services.printing.programme import Places, places
from coalitiedesk.services.printing.signal_collecting import helpers
from coalitiedesk.services.saved_views import saved_views


def offered_options(desk: Desk, kind: PrintKind, edition_id: EditionId | None) -> tuple[PrintOption, ...]:
    """The options of a kind; those that name a record get every record as a choice."""
    named_kinds = {option.names for option in kind.options} - {""}
    if named_kinds == {PARTNER}:
        with desk.read() as session:
            return _with_choices(kind, {PARTNER: tuple((str(one.id), one.name) for one in helpers(session))})
    if named_kinds == {MEETING}:
        with desk.read() as session:
            return _with_choices(kind, {MEETING: _meetings(meeting_queries.meetings(session))})
    if named_kinds == {ANY_PARTNER}:
        with desk.read() as session:
            partners = partner_queries.partner_names(session)
        return _with_choices(kind, {ANY_PARTNER: tuple((str(key), name) for key, name, _ in partners)})
    if named_kinds == {KEPT_LIST}:
        with desk.read() as session:
            return _with_lists(kind, saved_views(session))
    if edition_id is None or not named_kinds:
        return kind.options
    with desk.read() as session:
        edition = next((one for one in edition_queries.editions(session) if one.id == edition_id), None)
        activities = activity_queries.activities(session, edition_id=edition_id)
        at = places(session)
    named = {
        ACTIVITY: _activities(activities),
        VENUE: _venues(activities, at),
        DAY: _days(activities, edition),
    }
    return _with_choices(kind, named)


def _with_choices(
    kind: PrintKind, named: Mapping[str, tuple[tuple[str, str], ...]]
) -> tuple[PrintOption, ...]:
    return tuple(
        replace(option, choices=(*option.choices, *named.get(option.names, ()))) for option in kind.options
    )


def _with_lists(kind: PrintKind, views: tuple[SavedView, ...]) -> tuple[PrintOption, ...]:
    """Every list that was kept; while there is none, only what there is to choose between."""
    if views:
        return _with_choices(kind, {KEPT_LIST: tuple((str(one.id), one.name) for one in views)})
    return tuple(replace(option, names="") for option in kind.options if len(option.choices) > 1)


def _meetings(meetings: tuple[Meeting, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(one.id), f"{one.title} ({plain_date(one.day) if one.day else 'nog geen dag'})")
        for one in meetings
    )


def _activities(activities: tuple[Activity, ...]) -> tuple[tuple[str, str], ...]:
    found = sorted(activities, key=lambda activity: sort_key(activity.title))
    return tuple((str(activity.id), activity.title) for activity in found)


def _venues(activities: tuple[Activity, ...], at: Places) -> tuple[tuple[str, str], ...]:
    """Buildings where something happens."""
    used = {moment.venue_id for activity in activities for moment in activity.occurrences}
    buildings = {at.building_of(venue).id for key, venue in at.venues.items() if key in used}
    return tuple((str(key), venue.name) for key, venue in at.venues.items() if key in buildings)


def _days(activities: tuple[Activity, ...], edition: Edition | None) -> tuple[tuple[str, str], ...]:
    """Days of the Week, and other days on which something happens."""
    days = {moment.day for activity in activities for moment in activity.occurrences if moment.day}
    days |= set(days_of_week(edition)) if edition else set()
    return tuple((day.isoformat(), long_date(day)) for day in sorted(days))
