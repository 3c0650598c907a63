from typing import Any

import vobject

from coalitiedesk.exchange.write_contacts import ContactCard, contacts_bytes


def cards_of(*cards: ContactCard) -> list[Any]:
    return list(vobject.readComponents(contacts_bytes(cards).decode()))


def test_card_holds_person_and_organisation() -> None:
    (card,) = cards_of(
        ContactCard(
            uid="1@proef",
            name="Çağla van den Akker",
            organisation="Kapsalon Yıldız & Zo; Zuiderhof",
            role="eigenaar",
            phone="06-12345678",
            email="cagla@kapsalon.test",
            street="Zuiderplein 11",
            postcode="1234 AB",
            place="Lindermeer",
        )
    )

    assert card.fn.value == "Çağla van den Akker"
    assert (card.n.value.given, card.n.value.family) == ("Çağla", "van den Akker")
    assert card.org.value == ["Kapsalon Yıldız & Zo; Zuiderhof"]
    assert (card.tel.value, card.email.value, card.title.value) == (
        "06-12345678",
        "cagla@kapsalon.test",
        "eigenaar",
    )
    assert card.adr.value.city == "Lindermeer"


def test_organisation_without_person_has_its_own_name() -> None:
    (card,) = cards_of(ContactCard(uid="1@proef", name="", organisation="Belbus"))

    assert card.fn.value == "Belbus"


def test_typed_text_cannot_add_lines() -> None:
    (card,) = cards_of(
        ContactCard(uid="1@proef", name="Jan\r\nTEL:112", organisation="x", note="a\nEND:VCARD")
    )

    assert card.fn.value == "Jan TEL:112"
    assert card.note.value == "a\nEND:VCARD"
    assert not hasattr(card, "tel")
