import datetime as dt

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.kind_gaps import kind_gaps
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.gaps import list_groups, put_on_longlist, read_sought, seek_by_task
from coalitiedesk.services.partners import get_partner, list_partner_ids, save_partner
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.services.shortlist import get_shortlist
from coalitiedesk.services.stages import get_stage
from tests.builders import a_partner, an_activity

TODAY = dt.date(2026, 9, 6)


def test_partner_does_something_for_the_groups_of_its_activities(desk: Desk) -> None:
    edition = add_proposed_edition(desk, 2027)
    one = save_partner(desk, a_partner(name="A"))
    save_partner(desk, a_partner(name="B", is_active=False))
    activity = an_activity(edition_id=edition, organiser_ids=(one,), target_groups=("Jongeren", "Ouderen"))
    save_activity(desk, activity)

    found = read_sought(desk)

    assert [(each.name, sorted(each.groups), each.takes_part) for each in found] == [
        ("A", ["Jongeren", "Ouderen"], True),
        ("B", [], False),
    ]


def test_group_that_nobody_does_anything_for_is_offered_too(desk: Desk) -> None:
    edition = add_proposed_edition(desk, 2027)
    save_activity(desk, an_activity(edition_id=edition, organiser_ids=(), target_groups=("Jongeren",)))

    assert "Jongeren" in list_groups(desk)
    assert all(not gap.total for gap in kind_gaps(read_sought(desk), [], group="Jongeren"))


def test_idea_is_on_the_longlist_in_one_step_and_fills_no_gap(desk: Desk) -> None:
    area = add_area(desk, "Noord")

    key = put_on_longlist(desk, "Kerk in Noord", PartnerKind.RELIGIOUS, area=area, today=TODAY)

    assert key is not None
    partner, stage = get_partner(desk, key), get_stage(desk, key)
    assert partner is not None
    assert stage is not None
    assert (partner.kind, partner.area_id, stage.stage) == (
        PartnerKind.RELIGIOUS,
        area,
        EngagementStage.PREPARE,
    )
    assert "Kerk in Noord" in [one.name for one in get_shortlist(desk).candidates]
    gap = next(one for one in kind_gaps(read_sought(desk), [area]) if one.kind is PartnerKind.RELIGIOUS)
    assert (gap.total, gap.prospects) == (0, 1)
    assert put_on_longlist(desk, "Kerk in Noord", PartnerKind.RELIGIOUS, area=area, today=TODAY) is None
    desk.undo()
    assert list_partner_ids(desk) == ()


def test_asking_somebody_is_a_task(desk: Desk) -> None:
    seek_by_task(desk, "Vraag De Ark")

    assert [task.title for task in list_tasks(desk)] == ["Vraag De Ark"]
