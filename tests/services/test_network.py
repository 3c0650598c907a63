from coalitiedesk.db.queries.network import network
from coalitiedesk.domain.network import NetworkLink
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.network import list_gaps, seek_partner
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import list_tasks
from tests.builders import a_partner, an_activity


def test_shared_activities_link_those_who_take_part(desk: Desk) -> None:
    edition = add_proposed_edition(desk, 2027)
    one, two = (save_partner(desk, a_partner(name=name)) for name in ("A", "B"))
    gone = save_partner(desk, a_partner(name="C", is_active=False))
    for title in ("Koffie", "Soep"):
        organisers = (one, two, gone)
        save_activity(desk, an_activity(edition_id=edition, title=title, organiser_ids=organisers))

    with desk.read() as session:
        partners, links = network(session)

    assert [partner.name for partner in partners] == ["A", "B"]
    assert links == (NetworkLink(first=one, second=two, weight=2),)


def test_gap_becomes_a_task(desk: Desk) -> None:
    save_partner(desk, a_partner(kind=PartnerKind.CARE))

    seek_partner(desk, PartnerKind.RELIGIOUS, ("Noord", "Zuid"))

    assert [task.title for task in list_tasks(desk)] == ["Zoek een partner: kerk of moskee in Noord en Zuid"]
    assert list_gaps(desk)[-1].kind is PartnerKind.CARE
