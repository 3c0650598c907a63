import datetime as dt

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.knowledge.engagement import engagement_knowledge
from coalitiedesk.services.demo import DemoSize, fill_demo, write_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import list_partner_ids, list_partners
from coalitiedesk.services.stages import get_stage


def test_example_has_partners_in_every_stage_with_their_history(desk: Desk) -> None:
    fill_demo(desk)
    found = [stage for key in list_partner_ids(desk) if (stage := get_stage(desk, key))]
    known = {check.key for guide in engagement_knowledge().stages for check in guide.checks}

    assert {one.stage for one in found} == set(EngagementStage)
    assert all(
        (one.stage, one.since) == (one.changes[0].stage, one.changes[0].day) for one in found if one.changes
    )
    assert any(one.changes[0].stage < one.changes[1].stage for one in found if len(one.changes) > 1)
    assert {item for one in found for item in one.ticked} <= known
    assert not [change.note for one in found for change in one.changes if taboo_words(change.note)]


def test_no_stage_of_the_example_is_still_to_come(desk: Desk) -> None:
    today = dt.date(2026, 11, 22)
    with desk.change("voorbeeld") as session:
        write_demo(session, DemoSize(activities=0, today=today))

    days = [line.stage_since for line in list_partners(desk) if line.stage_since]

    assert max(days) == today - dt.timedelta(days=14)
