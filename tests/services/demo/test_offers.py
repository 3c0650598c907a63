from coalitiedesk.domain.engagement import EngagementMotive
from coalitiedesk.domain.offers import OfferDirection
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.offers import (
    check_partner_principles,
    get_interests,
    list_matches,
    list_offers,
    proposition_words,
)
from coalitiedesk.services.partners import list_partner_ids


def test_example_has_motives_offers_needs_and_something_to_look_at(desk: Desk) -> None:
    fill_demo(desk, activities=0)
    ids = list_partner_ids(desk)
    found = [one for key in ids if (one := get_interests(desk, key)) and not one.is_empty]
    offers = list_offers(desk)

    assert {motive for one in found for motive in one.motives} == set(EngagementMotive)
    assert all(proposition_words(one.propositions) for one in found if one.propositions)
    assert any(one.propositions for one in found)
    assert {one.offer.direction for one in offers} == set(OfferDirection)
    assert {one.offer.is_open for one in offers} == {True, False}
    assert len(list_matches(desk)) >= 5
    assert sum(bool(check_partner_principles(desk, key)) for key in ids) == 1
    assert not [one.offer.text for one in offers if taboo_words(one.offer.text)]
