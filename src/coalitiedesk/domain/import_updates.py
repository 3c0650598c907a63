"""A list names partners that are in the file already: what differs, and whose word counts.

Nothing is replaced unless the coordinator says so, and what is replaced keeps its old value in the report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from coalitiedesk.domain.import_fields import ImportField

RowKey: TypeAlias = tuple[str, int]
"""Sheet and number of a source row."""
FactKey: TypeAlias = tuple[str, ImportField]
"""Name of a contact person, or nothing for the partner itself, and what is told of it."""


COMPARED = (
    ImportField.PHONE,
    ImportField.EMAIL,
    ImportField.CONTACT_NAME,
    ImportField.CONTACT_ROLE,
    ImportField.ADDRESS,
    ImportField.POSTCODE,
    ImportField.PLACE,
    ImportField.AREA,
    ImportField.ALSO_IN,
    ImportField.SECTOR,
    ImportField.WEB,
    ImportField.SINCE,
)
"""What is compared of a partner that was known already, in the order to tell it."""


class UpdateWay(StrEnum):
    """What becomes of a partner, or of one fact of it, that a list tells otherwise."""

    FILL = "fill"  # blanks are filled; what differs goes to the note, with a question
    TAKE = "take"  # the list counts
    LEAVE = "leave"  # what is there stays as it is


class RowChange(StrEnum):
    """What a source row does to the file."""

    NEW = "new"
    UPDATED = "updated"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One fact that a list tells otherwise than the file, or that the file did not know.

    Attributes:
        field: What it is about; a contact person that is new is a ``CONTACT_NAME``.
        new: As the list has it; never empty.
        old: As it is in the file; empty while it is unknown.
        person: The contact person it is about; empty when it is the partner itself.
        way: What becomes of it.
    """

    field: ImportField
    new: str
    old: str = ""
    person: str = ""
    way: UpdateWay = UpdateWay.FILL

    @property
    def key(self) -> FactKey:
        """What it is about."""
        return self.person, self.field

    @property
    def is_blank(self) -> bool:
        """The file did not know it yet."""
        return not self.old

    @property
    def is_written(self) -> bool:
        """Whether the value of the list comes in the file as this fact."""
        return self.way is UpdateWay.TAKE or (self.is_blank and self.way is UpdateWay.FILL)

    @property
    def is_replaced(self) -> bool:
        """Whether something that was known gives way."""
        return self.is_written and not self.is_blank


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateWishes:
    """Whose word counts: for one fact, else for its row, else for its kind of fact, else for everything."""

    everything: UpdateWay = UpdateWay.FILL
    fields: Mapping[ImportField, UpdateWay] = field(default_factory=dict)
    rows: Mapping[RowKey, UpdateWay] = field(default_factory=dict)
    facts: Mapping[tuple[RowKey, FactKey], UpdateWay] = field(default_factory=dict)

    def of_row(self, row: RowKey) -> UpdateWay:
        """What is wished for a row as a whole."""
        return self.rows.get(row, self.everything)

    def decide(self, row: RowKey, difference: Difference) -> Difference:
        """The difference with what becomes of it."""
        way = self.facts.get((row, difference.key))
        if way is None:
            way = self.rows.get(row)
        if way is None:
            way = self.fields.get(difference.field, self.everything)
        return replace(difference, way=way)

    def is_silent(self, row: RowKey) -> bool:
        """Whether nothing was said about this row: neither of itself nor of all."""
        asked_for = row in self.rows or any(about == row for about, _ in self.facts)
        return not asked_for and self.everything is UpdateWay.FILL

    def for_everything(self, way: UpdateWay) -> "UpdateWishes":
        """The same for all; what was said of parts is forgotten."""
        return UpdateWishes(everything=way)

    def for_field(self, about: ImportField, way: UpdateWay | None) -> "UpdateWishes":
        """One kind of fact in all rows; None lets it go with the rest."""
        others = {key: one for key, one in self.fields.items() if key is not about}
        return replace(self, fields=others if way is None else {**others, about: way})

    def for_row(self, row: RowKey, way: UpdateWay) -> "UpdateWishes":
        """One row; what was said of its facts is forgotten."""
        facts = {key: one for key, one in self.facts.items() if key[0] != row}
        return replace(self, rows={**self.rows, row: way}, facts=facts)

    def for_fact(self, row: RowKey, fact: FactKey, way: UpdateWay) -> "UpdateWishes":
        """One fact of one row."""
        return replace(self, facts={**self.facts, (row, fact): way})
