"""Look a coalition file over: is it whole, what is in it, and what is still to be looked at."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from coalitiedesk.db.tables import (
    ActivityRow,
    AreaRow,
    ContactRow,
    EditionRow,
    FigureRow,
    LessonRow,
    OccurrenceRow,
    PartnerRow,
    Row,
    StoryRow,
    TaskRow,
    VenueRow,
)
from coalitiedesk.document.errors import Notice
from coalitiedesk.domain.activities import Activity, Openness
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.domain.programme_checks import CheckCode, clash_problems, programme_problems
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.services.activities import list_activities, list_clashes
from coalitiedesk.services.attention import list_attention
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.venues import list_venues

COUNTED: Mapping[str, type[Row]] = {
    "partner": PartnerRow,
    "contact": ContactRow,
    "area": AreaRow,
    "figure": FigureRow,
    "venue": VenueRow,
    "edition": EditionRow,
    "activity": ActivityRow,
    "occurrence": OccurrenceRow,
    "task": TaskRow,
    "story": StoryRow,
    "lesson": LessonRow,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found.

    Attributes:
        counts: Number of records per kind (name of the table), in a fixed order.
        notices: What was noticed of the file itself at opening: a broken seal, repaired leftovers.
        problems: What is to be looked at in the Weeks that are not over, and the questions that wait.
    """

    name: str
    municipality: str
    counts: Mapping[str, int]
    notices: tuple[Notice, ...]
    problems: tuple[Problem, ...]


def check_file(path: Path, *, today: dt.date) -> CheckReport:
    """Open a file for viewing only, which verifies it, and look it over; nothing is changed.

    Raises:
        DocumentError: It cannot be opened: damaged, not ours, no rights.
    """
    desk = open_coalition(path, view_only=True)
    try:
        return check_desk(desk, today=today)
    finally:
        desk.close()


def check_desk(desk: Desk, *, today: dt.date) -> CheckReport:
    """Look an open coalition over."""
    coalition = get_coalition(desk)
    return CheckReport(
        name=coalition.name,
        municipality=coalition.municipality,
        counts=_counts(desk),
        notices=desk.notices,
        problems=tuple(_problems(desk, today)),
    )


def _counts(desk: Desk) -> dict[str, int]:
    with desk.read() as session:
        return {
            name: session.scalar(select(func.count()).select_from(row_class)) or 0
            for name, row_class in COUNTED.items()
        }


def _problems(desk: Desk, today: dt.date) -> Iterator[Problem]:
    venues = list_venues(desk)
    names = {venue.id: venue.name for venue in venues}
    full_names = {
        venue.id: f"{names[venue.part_of]} ({venue.name})" if venue.part_of in names else venue.name
        for venue in venues
    }
    partners = {one.id: one.name for one in list_partner_names(desk)}
    for edition in _not_over(list_editions(desk), today):
        activities = list_activities(desk, edition.id)
        yield from programme_problems(edition, activities)
        yield from _taboo(activities)
        yield from clash_problems(
            list_clashes(desk, edition.id), activities, venue_names=full_names, partner_names=partners
        )
    for item in list_attention(desk):
        yield Problem(
            code=CheckCode.QUESTION_WAITS,
            subject=item.question,
            severity=Severity.QUESTION,
            record_id=int(item.id),
        )


def _taboo(activities: Iterable[Activity]) -> Iterator[Problem]:
    for activity in activities:
        if activity.openness is not Openness.CLOSED:
            for code, text in (
                (CheckCode.TABOO_IN_TITLE, activity.title),
                (CheckCode.TABOO_IN_TEXT, activity.description),
            ):
                for word in taboo_words(text):
                    yield Problem(
                        code=code, subject=activity.title, facts={"word": word}, record_id=int(activity.id)
                    )


def _not_over(editions: tuple[Edition, ...], today: dt.date) -> tuple[Edition, ...]:
    return tuple(one for one in editions if one.last_day is None or one.last_day >= today)
