"""What the sheet of the coverage is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from coalitiedesk.domain.coverage import CoverageMatrix, CoverageVerdict
from coalitiedesk.domain.ids import ProvisionId
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageContent:
    """The matrix with words for its keys.

    Attributes:
        edition: Gives the foot its names and colours.
        rows: Heads of the rows, in the order of the matrix.
        columns: Heads of the columns, likewise.
        organisers: Who does what; empty words when nobody is named.
    """

    edition: EditionContent
    printed_on: dt.date
    matrix: CoverageMatrix
    verdict: CoverageVerdict
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    organisers: Mapping[ProvisionId, str]

    @property
    def has_content(self) -> bool:
        """There is something in the inventory."""
        return bool(self.verdict.amount)
