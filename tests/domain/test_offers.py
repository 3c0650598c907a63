from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offers import (
    Offer,
    OfferDirection,
    OfferObjection,
    OfferState,
    PartnerInterests,
    check_offer,
)


def an_offer(text: str, direction: OfferDirection = OfferDirection.OFFER) -> Offer:
    return Offer(id=OfferId(1), partner_id=PartnerId(1), direction=direction, kind=Means.GOODS, text=text)


def test_offer_needs_a_partner_and_words() -> None:
    empty = Offer(
        id=OfferId(0), partner_id=PartnerId(0), direction=OfferDirection.NEED, kind=Means.PEOPLE, text=" "
    )

    assert {key: one.code for key, one in check_offer(empty).items()} == {
        "partner": OfferObjection.NO_PARTNER,
        "text": OfferObjection.NO_WORDS,
    }
    assert check_offer(an_offer("Een busje")) == {}


def test_interests_know_offers_from_needs() -> None:
    offer, need = an_offer("Een zaal"), an_offer("Een kok", OfferDirection.NEED)
    interests = PartnerInterests(partner_id=PartnerId(1), offers=(offer, need))

    assert interests.of(OfferDirection.OFFER) == (offer,)
    assert interests.of(OfferDirection.NEED) == (need,)
    assert not interests.is_empty
    assert PartnerInterests(partner_id=PartnerId(1)).is_empty
    assert offer.is_open
    assert OfferState.SETTLED not in {offer.state, need.state}
