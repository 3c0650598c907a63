import datetime as dt

from coalitiedesk.domain.evaluation import Consent, Story
from coalitiedesk.domain.ids import MilestoneId, StoryId
from coalitiedesk.domain.milestones import Milestone
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.evaluation import save_story
from coalitiedesk.services.newsletter import newsletter_text
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.planning import save_milestone
from tests.builders import a_partner


def today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def a_milestone(title: str, days_ago: int, *, is_done: bool = True) -> Milestone:
    day = today() - dt.timedelta(days=days_ago)
    return Milestone(id=MilestoneId(0), title=title, day=day, is_done=is_done)


def test_empty_coalition_has_its_heading_only(desk: Desk) -> None:
    text = newsletter_text(desk, today=dt.date(2026, 9, 6))

    assert text == "Nieuws van Coalitie Proef, 6 september 2026"


def test_what_was_done_lately_is_told(desk: Desk) -> None:
    save_milestone(desk, a_milestone("Startbijeenkomst", 10))
    save_milestone(desk, a_milestone("Lang geleden", 200))
    save_milestone(desk, a_milestone("Nog niet", 5, is_done=False))

    assert "Dit is gedaan:\n- Startbijeenkomst" in newsletter_text(desk, today=today())
    assert "Lang geleden" not in newsletter_text(desk, today=today())
    assert "Nog niet" not in newsletter_text(desk, today=today())


def test_new_partners_are_welcomed_but_no_residents(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bakkerij Hulst"))
    save_partner(desk, a_partner(name="Jan Jansen", kind=PartnerKind.RESIDENTS))

    assert newsletter_text(desk, today=today()).endswith("Welkom! Nieuw doet mee: Bakkerij Hulst.")
    later = today() + dt.timedelta(days=200)
    assert "Bakkerij" not in newsletter_text(desk, today=later)


def test_only_stories_that_may_be_told_and_nobody_who_told_them(desk: Desk) -> None:
    edition = add_proposed_edition(desk, 2026)
    add_proposed_edition(desk, 2027)
    for text, consent in (("Fijn!", Consent.WITHOUT_NAME), ("Geheim", Consent.NOT_ASKED)):
        save_story(
            desk, Story(id=StoryId(0), edition_id=edition, text=text, teller="vrouw, 71", consent=consent)
        )

    text = newsletter_text(desk, today=today())
    assert "Gehoord in de Week van 2026:\n\n‘Fijn!’" in text
    assert "Geheim" not in text
    assert "71" not in text
