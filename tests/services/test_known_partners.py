import pytest

from coalitiedesk.services.desk import Desk
from coalitiedesk.services.known_partners import list_known_partners
from coalitiedesk.services.partners import save_partner
from tests.builders import THURSDAY, a_contact, a_partner


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("ozdemir", ["Özdemir"]),
        ("noord zonnebloem", ["De Zonnebloem"]),
        ("hooft", ["’t Hooft", "Van der Hooft"]),
        ("'t hooft", ["’t Hooft"]),
        ("zoë", ["Özdemir"]),
        ("wim", []),
        ("de", ["De Zonnebloem", "Van der Hooft", "Özdemir"]),
        (" ", []),
    ],
)
def test_partner_is_found_by_name_place_and_who_works_there(
    desk: Desk, typed: str, wanted: list[str]
) -> None:
    people = (a_contact(name="Zoe Bos"), a_contact(name="Wim", active_until=THURSDAY))
    save_partner(desk, a_partner(name="Özdemir", contacts=people))
    save_partner(desk, a_partner(name="De Zonnebloem", place="Noord"))
    save_partner(desk, a_partner(name="Van der Hooft"))
    save_partner(desk, a_partner(name="’t Hooft"))

    found = list_known_partners(desk, today=THURSDAY).find(typed)

    assert [one.name for one in found] == wanted


def test_namesakes_are_told_apart_and_who_left_is_named_so(desk: Desk) -> None:
    for place in ("Heerde", "Epe"):
        save_partner(desk, a_partner(name="Zonnebloem", place=place))
    save_partner(desk, a_partner(name="Bakker", place="Epe", is_active=False))

    found = list_known_partners(desk, today=THURSDAY)

    assert [(one.name, one.about) for one in found] == [
        ("Bakker", "doet niet meer mee"),
        ("Zonnebloem", "Heerde"),
        ("Zonnebloem", "Epe"),
    ]
