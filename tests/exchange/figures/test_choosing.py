from pathlib import Path

from coalitiedesk.domain.figures import FigureMeasure, FigureUnit
from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.exchange.figures.choosing import (
    FigureChoice,
    choose,
    has_loneliness,
    municipalities,
    proposed_choice,
    regions_within,
)
from coalitiedesk.exchange.figures.reading import read_figures
from coalitiedesk.exchange.figures.table import FigureTable
from tests.exchange.figures.tables import HEALTH, STATUS, plain_rows
from tests.exchange.spreadsheets import text_file

HEADING = "Wijken en buurten;Regiocode;Perioden;Eenzaam (%)\n"


def everything(table: FigureTable) -> FigureChoice:
    return proposed_choice(table, municipality=next((one.code for one in municipalities(table)), ""))


def codes_of(path: Path) -> dict[int, list[str]]:
    table = read_figures(path)
    return {
        row: [one.code for one in found] for row, found in choose(table, everything(table)).problems.items()
    }


def test_figures_are_exactly_those_of_the_file() -> None:
    table = read_figures(HEALTH)
    expected = [
        (row["WijkenEnBuurten"], row["Leeftijd"], name, round(float(row[heading]) * 1000))
        for row in plain_rows(HEALTH)
        for heading, name in (
            ("Eenzaam_27", "lonely"),
            ("ErnstigZeerErnstigEenzaam_28", "strongly_lonely"),
            ("EmotioneelEenzaam_29", "emotionally_lonely"),
            ("SociaalEenzaam_30", "socially_lonely"),
        )
        if row["Marges"] == "MW00000" and row[heading]
    ]
    keys = {"18 jaar en ouder": "20300", "18 tot 65 jaar": "53115", "65 jaar en ouder": "80200"}

    found = choose(table, everything(table)).figures

    assert [
        (one.region_code, keys[one.group_words], one.measure.value, one.thousandths) for _, one in found
    ] == expected
    assert len(expected) == 48


def test_figure_carries_its_margin_source_and_method() -> None:
    table = read_figures(HEALTH)

    row, figure = choose(table, everything(table)).figures[0]

    assert row == 2
    assert (figure.thousandths, figure.low_thousandths, figure.high_thousandths) == (49200, 46100, 52400)
    assert (figure.year, figure.region_name, figure.is_estimate) == (2022, "Nederland", True)
    assert figure.source.startswith("RIVM")


def test_every_row_is_a_figure_or_says_why_not() -> None:
    table = read_figures(HEALTH)

    chosen = choose(table, everything(table))

    assert {row for row, _ in chosen.figures} | set(chosen.problems) == set(range(2, 47))


def test_loneliness_is_proposed_first_and_a_table_without_it_as_a_whole() -> None:
    health, status = read_figures(HEALTH), read_figures(STATUS)

    assert (has_loneliness(health), has_loneliness(status)) == (True, False)
    assert len(everything(status).measures) == 6


def test_statline_numbers_are_counts_shares_and_scores() -> None:
    table = read_figures(STATUS)

    found = [figure for row, figure in choose(table, everything(table)).figures if row == 2]

    assert [(one.unit, one.thousandths) for one in found] == [
        (FigureUnit.COUNT, 457_400_000),
        (FigureUnit.PERCENT, 20_800),
        (FigureUnit.PERCENT, 29_800),
        (FigureUnit.PERCENT, 49_500),
        (FigureUnit.NUMBER, -100),
        (FigureUnit.NUMBER, 1_010),
    ]


def test_only_the_chosen_municipality_with_its_areas_and_the_country(tmp_path: Path) -> None:
    text = HEADING + (
        "Nederland;NL01;2022;49.2\nHier;GM0001;2022;1\nNoord;WK000101;2022;2\n"
        "Daar;GM0002;2022;3\nZuid;WK000201;2022;4\n"
    )
    table = read_figures(text_file(tmp_path, text))

    found = choose(table, proposed_choice(table, municipality="GM0001"))

    assert [one.name for one in regions_within(table, "GM0001")] == ["Nederland", "Hier", "Noord"]
    assert [figure.region_name for _, figure in found.figures] == ["Nederland", "Hier", "Noord"]
    assert [one.code for one in found.problems[6]] == [ImportCode.FIGURE_NOT_CHOSEN]


def test_what_cannot_be_right_is_left_out_and_said(tmp_path: Path) -> None:
    text = HEADING + "A;WK000101;2022;101.5\nB;WK000102;2022;-3\nC;WK000103;2022;veel\nD;WK000104;2022;.\n"

    assert codes_of(text_file(tmp_path, text + "E;WK000105;2022;12\n")) == {
        2: [ImportCode.FIGURE_ABOVE_HUNDRED],
        3: [ImportCode.FIGURE_BELOW_ZERO],
        4: [ImportCode.FIGURE_ODD],
        5: [ImportCode.FIGURE_NONE],
    }


def test_two_values_for_one_thing_count_for_nothing(tmp_path: Path) -> None:
    path = text_file(tmp_path, HEADING + "A;WK000101;2022;10\nA;WK000101;2022;11\nB;WK000102;2022;12\n")
    table = read_figures(path)

    found = choose(table, everything(table))

    assert [figure.region_name for _, figure in found.figures] == ["B"]
    assert codes_of(path) == {2: [ImportCode.FIGURE_TWICE]}


def test_row_that_stops_halfway_gives_no_figure(tmp_path: Path) -> None:
    path = text_file(tmp_path, HEADING + "A;WK000101;2022;10\nB;WK000102;20")

    assert codes_of(path) == {3: [ImportCode.FIGURE_CUT_OFF]}


def test_table_without_a_year_gets_the_one_that_is_given(tmp_path: Path) -> None:
    table = read_figures(text_file(tmp_path, "Wijken en buurten;Eenzaam (%)\nNoord;12,5\nZuid;14\n"))

    found = choose(table, proposed_choice(table, municipality="", year=2024))

    assert [(one.year, one.thousandths, one.measure) for _, one in found.figures] == [
        (2024, 12_500, FigureMeasure.LONELY),
        (2024, 14_000, FigureMeasure.LONELY),
    ]
