"""Which part of the step is shown, with how much there is in each, and the way to the explanation."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.ui.widgets.buttons import HouseButton, Segments, chip
from coalitiedesk.ui.widgets.cards import row


class PartRow(QWidget):
    """Emits what the user wants to see."""

    part_chosen = Signal(str)  # key of a part
    why_toggled = Signal(bool)  # with or without the explanation

    def __init__(self, parts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._parts = Segments(tuple(parts), spoken_name="Onderdeel van deze stap")
        self._why = chip("Waarom?", tip="Wat, met wie, hoe lang, valkuilen en tips")
        self.setLayout(row(self._parts, 1, self._why))
        self._parts.chosen.connect(self.part_chosen)
        self._why.clicked.connect(self.why_toggled)

    @property
    def why(self) -> HouseButton:
        """The button for the explanation."""
        return self._why

    @property
    def key(self) -> str:
        """Key of the part that is shown."""
        return self._parts.key

    def choose(self, key: str) -> None:
        """Show another part as chosen; tells nobody."""
        self._parts.choose(key)

    def button(self, key: str) -> HouseButton:
        """The button of a part."""
        return self._parts.button(key)

    def show_words(self, key: str, words: str) -> None:
        """Say how much there is in a part."""
        button = self._parts.button(key)
        if button.words != words:
            button.set_words(words)
