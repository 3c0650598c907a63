"""One table of a file that somebody sent: headings, and rows that know their number and their role."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.exchange.cells import Cell


class RowRole(StrEnum):
    """What a row below the heading is; only ``DATA`` can become a record."""

    DATA = "data"
    EMPTY = "empty"
    REPEATED_HEADING = "repeated_heading"
    CLOSING_LINE = "closing_line"
    DAY_HEADING = "day_heading"  # "Donderdag 1 oktober" above the rows of that day
    SECTION_HEADING = "section_heading"  # "Wijk Noord" above the rows of that area


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One row of a list.

    Attributes:
        number: Row number as the spreadsheet shows it, from 1.
        cells: As many as there are headings; ditto marks stand for what is above them.
        written: The texts of the cells as they are in the file.
        day_words: The day heading above this row; empty when there is none.
        section: The section heading above this row; empty when there is none.
        other_delimiter: The delimiter of this row where it differs from the list's.
        is_overlong: It had filled cells beyond the last heading.
    """

    number: int
    cells: tuple[Cell, ...]
    written: tuple[str, ...] = ()
    sheet: str = ""
    role: RowRole = RowRole.DATA
    day_words: str = ""
    section: str = ""
    other_delimiter: str = ""
    is_overlong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """One table of a file.

    Attributes:
        name: Name of the file.
        sheet: Name of the sheet; empty for a text file.
        title: Text above the heading.
        heading_row: Row number of the heading; None when there is none.
        headings: One per column, as written, each different; ``Kolom C`` where there is none.
        rows: Every row below the heading, in order.
    """

    name: str
    sheet: str
    title: str
    heading_row: int | None
    headings: tuple[str, ...]
    rows: tuple[SourceRow, ...]

    def cells_of(self, row: SourceRow) -> dict[str, str]:
        """Original text per heading, for the report; empty cells too."""
        return dict(zip(self.headings, row.written, strict=True))
