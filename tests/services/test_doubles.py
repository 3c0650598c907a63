from coalitiedesk.domain.partner_checks import Sameness
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.doubles import list_doubles
from coalitiedesk.services.merging import merge_partners
from coalitiedesk.services.partners import save_partner
from tests.builders import a_contact, a_partner


def found(desk: Desk) -> list[tuple[str, str, tuple[Sameness, ...]]]:
    return [(one.first.name, one.second.name, one.reasons) for one in list_doubles(desk)]


def test_whoever_stands_there_twice_is_found_with_why_and_most_in_common_first(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Ons Huis"))
    save_partner(desk, a_partner(name="ONS huis"))
    person = a_contact(phone="+31 6 12 34 56 78")
    zon = save_partner(desk, a_partner(name="Zonnebloem", phone="0612345678"))
    double = save_partner(
        desk, a_partner(name="De Zonnebloem afd. Heerde", place="Heerde", contacts=(person,))
    )
    save_partner(desk, a_partner(name="Bieb", web_address="https://bieb.test"))
    save_partner(desk, a_partner(name="Anders", email="a@b.test"))

    assert found(desk) == [
        ("Zonnebloem", "De Zonnebloem afd. Heerde", (Sameness.NAME, Sameness.PHONE)),
        ("Ons Huis", "ONS huis", (Sameness.NAME,)),
    ]

    merge_partners(desk, zon, double)
    assert [one[0] for one in found(desk)] == ["Ons Huis"]


def test_number_of_many_partners_says_nothing(desk: Desk) -> None:
    for name in ("A één", "B twee", "C drie", "D vier", "E vijf"):
        save_partner(desk, a_partner(name=name, phone="0578123456"))

    assert found(desk) == []
