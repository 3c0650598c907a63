"""What the coordinator sees first: how the Week fills up, what is late, and the one thing to do now."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.clashes import Clash
from coalitiedesk.domain.editions import Edition, days_of_week
from coalitiedesk.domain.evaluation import Attendance
from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.domain.plan import Task

CONFIRM_WITHIN_DAYS = 42
PRINT_WITHIN_DAYS = 28
REPORT_WITHIN_DAYS = 120
THANK_WITHIN_DAYS = 21


class AdviceCode(StrEnum):
    """The one thing to do now; first that applies, in this order."""

    MAKE_WEEK = "make_week"
    CONFIRM_DATES = "confirm_dates"
    ADD_PARTNERS = "add_partners"
    ADD_ACTIVITIES = "add_activities"
    ENTER_ATTENDANCE = "enter_attendance"
    SOLVE_CLASH = "solve_clash"
    ANSWER_QUESTIONS = "answer_questions"
    DO_LATE_TASK = "do_late_task"
    PLAN_DAYS = "plan_days"
    CONFIRM_ACTIVITIES = "confirm_activities"
    PRINT_PROGRAMME = "print_programme"
    THANK = "thank"
    PRINT_REPORT = "print_report"
    PREPARE_NEXT = "prepare_next"
    ALL_WELL = "all_well"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to do first, with the facts for its sentence."""

    code: AdviceCode
    facts: Mapping[str, str | int] = field(default_factory=dict)
    record_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything the advice is drawn from; ``edition`` is the one at hand.

    Attributes:
        unthanked: Partners that did something for the Week that was, and got no letter of thanks.
        week_over: That Week, which may be another than the one at hand.
    """

    today: dt.date
    edition: Edition | None
    partner_count: int = 0
    activities: Sequence[Activity] = ()
    clashes: Sequence[Clash] = ()
    tasks: Sequence[Task] = ()
    open_questions: int = 0
    attendance: Mapping[OccurrenceId, Attendance] = field(default_factory=dict)
    unthanked: int = 0
    week_over: Edition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """How many activities a day of the Week has, cancelled ones left out."""

    day: dt.date
    count: int


def status_counts(activities: Sequence[Activity]) -> dict[ActivityStatus, int]:
    """Number of activities per status; every status is present."""
    found = Counter(activity.status for activity in activities)
    return {status: found[status] for status in ActivityStatus}


def day_counts(edition: Edition, activities: Sequence[Activity]) -> tuple[DayCount, ...]:
    """Activities per day of the Week, in order; what lasts the whole Week counts for no single day."""
    found: Counter[dt.date] = Counter()
    for activity in _going_on(activities):
        found.update(
            {moment.day for moment in activity.occurrences if moment.day and not moment.is_cancelled}
        )
    return tuple(DayCount(day=day, count=found[day]) for day in days_of_week(edition))


def without_day(activities: Sequence[Activity]) -> tuple[Activity, ...]:
    """Activities that go on but have no moment with a day yet."""
    return tuple(
        activity
        for activity in _going_on(activities)
        if not any(moment.day or moment.whole_week for moment in activity.occurrences)
    )


def late_tasks(tasks: Sequence[Task], today: dt.date) -> tuple[Task, ...]:
    """Open tasks whose date has passed, longest ago first."""
    late = [task for task in tasks if not task.is_done and task.due and task.due < today]
    return tuple(sorted(late, key=lambda task: (task.due or today, task.id)))


def uncounted(
    activities: Sequence[Activity], attendance: Mapping[OccurrenceId, Attendance], today: dt.date
) -> int:
    """Number of moments that have passed and of which nothing is known yet."""
    return sum(
        1
        for activity in _going_on(activities)
        for moment in activity.occurrences
        if moment.day and moment.day < today and not moment.is_cancelled and moment.id not in attendance
    )


def advise(situation: Situation) -> Advice:
    """The one thing to do now."""
    edition = situation.edition
    if edition is None:
        return Advice(code=AdviceCode.MAKE_WEEK)
    return (
        _thanks(situation, edition)
        or _start(situation, edition)
        or _after(situation, edition)
        or _trouble(situation)
        or _before(situation, edition)
        or Advice(code=AdviceCode.ALL_WELL)
    )


def _start(situation: Situation, edition: Edition) -> Advice | None:
    year = {"year": edition.year}
    if situation.partner_count == 0 and not situation.activities:
        return Advice(code=AdviceCode.ADD_PARTNERS)
    if not situation.activities:
        return Advice(code=AdviceCode.ADD_ACTIVITIES, facts=year)
    if not edition.dates_confirmed:
        return Advice(code=AdviceCode.CONFIRM_DATES, facts=year, record_id=edition.id)
    return None


def _thanks(situation: Situation, edition: Edition) -> Advice | None:
    """Thanks cannot wait for the next Week, when that is the one at hand already."""
    over = situation.week_over
    if not situation.unthanked or over is None or over == edition:
        return None
    return Advice(code=AdviceCode.THANK, facts={"count": situation.unthanked, "year": over.year})


def _after(situation: Situation, edition: Edition) -> Advice | None:
    if edition.first_day is None or situation.today < edition.first_day:
        return None
    missing = uncounted(situation.activities, situation.attendance, situation.today)
    if missing:
        return Advice(code=AdviceCode.ENTER_ATTENDANCE, facts={"count": missing})
    if edition.last_day is None or situation.today <= edition.last_day:
        return None
    days_ago = (situation.today - edition.last_day).days
    if situation.unthanked and days_ago <= THANK_WITHIN_DAYS:
        return Advice(code=AdviceCode.THANK, facts={"count": situation.unthanked, "year": edition.year})
    if days_ago <= REPORT_WITHIN_DAYS:
        return Advice(code=AdviceCode.PRINT_REPORT, facts={"year": edition.year})
    return Advice(code=AdviceCode.PREPARE_NEXT, facts={"year": situation.today.year + 1})


def _trouble(situation: Situation) -> Advice | None:
    if situation.clashes:
        return Advice(
            code=AdviceCode.SOLVE_CLASH,
            facts={"count": len(situation.clashes)},
            record_id=situation.clashes[0].first,
        )
    if situation.open_questions:
        return Advice(code=AdviceCode.ANSWER_QUESTIONS, facts={"count": situation.open_questions})
    late = late_tasks(situation.tasks, situation.today)
    if late:
        return Advice(code=AdviceCode.DO_LATE_TASK, facts={"title": late[0].title}, record_id=late[0].id)
    return None


def _before(situation: Situation, edition: Edition) -> Advice | None:
    homeless = without_day(situation.activities)
    if homeless:
        return Advice(code=AdviceCode.PLAN_DAYS, facts={"count": len(homeless)}, record_id=homeless[0].id)
    if edition.first_day is None:
        return None
    days_left = (edition.first_day - situation.today).days
    unsure = status_counts(situation.activities)
    waiting = unsure[ActivityStatus.IDEA] + unsure[ActivityStatus.PROMISED]
    if waiting and days_left <= CONFIRM_WITHIN_DAYS:
        return Advice(code=AdviceCode.CONFIRM_ACTIVITIES, facts={"count": waiting, "days": days_left})
    if 0 < days_left <= PRINT_WITHIN_DAYS:
        return Advice(code=AdviceCode.PRINT_PROGRAMME, facts={"days": days_left})
    return None


def _going_on(activities: Sequence[Activity]) -> Sequence[Activity]:
    return [activity for activity in activities if activity.status is not ActivityStatus.CANCELLED]
