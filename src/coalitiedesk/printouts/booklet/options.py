"""What the coordinator can choose for the booklet."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.printouts.agenda import ProgrammeOrder


class BookletForm(StrEnum):
    """How the pages lie on paper."""

    READING = "reading"  # A5, one after the other
    STAPLING = "stapling"  # two on A4, to print on both sides over the short edge, fold and staple


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletOptions:
    """Choices.

    Attributes:
        order: Per day or per area.
        form: As reading pages or for stapling.
        one_ink: For a printer without colour.
        call: The large words on the cover.
        help_title: Heading of the panel that helps people over the threshold; empty for no panel.
        help_text: Under it; the phone number follows by itself.
        colophon: After the standard colophon on the last page, in the coalition's own words.
        print_run: At the very foot of the last page ("Oplage 2.500").
    """

    order: ProgrammeOrder = ProgrammeOrder.DAY
    form: BookletForm = BookletForm.READING
    one_ink: bool = False
    call: str = "Kom erbij"
    help_title: str = "Kom je liever niet alleen?"
    help_text: str = "Dan denken we graag met je mee."
    colophon: str = ""
    print_run: str = ""
