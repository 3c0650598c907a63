"""Any list of the program as rows and columns, to print or to take along, with or without people."""

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import TypeAlias

from coalitiedesk.domain.ids import PartnerId

ListedCell: TypeAlias = str | int | dt.date | None
"""None is unknown."""


class ProgramList(StrEnum):
    """A list that the program keeps."""

    PARTNERS = "partners"
    DUE_CALLS = "due_calls"
    CONTACT_LOG = "contact_log"
    PROMISES = "promises"
    OFFERS = "offers"
    SHORTLIST = "shortlist"
    TASKS = "tasks"
    MEETINGS = "meetings"
    ACTIVITIES = "activities"


class Candour(Enum):
    """What a column may say of people."""

    NOTHING = "nothing"  # names of organisations, days, codes
    FREE_WORDS = "free_words"  # written down by somebody; names and numbers are taken out when people stay
    PEOPLE = "people"  # a name, a number or an address; the column stays at home with the people


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedColumn:
    """One column."""

    title: str
    candour: Candour = Candour.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """One row; a cell for each column.

    Attributes:
        partner_ids: Whom it is about; empty when it is about no partner.
    """

    cells: tuple[ListedCell, ...]
    partner_ids: frozenset[PartnerId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTable:
    """A whole list."""

    title: str
    columns: tuple[ListedColumn, ...]
    rows: tuple[ListedRow, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """Titles of the columns."""
        return tuple(column.title for column in self.columns)

    @property
    def cells(self) -> tuple[tuple[ListedCell, ...], ...]:
        """The cells of every row."""
        return tuple(row.cells for row in self.rows)

    def only(self, kept: Collection[PartnerId]) -> "ListedTable":
        """Only the rows about one of these partners."""
        return replace(self, rows=tuple(row for row in self.rows if not row.partner_ids.isdisjoint(kept)))

    def without_people(self, clean: Callable[[str], str]) -> "ListedTable":
        """Columns about people go; ``clean`` takes names and numbers out of free words."""
        kept = [at for at, column in enumerate(self.columns) if column.candour is not Candour.PEOPLE]
        free = {at for at in kept if self.columns[at].candour is Candour.FREE_WORDS}

        def cell(row: ListedRow, at: int) -> ListedCell:
            found = row.cells[at]
            return clean(found) if at in free and isinstance(found, str) else found

        return replace(
            self,
            columns=tuple(self.columns[at] for at in kept),
            rows=tuple(replace(row, cells=tuple(cell(row, at) for at in kept)) for row in self.rows),
        )
