"""Every list of the program, with and without people."""

import datetime as dt

import pytest

from coalitiedesk.domain.contact_log import CommitmentDirection
from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import MeetingId, OfferId, PartnerId, TaskId
from coalitiedesk.domain.listed import ListedTable, ProgramList
from coalitiedesk.domain.meetings import Guest, Meeting
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import log_interaction, save_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.offers import save_offer
from coalitiedesk.services.partners import get_partner, save_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.services.program_lists import program_list
from tests.builders import THURSDAY, a_commitment, a_contact, a_partner, an_activity, an_interaction

TODAY = THURSDAY
NAMES = ("Samira", "Zonneveld", "Mirthe", "06-12345678", "Piet Bewoner")


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A bakery with somebody who answers the telephone, a resident, and something on every list."""
    person = a_contact(name="Samira Zonneveld", phone="06-12345678", email="samira@bakker.test")
    bakery = save_partner(desk, a_partner(name="Bakkerij Hulst", contacts=(person,)))
    resident = save_partner(desk, a_partner(name="Piet Bewoner", kind=PartnerKind.RESIDENTS))
    partner = get_partner(desk, bakery)
    assert partner is not None
    contact = partner.contacts[0].id
    moment = an_interaction(
        partner_id=bakery, contact_id=contact, day=TODAY, text="Samira bakt taart", by_whom="Mirthe"
    )
    log_interaction(desk, moment)
    for partner_id in (bakery, resident):
        promise = a_commitment(
            partner_id=partner_id,
            direction=CommitmentDirection.THEIRS,
            text="Taart, zegt Samira Zonneveld",
            due=TODAY,
        )
        save_commitment(desk, promise)
    offer = Offer(
        id=OfferId(0), partner_id=bakery, direction=OfferDirection.OFFER, kind=Means.PEOPLE, text="Bel Samira"
    )
    save_offer(desk, offer)
    save_task(desk, Task(id=TaskId(0), title="Bel 06-12345678", owner="Mirthe", due=TODAY))
    guest = Guest(id=0, partner_id=bakery, contact_id=contact)  # type: ignore[arg-type]
    save_meeting(desk, Meeting(id=MeetingId(0), title="Overleg", day=TODAY, start=600, guests=(guest,)))
    week = add_proposed_edition(desk, 2026)
    save_activity(desk, an_activity(edition_id=week, title="Soep", organiser_ids=(bakery, resident)))
    return desk


def found(desk: Desk, which: ProgramList, *, has_people: bool) -> ListedTable:
    with desk.read() as session:
        week = 1 if which is ProgramList.ACTIVITIES else None
        return program_list(session, which, today=TODAY, has_people=has_people, edition_id=week)  # type: ignore[arg-type]


@pytest.mark.parametrize("which", list(ProgramList))
def test_every_list_has_rows_and_no_people_unasked(filled: Desk, which: ProgramList) -> None:
    whole, bare = found(filled, which, has_people=True), found(filled, which, has_people=False)

    assert len(whole.rows) == len(bare.rows) > 0
    assert all(len(row) == len(bare.headings) for row in bare.cells)
    words = " ".join(str(cell) for row in bare.cells for cell in row)
    assert [name for name in NAMES if name in words] == []


def test_promises_say_who_what_and_when(filled: Desk) -> None:
    table = found(filled, ProgramList.PROMISES, has_people=True)

    assert table.headings == ("Partner", "Wie", "Wat", "Beloofd op", "Uiterlijk", "Stand")
    assert table.cells[0][:3] == ("Bakkerij Hulst", "Zij beloofden", "Taart, zegt Samira Zonneveld")
    assert table.cells[0][4:] == (TODAY, "Nog open")


def test_calls_name_whom_to_ask_for_and_the_number(filled: Desk) -> None:
    table = found(filled, ProgramList.DUE_CALLS, has_people=True)

    assert ("Samira Zonneveld", "06-12345678") in {row[4:] for row in table.cells}


def test_days_stay_days_for_a_spreadsheet(filled: Desk) -> None:
    (task,) = found(filled, ProgramList.TASKS, has_people=True).cells

    assert task == ("Bel 06-12345678", "", "Mirthe", TODAY, "", "nee")
    assert isinstance(task[3], dt.date)


def test_rows_know_which_partners_they_are_about(filled: Desk) -> None:
    table = found(filled, ProgramList.MEETINGS, has_people=True)

    assert table.rows[0].partner_ids == {PartnerId(1)}
    assert table.only({PartnerId(2)}).rows == ()
