import datetime as dt

import pytest

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId, StageChangeId
from coalitiedesk.domain.stages import (
    STAGES,
    StageChange,
    StageObjection,
    check_stage_day,
    days_in_stage,
    latest_change,
    next_stage,
    stands_still,
)

TODAY = dt.date(2026, 10, 1)
EARLIER = TODAY - dt.timedelta(days=45)


def a_change(key: int, stage: EngagementStage, day: dt.date) -> StageChange:
    return StageChange(id=StageChangeId(key), partner_id=PartnerId(1), stage=stage, day=day)


def test_days_in_a_stage_count_from_the_day_itself() -> None:
    assert [days_in_stage(day, TODAY) for day in (TODAY, EARLIER, None)] == [0, 45, None]


def test_stages_follow_each_other_and_end() -> None:
    assert [next_stage(stage) for stage in (EngagementStage.UNKNOWN, *STAGES)] == [*STAGES, None]


def test_latest_change_holds_also_when_it_was_written_down_first() -> None:
    later = a_change(1, EngagementStage.ENTICE, TODAY)
    earlier = a_change(2, EngagementStage.CONNECT, EARLIER)
    same_day = a_change(3, EngagementStage.CONNECT, TODAY)

    assert latest_change((later, earlier)) is later
    assert latest_change((same_day, later, earlier)) is same_day
    assert latest_change(()) is None


@pytest.mark.parametrize(
    ("day", "since", "objection"),
    [
        (TODAY, None, []),
        (EARLIER, EARLIER, []),
        (TODAY + dt.timedelta(days=1), None, [StageObjection.STILL_TO_COME]),
        (EARLIER, TODAY, [StageObjection.BEFORE_THE_LAST]),
    ],
)
def test_a_change_is_neither_still_to_come_nor_before_the_last(
    day: dt.date, since: dt.date | None, objection: list[StageObjection]
) -> None:
    assert [one.code for one in check_stage_day(day, since=since, today=TODAY)] == objection


@pytest.mark.parametrize(
    ("stage", "days", "has_next_step", "wanted"),
    [
        (EngagementStage.CONNECT, 90, False, True),
        (EngagementStage.CONNECT, 89, False, False),
        (EngagementStage.CONNECT, 200, True, False),
        (EngagementStage.RETAIN, 400, False, False),
        (EngagementStage.UNKNOWN, 400, False, False),
    ],
)
def test_partner_stands_still_when_nothing_follows_in_a_stage_one_passes_through(
    stage: EngagementStage, days: int, has_next_step: bool, wanted: bool
) -> None:
    since = TODAY - dt.timedelta(days=days)

    assert stands_still(stage, since, TODAY, has_next_step=has_next_step) is wanted
    assert not stands_still(stage, None, TODAY, has_next_step=False)
