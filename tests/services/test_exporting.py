import datetime as dt
from pathlib import Path

import pytest
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from coalitiedesk.domain.activities import ActivityStatus, Occurrence, Openness
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import ActivityId, EditionId, OccurrenceId
from coalitiedesk.domain.output_codes import OutputNotice
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import log_interaction
from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.exporting import EXPORT_KINDS, UnknownSuffixError, export_to_file
from coalitiedesk.services.partners import all_partners, list_partners, save_partner
from coalitiedesk.services.venues import save_venue
from tests.builders import a_contact, a_partner, a_venue, an_activity, an_interaction, an_occurrence

FRIDAY = dt.date(2027, 10, 1)
MADE_AT = dt.datetime(2027, 9, 1, tzinfo=dt.UTC)


@pytest.fixture
def edition_id(desk: Desk) -> EditionId:
    return save_edition(
        desk,
        Edition(
            id=EditionId(0),
            name="Week van de Ontmoeting",
            year=2027,
            first_day=dt.date(2027, 9, 30),
            last_day=dt.date(2027, 10, 6),
        ),
    )


def table(path: Path) -> list[dict[str, object]]:
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("kind", EXPORT_KINDS, ids=lambda kind: kind.key)
def test_every_kind_comes_in_each_of_its_formats(desk: Desk, tmp_path: Path, kind: object) -> None:
    fill_demo(desk, activities=10, partners=5, years=1)

    for suffix in kind.suffixes:  # type: ignore[attr-defined]
        target = tmp_path / f"uit{suffix}"
        late = dt.datetime(2029, 9, 1, tzinfo=dt.UTC)  # when all of the example has been silent for long
        assert export_to_file(desk, kind.key, target, made_at=late).count > 0  # type: ignore[attr-defined]
        assert target.stat().st_size > 100


@pytest.mark.parametrize("kind", EXPORT_KINDS, ids=lambda kind: kind.key)
def test_empty_coalition_can_be_exported(desk: Desk, tmp_path: Path, kind: object) -> None:
    for suffix in kind.suffixes:  # type: ignore[attr-defined]
        assert export_to_file(desk, kind.key, tmp_path / f"uit{suffix}").count == 0  # type: ignore[attr-defined]


def test_unknown_kind_and_format_are_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        export_to_file(desk, "weer", tmp_path / "weer.csv")
    with pytest.raises(UnknownSuffixError):
        export_to_file(desk, "partners", tmp_path / "partners.pdf")


def test_partner_has_a_row_for_each_contact(desk: Desk, tmp_path: Path) -> None:
    people = (
        a_contact(name="Şeyma Kaya", phone="06-12345678"),
        a_contact(name="Jan ’t Hooft", email="jan@x.test"),
    )
    save_partner(desk, a_partner(name="=Bakkerij", phone="0123-456789", email="info@x.test", contacts=people))
    save_partner(desk, a_partner(name="Belbus", sector="vervoer"))

    export_to_file(desk, "partners", tmp_path / "p.xlsx")

    rows = table(tmp_path / "p.xlsx")
    assert [(row["Organisatie"], row["Contactpersoon"], row["Telefoon"], row["E-mail"]) for row in rows] == [
        ("=Bakkerij", "", "0123-456789", "info@x.test"),
        ("=Bakkerij", "Şeyma Kaya", "06-12345678", ""),
        ("=Bakkerij", "Jan ’t Hooft", "", "jan@x.test"),
        ("Belbus", "", "", ""),
    ]
    assert rows[3]["Sector"] == "vervoer"


def test_activity_has_a_row_for_each_moment(desk: Desk, tmp_path: Path, edition_id: EditionId) -> None:
    building = save_venue(desk, a_venue(name="De Linde", address="Lindelaan 12"))
    hall = save_venue(desk, a_venue(name="Grote zaal", part_of=building))
    moments = (
        an_occurrence(day=FRIDAY, start=870, end=None, venue_id=hall),
        Occurrence(id=OccurrenceId(0), activity_id=ActivityId(0), when_text="nog onbekend"),
    )
    save_activity(desk, an_activity(edition_id=edition_id, occurrences=moments, is_free=False, capacity=12))

    export_to_file(desk, "activities", tmp_path / "a.xlsx")

    first, second = table(tmp_path / "a.xlsx")
    assert (first["Datum"], first["Tijd"]) == (FRIDAY, "vanaf 14.30 uur")
    assert (first["Locatie"], first["Zaal"], first["Adres"]) == ("De Linde", "Grote zaal", "Lindelaan 12")
    assert (first["Gratis"], first["Capaciteit"]) == ("nee", 12.0)
    assert (second["Datum"], second["Tijd"], second["Locatie"]) == ("nog onbekend", "", "")


def test_calendar_leaves_out_ideas_and_closed_groups_and_names_what_has_no_date(
    desk: Desk, tmp_path: Path, edition_id: EditionId
) -> None:
    moment = an_occurrence(day=FRIDAY)
    for title, changes in {
        "Sure": {},
        "Promised": {"status": ActivityStatus.PROMISED},
        "Off": {"status": ActivityStatus.CANCELLED},
        "Idea": {"status": ActivityStatus.IDEA},
        "Closed": {"openness": Openness.CLOSED},
        "Undated": {"occurrences": (an_occurrence(day=None, start=None, end=None),)},
    }.items():
        values = {"occurrences": (moment,), "edition_id": edition_id, "title": title, **changes}
        save_activity(desk, an_activity(**values))

    result = export_to_file(desk, "calendar", tmp_path / "c.ics", made_at=MADE_AT)

    events = Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
    assert {str(event["SUMMARY"]): str(event["STATUS"]) for event in events} == {
        "Sure": "CONFIRMED",
        "Promised": "TENTATIVE",
        "Off": "CANCELLED",
    }
    assert [(problem.code, problem.subject) for problem in result.problems] == [
        (OutputNotice.WITHOUT_DATE, "Undated")
    ]


def test_calendar_made_again_has_the_same_identities(
    desk: Desk, tmp_path: Path, edition_id: EditionId
) -> None:
    save_activity(desk, an_activity(edition_id=edition_id, occurrences=(an_occurrence(day=FRIDAY),)))
    for name in ("een.ics", "twee.ics"):
        export_to_file(desk, "calendar", tmp_path / name, made_at=MADE_AT)

    assert (tmp_path / "een.ics").read_bytes() == (tmp_path / "twee.ics").read_bytes()


def test_contacts_of_partners_that_left_stay_behind(desk: Desk, tmp_path: Path) -> None:
    save_partner(desk, a_partner(name="Gebleven", contacts=(a_contact(name="Jan"),)))
    save_partner(desk, a_partner(name="Weg", is_active=False, contacts=(a_contact(name="Piet"),)))

    export_to_file(desk, "contacts", tmp_path / "c.vcf")

    assert len(list_partners(desk)) == 2
    assert "Piet" not in (tmp_path / "c.vcf").read_text(encoding="utf-8")


def test_contact_moments_go_out_with_names_and_what_follows(desk: Desk, tmp_path: Path) -> None:
    partner = save_partner(desk, a_partner(name="Bakker Vos", contacts=(a_contact(name="Els"),)))
    person = all_partners(desk)[0].contacts[0].id
    talk = an_interaction(
        partner_id=partner,
        day=FRIDAY,
        contact_id=person,
        text="=Brood",
        follow_up_on=FRIDAY,
        follow_up="Bellen",
    )
    log_interaction(desk, talk)
    log_interaction(desk, an_interaction(partner_id=partner, day=dt.date(2027, 9, 1), by_whom="Mirthe"))

    result = export_to_file(desk, "contact_log", tmp_path / "contact.xlsx")

    assert result.count == 2
    assert [list(row.values()) for row in table(tmp_path / "contact.xlsx")] == [
        [FRIDAY, "Bakker Vos", "Telefoon", "Els", "", "=Brood", FRIDAY, "Bellen", "nee"],
        [dt.date(2027, 9, 1), "Bakker Vos", "Telefoon", "", "Mirthe", "", "", "", ""],
    ]
