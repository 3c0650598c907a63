import datetime as dt
import time
import zipfile
from pathlib import Path

import pytest

from coalitiedesk.domain.import_codes import SourceFault
from coalitiedesk.exchange import file_checks
from coalitiedesk.exchange.source_error import SourceError
from coalitiedesk.exchange.source_table import RowRole, SourceTable
from coalitiedesk.exchange.tables import read_tables
from tests.exchange.spreadsheets import VOORBEELDEN, open_document, text_file, workbook

NAMES = "Café ’t Hoeske; officiële vóór één Súdwest-Fryslân, coördinator, foto’s"


def texts(table: SourceTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows if row.role is RowRole.DATA]


def fault_of(path: Path) -> SourceFault:
    with pytest.raises(SourceError) as caught:
        read_tables(path)
    return caught.value.code


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850", "mac_roman"]
)
def test_every_usual_encoding_gives_the_same_letters(tmp_path: Path, encoding: str) -> None:
    names = NAMES.replace("’", "'") if encoding == "cp850" else NAMES
    path = text_file(tmp_path, f'Naam\tPlaats\n"{names}"\tÉlst\n', encoding=encoding)

    (table,) = read_tables(path)

    assert texts(table) == [[names, "Élst"]]


def test_decomposed_letters_become_whole(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Naam;Plaats\nCafe\u0301;Elst\n")

    assert texts(read_tables(path)[0]) == [["Café", "Elst"]]


def test_turkish_letters_of_an_old_encoding_are_read(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Naam;Contactpersoon\nMoskee;Şenol Yıldız\n", encoding="cp1254")

    assert texts(read_tables(path)[0]) == [["Moskee", "Şenol Yıldız"]]


def test_letters_that_were_spoilt_before_are_mended(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Naam;Plaats\nCafÃ© â€™t Hoekje;Elst\n")

    assert texts(read_tables(path)[0]) == [["Café ’t Hoekje", "Elst"]]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|", "~"])
def test_every_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    lines = (("Organisatie", "Plaats", "Sector"), ("Humanitas", "Elst", "zorg"), ("KBO", "Ede", ""))
    path = text_file(tmp_path, "\n".join(delimiter.join(line) for line in lines))

    assert texts(read_tables(path)[0]) == [["Humanitas", "Elst", "zorg"], ["KBO", "Ede", ""]]


def test_rows_with_another_delimiter_are_split_too(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        (
            "Organisatie;Sector;Plaats\nKBO Erp, "
            "Keldonk;;Erp\nZonnebloem,vrijwilligers,Rosmalen\nCafé\tHoreca\tVeendam\n"
        ),
    )

    (table,) = read_tables(path)

    assert texts(table) == [
        ["KBO Erp, Keldonk", "", "Erp"],
        ["Zonnebloem", "vrijwilligers", "Rosmalen"],
        ["Café", "Horeca", "Veendam"],
    ]
    assert [row.other_delimiter for row in table.rows] == ["", ",", "\t"]


def test_commas_in_a_list_of_one_column_do_not_split_it(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Naam\nHumanitas\nKBO Erp, Keldonk, Boerdonk\nDe Zonnebloem\n")

    assert texts(read_tables(path)[0]) == [["Humanitas"], ["KBO Erp, Keldonk, Boerdonk"], ["De Zonnebloem"]]


def test_quoted_line_breaks_keep_the_row_numbers_of_a_spreadsheet(tmp_path: Path) -> None:
    path = text_file(tmp_path, 'Titel;Omschrijving\n"A";"regel 1\nregel 2; meer"\n\nB;x\n')

    (table,) = read_tables(path)

    assert [row.number for row in table.rows] == [2, 3, 4]
    assert table.rows[0].cells[1].text == "regel 1\nregel 2; meer"
    assert table.rows[1].role is RowRole.EMPTY


def test_an_open_quote_does_not_swallow_the_list(tmp_path: Path) -> None:
    rows = "\n".join(f"Activiteit {number};Zaal" for number in range(20))
    path = text_file(tmp_path, f'Titel;Locatie\n"Koffie;Zaal\n{rows}\n')

    assert len(read_tables(path)[0].rows) == 21


def test_lines_put_in_quotes_as_a_whole_are_unwrapped(tmp_path: Path) -> None:
    path = text_file(
        tmp_path, '"Activiteit,Datum,Locatie"\n"Koffie,24-9,""De Zaal, achterin"""\n"Thee,25-9,Park"\n'
    )

    assert texts(read_tables(path)[0]) == [["Koffie", "24-9", "De Zaal, achterin"], ["Thee", "25-9", "Park"]]


def test_title_lines_closing_lines_and_repeated_headings_are_told_apart(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "Programma 2026;;\n;;\nTijd;Activiteit;Locatie\nDonderdag 24 "
        "september;;\n10.00;Koffie;Hal\n14.00;Sjoelen;idem\n"
        "-----;;\nTijd;Activiteit;Locatie\n15.00;Dansen;Hal\n- einde lijst -;;\n",
    )

    (table,) = read_tables(path)

    assert (table.title, table.heading_row) == ("Programma 2026", 3)
    assert [row.role.value for row in table.rows] == [
        "day_heading",
        "data",
        "data",
        "empty",
        "repeated_heading",
        "data",
        "closing_line",
    ]
    assert table.rows[2].cells[2].text == "Hal"
    assert table.cells_of(table.rows[2])["Locatie"] == "idem"
    assert table.rows[1].day_words == "Donderdag 24 september"


def test_workbook_keeps_typed_values_and_knows_its_sheets(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        {
            "Programma": [
                ["Week tegen Eenzaamheid 2026"],
                [],
                ["Datum", "Begin", "Activiteit"],
                [dt.date(2026, 9, 24), dt.time(10, 0), "Koffie"],
                [None, 0.5, "Lunch"],
                [],
                [dt.date(2026, 9, 25), 14, "Thee"],
            ],
            "Toelichting": [["Dit bestand is gemaakt door de gemeente"]],
            "Vrijdag": [["Wat", "Waar"], ["Ontbijt", "Kerk"]],
        },
        merges=[("Programma", "A4:A5", "")],
    )

    tables = read_tables(path)

    assert [table.sheet for table in tables] == ["Programma", "Vrijdag"]
    assert [row.number for row in tables[0].rows] == [4, 5, 6, 7]
    assert texts(tables[0])[0] == ["2026-09-24", "10:00", "Koffie"]


def test_merged_day_counts_for_the_rows_it_covers(tmp_path: Path) -> None:
    rows = [["Datum", "Activiteit"], [None, "Koffie"], [None, "Thee"]]
    path = workbook(tmp_path, {"Blad1": rows}, merges=[("Blad1", "A2:A3", "do 24 sept")])

    assert texts(read_tables(path)[0]) == [["do 24 sept", "Koffie"], ["do 24 sept", "Thee"]]


def test_two_heading_rows_become_one(tmp_path: Path) -> None:
    rows = [
        [None] * 5,
        ["Naam", "Soort", "Naam", "Telefoon", "E-mail"],
        ["Vivaan", "zorg", "Jan", 612345678, "j@x.nl"],
    ]
    merges = [("Blad1", "A1:B1", "Organisatie"), ("Blad1", "C1:E1", "Contactpersoon")]
    path = workbook(tmp_path, {"Blad1": rows}, merges=merges)

    (table,) = read_tables(path)

    assert table.headings == ("Naam", "Soort", "Naam (2)", "Telefoon", "E-mail")
    assert len(table.rows) == 1


def test_open_document_is_read_whatever_its_name(tmp_path: Path) -> None:
    made = open_document(
        tmp_path, [["Wat", "Wanneer", "Aanvang"], ["Koffie", dt.date(2026, 9, 24), dt.time(14, 30)]]
    )
    path = made.rename(tmp_path / "lijst.csv")

    assert texts(read_tables(path)[0]) == [["Koffie", "2026-09-24", "14:30"]]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", SourceFault.EMPTY),
        (b"\n ; ;\n", SourceFault.EMPTY),
        (b"%PDF-1.7 x", SourceFault.NOT_A_TABLE),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), SourceFault.NOT_A_TABLE),
        (bytes(range(256)) * 20, SourceFault.NOT_A_TABLE),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", SourceFault.NOT_A_TABLE),
        (b"<html><table></table></html>", SourceFault.NOT_A_TABLE),
        (b"PK\x03\x04 half a workbook", SourceFault.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), SourceFault.PASSWORD),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), SourceFault.NOT_A_TABLE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), SourceFault.DAMAGED),
        (b"a;b\n" * 100_200, SourceFault.TOO_MANY_ROWS),
    ],
)
def test_a_file_that_is_no_list_says_why(tmp_path: Path, content: bytes, fault: SourceFault) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(content)

    assert fault_of(path) is fault


def test_missing_file_folder_and_locked_file_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = text_file(tmp_path, "Naam\nKBO\n")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    assert fault_of(tmp_path / "weg.csv") is SourceFault.MISSING
    assert fault_of(tmp_path) is SourceFault.FOLDER
    assert fault_of(open_document(tmp_path, [["Naam"]], locked=True)) is SourceFault.PASSWORD
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert fault_of(locked) is SourceFault.NO_RIGHTS


def test_word_document_is_not_a_table(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")

    assert fault_of(path) is SourceFault.NOT_A_TABLE


def test_a_cut_off_workbook_is_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Blad1": [["Naam"], ["KBO"]]})
    path.write_bytes(path.read_bytes()[:-60])

    assert fault_of(path) is SourceFault.DAMAGED


def test_a_zip_that_unpacks_to_far_too_much_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_checks, "MAX_UNPACKED_BYTES", 1000)
    path = workbook(tmp_path, {"Blad1": [["Naam"], ["KBO"]]})

    assert fault_of(path) is SourceFault.TOO_LARGE


def test_200_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    start = time.perf_counter()

    assert fault_of(path) is SourceFault.TOO_LARGE
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("path", sorted(VOORBEELDEN.glob("p*/*.csv")), ids=lambda path: path.name)
def test_every_example_has_its_headings_recognised(path: Path) -> None:
    (table,) = read_tables(path)

    assert table.heading_row in {1, 3}
