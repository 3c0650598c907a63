"""What the pages about the pillars are made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.pillars import PillarScan
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarContent:
    """The self-scan of one year.

    Attributes:
        edition: Gives the foot its names and colours.
    """

    edition: EditionContent
    printed_on: dt.date
    scan: PillarScan
