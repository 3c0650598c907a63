import datetime as dt
from dataclasses import replace
from typing import Any

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, MilestoneId
from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.domain.milestones import Milestone, milestones_at_hand, missing_items, placed
from coalitiedesk.domain.municipality import ScheduleItem, WorkingPart

WEEK = Edition(id=EditionId(1), name="Week", year=2026, first_day=dt.date(2026, 9, 24))
LATER = Edition(id=EditionId(2), name="Week", year=2027)


def a_milestone(title: str = "Iets", key: int = 1, **changes: Any) -> Milestone:
    return Milestone(**{"id": MilestoneId(key), "title": title, **changes})


def test_what_is_counted_back_moves_along_with_its_week() -> None:
    posters = a_milestone(edition_id=WEEK.id, days_before=14)
    moved = replace(WEEK, first_day=dt.date(2026, 10, 1))

    assert placed((posters,), (WEEK,))[0].day == dt.date(2026, 9, 10)
    assert placed((posters,), (moved,))[0].day == dt.date(2026, 9, 17)


def test_order_is_by_date_and_what_has_none_comes_last_by_its_week() -> None:
    found = placed(
        (
            a_milestone("na de zomer", 1, when_text="na de zomer"),
            a_milestone("volgend jaar", 2, edition_id=LATER.id, days_before=28),
            a_milestone("eerder volgend jaar", 3, edition_id=LATER.id, days_before=56),
            a_milestone("evaluatie", 4, edition_id=WEEK.id, days_before=-14),
            a_milestone("raad", 5, day=dt.date(2026, 3, 1)),
        ),
        (LATER, WEEK),
    )

    assert [one.milestone.title for one in found] == [
        "raad",
        "evaluatie",
        "eerder volgend jaar",
        "volgend jaar",
        "na de zomer",
    ]


def test_late_is_only_what_has_a_date_and_is_not_done() -> None:
    today = dt.date(2026, 9, 11)
    (late,) = placed((a_milestone(day=dt.date(2026, 9, 10)),), ())
    (done,) = placed((a_milestone(day=dt.date(2026, 9, 10), is_done=True),), ())
    (open_ended,) = placed((a_milestone(),), ())

    assert (late.is_late(today), done.is_late(today), open_ended.is_late(today)) == (True, False, False)


def test_schedule_adds_only_what_is_missing() -> None:
    provenance = Provenance(document=SourceDocument.WEEK, place="x", reviewed=dt.date(2026, 11, 22))
    schedule = tuple(
        ScheduleItem(
            key=key, part=WorkingPart.PREPARE, weeks_before=weeks, title=key, text="", provenance=provenance
        )
        for key, weeks in (("press", 3), ("thank", -1))
    )
    present = a_milestone(item="press", edition_id=WEEK.id, days_before=21)

    (missing,) = missing_items(schedule, (present,), WEEK.id)

    assert (missing.item, missing.days_before, missing.edition_id) == ("thank", -7, WEEK.id)
    assert len(missing_items(schedule, (present,), LATER.id)) == 2


def test_on_the_first_screen_stand_what_is_late_what_comes_and_what_was_reached() -> None:
    today = dt.date(2027, 5, 10)
    days = {"Ooit": None, "Laat": -3, "Straks": 5, "Later": 9, "Nog later": 90, "Veel later": 99}
    own = [
        a_milestone(title, day=None if away is None else today + dt.timedelta(days=away))
        for title, away in days.items()
    ]
    done = [
        a_milestone(title, day=today - dt.timedelta(days=ago), is_done=True)
        for title, ago in (("Gehaald", 2), ("Lang geleden", 60))
    ]

    found = milestones_at_hand(placed([*own, *done], ()), today=today)
    without = milestones_at_hand(placed(own, ()), today=today)

    assert [one.milestone.title for one in found] == ["Laat", "Straks", "Later", "Gehaald"]
    assert [one.milestone.title for one in without] == ["Laat", "Straks", "Later", "Nog later"]
