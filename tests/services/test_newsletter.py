import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.contact_log import CommitmentState
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.evaluation import Consent, Story
from coalitiedesk.domain.ids import GuestId, MeetingId, MilestoneId, StoryId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.milestones import Milestone
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.contact_log import save_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.evaluation import save_story
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.newsletter import newsletter_text
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.planning import save_milestone
from coalitiedesk.services.stages import move_to_stage
from tests.builders import a_commitment, a_partner


def today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def a_milestone(title: str, days_ago: int, *, is_done: bool = True) -> Milestone:
    day = today() - dt.timedelta(days=days_ago)
    return Milestone(id=MilestoneId(0), title=title, day=day, is_done=is_done)


def test_empty_coalition_tells_nothing_but_how_to_join(desk: Desk) -> None:
    text = newsletter_text(desk, today=dt.date(2026, 9, 6))

    assert text.startswith("Nieuws van Coalitie Proef, 6 september 2026\n\nBeste lezer,\n\nMeedoen:\n")
    assert text.endswith("Hartelijke groet,\nCoalitie Proef")


def test_what_was_reached_lately_is_told(desk: Desk) -> None:
    save_milestone(desk, a_milestone("Startbijeenkomst", 10))
    save_milestone(desk, a_milestone("Tweede kroeg doet mee", 5))
    save_milestone(desk, a_milestone("Lang geleden", 200))
    save_milestone(desk, a_milestone("Nog niet", 5, is_done=False))
    save_milestone(desk, replace(a_milestone("Bestel materialen", 5), item="order_materials"))
    save_milestone(desk, replace(a_milestone("Naar de drukker", 4), item="programme_to_printer"))

    text = newsletter_text(desk, today=today())

    assert "We haalden samen 3 mijlpalen.\n- Startbijeenkomst (" in text
    assert "- Het programma ging naar de drukker (" in text
    for title in ("Lang geleden", "Nog niet", "Bestel materialen"):
        assert title not in text


def test_new_partners_are_welcomed_but_no_residents_nor_who_is_only_to_be_asked(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bakkerij Hulst"))
    save_partner(desk, a_partner(name="Jan Jansen", kind=PartnerKind.RESIDENTS))
    asked = save_partner(desk, a_partner(name="Kapper Kaal"))
    move_to_stage(desk, [asked], EngagementStage.PREPARE, day=today())

    text = newsletter_text(desk, today=today())

    assert "Welkom:\nBakkerij Hulst doet sinds kort mee. Fijn dat je er bent!" in text
    assert "Jansen" not in text
    assert "Kaal" not in text
    later = today() + dt.timedelta(days=200)
    assert "Bakkerij" not in newsletter_text(desk, today=later)


def test_many_new_partners_are_not_all_named(desk: Desk) -> None:
    for at in range(10):
        save_partner(desk, a_partner(name=f"Partner {at}"))

    assert "Partner 7 en nog 2 partners doen sinds kort mee" in newsletter_text(desk, today=today())


def test_meetings_and_kept_promises_are_successes(desk: Desk) -> None:
    keys = [save_partner(desk, a_partner(name=name)) for name in ("De Brug", "Kerk")]
    came = tuple(Guest(id=GuestId(0), partner_id=key, state=GuestState.ATTENDED) for key in keys)
    day = today() - dt.timedelta(days=3)
    save_meeting(desk, Meeting(id=MeetingId(0), title="Start", day=day, place="Raadszaal", guests=came))
    ahead = today() + dt.timedelta(days=3)
    save_meeting(desk, Meeting(id=MeetingId(0), title="Straks", day=ahead))
    for state in (CommitmentState.KEPT, CommitmentState.BROKEN):
        save_commitment(desk, a_commitment(partner_id=keys[0], state=state, settled_on=day))

    text = newsletter_text(desk, today=today())

    assert "zaten we met 2 mensen bij elkaar voor ‘Start’, op deze plek: Raadszaal." in text
    assert "1 toezegging is nagekomen, door De Brug." in text
    assert "‘Straks’" in text.split("Dit komt eraan:")[1]


def test_only_stories_that_may_be_told_and_nobody_who_told_them(desk: Desk) -> None:
    edition = add_proposed_edition(desk, 2026)
    add_proposed_edition(desk, 2027)
    for text, consent in (("Fijn!", Consent.WITHOUT_NAME), ("Geheim", Consent.NOT_ASKED)):
        save_story(
            desk, Story(id=StoryId(0), edition_id=edition, text=text, teller="vrouw, 71", consent=consent)
        )

    text = newsletter_text(desk, today=today())
    assert "Gehoord in de Week van 2026:\n‘Fijn!’" in text
    assert "Geheim" not in text
    assert "71" not in text
