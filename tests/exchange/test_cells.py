"""One reading of a cell, whatever a workbook or text file makes of it."""

import datetime as dt

import pytest

from coalitiedesk.exchange.cells import Cell, CellValue, cell_of

DAY = dt.date(2026, 10, 1)


def moment(*parts: int) -> dt.datetime:
    return dt.datetime(*parts)  # noqa: DTZ001 - a workbook knows no zones


@pytest.mark.parametrize(
    ("value", "text", "kept"),
    [
        (None, "", None),
        ("  Koffie\u00a0en  thee\r\n\u200bsamen ", "Koffie en thee\nsamen", None),
        ("Cafe\u0301", "Café", None),
        (True, "ja", None),
        (False, "nee", None),
        (12.0, "12", 12.0),
        (2.5, "2.5", 2.5),
        (1e16, "1e+16", 1e16),
        (DAY, "2026-10-01", DAY),
        (dt.time(9, 30), "09:30", dt.time(9, 30)),
        (moment(2026, 10, 1), "2026-10-01", DAY),
        (moment(2026, 10, 1, 14, 5), "2026-10-01 14:05", moment(2026, 10, 1, 14, 5)),
        (moment(1899, 12, 31, 14, 5), "14:05", dt.time(14, 5)),
        (dt.timedelta(hours=1, minutes=30), "01:30", dt.time(1, 30)),
        (dt.timedelta(hours=26, minutes=5), "26:05", None),
    ],
)
def test_cell_keeps_text_and_what_it_means(value: CellValue, text: str, kept: object) -> None:
    assert cell_of(value) == Cell(text=text, value=kept)
