import datetime as dt
import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coalitiedesk.domain.activities import ActivityKind, ActivityStatus, Openness, SignUp
from coalitiedesk.domain.import_codes import ImportCode, SourceFault
from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.exchange.proposal import KnownRecords
from coalitiedesk.exchange.propose import propose
from coalitiedesk.exchange.source_error import SourceError
from tests.exchange.proposals import codes, moments, outcomes, programme
from tests.exchange.spreadsheets import VOORBEELDEN, open_document, text_file, workbook


def test_a_second_time_the_known_partners_add_nothing() -> None:
    path = VOORBEELDEN / "partners" / "haaksbergen_2019.csv"
    first = propose(path, ImportKind.PARTNERS)
    known = KnownRecords(partners=tuple(one.record for one in first.partners))

    assert outcomes(propose(path, ImportKind.PARTNERS, known=known)) == {"duplicate": 15}


def test_address_column_may_hold_postcode_and_town(tmp_path: Path) -> None:
    path = text_file(
        tmp_path, "Organisatie;Adres\nBakkerij;Dorpsstraat 1, 8401 AB Gorredijk\nKapsalon;Gorredijk\n"
    )

    found = [one.record for one in propose(path, ImportKind.PARTNERS).partners]

    assert [(one.address, one.postcode, one.place) for one in found] == [
        ("Dorpsstraat 1", "8401 AB", "Gorredijk"),
        ("", "", "Gorredijk"),
    ]


def test_partner_details_from_many_columns(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "Nr;Naam organisatie;Voornaam;Tussenvoegsel;Achternaam;Functie;Telefoonnummer;Mailadres;Straat;"
        "Huisnr;Postcode;Woonplaats;Type;Toezegging;Opm.\n"
        "1;Bakkerij Jansen;Piet;van "
        "der;Berg;eigenaar;612345678;piet@voorbeeld.nl;Dorpsstraat;12;1234ab;Ede;MKB;taart;\n"
        "2;;Anna;;Vos;;;anna@voorbeeld.nl;;;;;zorg;;belt terug\n"
        "3;bakkerij jansen;Els;;Bos;;06-123;geen;;;;Ede;;;\n"
        "4;;;;;;;;;;;;;;\n",
    )

    proposal = propose(path, ImportKind.PARTNERS)

    partner = proposal.partners[0].record
    assert (partner.name, partner.address, partner.postcode, partner.place) == (
        "Bakkerij Jansen",
        "Dorpsstraat 12",
        "1234 AB",
        "Ede",
    )
    assert partner.kind is PartnerKind.BUSINESS
    assert [(one.name, one.role, one.phone, one.email) for one in partner.contacts] == [
        ("Piet van der Berg", "eigenaar", "0612345678", "piet@voorbeeld.nl"),
        ("Els Bos", "", "06-123", ""),
    ]
    assert partner.note.split("\n")[0] == "Toezegging: taart"
    assert [row.outcome.value for row in proposal.rows] == [
        "imported",
        "needs_attention",
        "needs_attention",
        "skipped_empty",
    ]
    assert codes(proposal, 3) == ["name_missing"]
    assert codes(proposal, 4) == ["email_odd", "phone_odd", "fills_blanks"]


def test_a_row_that_contradicts_is_asked_and_kept(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Organisatie;Plaats;Adres\nHumanitas;Ede;Markt 1\nHumanitas;Ede;Plein 2\n")

    proposal = propose(path, ImportKind.PARTNERS)

    assert (proposal.partners[0].record.address, proposal.partners[0].record.note) == (
        "Markt 1",
        "Ook: Plein 2",
    )
    assert codes(proposal, 3) == ["differs"]


def test_unknown_columns_are_kept_with_their_heading(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Datum;Draaiboek\nKoffie;24-9;Annie regelt koek\n")

    assert programme(path).activities[0].record.remark == "Draaiboek: Annie regelt koek"


def test_mapping_can_be_changed_by_a_person(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Datum;Draaiboek\nKoffie;24-9;De Brug\n")
    mapping = programme(path).mappings[0].with_field(2, ImportField.VENUE)

    proposal = propose(path, ImportKind.ACTIVITIES, year=2026, mappings=[mapping])

    assert moments(proposal, 0) == ["2026-09-24 @ De Brug"]


def test_question_headings_and_free_text_cells(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "Programma Week tegen Eenzaamheid\n\n"
        "Wanneer\tHoe laat?\tWat is er te doen?\tWaar kun je terecht?\tVoor wie\tEigen bijdrage\tAanmelden?\n"
        "Do 24 sept\t10.00 - 12.00 uur\tKoffieochtend\tDorpshuis De Kern, Kerkstraat 5, "
        "Lunteren\tIedereen\tGratis\tNiet nodig\n"
        "Vrijdag 25-09\tvanaf 14.00\tBingo\tMFC ’t Huis, grote zaal\tSenioren, jongeren en "
        "ouders\t2,50\tja, via a@b.nl\n",
        encoding="utf-16",
    )

    proposal = programme(path)

    coffee, bingo = (one.record for one in proposal.activities)
    assert moments(proposal, 0) == ["2026-09-24 10:00-12:00 @ Dorpshuis De Kern, Lunteren"]
    assert (coffee.kind, coffee.openness, coffee.is_free, coffee.sign_up) == (
        ActivityKind.COFFEE,
        Openness.OPEN,
        True,
        SignUp.NOT_NEEDED,
    )
    assert bingo.target_groups == ("Senioren", "jongeren", "ouders")
    assert (bingo.sign_up, bingo.sign_up_how) == (SignUp.REQUIRED, "via a@b.nl")
    hall = proposal.venues[proposal.activities[1].occurrences[0].venue or 0]
    assert (hall.record.name, proposal.venues[hall.building or 0].record.name) == (
        "grote zaal",
        "MFC ’t Huis",
    )


def test_list_without_headings_is_guessed_and_asked(tmp_path: Path) -> None:
    path = text_file(
        tmp_path, "Koffie;24-09-2026;10.00-12.00;Dorpshuis De Kern\nWandelen;25-09-2026;13.30;Het park\n"
    )

    proposal = programme(path)

    assert [column.field.value for column in proposal.mappings[0].columns] == [
        "title",
        "date",
        "time",
        "venue",
    ]
    assert [row.number for row in proposal.rows] == [1, 2]
    assert codes(proposal, 1) == ["no_heading"]


def test_typing_errors_in_headings_are_seen_through(tmp_path: Path) -> None:
    path = text_file(
        tmp_path, "Actviteit;Datm;Aanvng;Lokatie;Organistie\nKoffie;24/9;10:00;De Brug;Humanitas\n"
    )

    proposal = programme(path)

    assert [column.field.value for column in proposal.mappings[0].columns] == [
        "title",
        "date",
        "start",
        "venue",
        "organiser",
    ]
    assert proposal.questions[0].code == ImportCode.HEADING_GUESSED


def test_crosses_and_times_below_days(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Locatie;ma 28 sept;di 29 sept\nInloop;Huiskamer;10-12;x\n")

    assert moments(programme(path), 0) == ["2026-09-28 10:00-12:00 @ Huiskamer", "2026-09-29 @ Huiskamer"]


def test_same_venue_name_in_two_villages_is_two_without_a_question(tmp_path: Path) -> None:
    path = text_file(
        tmp_path, "Activiteit;Locatie;Plaats\nA;’t Trefpunt;Elst\nB;‘t Trefpunt;Zetten\nC;'t trefpunt ;Elst\n"
    )

    proposal = programme(path)

    assert [(one.record.name, one.record.place) for one in proposal.venues] == [
        ("’t Trefpunt", "Elst"),
        ("‘t Trefpunt", "Zetten"),
    ]
    assert proposal.merges == ()


def test_near_venue_is_asked(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Locatie\nA;De Skûle\nB;De Skule\n")

    proposal = programme(path)

    assert codes(proposal, 3)[-1] == "same_venue"
    assert len(proposal.merges) == 1


def test_row_without_title_waits_with_its_cells(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Datum;Locatie\nKoffie;24-9;De Brug\n;25-9;De Brug\n")

    proposal = programme(path)

    row = proposal.rows[1]
    assert (row.outcome, row.record, codes(proposal, 3)) == (
        RowOutcome.NEEDS_ATTENTION,
        None,
        ["title_missing"],
    )
    assert row.cells == {"Activiteit": "", "Datum": "25-9", "Locatie": "De Brug"}


def test_double_and_cancelled_rows(tmp_path: Path) -> None:
    path = text_file(
        tmp_path, "Activiteit;Datum\nKoffie;24-9\nkoffie ;24-09-2026\nGEANNULEERD: Dansen;25-9\n"
    )

    proposal = programme(path)

    assert codes(proposal, 3) == ["duplicate_in_list"]
    assert (proposal.activities[1].record.title, proposal.activities[1].record.status) == (
        "Dansen",
        ActivityStatus.CANCELLED,
    )


def test_workbook_with_typed_cells_sheets_of_a_day_and_sections(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Begin", "Eind", "Activiteit", "Kosten"],
        [dt.date(2026, 9, 24), dt.time(10, 0), 0.5, "Koffie", 2.5],
        [dt.datetime.combine(dt.date(2026, 9, 25), dt.time(19, 30)), None, None, "Muziek", 0],
        [],
        ["Wijk Zuid"],
        [dt.date(2026, 9, 26), 14, 16.3, "Bingo"],
    ]
    friday = [["Tijd", "Activiteit", "Waar"], ["9.30", "Ontbijt", "Kerk"]]
    path = workbook(
        tmp_path, {"Alles": rows, "Vrijdag 25 september": friday}, merges=[("Alles", "A5:E5", "Wijk Zuid")]
    )

    proposal = programme(path)

    assert [moments(proposal, index) for index in range(4)] == [
        ["2026-09-24 10:00-12:00"],
        ["2026-09-25 19:30-"],
        ["2026-09-26 14:00-16:30"],
        ["2026-09-25 09:30- @ Kerk"],
    ]
    assert proposal.activities[0].record.price == "€\u00a02,50"
    assert proposal.activities[1].record.is_free is True
    assert proposal.activities[2].record.remark == "Wijk Zuid"
    assert [row.outcome.value for row in proposal.rows].count("skipped_empty") == 2


def test_open_document_with_numbers_as_times(tmp_path: Path) -> None:
    path = open_document(
        tmp_path,
        [["Wat", "Wanneer", "Aanvang"], ["Koffie", dt.date(2026, 9, 24), 0.583], ["Eten", "za 26 sept", 18]],
    )

    assert [moments(programme(path), index) for index in (0, 1)] == [
        ["2026-09-24 14:00-"],
        ["2026-09-26 18:00-"],
    ]


def test_list_of_the_other_kind_is_asked() -> None:
    proposal = propose(VOORBEELDEN / "partners" / "albrandswaard.csv", ImportKind.ACTIVITIES, year=2026)

    assert proposal.questions[0].code == ImportCode.LOOKS_LIKE_OTHER_KIND
    assert outcomes(proposal) == {"needs_attention": 6}


def test_year_comes_from_the_list_when_nobody_says_it(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Datum\nKoffie;24 september\n", name="programma 2024.csv")

    proposal = propose(path, ImportKind.ACTIVITIES)

    assert moments(proposal, 0) == ["2024-09-24"]
    assert proposal.questions[0].code == ImportCode.YEAR_FROM_LIST


def test_5000_rows_take_seconds_at_most(tmp_path: Path) -> None:
    lines = "".join(
        f"Vereniging nummer {number} van {number % 7};Dorp {number % 90};a{number}@voorbeeld.nl\n"
        for number in range(5000)
    )
    path = text_file(tmp_path, f"Organisatie;Plaats;E-mail\n{lines}")
    start = time.perf_counter()

    proposal = propose(path, ImportKind.PARTNERS)

    assert len(proposal.rows) == 5000
    assert time.perf_counter() - start < 60


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.text(alphabet=st.characters(codec="utf-8", exclude_characters='\r\n\0";'), max_size=15),
            min_size=3,
            max_size=3,
        ),
        max_size=8,
    ),
    st.sampled_from([ImportKind.PARTNERS, ImportKind.ACTIVITIES]),
)
def test_every_row_ends_in_exactly_one_outcome(
    tmp_path: Path, rows: list[list[str]], kind: ImportKind
) -> None:
    heading = "Organisatie;Plaats;Telefoon" if kind is ImportKind.PARTNERS else "Activiteit;Datum;Locatie"
    body = "".join(";".join(row) + "\n" for row in rows)
    path = text_file(tmp_path, f"{heading}\n{body}")
    try:
        proposal = propose(path, kind, year=2026)
    except SourceError as error:
        assert error.code in {SourceFault.NO_ROWS, SourceFault.NOT_A_TABLE}  # noqa: PT017
        return

    assert [row.number for row in proposal.rows] == list(range(2, len(rows) + 2))
    assert sum(proposal.counts.values()) == len(rows)


def test_begin_and_end_with_a_day_each_are_one_moment(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Evenement;Begin;Einde\nMarkt;2026-09-24T10:00:00;2026-09-24T12:00:00\n")

    assert moments(programme(path), 0) == ["2026-09-24 10:00-12:00"]


def test_meeting_point_before_the_start_is_doors_open(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Wat;Wanneer\nWandelen;do 24 sept om 14.00 uur (verzamelen 13.45 uur)\n")

    assert moments(programme(path), 0) == ["2026-09-24 14:00- open 13:45"]


def test_role_behind_a_name_and_price_below_sign_up_find_their_place(tmp_path: Path) -> None:
    partners = text_file(tmp_path, "Organisatie;Contactpersoon\nVivaan;Jan Bos (coördinator)\n", name="a.csv")
    activities = text_file(tmp_path, "Activiteit;Info/aanmelden\nLezing;€ 10,- p.p.\n", name="b.csv")

    contact = propose(partners, ImportKind.PARTNERS).partners[0].record.contacts[0]

    assert (contact.name, contact.role) == ("Jan Bos", "coördinator")
    assert programme(activities).activities[0].record.price == "€\u00a010 p.p."


def test_a_date_without_a_title_is_a_row_and_no_day_heading(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Datum;Locatie\n;do 24 sept;\nKoffie;25-9;Hal\n")

    assert [row.outcome.value for row in programme(path).rows] == ["needs_attention", "imported"]


def test_time_before_the_title_is_a_time(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Dag;Programma\nDonderdag 24 september;10.00 uur: Opening bij de Brug\n")

    proposal = programme(path)

    assert proposal.activities[0].record.title == "Opening bij de Brug"
    assert moments(proposal, 0) == ["2026-09-24 10:00-"]


def test_blank_day_below_a_day_is_asked_and_not_copied(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Datum;Tijd;Activiteit\ndo 24 sept;10.00;Opening\n;13.00;Wandeling\n")

    proposal = programme(path)

    assert moments(proposal, 1) == ["- 13:00-"]
    assert codes(proposal, 3) == ["day_as_above"]
