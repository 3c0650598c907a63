"""Loading the lists of partners and of activities against the same columns with bare sqlite3."""

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from _interleaved import runs_asked, verdict
from _material import example
from _partner_material import lasting

from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partners

PARTNERS = (
    """SELECT id, name, kind, sector, place, phone, email, is_active, stage, stage_since, area_id,
    interval_days, rest_until, is_active, left_on, account_holder, rest_reason
    FROM partner ORDER BY sort_name, id""",
    "SELECT partner_id, name, phone, email, active_until FROM contact ORDER BY id",
    "SELECT partner_id, count(*) FROM activity_organiser GROUP BY partner_id",
    "SELECT partner_id, max(day) FROM interaction GROUP BY partner_id",
    """SELECT partner_id, min(follow_up_on) FROM interaction
    WHERE follow_up_on IS NOT NULL AND NOT is_followed_up GROUP BY partner_id""",
    "SELECT partner_id, name FROM partner_label ORDER BY lower(name), id",
)
ACTIVITIES = (
    "SELECT * FROM activity ORDER BY title, id",
    "SELECT * FROM occurrence",
    "SELECT activity_id, partner_id FROM activity_organiser ORDER BY position, id",
    """SELECT t.activity_id, g.name FROM activity_target_group t
    JOIN target_group g ON g.id = t.target_group_id ORDER BY t.position, t.id""",
)


def main() -> int:
    good = [
        loads("5,000 partners", lasting(), PARTNERS, list_partners),
        loads("10,000 activities", example(activities=10_000), ACTIVITIES, activities_of_the_week),
    ]
    return 0 if all(good) else 1


def activities_of_the_week(desk: Desk) -> object:
    return list_activities(desk, list_editions(desk)[0].id)


def loads(name: str, path: Path, floor: Sequence[str], ours: Callable[[Desk], object]) -> bool:
    desk = open_coalition(path, view_only=True)
    with closing(sqlite3.connect(path)) as bare:
        found = compared(lambda: ours(desk), lambda: [bare.execute(query).fetchall() for query in floor])
    desk.close()
    return verdict(f"loading {name}", found, must=1.3)


def compared(ours: Callable[[], object], floor: Callable[[], object]) -> float:
    ratios = []
    for turn in range(-1, runs_asked(7)):
        below, above = seconds(floor), seconds(ours)
        if turn >= 0:
            ratios.append(above / below)
            print(f"   bare {below * 1000:7.1f} ms   ours {above * 1000:7.1f} ms")
    return statistics.median(ratios)


def seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
