"""A list names partners that are there already: fill, take over or leave alone, always as one step."""

import json
from pathlib import Path

import pytest

from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.import_report import ImportReport
from coalitiedesk.domain.import_updates import RowChange, UpdateWay, UpdateWishes
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.domain.partners import Partner
from coalitiedesk.services.coalition import add_area, list_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.import_reporting import report_json, save_differences
from coalitiedesk.services.importing import apply_import, preview_import
from coalitiedesk.services.partners import all_partners, save_partner
from tests.builders import a_contact, a_partner
from tests.exchange.spreadsheets import VOORBEELDEN, text_file

HEAD = "Organisatie;Contactpersoon;Telefoon;Adres;Wijk\n"
FIRST = HEAD + "Belbus;An;010-1111111;Markt 1;Noord\nKoor;Bo;010-2222222;Plein 2;Zuid\n"
SECOND = (
    "Wijk;Telefoon;Contactpersoon;Organisatie\n"
    "Oost;06-11111111;An;Belbus\nZuid;06-22222222;Bo;Koor\nWest;06-33333333;Cor;Tuin\n"
)
TAKE = UpdateWishes(everything=UpdateWay.TAKE)


def bring_in(desk: Desk, path: Path, wishes: UpdateWishes = UpdateWishes()) -> ImportReport:  # noqa: B008
    return apply_import(desk, preview_import(desk, path, ImportKind.PARTNERS, wishes=wishes))


def named(desk: Desk, name: str) -> Partner:
    return next(one for one in all_partners(desk) if one.name == name)


def area_of(desk: Desk, partner: Partner) -> str:
    return next((area.name for area in list_areas(desk) if area.id == partner.area_id), "")


def phones(desk: Desk) -> list[str]:
    return [contact.phone for partner in all_partners(desk) for contact in partner.contacts]


@pytest.fixture
def second(desk: Desk, tmp_path: Path) -> Path:
    """The list a year later: other numbers, columns in another order, and without addresses."""
    bring_in(desk, text_file(tmp_path, FIRST, name="eerst.csv"))
    return text_file(tmp_path, SECOND, name="later.csv")


def test_blanks_only_keeps_the_numbers_and_asks(desk: Desk, second: Path) -> None:
    report = bring_in(desk, second)

    assert phones(desk) == ["010-1111111", "010-2222222", "06-33333333"]
    assert report.counts["needs_attention"] == 2
    assert named(desk, "Koor").contacts[0].note == "Ook: 06-22222222"


def test_taking_over_replaces_numbers_and_area_and_one_undo_brings_them_back(
    desk: Desk, second: Path
) -> None:
    before = all_partners(desk)

    report = bring_in(desk, second, TAKE)

    belbus = named(desk, "Belbus")
    assert phones(desk) == ["06-11111111", "06-22222222", "06-33333333"]
    assert (area_of(desk, belbus), belbus.address) == ("Oost", "Markt 1")
    assert report.changes == {RowChange.NEW: 1, RowChange.UPDATED: 2, RowChange.NOTHING: 0}
    assert (report.replaced, report.counts["needs_attention"]) == (3, 0)
    desk.undo()
    assert all_partners(desk) == before


def test_report_keeps_the_old_value(desk: Desk, second: Path) -> None:
    content = json.loads(report_json(bring_in(desk, second, TAKE)))

    assert content["changes"] == {"new": 1, "updated": 2, "nothing": 0}
    assert content["rows"][1]["differences"] == [
        {"field": "phone", "person": "Bo", "old": "010-2222222", "new": "06-22222222", "written": True}
    ]


def test_leaving_alone_brings_in_only_what_is_new(desk: Desk, second: Path) -> None:
    report = bring_in(desk, second, UpdateWishes(everything=UpdateWay.LEAVE))

    assert phones(desk) == ["010-1111111", "010-2222222", "06-33333333"]
    assert report.changes == {RowChange.NEW: 1, RowChange.UPDATED: 0, RowChange.NOTHING: 2}
    assert bring_in(desk, second, TAKE).replaced == 3


def test_one_field_or_one_row_can_be_taken_over(desk: Desk, second: Path) -> None:
    wishes = UpdateWishes(everything=UpdateWay.LEAVE)
    only_phones = wishes.for_field(ImportField.PHONE, UpdateWay.TAKE)

    bring_in(desk, second, only_phones.for_row(("", 3), UpdateWay.LEAVE))

    assert phones(desk) == ["06-11111111", "010-2222222", "06-33333333"]
    assert area_of(desk, named(desk, "Belbus")) == "Noord"


def test_what_was_changed_by_hand_since_stays_unless_the_list_is_to_count(desk: Desk, second: Path) -> None:
    bring_in(desk, second, TAKE)
    belbus = named(desk, "Belbus")
    by_hand = a_contact(id=belbus.contacts[0].id, partner_id=belbus.id, name="An", phone="06-99999999")
    save_partner(desk, a_partner(id=belbus.id, name="Belbus", contacts=(by_hand,)))

    assert set(bring_in(desk, second).changes.items()) >= {(RowChange.NOTHING, 3)}
    assert phones(desk)[0] == "06-99999999"

    bring_in(desk, second, TAKE)
    assert phones(desk)[0] == "06-11111111"


def test_list_that_contradicts_itself_replaces_only_once(desk: Desk, tmp_path: Path) -> None:
    save_partner(desk, a_partner(name="Belbus", phone="010-1111111"))
    path = text_file(tmp_path, "Organisatie;Telefoon\nBelbus;06-11111111\nBelbus;06-22222222\n")

    report = bring_in(desk, path, TAKE)

    assert named(desk, "Belbus").phone == "06-11111111"
    assert named(desk, "Belbus").note == "Ook: 06-22222222"
    assert [row.outcome.value for row in report.rows] == ["imported", "needs_attention"]


def test_list_without_places_finds_the_only_one_of_that_name(desk: Desk, tmp_path: Path) -> None:
    save_partner(desk, a_partner(name="Belbus", place="Ede"))
    save_partner(desk, a_partner(name="Koor", place="Ede"))
    save_partner(desk, a_partner(name="Koor", place="Lunteren"))
    path = text_file(tmp_path, "Organisatie;Telefoon\nBelbus;06-11111111\nKoor;06-22222222\n")

    bring_in(desk, path)

    assert {(one.name, one.place): one.phone for one in all_partners(desk)} == {
        ("Belbus", "Ede"): "06-11111111",
        ("Koor", ""): "06-22222222",
        ("Koor", "Ede"): "",
        ("Koor", "Lunteren"): "",
    }


@pytest.mark.parametrize("path", sorted((VOORBEELDEN / "partners").glob("*.csv")), ids=lambda path: path.name)
def test_same_list_once_more_changes_nothing_even_when_it_is_to_count(desk: Desk, path: Path) -> None:
    bring_in(desk, path)
    before = all_partners(desk)

    report = bring_in(desk, path, TAKE)

    assert (report.replaced, report.changes[RowChange.NEW]) == (0, 0)
    assert all_partners(desk) == before


def test_differences_are_kept_in_a_sheet_with_both_values(desk: Desk, second: Path, tmp_path: Path) -> None:
    wishes = TAKE.for_row(("", 3), UpdateWay.LEAVE)
    report = bring_in(desk, second, wishes)

    amount = save_differences(report, tmp_path / "v.csv")

    lines = (tmp_path / "v.csv").read_text("utf-8-sig").splitlines()
    assert amount == 3
    assert lines[0] == "Rij;Partner;Wat;Stond er;In de lijst;Wat er gebeurde"
    assert lines[1:] == [
        "2;Belbus;Telefoon van An;010-1111111;06-11111111;vervangen",
        "2;Belbus;Wijk of kern;Noord;Oost;vervangen",
        "3;Koor;Telefoon van Bo;010-2222222;06-22222222;gebleven zoals het was",
    ]


def test_area_in_which_a_partner_works_too_is_no_difference(desk: Desk, tmp_path: Path) -> None:
    north, east = add_area(desk, "Noord"), add_area(desk, "Oost")
    save_partner(desk, a_partner(name="Belbus", area_id=north, also_in=(east,)))
    path = text_file(tmp_path, "Organisatie;Wijk;Telefoon\nBelbus;Oost;06-11111111\n")

    report = bring_in(desk, path, TAKE)

    belbus = named(desk, "Belbus")
    assert report.replaced == 0
    assert (belbus.area_id, belbus.also_in, belbus.phone) == (north, (east,), "06-11111111")
