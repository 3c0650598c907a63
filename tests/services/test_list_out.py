import io
from pathlib import Path

import pytest

from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.saved_views import PartnerColumn
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.list_out import ListWish, list_job, list_sheet, write_list
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.printing import render
from tests.builders import THURSDAY, a_contact, a_partner

COLUMNS = (PartnerColumn.NAME, PartnerColumn.KIND, PartnerColumn.PERSON, PartnerColumn.LABELS)


def wish(desk: Desk, *, has_people: bool) -> ListWish:
    people = (a_contact(name="Els", phone="06-1"),)
    first = save_partner(
        desk, a_partner(name="Bieb", kind=PartnerKind.LIBRARY, labels=("noord",), contacts=people)
    )
    other = save_partner(desk, a_partner(name="Jan Jansen", kind=PartnerKind.RESIDENTS))
    save_partner(desk, a_partner(name="Niet gekozen"))
    return ListWish(ids=(other, first), columns=COLUMNS, has_people=has_people, words="Label: noord")


def test_list_goes_as_shown_in_its_order(desk: Desk) -> None:
    sheet = list_sheet(desk, wish(desk, has_people=True), today=THURSDAY)

    assert sheet.headings == ("Partner", "Soort", "Contactpersoon", "Labels")
    assert sheet.rows == [["Jan Jansen", "Bewoners", "", ""], ["Bieb", "Bibliotheek", "Els", "noord"]]


def test_without_people_nobody_is_named(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "lijst.csv"

    amount = write_list(desk, wish(desk, has_people=False), target, today=THURSDAY)

    words = target.read_text("utf-8-sig")
    assert amount == 2
    assert words.splitlines() == ["Partner;Soort;Labels", "Bewoners 2;Bewoners;", "Bieb;Bibliotheek;noord"]


def test_cards_are_of_those_shown(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "lijst.vcf"

    assert write_list(desk, wish(desk, has_people=True), target, today=THURSDAY) == 2
    assert "FN:Els" in target.read_text("utf-8")
    assert "Niet gekozen" not in target.read_text("utf-8")


def test_unknown_form_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="doc"):
        write_list(desk, wish(desk, has_people=True), tmp_path / "lijst.doc", today=THURSDAY)


def test_list_on_paper_has_its_columns_and_no_people_unasked(desk: Desk) -> None:
    import pypdfium2

    target = io.BytesIO()
    render(list_job(desk, wish(desk, has_people=False), today=THURSDAY), target)

    page = pypdfium2.PdfDocument(target.getvalue())[0].get_textpage().get_text_range()
    assert "2 partners · Label: noord" in page
    assert "Bibliotheek" in page
    assert "Els" not in page
    assert "niet verspreiden" not in page
