"""The programme as a programme version keeps it, and what is different since."""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.editions import Release
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.programme_changes import (
    PrintedActivity,
    PrintedMoment,
    ProgrammeChange,
    programme_changes,
)
from coalitiedesk.services.printing.programme import Places, places, programme_order

SNAPSHOT_FORMAT = 1
_DETAILS = ("description", "price", "sign_up", "sign_up_how", "sign_up_until")


def kept_programme(session: Session, edition_id: EditionId) -> str:
    """The programme as JSON text: what a visitor would notice, of everything that is more than an idea."""
    activities = [_as_json(activity) for activity in _present(session, edition_id)]
    return json.dumps({"format": SNAPSHOT_FORMAT, "activities": activities}, ensure_ascii=False)


def changes_from(session: Session, release: Release) -> tuple[ProgrammeChange, ...]:
    """What is different now, the most urgent first; a version without a readable snapshot has none."""
    try:
        kept = json.loads(release.snapshot or "null")
        printed = [_from_json(one) for one in kept["activities"]]
    except (ValueError, KeyError, TypeError):
        return ()
    return programme_changes(printed, _present(session, release.edition_id))


def _present(session: Session, edition_id: EditionId) -> tuple[PrintedActivity, ...]:
    at = places(session)
    found = sorted(activity_queries.activities(session, edition_id=edition_id), key=programme_order)
    return tuple(_kept(activity, at) for activity in found if activity.status is not ActivityStatus.IDEA)


def _kept(activity: Activity, at: Places) -> PrintedActivity:
    until = activity.sign_up_until.isoformat() if activity.sign_up_until else ""
    values = (activity.description, activity.price, activity.sign_up.value, activity.sign_up_how, until)
    return PrintedActivity(
        id=activity.id,
        title=activity.title,
        status=activity.status,
        moments=tuple(_moment(moment, at) for moment in activity.occurrences),
        details=tuple(zip(_DETAILS, values, strict=True)),
    )


def _moment(moment: Occurrence, at: Places) -> PrintedMoment:
    venue = at.venues.get(moment.venue_id) if moment.venue_id else None
    names = [] if venue is None else [at.building_of(venue).name, venue.name]
    return PrintedMoment(
        day=moment.day,
        last_day=moment.last_day,
        start=moment.start,
        end=moment.end,
        whole_week=moment.whole_week,
        when_text=moment.when_text,
        place=", ".join(dict.fromkeys(names)),
        is_cancelled=moment.is_cancelled,
    )


def _as_json(activity: PrintedActivity) -> dict[str, Any]:
    return {
        "id": activity.id,
        "title": activity.title,
        "status": activity.status,
        "moments": [
            {
                "day": moment.day and moment.day.isoformat(),
                "last_day": moment.last_day and moment.last_day.isoformat(),
                "start": moment.start,
                "end": moment.end,
                "whole_week": moment.whole_week,
                "when_text": moment.when_text,
                "place": moment.place,
                "is_cancelled": moment.is_cancelled,
            }
            for moment in activity.moments or ()
        ],
        "details": dict(activity.details),
    }


def _from_json(kept: dict[str, Any]) -> PrintedActivity:
    """Read what was kept; an older version kept less."""
    moments: Sequence[dict[str, Any]] | None = kept.get("moments")
    return PrintedActivity(
        id=int(kept.get("id", 0)),
        title=str(kept["title"]),
        status=ActivityStatus(kept["status"]) if "status" in kept else None,
        moments=None if moments is None else tuple(_moment_from_json(moment) for moment in moments),
        details=tuple((str(name), str(value)) for name, value in kept.get("details", {}).items()),
    )


def _moment_from_json(kept: dict[str, Any]) -> PrintedMoment:
    day, last_day = (kept.get(name) for name in ("day", "last_day"))
    return PrintedMoment(
        day=dt.date.fromisoformat(day) if day else None,
        last_day=dt.date.fromisoformat(last_day) if last_day else None,
        start=kept.get("start"),
        end=kept.get("end"),
        whole_week=bool(kept.get("whole_week")),
        when_text=str(kept.get("when_text", "")),
        place=str(kept.get("place", "")),
        is_cancelled=bool(kept.get("is_cancelled")),
    )
