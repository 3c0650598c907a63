"""What letters and certificates are made of, collected beforehand; no rows, no clock."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPage:
    """One letter, filled in.

    Attributes:
        address: Lines for the window of the envelope: names, street, town.
        text: Paragraphs, one a line; empty lines part them.
    """

    address: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContent:
    """Letters, or certificates, in order.

    Attributes:
        edition: Gives heading and foot their names and colours.
        signed_by: Who signs a certificate; may be empty.
        missing: Words of what is not known and stands open in the text.
        other_week: The Week it is about, when that is not the one that was chosen; else empty.
        week_to_come: The Week it is about, when that has still to begin; else empty.
        left_out: Names of who has it already, or gets it under another name.
    """

    edition: EditionContent
    printed_on: dt.date
    letters: tuple[LetterPage, ...] = ()
    signed_by: str = ""
    missing: tuple[str, ...] = ()
    other_week: str = ""
    week_to_come: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def has_content(self) -> bool:
        """There is somebody to write to."""
        return bool(self.letters)
