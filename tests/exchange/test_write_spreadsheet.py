import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from coalitiedesk.exchange.write_spreadsheet import Cell, Sheet, delimited_bytes, guarded, workbook_bytes

ODD = (
    "=1+1",
    "+31 6 12345678",
    "-praatje-",
    "@naam",
    "'s avonds",
    "<b>R&D",
    "’t Hooft; Şenol",
    "0123",
    "a\nb",
    "🙂",
)


def a_sheet(*rows: tuple[Cell, ...]) -> Sheet:
    return Sheet(title="Lijst: 'a/b'", headings=("Een", "Twee"), rows=rows)


def read_back(sheet: Sheet) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook_bytes(sheet)))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


def test_workbook_keeps_odd_text_as_text() -> None:
    found = read_back(a_sheet(*((text, text) for text in ODD)))

    assert [row[0] for row in found[1:]] == list(ODD)


def test_workbook_keeps_dates_numbers_and_nothing() -> None:
    found = read_back(a_sheet((dt.date(2027, 10, 1), 12), (None, "x")))

    assert found == [["Een", "Twee"], [dt.date(2027, 10, 1), 12.0], ["", "x"]]


def test_delimited_opens_in_a_dutch_excel() -> None:
    content = delimited_bytes(a_sheet((dt.date(2027, 10, 1), "a;b"), (None, 3)))

    assert content == b'\xef\xbb\xbfEen;Twee\r\n1-10-2027;"a;b"\r\n;3\r\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+31 6 12345678", "+31 6 12345678"),
        ("-5", "-5"),
        ("-praatje-", "'-praatje-"),
        ("@naam", "'@naam"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("gewoon", "gewoon"),
    ],
)
def test_guard_stops_formulas_and_nothing_else(text: str, expected: str) -> None:
    assert guarded(text) == expected


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc"))))
def test_delimited_cell_comes_back_save_for_the_guard(text: str) -> None:
    content = delimited_bytes(a_sheet((text, "einde"))).decode("utf-8-sig")

    found = list(csv.reader(io.StringIO(content, newline=""), delimiter=";"))

    assert found[1] == [guarded(text), "einde"]


def test_control_characters_do_not_reach_the_file() -> None:
    assert read_back(a_sheet(("a\x07b\x0b", "c\r\nd")))[1] == ["ab", "c\nd"]
