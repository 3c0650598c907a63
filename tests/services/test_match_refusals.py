"""A suggestion that does not fit goes, comes back, and never hides another."""

import pytest

from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.match_refusals import list_refused_matches, refuse_match, suggest_again
from coalitiedesk.services.merging import merge_partners
from coalitiedesk.services.offers import get_interests, list_matches, remove_offers, save_offer
from coalitiedesk.services.partners import save_partner
from tests.builders import a_partner


@pytest.fixture
def partners(desk: Desk) -> list[PartnerId]:
    return [save_partner(desk, a_partner(name=name)) for name in ("De Brug", "Sportservice", "Taxi")]


def keep(desk: Desk, partner: PartnerId, direction: OfferDirection, text: str) -> OfferId:
    offer = Offer(id=OfferId(0), partner_id=partner, direction=direction, kind=Means.GOODS, text=text)
    return save_offer(desk, offer)


@pytest.fixture
def busses(desk: Desk, partners: list[PartnerId]) -> list[OfferId]:
    bridge, sport, taxi = partners
    return [
        keep(desk, bridge, OfferDirection.NEED, "Een busje"),
        keep(desk, sport, OfferDirection.OFFER, "Een busje"),
        keep(desk, taxi, OfferDirection.OFFER, "Een busje met chauffeur"),
        keep(desk, bridge, OfferDirection.NEED, "Tien ballen"),
        keep(desk, sport, OfferDirection.OFFER, "Ballen"),
    ]


def suggested(desk: Desk) -> set[tuple[str, str]]:
    return {(one.need.offer.text, one.offer.partner) for one in list_matches(desk)}


ALL = {("Een busje", "Sportservice"), ("Een busje", "Taxi"), ("Tien ballen", "Sportservice")}


@pytest.mark.usefixtures("busses")
def test_one_suggestion_goes_and_comes_back(desk: Desk) -> None:
    match = next(one for one in list_matches(desk) if one.offer.offer.text == "Een busje")

    refuse_match(desk, match)
    refuse_match(desk, match)

    assert suggested(desk) == ALL - {("Een busje", "Sportservice")}
    assert [one.offer.partner for one in list_refused_matches(desk)] == ["Sportservice"]
    suggest_again(desk, match)
    assert suggested(desk) == ALL
    assert list_refused_matches(desk) == ()
    desk.undo()
    assert suggested(desk) == ALL - {("Een busje", "Sportservice")}


@pytest.mark.usefixtures("busses")
def test_two_partners_are_never_suggested_together_again(desk: Desk, partners: list[PartnerId]) -> None:
    match = next(one for one in list_matches(desk) if one.offer.partner == "Sportservice")

    refuse_match(desk, match, never_again=True)

    assert suggested(desk) == {("Een busje", "Taxi")}
    interests = get_interests(desk, partners[0])
    assert interests is not None
    assert (interests.motives, interests.propositions) == ({}, frozenset())
    suggest_again(desk, match)
    assert suggested(desk) == ALL


def test_refusal_goes_with_the_offer(desk: Desk, partners: list[PartnerId], busses: list[OfferId]) -> None:
    (last,) = [one for one in list_matches(desk) if one.offer.offer.id == busses[4]]
    refuse_match(desk, last)
    remove_offers(desk, [busses[4]])

    again = keep(desk, partners[1], OfferDirection.OFFER, "Ballen")

    assert again == busses[4]  # the file gives the number out again
    assert suggested(desk) == ALL


@pytest.mark.usefixtures("busses")
def test_refusal_of_a_partner_goes_along_when_it_becomes_another(
    desk: Desk, partners: list[PartnerId]
) -> None:
    match = next(one for one in list_matches(desk) if one.offer.partner == "Taxi")
    refuse_match(desk, match, never_again=True)

    merge_partners(desk, partners[1], partners[2])

    assert suggested(desk) == set()
    assert {one.offer.partner for one in list_refused_matches(desk)} == {"Sportservice"}
