from itertools import count

import pytest

from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offer_matching import suggest_matches
from coalitiedesk.domain.offers import ListedOffer, Offer, OfferDirection, OfferState

_NUMBERS = count(1)
GOODS, PEOPLE, MEDIA, MONEY = Means.GOODS, Means.PEOPLE, Means.MEDIA, Means.MONEY


def listed(
    text: str,
    direction: OfferDirection,
    *,
    partner: str = "",
    kind: Means = GOODS,
    area: str = "",
    state: OfferState = OfferState.OPEN,
) -> ListedOffer:
    number = next(_NUMBERS)
    offer = Offer(
        id=OfferId(number),
        partner_id=PartnerId(number),
        direction=direction,
        kind=kind,
        text=text,
        state=state,
    )
    return ListedOffer(offer=offer, partner=partner or f"Partner {number}", area=area)


def need(text: str, **more: object) -> ListedOffer:
    return listed(text, OfferDirection.NEED, **more)  # type: ignore[arg-type]


def offer(text: str, **more: object) -> ListedOffer:
    return listed(text, OfferDirection.OFFER, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "given", "words", "themes"),
    [
        ("Een busje voor de uitstap", "Busje met acht plaatsen", ("busje",), ()),
        ("Bussen", "een busje", ("bussen",), ()),
        ("Een ruimte op dinsdag", "Grote zaal op maandag", (), ("een ruimte",)),
        ("Kopieerruimte", "een ruimte", ("kopieerruimte",), ()),
        ("Iemand die kookt voor de maaltijd", "Een kok", (), ("koken en eten",)),
        ("Vervoer naar de kas", "Chauffeur met auto", (), ("vervoer",)),
    ],
)
def test_need_meets_offer(wanted: str, given: str, words: tuple[str, ...], themes: tuple[str, ...]) -> None:
    found = suggest_matches([need(wanted), offer(given)])

    assert [(one.words, one.themes) for one in found] == [(words, themes)]


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("Een busje", "Een kok"),
        ("Iets voor ons", "Iets van ons, een keer per week"),
        ("Een bank", "Bankieren uitleggen op de telefoon"),
        ("", ""),
        ("!!!", "???"),
    ],
)
def test_different_things_do_not_meet(wanted: str, given: str) -> None:
    assert suggest_matches([need(wanted), offer(given)]) == ()


def test_same_kind_alone_is_no_match() -> None:
    assert suggest_matches([need("Stoelen", area="Noord"), offer("Kratten bier", area="Zuid")])[:1] != ()
    assert suggest_matches([need("Een heftruck", area="Noord"), offer("Een ladder", area="Noord")]) == ()


def test_theme_needs_the_same_kind_or_area() -> None:
    wanted, given = need("Vervoer", kind=PEOPLE), offer("Een auto", kind=GOODS)

    assert suggest_matches([wanted, given]) == ()


def test_same_area_and_kind_come_first() -> None:
    wanted = need("Een busje", partner="De Brug", area="Noord")
    far, near = offer("Busje", area="Zuid"), offer("Busje", area="Noord")
    other_kind = offer("Busje rijden", kind=PEOPLE)

    found = suggest_matches([far, other_kind, wanted, near])

    assert [one.offer for one in found] == [near, far, other_kind]
    assert [(one.is_same_kind, one.is_same_area) for one in found] == [
        (True, True),
        (True, False),
        (False, False),
    ]


def test_settled_and_own_offers_do_not_count() -> None:
    wanted = need("Een busje")
    own = ListedOffer(
        offer=Offer(
            id=OfferId(900),
            partner_id=wanted.offer.partner_id,
            direction=OfferDirection.OFFER,
            kind=GOODS,
            text="Een busje",
        ),
        partner=wanted.partner,
    )

    assert suggest_matches([wanted, own, offer("Een busje", state=OfferState.SETTLED)]) == ()


def test_unknown_areas_are_not_the_same() -> None:
    (found,) = suggest_matches([need("Een busje"), offer("Een busje")])

    assert not found.is_same_area


def test_each_need_gets_its_five_likeliest() -> None:
    wanted = need("Een busje", area="Noord")
    near = offer("Een busje", area="Noord")

    found = suggest_matches([*(offer("Een busje", area="Zuid") for _ in range(8)), near, wanted])

    assert len(found) == 5
    assert found[0].offer is near


def test_suggestions_of_one_partner_are_those_in_which_it_stands() -> None:
    wanted, given, other = need("Een busje"), offer("Een busje"), need("Een bus")

    found = suggest_matches([wanted, given, other], partner_id=wanted.offer.partner_id)

    assert [(one.need, one.offer) for one in found] == [(wanted, given)]


def test_only_the_likeliest_of_hundreds_become_suggestions() -> None:
    given = [offer("Busje met stoelen", partner=f"{at:03}") for at in range(300)]
    given += [
        offer("Busje", partner="Ver weg", area="Zuid"),
        offer("Busje", partner="Dichtbij", area="Noord"),
    ]

    found = suggest_matches([need("Busje", area="Noord"), *given])

    assert [one.offer.partner for one in found] == ["Dichtbij", "000", "001", "002", "003"]
