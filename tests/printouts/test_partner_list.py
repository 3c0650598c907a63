import datetime as dt

from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.partners import Contact, Partner, PartnerKind
from coalitiedesk.printouts.partner_list import PartnerListContent, PartnerListOptions, render
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION


def partner(number: int, name: str, *, people: int = 1, is_active: bool = True) -> Partner:
    return Partner(
        id=PartnerId(number),
        name=name,
        kind=PartnerKind.WELFARE,
        place="Voorbeeldrecht",
        phone="0123 45 67 89",
        is_active=is_active,
        contacts=tuple(
            Contact(
                id=ContactId(index),
                partner_id=PartnerId(number),
                name=f"Persoon {index}",
                phone=f"06 {index:08d}",
            )
            for index in range(people)
        ),
    )


def printed(*partners: Partner, **options) -> Printed:
    content = PartnerListContent(edition=EDITION, printed_on=dt.date(2026, 9, 1), partners=partners)
    return Printed(render, content, PartnerListOptions(**options))


def test_partner_list_is_ordered_and_tagged_as_a_table():
    found = printed(partner(1, "Zorghuis"), partner(2, "De Linde"), partner(3, "’t Hooft <b>R&D"))

    text = found.text()
    assert_accessible(found)
    assert text.index("’t Hooft <b>R&D") < text.index("De Linde") < text.index("Zorghuis")
    assert {"Table", "TR", "TH", "TD"} <= set(found.tags)
    assert "niet verspreiden" in text


def test_partner_list_leaves_out_who_left_and_people_when_asked():
    found = printed(partner(1, "Blijft"), partner(2, "Weg", is_active=False), with_contacts=False)

    text = found.text()
    assert "Weg" not in text
    assert "Persoon" not in text
    assert "niet verspreiden" not in text
    assert "(doet niet meer mee)" in printed(partner(2, "Weg", is_active=False), with_former=True).text()


def test_partner_list_cuts_a_row_that_is_taller_than_a_page():
    found = printed(partner(1, "Aardig veel mensen", people=120), partner(2, "Daarna"))

    text = found.text()
    assert found.result.pages > 2
    assert all(f"Persoon {index} " in text for index in range(120))
    assert "Daarna" in text
    for page in range(found.result.pages):
        assert "Soort en adres" in found.text(page)


def test_partner_list_of_nobody():
    assert "geen partners" in printed().text()
