"""In which Week something becomes an activity; out of sight while there is nothing to choose."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId

MAKE, NO_WEEK = "Maak hier een Week-activiteit van", "Leg eerst een Week vast…"


class WeekChoice(QComboBox):
    """The newest first; what was chosen stays chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("In welke Week")

    @property
    def edition_id(self) -> EditionId | None:
        """The chosen Week; None when there is none at all."""
        found = self.currentData()
        return EditionId(int(found)) if found is not None else None

    @property
    def make_words(self) -> str:
        """What the button beside it says."""
        return MAKE if self.count() else NO_WEEK

    def told(self, title: str) -> str:
        """What happened once this became an activity."""
        return f"‘{title}’ staat als idee in de Week, {self.currentText()}."

    def show_editions(self, editions: Sequence[Edition]) -> None:
        """Offer these Weeks."""
        chosen = self.currentData()
        self.clear()
        for edition in editions:
            self.addItem(f"in {edition.year}", edition.id)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def show_when(self, *, is_useful: bool) -> None:
        """Stand there while there is something to choose."""
        self.setVisible(is_useful and self.count() > 1)
