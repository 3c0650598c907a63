"""What the card for shops and volunteers is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneLine:
    """Where one can turn; ``hours`` says when somebody answers and may be empty."""

    name: str
    phone: str
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalContent:
    """One card. It is about nobody in particular, and nothing is written down on it.

    Attributes:
        edition: Gives the card its name and colours.
        phones: Local numbers, the first one to call first; none leaves a line to write on.
    """

    edition: EditionContent
    printed_on: dt.date
    notice: tuple[str, ...]
    say: tuple[str, ...]
    know: tuple[str, ...]
    phones: tuple[PhoneLine, ...] = ()

    @property
    def has_content(self) -> bool:
        """The words are always there."""
        return True
