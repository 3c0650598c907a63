"""What a printed thing and the choices for it are; the things themselves stand in :mod:`.kinds`."""

import datetime as dt
from dataclasses import dataclass

ALL, YES, NO = "all", "yes", "no"
ACTIVITY, VENUE, DAY, MEETING, PARTNER = "activity", "venue", "day", "meeting", "partner"
KEPT_LIST = "kept_list"  # partners that the coordinator kept under a name
ANY_PARTNER = "any_partner"  # also who can give no help to others
AT_HAND = "at_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOption:
    """One choice.

    Attributes:
        choices: Values with their words.
        names: What else may be given: the id of an ``activity``, ``venue``, ``meeting``, ``partner`` or
            ``kept_list``, or a ``day`` (2026-10-01).
        tip: Why one would choose otherwise; may be empty.
    """

    key: str
    title: str
    choices: tuple[tuple[str, str], ...]
    default: str
    names: str = ""
    tip: str = ""

    @property
    def is_switch(self) -> bool:
        """Yes or no."""
        return {value for value, _ in self.choices} == {YES, NO}

    def accepts(self, value: str) -> bool:
        """Whether the value is one of the choices or names something that can be named."""
        if value in {known for known, _ in self.choices}:
            return True
        return _is_date(value) if self.names == DAY else bool(self.names) and value.isdecimal()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintKind:
    """Something that can be printed.

    Attributes:
        group: Key of one of ``PRINT_GROUPS``.
        paper: Size as a person says it; an option may change it.
        is_for_all: For the public, so that what is unsure, closed or cancelled is left off.
        needs_edition: Makes no sense without a Week.
        has_logos: The logos of partners stand at its foot.
        comes_in_words: Can be saved for a word processor too.
        comes_in_rows: Can be saved for a spreadsheet too.
        page_words: One page and more of them ("blad", "bladen").
    """

    key: str
    title: str
    group: str
    paper: str
    options: tuple[PrintOption, ...] = ()
    is_for_all: bool = True
    needs_edition: bool = True
    has_logos: bool = True
    comes_in_words: bool = False
    comes_in_rows: bool = False
    page_words: tuple[str, str] = ("blad", "bladen")

    def option(self, key: str) -> PrintOption | None:
        """The option of this key, or None."""
        return next((one for one in self.options if one.key == key), None)


def switch(key: str, title: str, *, default: str = NO, tip: str = "") -> PrintOption:
    """A choice between yes and no."""
    return PrintOption(key=key, title=title, choices=((YES, "Ja"), (NO, "Nee")), default=default, tip=tip)


INK = PrintOption(
    key="ink",
    title="Inkt",
    choices=(("colour", "Kleur"), ("one", "Eén inkt")),
    default="colour",
    tip="Eén inkt spaart toner en blijft goed op de kopieermachine",
)


def _is_date(value: str) -> bool:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True
