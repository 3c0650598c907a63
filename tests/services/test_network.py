import datetime as dt

import pytest

from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import CommitmentId, EditionId, GuestId, MeetingId, PartnerId, VenueId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.network import NetworkWish, TieKind
from coalitiedesk.domain.venues import Venue
from coalitiedesk.printouts.network_content import NetworkContent
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import save_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.network import network_job, read_network
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.stages import move_to_stage
from coalitiedesk.services.venues import save_venue
from tests.builders import a_partner, an_activity, an_occurrence

TODAY = dt.date(2026, 9, 6)


@pytest.fixture
def edition(desk: Desk) -> EditionId:
    return add_proposed_edition(desk, 2027)


def partners(desk: Desk, *names: str) -> list[PartnerId]:
    return [save_partner(desk, a_partner(name=name)) for name in names]


def shared(desk: Desk) -> list[tuple[TieKind, set[PartnerId], int | None]]:
    return [(one.kind, set(one.partners), one.year) for one in read_network(desk).shared]


def test_shared_activities_tie_those_who_take_part(desk: Desk, edition: EditionId) -> None:
    one, two = partners(desk, "A", "B")
    gone = save_partner(desk, a_partner(name="C", is_active=False))
    asked = save_partner(desk, a_partner(name="D"))
    move_to_stage(desk, [asked], EngagementStage.PREPARE, day=TODAY)
    save_activity(desk, an_activity(edition_id=edition, organiser_ids=(one, two, gone, asked)))

    assert [partner.name for partner in read_network(desk).partners] == ["A", "B"]
    assert shared(desk) == [(TieKind.ACTIVITY, {one, two}, 2027)]


def test_whose_place_it_is_in_takes_part_too(desk: Desk, edition: EditionId) -> None:
    one, host = partners(desk, "A", "B")
    hall = save_venue(desk, Venue(id=VenueId(0), name="Zaal", partner_id=host))
    save_activity(
        desk,
        an_activity(edition_id=edition, organiser_ids=(one,), occurrences=(an_occurrence(venue_id=hall),)),
    )

    assert shared(desk) == [(TieKind.ACTIVITY, {one, host}, 2027)]


def test_who_was_invited_but_did_not_come_is_tied_to_nobody(desk: Desk) -> None:
    one, two, three = partners(desk, "A", "B", "C")
    states = ((one, GuestState.ATTENDED), (two, GuestState.COMING), (three, GuestState.INVITED))
    guests = tuple(Guest(id=GuestId(0), partner_id=key, state=state) for key, state in states)
    save_meeting(desk, Meeting(id=MeetingId(0), title="Start", day=dt.date(2026, 3, 1), guests=guests))

    assert shared(desk) == [(TieKind.MEETING, {one, two}, 2026)]


def test_meeting_of_everybody_ties_nobody(desk: Desk) -> None:
    keys = partners(desk, *(f"P{at}" for at in range(16)))
    guests = tuple(Guest(id=GuestId(0), partner_id=key, state=GuestState.ATTENDED) for key in keys)
    save_meeting(desk, Meeting(id=MeetingId(0), title="Iedereen", guests=guests))

    assert shared(desk) == []


def test_promise_that_names_another_partner_ties_the_two(desk: Desk) -> None:
    one, two, _ = partners(desk, "Bakkerij ’t Hooft", "De Brug", "Brug")
    promise = Commitment(
        id=CommitmentId(0),
        partner_id=one,
        direction=CommitmentDirection.THEIRS,
        text="Brood brengen naar De Brug",
        made_on=TODAY,
    )
    save_commitment(desk, promise)

    ((kind, tied, year),) = shared(desk)
    assert (kind, year) == (TieKind.COMMITMENT, 2026)
    assert {one, two} <= tied


def test_what_is_shown_goes_to_the_press_as_it_is(desk: Desk, edition: EditionId) -> None:
    one, two, _ = partners(desk, "A", "B", "C")
    save_activity(desk, an_activity(edition_id=edition, organiser_ids=(one, two)))

    job = network_job(desk, NetworkWish(year=2027), words="2027", paper="a3", today=TODAY)

    assert isinstance(job.own, NetworkContent)
    assert (job.own.words, job.options["paper"]) == ("2027", "a3")
    assert [partner.name for partner in job.own.view.partners] == ["A", "B"]
    assert [partner.name for partner in job.own.view.alone] == ["C"]
