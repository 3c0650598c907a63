"""What a document in words is printed from: the words, who signs, and the day; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.written import WrittenDocument
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenContent:
    """A document with its sender.

    Attributes:
        edition: Gives the foot its names and colours.
    """

    edition: EditionContent
    printed_on: dt.date
    document: WrittenDocument

    @property
    def has_content(self) -> bool:
        """A chapter says something."""
        return bool(self.document.written)
