from collections.abc import Iterator

import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partner_checks import Sameness
from coalitiedesk.services.alike import PartnerTraces, find_alike, list_traces, reading_traces, traces_of
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import save_partner
from tests.builders import a_contact, a_partner
from tests.questions import many_partners

KNOWN = (
    ("’t Trefpunt", "Epe"),
    ("Stichting Humanitas", ""),
    ("Bibliotheek Zuid", ""),
    ("De Zonnebloem afd. Heerde", "Heerde"),
    ("Gemeente Noardeast-Fryslân", ""),
    ("Sportclub D.V.O.", ""),
    ("Alzheimercafé", ""),
)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Het Trefpunt", ["’t Trefpunt"]),
        ("trefpunt", ["’t Trefpunt"]),
        ("Humanitas ", ["Stichting Humanitas"]),
        ("Bibiotheek Zuid", ["Bibliotheek Zuid"]),
        ("Bibliotheek Noord", []),
        ("zonnebloem, afdeling heerde", ["De Zonnebloem afd. Heerde"]),
        ("Zonnebloem", ["De Zonnebloem afd. Heerde"]),
        ("gem. Noardeast Fryslan", ["Gemeente Noardeast-Fryslân"]),
        ("Sportclub DVO", ["Sportclub D.V.O."]),
        ("Alzheimer Café", ["Alzheimercafé"]),
        ("Anders", []),
        ("’t", []),
        ("", []),
    ],
)
def test_name_that_looks_like_it_is_found_however_it_is_written(
    desk: Desk, typed: str, wanted: list[str]
) -> None:
    for name, place in KNOWN:
        save_partner(desk, a_partner(name=name, place=place))

    found = find_alike(list_traces(desk), traces_of(a_partner(name=typed, place="Heerde")))

    assert [one.name for one in found] == wanted
    assert all(one.reasons == (Sameness.NAME,) for one in found)


def test_phone_mail_and_website_tell_too_and_most_in_common_comes_first(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Anker", email="INFO@bieb.test"))
    save_partner(
        desk,
        a_partner(
            name="Boekerij", web_address="https://www.bieb.test/", contacts=(a_contact(phone="06 1234 5678"),)
        ),
    )
    save_partner(desk, a_partner(name="Kort", phone="112"))
    typed = a_partner(
        name="Bieb", email="info@bieb.test", web_address="bieb.test", phone="+31612345678", contacts=()
    )

    found = find_alike(list_traces(desk), traces_of(typed))

    assert [(one.name, one.reasons) for one in found] == [
        ("Boekerij", (Sameness.PHONE, Sameness.WEBSITE)),
        ("Anker", (Sameness.EMAIL,)),
    ]


def test_partner_is_not_like_itself(desk: Desk) -> None:
    first, second = (save_partner(desk, a_partner(name="Buurthuis")) for _ in range(2))

    known = list_traces(desk)

    assert [one.id for one in find_alike(known, traces_of(a_partner(id=first, name="Buurthuis")))] == [second]
    assert len(find_alike(known, traces_of(a_partner(id=PartnerId(0), name="Buurthuis")))) == 2


def test_thousands_are_read_in_portions(desk: Desk) -> None:
    many_partners(desk, 2_001)

    portions: list[None] = []

    def read() -> Iterator[None]:
        found.append((yield from reading_traces(desk)))

    found: list[tuple[PartnerTraces, ...]] = []
    portions.extend(read())

    assert len(portions) == 2
    assert found == [list_traces(desk)]
