import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.contact_log import CommitmentState
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.letters import LetterField, LetterWay
from coalitiedesk.domain.overview import AdviceCode, advise
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import save_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.letter_recipients import open_correspondence
from coalitiedesk.services.letters import list_templates, log_sent
from coalitiedesk.services.overview import situation_in
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.venues import save_venue
from tests.builders import THURSDAY, a_commitment, a_partner, a_venue, an_activity, an_occurrence

AFTER = dt.date(2026, 10, 12)


def deeds(desk: Desk) -> dict[str, str]:
    people = open_correspondence(desk, today=AFTER).recipients
    return {one.partner: one.values.get(LetterField.DEEDS, "") for one in people if one.took_part}


def a_week(desk: Desk) -> EditionId:
    last = THURSDAY + dt.timedelta(days=6)
    return save_edition(
        desk, Edition(id=EditionId(0), name="Week", year=2026, first_day=THURSDAY, last_day=last)
    )


def test_who_gave_a_place_or_kept_a_promise_took_part_too(desk: Desk) -> None:
    week = a_week(desk)
    brug, choir, baker, _school, left = (
        save_partner(desk, a_partner(name=name)) for name in ("De Brug", "Koor", "Bakker", "School", "Weg")
    )
    building = save_venue(desk, a_venue(name="Buurthuis", partner_id=brug))
    hall = save_venue(desk, a_venue(name="Zaal 2", part_of=building))
    same_name = save_venue(desk, a_venue(name="School"))
    for title, venue, who in (("Zingen", hall, choir), ("Lezen", same_name, choir), ("Soep", hall, brug)):
        moment = an_occurrence(venue_id=venue)
        save_activity(
            desk, an_activity(edition_id=week, title=title, organiser_ids=(who,), occurrences=(moment,))
        )
    kept = a_commitment(text="Vijf kannen koffie.", state=CommitmentState.KEPT, settled_on=THURSDAY)
    save_commitment(desk, replace(kept, partner_id=baker))
    save_commitment(desk, replace(kept, partner_id=left, settled_on=THURSDAY - dt.timedelta(days=400)))

    assert deeds(desk) == {
        "De Brug": "‘Soep’ en de plek voor ‘Zingen’",
        "Koor": "‘Lezen’ en ‘Zingen’",
        "Bakker": "vijf kannen koffie",
        "School": "de plek voor ‘Lezen’",
    }


def test_without_a_week_nobody_took_part(desk: Desk) -> None:
    save_partner(desk, a_partner(id=PartnerId(0)))

    assert deeds(desk) == {}


def test_overview_counts_who_was_not_thanked_yet(desk: Desk) -> None:
    week = a_week(desk)
    partners = [save_partner(desk, a_partner(name=name)) for name in ("De Brug", "Koor", "Wie niets deed")]
    save_activity(desk, an_activity(edition_id=week, title="Soep", organiser_ids=tuple(partners[:2])))
    thanks = next(one for one in list_templates(desk) if one.key == "thanks")

    def unthanked(today: dt.date) -> int:
        with desk.read() as session:
            return situation_in(session, today=today).unthanked

    assert (unthanked(THURSDAY), unthanked(AFTER), unthanked(AFTER + dt.timedelta(days=90))) == (0, 2, 0)
    brug = next(one for one in open_correspondence(desk, today=AFTER).recipients if one.partner == "De Brug")
    log_sent(desk, thanks, [brug], way=LetterWay.PAPER, day=AFTER)
    assert unthanked(AFTER) == 1
    save_edition(desk, Edition(id=EditionId(0), name="Week", year=2027, first_day=dt.date(2027, 9, 30)))
    with desk.read() as session:
        advice = advise(situation_in(session, today=AFTER))
    assert (advice.code, advice.facts) == (AdviceCode.THANK, {"count": 1, "year": 2026})
