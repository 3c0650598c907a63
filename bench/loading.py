"""Loading the lists of partners and of activities against the same columns with bare sqlite3."""

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import closing

from _interleaved import runs_asked, verdict
from _material import example

from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partners

PARTNERS = (
    "SELECT id, name, kind, sector, place, phone, email, is_active FROM partner ORDER BY sort_name, id",
    "SELECT partner_id, name, phone, email FROM contact ORDER BY id",
    "SELECT partner_id, count(*) FROM activity_organiser GROUP BY partner_id",
)
ACTIVITIES = (
    "SELECT * FROM activity ORDER BY title, id",
    "SELECT * FROM occurrence",
    "SELECT activity_id, partner_id FROM activity_organiser ORDER BY position, id",
    """SELECT t.activity_id, g.name FROM activity_target_group t
    JOIN target_group g ON g.id = t.target_group_id ORDER BY t.position, t.id""",
)


def main() -> int:
    path = example(activities=10_000, partners=5_000, years=1)
    desk = open_coalition(path, view_only=True)
    edition_id = list_editions(desk)[0].id
    good = []
    with closing(sqlite3.connect(path)) as bare:
        for name, ours, floor in (
            ("5,000 partners", lambda: list_partners(desk), PARTNERS),
            ("10,000 activities", lambda: list_activities(desk, edition_id), ACTIVITIES),
        ):
            found = compared(ours, lambda: [bare.execute(query).fetchall() for query in floor])  # noqa: B023
            good.append(verdict(f"loading {name}", found, must=1.3))
    desk.close()
    return 0 if all(good) else 1


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
