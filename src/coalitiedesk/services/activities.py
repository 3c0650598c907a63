"""Activities of a Week: find, add, change, plan on a day and time, and remove."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.db.queries.codes import facilities_text
from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityRow,
    ActivityTargetGroupRow,
    OccurrenceRow,
)
from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.clashes import Clash, find_clashes
from coalitiedesk.domain.ids import ActivityId, EditionId, OccurrenceId, PartnerId, VenueId
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign, clean
from coalitiedesk.services.target_groups import clean_names, target_group_ids

ACTIVITY_FIELDS = (
    "title",
    "description",
    "kind",
    "status",
    "novelty",
    "openness",
    "price",
    "is_free",
    "sign_up",
    "sign_up_how",
    "sign_up_until",
    "capacity",
    "accessibility",
    "contact_name",
    "contact_phone",
    "contact_email",
    "web_address",
    "cancelled_reason",
    "remark",
    "photo_id",
)
OCCURRENCE_FIELDS = (
    "day",
    "last_day",
    "start",
    "end",
    "doors_open",
    "venue_id",
    "whole_week",
    "all_day",
    "when_text",
    "is_cancelled",
    "moved_note",
)


def list_activities(desk: Desk, edition_id: EditionId) -> tuple[Activity, ...]:
    """All activities of an edition, by title, with their moments in order."""
    with desk.read() as session:
        return queries.activities(session, edition_id=edition_id)


def get_activity(desk: Desk, activity_id: ActivityId) -> Activity | None:
    """One activity, or None when it is gone."""
    with desk.read() as session:
        return queries.activity(session, activity_id)


def list_clashes(desk: Desk, edition_id: EditionId) -> tuple[Clash, ...]:
    """Moments of an edition that want the same hall or organiser at the same time, earliest first."""
    with desk.read() as session:
        return find_clashes(queries.activities(session, edition_id=edition_id), venue_queries.venues(session))


def list_target_groups(desk: Desk) -> tuple[str, ...]:
    """Names of all target groups in this file, in alphabetical order."""
    with desk.read() as session:
        return queries.target_group_names(session)


def save_activity(desk: Desk, activity: Activity, *, initiator: str | None = None) -> ActivityId:
    """Add the activity (id 0) or change it with organisers, target groups and moments; what is left out goes.

    An activity always has a moment, if only one of which nothing is known yet.

    Raises:
        LookupError: The activity was removed meanwhile.
    """
    label = f"activiteit {'wijzigen' if activity.id else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        return store_activity(session, activity)


def store_activity(session: Session, activity: Activity) -> ActivityId:
    """Write an activity within an open transaction; see :func:`save_activity`."""
    if not activity.id:
        return add_activities(session, (activity,))[0]
    row = session.get(ActivityRow, activity.id)
    if row is None:
        raise LookupError(activity.id)
    _assign_fields(row, activity)
    _store_occurrences(session, row.id, _moments_of(activity))
    _store_organisers(session, row.id, activity.organiser_ids)
    _store_target_groups(session, row.id, activity.target_groups)
    return ActivityId(row.id)


def add_activities(session: Session, activities: Sequence[Activity]) -> list[ActivityId]:
    """Add new activities within an open transaction, in this order and with as few statements as it takes."""
    rows = [ActivityRow(edition_id=activity.edition_id) for activity in activities]
    for row, activity in zip(rows, activities, strict=True):
        _assign_fields(row, activity)
    session.add_all(rows)
    groups = target_group_ids(session, [name for activity in activities for name in activity.target_groups])
    session.flush()
    for row, activity in zip(rows, activities, strict=True):
        for moment in _moments_of(activity):
            moment_row = OccurrenceRow(activity_id=row.id)
            assign(moment_row, moment, OCCURRENCE_FIELDS)
            session.add(moment_row)
        session.add_all(
            ActivityOrganiserRow(activity_id=row.id, partner_id=partner_id, position=position)
            for position, partner_id in enumerate(dict.fromkeys(activity.organiser_ids))
        )
        session.add_all(
            ActivityTargetGroupRow(activity_id=row.id, target_group_id=groups[name], position=position)
            for position, name in enumerate(clean_names(activity.target_groups))
        )
    session.flush()
    return [ActivityId(row.id) for row in rows]


def _assign_fields(row: ActivityRow, activity: Activity) -> None:
    assign(row, activity, ACTIVITY_FIELDS)
    row.facilities = facilities_text(activity.facilities)


def _moments_of(activity: Activity) -> Sequence[Occurrence]:
    nothing_known = Occurrence(id=OccurrenceId(0), activity_id=activity.id)
    return activity.occurrences or (nothing_known,)


def _store_occurrences(session: Session, activity_id: int, occurrences: Sequence[Occurrence]) -> None:
    query = select(OccurrenceRow).where(OccurrenceRow.activity_id == activity_id)
    present = {row.id: row for row in session.scalars(query)}
    kept = {moment.id for moment in occurrences if moment.id}
    for key, row in present.items():
        if key not in kept:
            session.delete(row)
    for moment in occurrences:
        moment_row = present.get(moment.id) or OccurrenceRow(activity_id=activity_id)
        assign(moment_row, moment, OCCURRENCE_FIELDS)
        session.add(moment_row)
    session.flush()


def _store_organisers(session: Session, activity_id: int, organiser_ids: Sequence[PartnerId]) -> None:
    query = select(ActivityOrganiserRow).where(ActivityOrganiserRow.activity_id == activity_id)
    present = {row.partner_id: row for row in session.scalars(query)}
    for partner_id, row in present.items():
        if partner_id not in organiser_ids:
            session.delete(row)
    for position, partner_id in enumerate(dict.fromkeys(organiser_ids)):
        organiser = present.get(partner_id) or ActivityOrganiserRow(
            activity_id=activity_id, partner_id=partner_id
        )
        organiser.position = position
        session.add(organiser)
    session.flush()


def _store_target_groups(session: Session, activity_id: int, names: Sequence[str]) -> None:
    groups = target_group_ids(session, names)
    wanted = [groups[name] for name in clean_names(names)]
    query = select(ActivityTargetGroupRow).where(ActivityTargetGroupRow.activity_id == activity_id)
    present = {row.target_group_id: row for row in session.scalars(query)}
    for group_id, row in present.items():
        if group_id not in wanted:
            session.delete(row)
    for position, group_id in enumerate(wanted):
        link = present.get(group_id) or ActivityTargetGroupRow(
            activity_id=activity_id, target_group_id=group_id
        )
        link.position = position
        session.add(link)
    session.flush()


def delete_activities(desk: Desk, ids: Sequence[ActivityId], *, initiator: str | None = None) -> None:
    """Remove activities with all their moments and what was counted there."""
    label = f"{count(len(ids), 'activiteit', 'activiteiten')} verwijderen"
    with desk.change(label, initiator=initiator) as session:
        for activity_id in ids:
            row = session.get(ActivityRow, activity_id)
            if row is not None:
                session.delete(row)


def set_status(
    desk: Desk,
    activity_id: ActivityId,
    status: ActivityStatus,
    *,
    reason: str = "",
    initiator: str | None = None,
) -> None:
    """Change how sure an activity is; ``reason`` says why it is cancelled, for the paper on the door."""
    with desk.change(f"op ‘{word(status)}’ zetten", initiator=initiator) as session:
        row = session.get_one(ActivityRow, activity_id)
        row.status = status.value
        if status is ActivityStatus.CANCELLED:
            row.cancelled_reason = clean(reason) or row.cancelled_reason


def move_occurrence(
    desk: Desk,
    occurrence_id: OccurrenceId,
    *,
    day: dt.date | None,
    start: int | None,
    end: int | None,
    last_day: dt.date | None = None,
    initiator: str | None = None,
) -> None:
    """Put a moment on another day and time (minutes after midnight); day None takes it off the grid.

    What was known of the time stays with it off the grid, so that nothing is lost.
    """
    with desk.change("moment verplaatsen" if day else "van de dag halen", initiator=initiator) as session:
        row = session.get_one(OccurrenceRow, occurrence_id)
        row.day = day
        row.last_day = last_day
        row.start = start
        row.end = end
        row.whole_week = False
        if start is not None:
            row.all_day = False
        if day is not None and row.when_text:
            row.when_text = ""


def place_occurrence(
    desk: Desk, occurrence_id: OccurrenceId, venue_id: VenueId | None, *, initiator: str | None = None
) -> None:
    """Let a moment happen at another place; None is unknown."""
    with desk.change("andere plek kiezen", initiator=initiator) as session:
        session.get_one(OccurrenceRow, occurrence_id).venue_id = venue_id


def add_occurrence(
    desk: Desk, activity_id: ActivityId, moment: Occurrence, *, initiator: str | None = None
) -> OccurrenceId:
    """Give an activity one more moment."""
    with desk.change("moment toevoegen", initiator=initiator) as session:
        row = OccurrenceRow(activity_id=activity_id)
        assign(row, moment, OCCURRENCE_FIELDS)
        session.add(row)
        session.flush()
        return OccurrenceId(row.id)
