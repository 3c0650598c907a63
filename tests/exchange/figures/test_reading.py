from pathlib import Path

import pytest

from coalitiedesk.domain.figures import FigureMeasure, FigureUnit, RegionLevel
from coalitiedesk.domain.import_codes import SourceFault
from coalitiedesk.dutch.import_messages import fault_sentence
from coalitiedesk.exchange.figures.reading import MODEL, read_figures
from coalitiedesk.exchange.figures.table import Margin
from coalitiedesk.exchange.source_error import SourceError
from tests.exchange.figures.tables import CROSS, HEALTH, STATUS, plain_rows, raw_rows, rewritten
from tests.exchange.spreadsheets import text_file, workbook


def fault_of(path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_figures(path)
    return caught.value


def test_health_table_has_the_four_measures_that_hold_numbers() -> None:
    table = read_figures(HEALTH)

    assert [(one.measure, one.words, one.unit) for one in table.measures] == [
        (FigureMeasure.LONELY, "Eenzaam", FigureUnit.PERCENT),
        (FigureMeasure.STRONGLY_LONELY, "Ernstig of zeer ernstig eenzaam", FigureUnit.PERCENT),
        (FigureMeasure.EMOTIONALLY_LONELY, "Emotioneel eenzaam", FigureUnit.PERCENT),
        (FigureMeasure.SOCIALLY_LONELY, "Sociaal eenzaam", FigureUnit.PERCENT),
    ]
    assert table.groups == ("18 jaar en ouder", "18 tot 65 jaar", "65 jaar en ouder")
    assert table.years == (2022,)


def test_health_table_says_itself_that_it_is_an_estimate() -> None:
    table = read_figures(HEALTH)

    assert (table.is_estimate, table.method) == (True, MODEL)
    assert table.source == "RIVM, GGD’en en CBS: Gezondheid per wijk en buurt, tabel 50120NED"


def test_each_region_stands_there_once_with_its_padded_code_stripped() -> None:
    table = read_figures(HEALTH)

    assert [(one.code, one.level) for one in table.regions] == [
        ("NL01", RegionLevel.COUNTRY),
        ("GM9999", RegionLevel.MUNICIPALITY),
        ("WK999901", RegionLevel.DISTRICT),
        ("BU99990101", RegionLevel.NEIGHBOURHOOD),
        ("BU99990102", RegionLevel.NEIGHBOURHOOD),
    ]
    assert {one.municipality for one in table.regions} == {"", "GM9999"}


def test_one_of_three_lines_is_the_value_and_two_are_its_margin() -> None:
    table = read_figures(HEALTH)
    margins = [line.margin for line in table.lines]

    assert [margins.count(one) for one in (Margin.VALUE, Margin.LOW, Margin.HIGH)] == [15, 15, 15]


def test_every_number_is_the_one_that_the_csv_module_reads() -> None:
    table, plain = read_figures(HEALTH), plain_rows(HEALTH)

    assert len(table.lines) == len(plain)
    for line, row in zip(table.lines, plain, strict=True):
        assert line.texts == tuple(row[one.heading] for one in table.measures)
        assert line.region.code == row["WijkenEnBuurten"]


def test_statline_table_keeps_names_units_and_years() -> None:
    table, plain = read_figures(STATUS), plain_rows(STATUS)

    assert [one.heading for one in table.measures] == list(plain[0])[3:]
    assert [one.unit for one in table.measures[:2]] == [FigureUnit.COUNT, FigureUnit.PERCENT]
    assert [line.region.name for line in table.lines] == [row["Wijken en buurten"] for row in plain]
    assert (table.years, table.is_estimate, table.method) == ((2019,), False, "")


@pytest.mark.parametrize("suffix", [3, 25, 412])
def test_another_edition_with_other_field_numbers_reads_the_same(tmp_path: Path, suffix: int) -> None:
    rows = raw_rows(HEALTH)
    rows[0] = [name.replace("_27", f"_{suffix}").replace("ErnstigZeer", "ErnstigOfZeer") for name in rows[0]]

    table = read_figures(rewritten(tmp_path, rows, delimiter=",", encoding="cp1252"))

    assert table.measures[0].measure is FigureMeasure.LONELY
    assert table.measures[1].measure is FigureMeasure.STRONGLY_LONELY
    assert [line.texts for line in table.lines] == [line.texts for line in read_figures(HEALTH).lines]


def test_labels_stand_in_for_keys(tmp_path: Path) -> None:
    text = (
        "Leeftijd;Leeftijd_label;Marges;Marges_label;WijkenEnBuurten;WijkenEnBuurten_label;Perioden;Eenzaam_27\n"
        "20300;18 jaar of ouder;MW00000;Waarde;WK999901;Noord;2022JJ00;48.1\n"
        "20300;18 jaar of ouder;MOG0095;Ondergrens;WK999901;Noord;2022JJ00;44.0\n"
    )

    table = read_figures(text_file(tmp_path, text))

    assert [(line.region.code, line.region.name, line.group, line.margin) for line in table.lines] == [
        ("WK999901", "Noord", "18 jaar en ouder", Margin.VALUE),
        ("WK999901", "Noord", "18 jaar en ouder", Margin.LOW),
    ]


def test_table_of_statline_with_headings_across_reads_from_title_to_source(tmp_path: Path) -> None:
    table = read_figures(text_file(tmp_path, CROSS))

    assert [(one.measure, one.unit) for one in table.measures] == [
        (FigureMeasure.LONELY, FigureUnit.PERCENT),
        (FigureMeasure.STRONGLY_LONELY, FigureUnit.PERCENT),
    ]
    assert [(line.region.name, line.group, line.year, line.texts) for line in table.lines] == [
        ("Nederland", "18 jaar en ouder", 2022, ("49,2", "14,4")),
        ("Nederland", "65 jaar en ouder", 2022, ("51,5", "16,7")),
        ("Voorbeeldstad", "18 jaar en ouder", 2022, ("47,8", "13,1")),
        ("Voorbeeldstad", "65 jaar en ouder", 2022, (".", "x")),
    ]
    assert table.source == "RIVM, GGD'en, CBS: Gezondheid per wijk en buurt; 2022 (indeling 2022)"
    assert (table.is_estimate, table.has_decimal_comma, table.other_rows) == (True, True, (8,))


def test_years_across_are_years(tmp_path: Path) -> None:
    text = (
        "Eenzaamheid in de regio\n"
        ";Perioden;2016;2020*\n"
        "Regio's;;Eenzaam (%);Eenzaam (%)\n"
        "Voorbeeldstad;;43,1;46,9\n"
        "Bron: GGD\n"
    )

    table = read_figures(text_file(tmp_path, text))

    assert [(line.year, line.texts) for line in table.lines] == [(2016, ("43,1",)), (2020, ("46,9",))]


def test_workbook_with_title_and_real_numbers_reads_alike(tmp_path: Path) -> None:
    sheet = [
        ["Cijfers over eenzaamheid, 2022", None, None],
        [None, None, None],
        ["Wijken en buurten", "Regiocode", "Eenzaam (%)"],
        ["Noord", "WK999901  ", 48.1],
        ["Dorp", "BU99990101", "."],
        ["Bron: gemeente Voorbeeldstad", None, None],
    ]

    table = read_figures(workbook(tmp_path, {"Uitleg": [["Lees mij"]], "Cijfers": sheet}))

    assert [(line.region.code, line.region.name, line.year, line.texts) for line in table.lines] == [
        ("WK999901", "Noord", 2022, ("48.1",)),
        ("BU99990101", "Dorp", 2022, (".",)),
    ]
    assert table.source == "gemeente Voorbeeldstad: Cijfers over eenzaamheid, 2022"


@pytest.mark.parametrize("end", ["2;Zuid;WK9999", "2;", "2"])
def test_row_that_stops_halfway_is_marked(tmp_path: Path, end: str) -> None:
    text = f"ID;Wijken en buurten;Regiocode;Perioden;Eenzaam (%)\n1;Noord;WK999901;2022;48.1\n{end}"

    table = read_figures(text_file(tmp_path, text))

    assert [line.is_cut for line in table.lines] == [False, True]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Wijken en buurten;Regiocode;Eenzaam (%)\n", SourceFault.NO_ROWS),
        ("Wijken en buurten;Regiocode;Eenzaam (%)\nNoord;WK999901;.\n", SourceFault.NO_FIGURES),
        ("Naam;Telefoon;E-mail\nBakkerij Jansen;06-12345678;jan@voorbeeld.nl\n", SourceFault.NO_REGIONS),
        (" ;\n;", SourceFault.EMPTY),
        ("<html><table>", SourceFault.NOT_A_TABLE),
    ],
)
def test_other_files_are_refused_in_one_sentence(tmp_path: Path, text: str, fault: SourceFault) -> None:
    error = fault_of(text_file(tmp_path, text))

    assert error.code is fault
    assert "Er is niets veranderd." in fault_sentence(error.code, error.facts)


def test_a_whole_country_is_refused_with_what_to_choose(tmp_path: Path) -> None:
    text = "Wijken en buurten;Eenzaam (%)\n" + "Noord;48.1\n" * 100_200

    error = fault_of(text_file(tmp_path, text))

    assert error.code is SourceFault.TOO_MANY_ROWS
    assert "alleen je eigen gemeente" in fault_sentence(error.code, error.facts)
