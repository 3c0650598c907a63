"""A table of figures as it was read: measures, and lines that each say of whom, where and when."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.figures import FigureMeasure, FigureUnit, RegionLevel


class Margin(StrEnum):
    """What a line gives: the value itself, or an end of its 95 % margin."""

    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    OTHER = "other"  # another statistic beside the value; left where it is


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMeasure:
    """One column of numbers.

    Attributes:
        heading: As the file writes it.
        words: For a reader, in the words of the source.
        factor: What a number of the file is multiplied by; 1000 for ``x 1 000``.
    """

    heading: str
    measure: FigureMeasure
    words: str
    unit: FigureUnit
    factor: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRegion:
    """A region as published.

    Attributes:
        municipality: Code of the municipality it lies in; empty for a country or without codes.
    """

    code: str
    name: str
    level: RegionLevel
    municipality: str = ""

    @property
    def key(self) -> str:
        """The code where there is one, else the name."""
        return self.code or self.name.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """What one row says of one region, group and year.

    Attributes:
        row: As a spreadsheet shows it, from 1.
        texts: One per measure of the table, as written; empty where this line has none.
        is_cut: The row ends before the last column: the file seems to be broken off.
    """

    row: int
    region: FoundRegion
    year: int | None
    group: str
    margin: Margin
    texts: tuple[str, ...]
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """Everything that a file says.

    Attributes:
        title: Text above the table, and below it.
        source: Proposed words for where the figures come from.
        method: Proposed words for how they came about; empty when the table does not tell.
        is_estimate: The numbers are computed with a model.
        has_decimal_comma: A point stands between thousands.
        other_rows: Rows that hold no figures: titles, closing lines, blank ones.
        row_cells: What the file has in each row below the heading, for the report.
    """

    name: str
    title: str
    source: str
    method: str
    is_estimate: bool
    has_decimal_comma: bool
    measures: tuple[FoundMeasure, ...]
    lines: tuple[FigureLine, ...]
    headings: tuple[str, ...]
    other_rows: tuple[int, ...] = ()
    row_cells: tuple[tuple[int, tuple[str, ...]], ...] = ()

    @property
    def regions(self) -> tuple[FoundRegion, ...]:
        """Each region once, in the order of the table."""
        return tuple({line.region.key: line.region for line in self.lines}.values())

    @property
    def groups(self) -> tuple[str, ...]:
        """Of whom the figures are, each once."""
        return tuple(dict.fromkeys(line.group for line in self.lines))

    @property
    def years(self) -> tuple[int, ...]:
        """The newest first."""
        return tuple(sorted({line.year for line in self.lines if line.year is not None}, reverse=True))
