"""The cells of one row by field, and what there is to say of them."""

import hashlib
import re
from dataclasses import dataclass, field

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.import_updates import Difference, RowKey
from coalitiedesk.domain.imports import RowOutcome
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.exchange.cells import Cell
from coalitiedesk.exchange.heading_match import fold_heading
from coalitiedesk.exchange.headings import ColumnMapping
from coalitiedesk.exchange.names import strict_key
from coalitiedesk.exchange.source_table import SourceRow, SourceTable

_LOST = re.compile(r"\ufffd|[^\W\d_]\?[^\W\d_]")
_LONGEST_QUOTE = 120


@dataclass(slots=True, kw_only=True)
class RowNotes:
    """One row while it is being read; problems gather here."""

    table: SourceTable
    mapping: ColumnMapping
    row: SourceRow
    year: int | None = None
    leading_time: str = ""  # a time that stood before the title
    problems: list[Problem] = field(default_factory=list)
    differences: tuple[Difference, ...] = ()

    @property
    def row_key(self) -> RowKey:
        """By which the row is found again in the same list."""
        return self.row.sheet, self.row.number

    def text(self, *fields: F) -> str:
        """Text of all columns that hold one of the fields, in the order of the table."""
        return " ".join(cell.text for cell in self.cells(*fields)).strip()

    def lines(self, *fields: F) -> str:
        """As ``text``, with each cell on a line of its own."""
        return "\n".join(cell.text for cell in self.cells(*fields))

    def cells(self, *fields: F) -> list[Cell]:
        """Filled cells of the columns that hold one of the fields."""
        return [
            cell
            for column, cell in zip(self.mapping.columns, self.row.cells, strict=True)
            if column.field in fields and cell.text
        ]

    def heading(self, *fields: F) -> str:
        """Heading of the first filled column that holds one of the fields, or of the first such column."""
        columns = list(zip(self.mapping.columns, self.row.cells, strict=True))
        fitting = [(column.heading, cell.text) for column, cell in columns if column.field in fields]
        return next((heading for heading, text in fitting if text), fitting[0][0] if fitting else "")

    def others(self) -> list[str]:
        """Texts of columns without a field of their own, each with its heading."""
        return [
            f"{column.heading}: {cell.text}"
            for column, cell in zip(self.mapping.columns, self.row.cells, strict=True)
            if column.field is F.OTHER and cell.text
        ]

    def ask(self, code: ImportCode, *fields: F, text: str = "", **facts: str | int) -> None:
        """Note a question that a person must answer."""
        self._note(code, Severity.QUESTION, *fields, text=text, **facts)

    def tell(self, code: ImportCode, *fields: F, text: str = "", **facts: str | int) -> None:
        """Note something worth knowing."""
        self._note(code, Severity.WARNING, *fields, text=text, **facts)

    def _note(self, code: ImportCode, severity: Severity, *fields: F, text: str, **facts: str | int) -> None:
        place: dict[str, str | int] = {
            "row": self.row.number,
            "sheet": self.row.sheet,
            "column": self.heading(*fields) if fields else "",
        }
        quoted = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
        self.problems.append(
            Problem(
                code=code,
                subject=quoted,
                facts={**place, "text": " ".join(quoted.split()), **facts},
                severity=severity,
            )
        )

    @property
    def has_question(self) -> bool:
        """Whether anything must be answered."""
        return any(problem.severity is Severity.QUESTION for problem in self.problems)

    @property
    def outcome(self) -> RowOutcome:
        """Imported, or waiting for an answer."""
        return RowOutcome.NEEDS_ATTENTION if self.has_question else RowOutcome.IMPORTED

    def check_text(self) -> None:
        """Say so when the row was split another way, or holds signs that were lost before it came here."""
        if self.row.other_delimiter:
            self.tell(ImportCode.OTHER_DELIMITER)
        if self.row.is_overlong:
            self.ask(ImportCode.TOO_MANY_CELLS)
        for column, cell in zip(self.mapping.columns, self.row.cells, strict=True):
            if _LOST.search(cell.text) and "http" not in cell.text and column.field is not F.WEB:
                self.ask(ImportCode.LOST_LETTERS, column.field, text=cell.text)


def fingerprint(notes: RowNotes, *, scope: str) -> str:
    """A short hash of what the row says, whatever the order of the columns.

    Args:
        notes: The row.
        scope: What makes the same words another row: the kind of list, and the year for activities.
    """
    parts = sorted(
        f"{fold_heading(column.heading) or column.heading}={strict_key(cell.text)}"
        for column, cell in zip(notes.mapping.columns, notes.row.cells, strict=True)
        if cell.text and column.field is not F.NUMBER
    )
    content = "\x1f".join([scope, notes.row.day_words, notes.row.section, *parts])
    return hashlib.sha256(content.encode()).hexdigest()[:32]
