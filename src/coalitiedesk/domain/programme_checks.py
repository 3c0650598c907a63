"""What is still to be looked at in the programme of a Week, all at once. Nothing here blocks anything."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.clashes import Clash, ClashKind
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import OccurrenceId, PartnerId, VenueId
from coalitiedesk.domain.problem import Problem, Severity


class CheckCode(StrEnum):
    """One kind of thing to look at."""

    WEEK_WITHOUT_DATES = "check_week_without_dates"
    DAY_MISSING = "check_day_missing"
    TIME_MISSING = "check_time_missing"
    VENUE_MISSING = "check_venue_missing"
    OUTSIDE_WEEK = "check_outside_week"
    TABOO_IN_TITLE = "check_taboo_in_title"
    TABOO_IN_TEXT = "check_taboo_in_text"
    SAME_VENUE = "check_same_venue"
    SAME_ORGANISER = "check_same_organiser"
    QUESTION_WAITS = "check_question_waits"


def programme_problems(edition: Edition, activities: Iterable[Activity]) -> Iterator[Problem]:
    """Missing dates, times and places, and days outside the Week.

    Mere ideas and what does not take place are left alone.
    """
    if edition.first_day is None or edition.last_day is None:
        yield Problem(code=CheckCode.WEEK_WITHOUT_DATES, subject=f"{edition.name} {edition.year}")
    for activity in activities:
        if activity.status in (ActivityStatus.IDEA, ActivityStatus.CANCELLED):
            continue
        for code in _codes(edition, activity):
            yield Problem(
                code=code, subject=activity.title, severity=Severity.WARNING, record_id=int(activity.id)
            )


def clash_problems(
    clashes: Sequence[Clash],
    activities: Iterable[Activity],
    *,
    venue_names: dict[VenueId, str],
    partner_names: dict[PartnerId, str],
) -> Iterator[Problem]:
    """The clashes with names in them, in the order given; facts are ``other``, ``name`` and ``minute``."""
    moments: dict[OccurrenceId, tuple[Activity, Occurrence]] = {
        moment.id: (activity, moment) for activity in activities for moment in activity.occurrences
    }
    for clash in clashes:
        first, second = moments[clash.first][0], moments[clash.second][0]
        at_venue = clash.kind is ClashKind.VENUE
        name = (
            venue_names.get(clash.venue_id, "")
            if clash.venue_id and at_venue
            else partner_names.get(clash.partner_id, "")
            if clash.partner_id
            else ""
        )
        day = moments[clash.second][1].day
        yield Problem(
            code=CheckCode.SAME_VENUE if at_venue else CheckCode.SAME_ORGANISER,
            subject=first.title,
            facts={"other": second.title, "name": name, "day": day.isoformat() if day else ""},
            record_id=int(first.id),
        )


def _codes(edition: Edition, activity: Activity) -> Iterator[CheckCode]:
    moments = [moment for moment in activity.occurrences if not moment.is_cancelled]
    if not moments or any(moment.day is None and not moment.whole_week for moment in moments):
        yield CheckCode.DAY_MISSING
    if any(moment.day and moment.start is None and not moment.all_day for moment in moments):
        yield CheckCode.TIME_MISSING
    if any(moment.venue_id is None for moment in moments):
        yield CheckCode.VENUE_MISSING
    if any(_is_outside(edition, moment) for moment in moments):
        yield CheckCode.OUTSIDE_WEEK


def _is_outside(edition: Edition, moment: Occurrence) -> bool:
    if moment.day is None or edition.first_day is None or edition.last_day is None:
        return False
    return not edition.first_day <= moment.day <= edition.last_day
