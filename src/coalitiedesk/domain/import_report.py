"""What an import did, or would do: one entry per row of the list, and what it changes in the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coalitiedesk.domain.ids import ImportId
from coalitiedesk.domain.import_updates import Difference, RowChange, RowKey
from coalitiedesk.domain.imports import ImportKind, RowOutcome, outcome_counts
from coalitiedesk.domain.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReport:
    """One source row below the heading.

    Attributes:
        row: Row number as a spreadsheet shows it, from 1.
        cells: Original text per heading, as it was in the file.
        sheet: Name of its sheet; empty for a text file.
        partner: Name of the partner that it is about, as the file has it; empty when it is about none.
        change: What it does to the file.
        differences: Where it differs from a partner that was in the file, with what becomes of each.
    """

    row: int
    outcome: RowOutcome
    problems: tuple[Problem, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    partner: str = ""
    change: RowChange = RowChange.NOTHING
    differences: tuple[Difference, ...] = ()

    @property
    def key(self) -> RowKey:
        """By which the row is found again in the same list."""
        return self.sheet, self.row

    @property
    def contradicts(self) -> bool:
        """Whether the file knew something that the row has otherwise."""
        return any(not one.is_blank for one in self.differences)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, one entry per source row, in order."""

    kind: ImportKind
    source_name: str
    rows: tuple[RowReport, ...]
    import_id: ImportId | None = None

    @property
    def counts(self) -> dict[str, int]:
        """Number of rows per outcome; every outcome is present."""
        return outcome_counts(row.outcome for row in self.rows)

    @property
    def changes(self) -> dict[RowChange, int]:
        """Number of rows by what they do to the file; every change is present."""
        result = dict.fromkeys(RowChange, 0)
        for row in self.rows:
            result[row.change] += 1
        return result

    @property
    def replaced(self) -> int:
        """How many facts of the file give way to the list."""
        return sum(one.is_replaced for row in self.rows for one in row.differences)
