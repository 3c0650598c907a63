import datetime as dt

import pytest

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, MeetingId
from coalitiedesk.domain.letters import LetterField
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import log_interaction
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.letter_recipients import open_correspondence, week_at_hand
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.partners import save_partner
from tests.builders import THURSDAY, a_contact, a_partner, an_activity, an_interaction

AFTER = dt.date(2026, 10, 12)


def a_week(key: int, year: int, first: dt.date | None) -> Edition:
    last = first + dt.timedelta(days=6) if first else None
    return Edition(id=EditionId(key), name="Week", year=year, first_day=first, last_day=last)


LAST = a_week(1, 2026, THURSDAY)
NEXT = a_week(2, 2027, dt.date(2027, 9, 30))
UNDATED = a_week(3, 2028, None)


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (THURSDAY - dt.timedelta(days=60), LAST),
        (THURSDAY + dt.timedelta(days=2), LAST),
        (AFTER, LAST),
        (dt.date(2027, 3, 1), NEXT),
        (dt.date(2029, 1, 1), UNDATED),
    ],
)
def test_week_at_hand_is_the_one_just_held_and_else_the_next(today: dt.date, week: Edition) -> None:
    assert week_at_hand((UNDATED, NEXT, LAST), today=today) == week
    assert week_at_hand((), today=today) is None


def test_recipient_knows_what_it_did_and_where_it_lives(desk: Desk) -> None:
    week = save_edition(desk, a_week(0, 2026, THURSDAY))
    brug = save_partner(
        desk,
        a_partner(
            name="De Brug",
            address="Dorpsstraat 1",
            postcode="1234 AB",
            place="Proefstad",
            email="info@brug.test",
            contacts=(a_contact(name="Wie weg is", active_until=AFTER), a_contact(email="")),
        ),
    )
    save_partner(desk, a_partner(name="Bakker Jan"))
    for title, status in (("Soep", ActivityStatus.CONFIRMED), ("Zang", ActivityStatus.CANCELLED)):
        save_activity(desk, an_activity(edition_id=week, title=title, status=status, organiser_ids=(brug,)))
    log_interaction(desk, an_interaction(partner_id=brug, follow_up_on=AFTER + dt.timedelta(days=1)))

    baker, found = open_correspondence(desk, today=AFTER).recipients

    assert not baker.took_part
    assert baker.values[LetterField.ACTIVITIES] == "nog niets"
    assert LetterField.DEEDS not in baker.values
    assert found.took_part
    assert found.values[LetterField.ACTIVITIES] == "‘Soep’"
    assert found.values[LetterField.WEEK] == "Week 2026"
    assert found.values[LetterField.DAYS] == "donderdag 1 t/m woensdag 7 oktober"
    assert found.values[LetterField.APPOINTMENT] == "dinsdag 13 oktober"
    assert found.address == ("Dorpsstraat 1", "1234 AB  Proefstad")
    assert (found.person, found.email) == ("Samira Voorbeeld", "info@brug.test")


def test_next_meeting_is_the_one_that_is_written_about(desk: Desk) -> None:
    for title, day in (("Later", 30), ("Eerst", 10), ("Voorbij", -3)):
        save_meeting(
            desk, Meeting(id=MeetingId(0), title=title, day=AFTER + dt.timedelta(days=day), place="De Brug")
        )

    shared = open_correspondence(desk, today=AFTER).shared

    assert shared[LetterField.MEETING] == "Eerst"
    assert shared[LetterField.MEETING_PLACE] == "De Brug"
    assert LetterField.WEEK not in shared
