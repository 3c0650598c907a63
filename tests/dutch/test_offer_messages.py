import pytest

from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offer_matching import OfferMatch, suggest_matches
from coalitiedesk.domain.offers import ListedOffer, Offer, OfferDirection, OfferObjection
from coalitiedesk.domain.principle_checks import PrincipleObjection
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.offer_messages import (
    match_gist,
    match_promise,
    match_reason,
    match_sentence,
    match_task,
    match_title,
    offer_line,
    offer_objection,
    principle_sentence,
)


def listed(number: int, partner: str, direction: OfferDirection, text: str) -> ListedOffer:
    offer = Offer(
        id=OfferId(number), partner_id=PartnerId(number), direction=direction, kind=Means.GOODS, text=text
    )
    return ListedOffer(offer=offer, partner=partner, area="Noord")


@pytest.fixture
def match() -> OfferMatch:
    (found,) = suggest_matches(
        [
            listed(1, "De Brug", OfferDirection.NEED, "een busje"),
            listed(2, "Sportservice", OfferDirection.OFFER, "busje met acht plaatsen."),
        ]
    )
    return found


def test_suggestion_explains_itself(match: OfferMatch) -> None:
    assert match_sentence(match) == (
        "De Brug zoekt ‘een busje’. Sportservice biedt ‘busje met acht plaatsen.’."
    )
    assert match_reason(match) == (
        "Allebei noemen ze ‘busje’. Het is hetzelfde soort hulp: middelen. Ze zitten in dezelfde wijk: Noord."
    )
    assert match_title(match) == "Een busje"
    assert match_gist(match) == "busje"
    assert match_promise(match) == "Busje met acht plaatsen, voor De Brug"
    assert match_task(match) == "Breng De Brug en Sportservice bij elkaar: een busje"
    assert offer_line(match.need) == "De Brug zoekt: een busje"
    assert offer_line(match.offer) == "Sportservice biedt: busje met acht plaatsen."


@pytest.mark.parametrize("code", PrincipleObjection)
def test_every_principle_speaks_in_sentences(code: PrincipleObjection) -> None:
    words = principle_sentence(Problem(code=code, subject="{iets}. ", facts={"principle": "equal"}))

    assert words.endswith((".", "?"))
    assert "{iets}" in words
    assert "{subject}" not in words


def test_every_objection_is_a_sentence() -> None:
    assert all(offer_objection(Problem(code=code)).endswith(".") for code in OfferObjection)
