from dataclasses import replace

import pytest

from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Means, Principle
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offers import Offer, OfferDirection, OfferState, PartnerInterests
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.principle_checks import PrincipleObjection
from coalitiedesk.services.contact_log import save_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.offers import (
    check_partner_principles,
    get_interests,
    list_matches,
    list_offers,
    proposition_words,
    remove_offers,
    save_interests,
    save_offer,
    settle_offers,
    tick_trait,
)
from coalitiedesk.services.partners import delete_partners, owner_of, save_partner
from tests.builders import a_commitment, a_partner


@pytest.fixture
def baker(desk: Desk) -> PartnerId:
    return save_partner(desk, a_partner(name="Bakkerij Vos", kind=PartnerKind.BUSINESS))


@pytest.fixture
def bridge(desk: Desk) -> PartnerId:
    return save_partner(desk, a_partner(name="De Brug"))


def an_offer(
    partner: PartnerId, text: str, direction: OfferDirection = OfferDirection.OFFER, **changes: object
) -> Offer:
    values = {"id": OfferId(0), "kind": Means.GOODS, **changes}
    return Offer(partner_id=partner, text=text, direction=direction, **values)  # type: ignore[arg-type]


def interests_of(desk: Desk, partner: PartnerId) -> PartnerInterests:
    found = get_interests(desk, partner)
    assert found is not None
    return found


def test_new_partner_moves_nobody_yet(desk: Desk, baker: PartnerId) -> None:
    assert interests_of(desk, baker).is_empty
    assert get_interests(desk, PartnerId(999)) is None


def test_what_moves_a_partner_is_kept_and_can_be_taken_back(desk: Desk, baker: PartnerId) -> None:
    tick_trait(desk, baker, EngagementMotive.SOCIAL, is_on=True, note=" kent de straat\x00 ")
    tick_trait(desk, baker, ContributionKind.MATERIALS, is_on=True)
    tick_trait(desk, baker, Principle.EQUAL, is_on=True)

    found = interests_of(desk, baker)
    assert found.motives == {EngagementMotive.SOCIAL: "kent de straat"}
    assert (found.contributions, found.principles) == (
        {ContributionKind.MATERIALS: ""},
        {Principle.EQUAL: ""},
    )

    assert desk.undo_label == "principe ‘gelijk behandelen’ noteren"
    desk.undo()
    assert interests_of(desk, baker).principles == {}
    tick_trait(desk, baker, EngagementMotive.SOCIAL, is_on=False)
    assert interests_of(desk, baker).motives == {}


def test_everything_about_a_partner_is_one_step(desk: Desk, baker: PartnerId) -> None:
    tick_trait(desk, baker, EngagementMotive.PERSONAL, is_on=True)
    before = interests_of(desk, baker)
    wanted = replace(
        before,
        motives={EngagementMotive.SOCIAL: "buurt", EngagementMotive.COMMERCIAL: ""},
        contributions={ContributionKind.STAFF: ""},
        principles={Principle.NO_MONEY: "twijfel"},
        propositions=frozenset({"training", "mention"}),
    )

    save_interests(desk, wanted)

    assert interests_of(desk, baker) == wanted
    desk.undo()
    assert interests_of(desk, baker) == before


def test_offers_and_needs_are_kept_changed_settled_and_removed(desk: Desk, baker: PartnerId) -> None:
    key = save_offer(desk, an_offer(baker, " Koek \x00"))
    assert desk.undo_label == "aanbod toevoegen"
    save_offer(desk, an_offer(baker, "Koek en brood", id=key))
    settle_offers(desk, [key])

    assert [(one.text, one.state) for one in interests_of(desk, baker).offers] == [
        ("Koek en brood", OfferState.SETTLED)
    ]
    assert owner_of(desk, "offer", key) == baker
    settle_offers(desk, [key], is_settled=False)
    assert interests_of(desk, baker).offers[0].is_open
    remove_offers(desk, [key])
    assert interests_of(desk, baker).offers == ()
    assert owner_of(desk, "offer", key) is None
    desk.undo()
    assert len(interests_of(desk, baker).offers) == 1


def test_removed_records_are_missed(desk: Desk, baker: PartnerId) -> None:
    with pytest.raises(LookupError):
        save_offer(desk, an_offer(baker, "x", id=OfferId(99)))
    with pytest.raises(LookupError):
        save_offer(desk, an_offer(PartnerId(99), "x"))
    with pytest.raises(LookupError):
        tick_trait(desk, PartnerId(99), EngagementMotive.SOCIAL, is_on=True)


def test_who_needs_meets_who_offers(desk: Desk, baker: PartnerId, bridge: PartnerId) -> None:
    save_offer(desk, an_offer(baker, "Een busje"))
    save_offer(desk, an_offer(bridge, "Busjes voor de uitstap", OfferDirection.NEED))
    key = save_offer(desk, an_offer(bridge, "Een kok", OfferDirection.NEED, kind=Means.PEOPLE))
    settle_offers(desk, [key])

    assert [(one.need.partner, one.offer.partner) for one in list_matches(desk)] == [
        ("De Brug", "Bakkerij Vos")
    ]
    assert [one.offer.text for one in list_offers(desk)] == ["Een busje", "Busjes voor de uitstap", "Een kok"]


def test_who_left_or_is_gone_offers_nothing(desk: Desk, baker: PartnerId, bridge: PartnerId) -> None:
    save_offer(desk, an_offer(baker, "Een busje"))
    save_offer(desk, an_offer(bridge, "Een zaal"))
    save_partner(desk, a_partner(id=bridge, name="De Brug", is_active=False))

    assert [one.partner for one in list_offers(desk)] == ["Bakkerij Vos"]
    delete_partners(desk, [baker])
    assert list_offers(desk) == ()
    desk.undo()
    assert [one.partner for one in list_offers(desk)] == ["Bakkerij Vos"]


def test_principles_look_at_offers_and_open_promises(desk: Desk, baker: PartnerId) -> None:
    save_offer(desk, an_offer(baker, "€ 100", kind=Means.MONEY))
    save_commitment(desk, a_commitment(partner_id=baker, text="Jullie worden de enige bakker"))

    assert [one.code for one in check_partner_principles(desk, baker)] == [
        PrincipleObjection.MONEY_OF_A_FIRM,
        PrincipleObjection.EXCLUSIVE,
    ]
    assert check_partner_principles(desk, PartnerId(99)) == ()


def test_what_we_ask_and_offer_is_kept_and_held_against_the_principles(desk: Desk, baker: PartnerId) -> None:
    wanted = replace(
        interests_of(desk, baker),
        asks="Brood voor de lunch",
        propositions=frozenset({"training"}),
        own_proposition="Voorrang bij inkoop van de gemeente\nKoffie",
    )

    save_interests(desk, wanted)

    assert interests_of(desk, baker) == wanted
    assert proposition_words(wanted.propositions, wanted.own_proposition)[1:] == (
        "Voorrang bij inkoop van de gemeente",
        "Koffie",
    )
    assert [one.code for one in check_partner_principles(desk, baker)] == [PrincipleObjection.ADVANTAGE]
    save_interests(desk, replace(wanted, asks="", own_proposition=""))
    assert (interests_of(desk, baker).asks, interests_of(desk, baker).own_proposition) == ("", "")
