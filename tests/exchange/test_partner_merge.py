"""What a row says more or otherwise of a partner."""

import pytest

from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.import_updates import Difference, UpdateWay, UpdateWishes
from coalitiedesk.domain.partners import Partner
from coalitiedesk.exchange.partner_merge import differences, is_alike, update_partner
from tests.builders import a_contact, a_partner

KNOWN = a_partner(
    address="Markt 1", contacts=(a_contact(name="An", phone="010-1234567"), a_contact(name="Bo"))
)
ROW = a_partner(
    address="Plein 2",
    place="Ede",
    contacts=(a_contact(name="an", phone="06-12345678"), a_contact(name="Cor")),
)


def updated(everything: UpdateWay) -> Partner:
    wishes = UpdateWishes(everything=everything)
    return update_partner(KNOWN, ROW, [wishes.decide(("", 2), one) for one in differences(KNOWN, ROW)])


def people(partner: Partner) -> list[tuple[str, str, str]]:
    return [(one.name, one.phone, one.note) for one in partner.contacts]


def test_every_difference_is_named_with_both_values() -> None:
    assert differences(KNOWN, ROW) == (
        Difference(field=F.ADDRESS, old="Markt 1", new="Plein 2"),
        Difference(field=F.PLACE, new="Ede"),
        Difference(field=F.PHONE, old="010-1234567", new="06-12345678", person="An"),
        Difference(field=F.CONTACT_NAME, new="Cor", person="Cor"),
    )


def test_filling_keeps_what_is_there_and_notes_what_differs() -> None:
    partner = updated(UpdateWay.FILL)

    assert (partner.address, partner.place, partner.note) == ("Markt 1", "Ede", "Ook: Plein 2")
    assert people(partner) == [
        ("An", "010-1234567", "Ook: 06-12345678"),
        ("Bo", "", ""),
        ("Cor", "", ""),
    ]


def test_taking_over_replaces_and_notes_nothing() -> None:
    partner = updated(UpdateWay.TAKE)

    assert (partner.address, partner.place, partner.note) == ("Plein 2", "Ede", "")
    assert people(partner) == [("An", "06-12345678", ""), ("Bo", "", ""), ("Cor", "", "")]


def test_leaving_alone_changes_nothing() -> None:
    assert updated(UpdateWay.LEAVE) == KNOWN


@pytest.mark.parametrize(
    ("about", "old", "new"),
    [
        (F.PHONE, "+31 10 123 45 67", "010-1234567"),
        (F.WEB, "https://www.voorbeeld.nl/", "voorbeeld.nl"),
        (F.POSTCODE, "1234 AB", "1234ab"),
        (F.PLACE, "Den Bosch", "’s-Hertogenbosch"),
        (F.EMAIL, "An@Voorbeeld.nl", "an@voorbeeld.nl"),
    ],
)
def test_two_ways_to_write_one_thing_do_not_differ(about: F, old: str, new: str) -> None:
    assert is_alike(about, old, new)


def test_number_of_the_contact_person_is_not_new_for_the_partner() -> None:
    assert differences(KNOWN, a_partner(phone="(010) 123 45 67")) == ()
