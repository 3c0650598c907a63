"""Activities with everything that hangs on them."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.codes import facilities_from
from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityRow,
    ActivityTargetGroupRow,
    OccurrenceRow,
    TargetGroupRow,
)
from coalitiedesk.domain.activities import (
    Activity,
    ActivityKind,
    ActivityStatus,
    Novelty,
    Occurrence,
    Openness,
    SignUp,
)
from coalitiedesk.domain.ids import ActivityId, EditionId, OccurrenceId, PartnerId, PictureId, VenueId


def activities(
    session: Session, *, edition_id: EditionId | None = None, ids: Sequence[ActivityId] | None = None
) -> tuple[Activity, ...]:
    """Activities of an edition (or of all), or those named, by title; four queries whatever their number."""
    chosen = select(ActivityRow.id)
    if edition_id is not None:
        chosen = chosen.where(ActivityRow.edition_id == edition_id)
    if ids is not None:
        chosen = chosen.where(ActivityRow.id.in_(ids))
    rows = session.scalars(
        select(ActivityRow).where(ActivityRow.id.in_(chosen)).order_by(ActivityRow.title, ActivityRow.id)
    )
    moments: defaultdict[int, list[Occurrence]] = defaultdict(list)
    for moment in session.scalars(select(OccurrenceRow).where(OccurrenceRow.activity_id.in_(chosen))):
        moments[moment.activity_id].append(_occurrence(moment))
    organisers = _organisers(session, chosen)
    groups = _target_groups(session, chosen)
    return tuple(
        _activity(
            row,
            occurrences=tuple(sorted(moments[row.id], key=moment_order)),
            organiser_ids=tuple(organisers[row.id]),
            target_groups=tuple(groups[row.id]),
        )
        for row in rows
    )


def activity(session: Session, activity_id: ActivityId) -> Activity | None:
    """One activity, or None when it is gone."""
    found = activities(session, ids=[activity_id])
    return found[0] if found else None


def moment_order(moment: Occurrence) -> tuple[bool, str, bool, int, int]:
    """Order of moments: by day and start, what is unknown last."""
    return (
        moment.day is None,
        moment.day.isoformat() if moment.day else "",
        moment.start is None,
        moment.start or 0,
        moment.id,
    )


def target_group_names(session: Session) -> tuple[str, ...]:
    """Names of all target groups in this file, in alphabetical order."""
    return tuple(session.scalars(select(TargetGroupRow.name).order_by(TargetGroupRow.name)))


def _organisers(session: Session, chosen: object) -> defaultdict[int, list[PartnerId]]:
    found: defaultdict[int, list[PartnerId]] = defaultdict(list)
    query = (
        select(ActivityOrganiserRow.activity_id, ActivityOrganiserRow.partner_id)
        .where(ActivityOrganiserRow.activity_id.in_(chosen))  # type: ignore[arg-type]  # a subquery of ids
        .order_by(ActivityOrganiserRow.position, ActivityOrganiserRow.id)
    )
    for activity_id, partner_id in session.execute(query):
        found[activity_id].append(PartnerId(partner_id))
    return found


def _target_groups(session: Session, chosen: object) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    query = (
        select(ActivityTargetGroupRow.activity_id, TargetGroupRow.name)
        .join(TargetGroupRow, TargetGroupRow.id == ActivityTargetGroupRow.target_group_id)
        .where(ActivityTargetGroupRow.activity_id.in_(chosen))  # type: ignore[arg-type]  # a subquery of ids
        .order_by(ActivityTargetGroupRow.position, ActivityTargetGroupRow.id)
    )
    for activity_id, name in session.execute(query):
        found[activity_id].append(name)
    return found


def _occurrence(row: OccurrenceRow) -> Occurrence:
    return Occurrence(
        id=OccurrenceId(row.id),
        activity_id=ActivityId(row.activity_id),
        day=row.day,
        last_day=row.last_day,
        start=row.start,
        end=row.end,
        doors_open=row.doors_open,
        venue_id=VenueId(row.venue_id) if row.venue_id else None,
        whole_week=row.whole_week,
        all_day=row.all_day,
        when_text=row.when_text,
        is_cancelled=row.is_cancelled,
        moved_note=row.moved_note,
    )


def _activity(
    row: ActivityRow,
    *,
    occurrences: tuple[Occurrence, ...],
    organiser_ids: tuple[PartnerId, ...],
    target_groups: tuple[str, ...],
) -> Activity:
    return Activity(
        id=ActivityId(row.id),
        edition_id=EditionId(row.edition_id),
        title=row.title,
        description=row.description,
        kind=ActivityKind(row.kind),
        status=ActivityStatus(row.status),
        novelty=Novelty(row.novelty),
        openness=Openness(row.openness),
        price=row.price,
        is_free=row.is_free,
        sign_up=SignUp(row.sign_up),
        sign_up_how=row.sign_up_how,
        sign_up_until=row.sign_up_until,
        capacity=row.capacity,
        accessibility=row.accessibility,
        facilities=facilities_from(row.facilities),
        contact_name=row.contact_name,
        contact_phone=row.contact_phone,
        contact_email=row.contact_email,
        web_address=row.web_address,
        cancelled_reason=row.cancelled_reason,
        remark=row.remark,
        photo_id=PictureId(row.photo_id) if row.photo_id else None,
        target_groups=target_groups,
        organiser_ids=organiser_ids,
        occurrences=occurrences,
    )
