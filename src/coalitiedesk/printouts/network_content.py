"""What the picture of the network is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.network import NetworkView
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkContent:
    """Who stands in the picture, and what they share.

    Attributes:
        edition: Gives the foot its names and colours.
        words: By what was filtered; may be empty.
    """

    edition: EditionContent
    printed_on: dt.date
    view: NetworkView
    words: str = ""

    @property
    def has_content(self) -> bool:
        """There are two to draw a line between, or somebody to ask."""
        return len(self.view.partners) + len(self.view.alone) > 1
