"""What the table from longlist to shortlist is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.shortlist import Shortlist
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortlistContent:
    """Those candidates that are printed; the edition gives the foot its names and colours."""

    edition: EditionContent
    printed_on: dt.date
    shortlist: Shortlist

    @property
    def has_content(self) -> bool:
        """There is somebody to print."""
        return bool(self.shortlist.candidates)
