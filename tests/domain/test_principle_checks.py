from dataclasses import replace

import pytest

from coalitiedesk.domain.budget import BudgetLine, MoneyKind
from coalitiedesk.domain.engagement import EngagementMotive, Means, Principle
from coalitiedesk.domain.ids import BudgetLineId, OfferId, PartnerId
from coalitiedesk.domain.offer_matching import OfferMatch
from coalitiedesk.domain.offers import ListedOffer, Offer, OfferDirection, OfferState, PartnerInterests
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.principle_checks import (
    PrincipleFacts,
    PrincipleObjection,
    check_match,
    check_principles,
)
from coalitiedesk.domain.problem import Severity

FIRM, WELFARE = PartnerKind.BUSINESS, PartnerKind.WELFARE
P = PrincipleObjection


def an_offer(text: str, kind: Means = Means.GOODS, state: OfferState = OfferState.OPEN) -> Offer:
    return Offer(
        id=OfferId(1),
        partner_id=PartnerId(1),
        direction=OfferDirection.OFFER,
        kind=kind,
        text=text,
        state=state,
    )


def objections(
    *offers: Offer,
    kind: PartnerKind = FIRM,
    promises: tuple[str, ...] = (),
    income: tuple[BudgetLine, ...] = (),
    **more: object,
) -> list[PrincipleObjection]:
    interests = PartnerInterests(partner_id=PartnerId(1), offers=offers, **more)  # type: ignore[arg-type]
    facts = PrincipleFacts(
        kind=kind, interests=interests, promises=promises, income=income, municipality="Lindermeer"
    )
    return [PrincipleObjection(one.code) for one in check_principles(facts)]


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("Zij worden onze enige sponsor", P.EXCLUSIVE),
        ("Exclusief logo op de poster", P.EXCLUSIVE),
        ("Geen andere supermarkt, dat is alleenrecht", P.EXCLUSIVE),
        ("Voorrang bij de volgende aanbesteding", P.ADVANTAGE),
        ("Bij inkoop kijken we eerst naar hen", P.ADVANTAGE),
        ("Een beetje voortrekken", P.UNEQUAL),
        ("Dit blijft onder ons", P.HIDDEN),
        ("Niet verder vertellen", P.HIDDEN),
    ],
)
def test_promise_against_a_principle_is_named(promise: str, expected: PrincipleObjection) -> None:
    assert objections(promises=(promise,))[:1] == [expected]


@pytest.mark.parametrize(
    "promise",
    [
        "Vijf kannen koffie",
        "Zonder voorrang bij inkoop",
        "We beloven geen alleenrecht",
        "Tien stoelen",
        "De enige dag die kan is dinsdag",
        "Hij is de enige die een bus mag rijden",
        "Wij vragen de vergunning voor de markt aan",
        "",
    ],
)
def test_fair_promise_is_left_alone(promise: str) -> None:
    assert objections(promises=(promise,)) == []


def test_money_of_a_firm_for_policy_is_excluded() -> None:
    found = check_principles(
        PrincipleFacts(
            kind=FIRM,
            interests=PartnerInterests(
                partner_id=PartnerId(1), offers=(an_offer("€ 500 voor de Wmo", Means.MONEY),)
            ),
        )
    )

    assert [(one.code, one.severity) for one in found] == [(P.MONEY_FOR_POLICY, Severity.ERROR)]
    assert found[0].facts == {"principle": "no_money"}


@pytest.mark.parametrize(
    ("kind", "offer", "expected"),
    [
        (FIRM, an_offer("€ 250 voor de opening", Means.MONEY), [P.MONEY_OF_A_FIRM]),
        (FIRM, an_offer("€ 250 voor gemeente Lindermeer", Means.MONEY), [P.MONEY_FOR_POLICY]),
        (FIRM, an_offer("€ 250", Means.MONEY, OfferState.SETTLED), []),
        (WELFARE, an_offer("€ 250 uit het Wmo-budget", Means.MONEY), []),
        (FIRM, an_offer("Koek en brood"), []),
    ],
)
def test_money_is_looked_at_where_a_firm_offers_it(
    kind: PartnerKind, offer: Offer, expected: list[PrincipleObjection]
) -> None:
    assert objections(offer, kind=kind) == expected


def test_sponsoring_in_the_budget_is_looked_at_too() -> None:
    def line(title: str, kind: MoneyKind = MoneyKind.SPONSORING) -> BudgetLine:
        return BudgetLine(id=BudgetLineId(1), title=title, year=2026, is_income=True, kind=kind)

    assert objections(income=(line("Sociaal beleid"),)) == [P.MONEY_FOR_POLICY]
    assert objections(income=(line("Opening"),)) == [P.MONEY_OF_A_FIRM]
    assert objections(income=(line("Taart", MoneyKind.IN_KIND),)) == []


def test_doubt_means_do_not() -> None:
    assert objections(principles={Principle.EQUAL: "", Principle.TRANSPARENT: "mag niet in de krant"}) == [
        P.DOUBT
    ]


def test_words_of_a_motive_count_and_each_thing_is_said_once() -> None:
    text = "wil de enige bakker zijn"

    assert objections(an_offer(text), an_offer(text), motives={EngagementMotive.COMMERCIAL: text}) == [
        P.EXCLUSIVE
    ]


@pytest.mark.parametrize(
    ("giver", "means", "asker", "objection"),
    [
        (FIRM, Means.MONEY, PartnerKind.MUNICIPALITY, P.MONEY_FOR_POLICY),
        (FIRM, Means.MONEY, WELFARE, P.MONEY_OF_A_FIRM),
        (FIRM, Means.GOODS, PartnerKind.MUNICIPALITY, None),
        (WELFARE, Means.MONEY, PartnerKind.MUNICIPALITY, None),
    ],
)
def test_suggestion_with_money_of_a_firm_is_held_against_the_principles(
    giver: PartnerKind, means: Means, asker: PartnerKind, objection: PrincipleObjection | None
) -> None:
    offer = an_offer("€ 100", means)
    need = replace(offer, id=OfferId(2), partner_id=PartnerId(2), direction=OfferDirection.NEED)
    match = OfferMatch(
        need=ListedOffer(offer=need, partner="Wie zoekt", partner_kind=asker),
        offer=ListedOffer(offer=offer, partner="Wie biedt", partner_kind=giver),
    )

    found = check_match(match)

    assert (found.code if found else None) == objection
