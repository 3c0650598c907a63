"""What the picture of the network is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.network import NetworkLink, NetworkPartner
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkContent:
    """Who stands in the picture, and what they share.

    Attributes:
        edition: Gives the foot its names and colours.
        partners: By kind, and within a kind by name.
        links: Between these partners, the heaviest first.
        left_out: How many partners with fewer links did not fit.
    """

    edition: EditionContent
    printed_on: dt.date
    partners: tuple[NetworkPartner, ...]
    links: tuple[NetworkLink, ...]
    left_out: int = 0

    @property
    def has_content(self) -> bool:
        """There are two to draw a line between."""
        return len(self.partners) > 1
