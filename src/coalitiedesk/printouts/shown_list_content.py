"""What a list on paper is made of, collected beforehand; no rows of the file, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.listed import ListedCell
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownListContent:
    """A list as it is shown.

    Attributes:
        below: By what it was chosen, and how many there are.
        is_private: Names or numbers of people stand in it; every page says so.
    """

    edition: EditionContent
    printed_on: dt.date
    title: str
    below: str
    headings: tuple[str, ...]
    rows: tuple[tuple[ListedCell, ...], ...]
    is_private: bool = False

    @property
    def has_content(self) -> bool:
        """There is something to print."""
        return bool(self.rows)
