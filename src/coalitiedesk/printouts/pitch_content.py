"""What the page for council and alderman is made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchNumber:
    """One number with what it is and how it came about.

    Attributes:
        value: As printed; empty while nobody knows it, which is shown as an open seat.
        how: Where it comes from, and what to put beside it; each a paragraph.
    """

    value: str
    what: str
    how: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchAsk:
    """Something that is asked, with its reason."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchContent:
    """One page.

    Attributes:
        edition: Gives the foot its names and colours.
        reader: Whom it is for, in words.
        goal: What the coalition wants, in its own words; may be empty.
        gains: What it brings; left off when the page is full.
        coordinator: Name to ask for; may be empty.
        sources: Where the reasons come from.
    """

    edition: EditionContent
    printed_on: dt.date
    reader: str
    goal: str = ""
    why_now: tuple[str, ...] = ()
    gains: tuple[str, ...] = ()
    numbers: tuple[PitchNumber, ...] = ()
    asks: tuple[PitchAsk, ...] = ()
    coordinator: str = ""
    sources: tuple[str, ...] = ()

    @property
    def has_content(self) -> bool:
        """The reasons and what is asked are always there."""
        return True
