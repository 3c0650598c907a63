"""Criteria of the coalition's own: add one, call it otherwise, take it away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from coalitiedesk.domain.shortlist import MOST_OWN, Criterion
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import with_ampersands


class CriteriaButton(HouseButton):
    """A click opens the menu."""

    add_requested = Signal()
    rename_requested = Signal(object)  # Criterion
    removal_requested = Signal(object)  # Criterion

    def __init__(self) -> None:
        super().__init__("Eigen criteria")
        self._lines = QMenu(self)
        self._lines.setAccessibleName("Eigen criteria")
        self.setMenu(self._lines)
        changing(self)

    def show_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Offer to change the own ones among these; a new one as long as there is room."""
        self._lines.clear()
        own = [one for one in criteria if one.own_id is not None]
        add = self._lines.addAction("Voeg een criterium toe…")
        add.setEnabled(len(own) < MOST_OWN)
        add.triggered.connect(self.add_requested)
        for one in own:
            self._lines.addSeparator()
            name = with_ampersands(one.name)
            rename = self._lines.addAction(f"Wijzig ‘{name}’…")
            rename.triggered.connect(partial(self.rename_requested.emit, one))
            remove = self._lines.addAction(f"Haal ‘{name}’ weg")
            remove.triggered.connect(partial(self.removal_requested.emit, one))
