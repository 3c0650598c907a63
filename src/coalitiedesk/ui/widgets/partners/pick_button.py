"""Choose everybody from so many crosses; who has as many is chosen with them, never cut off by chance."""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from itertools import accumulate

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from coalitiedesk.domain.shortlist import Candidate, may_be_shortlisted
from coalitiedesk.dutch.formats import count
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.changing import changing

_MOST_LINES = 6


class PickButton(HouseButton):
    """A click opens the menu."""

    picked = Signal(int)  # choose who has so many crosses or more; 0 is nobody

    def __init__(self) -> None:
        super().__init__("Kies de bovenste")
        self._lines = QMenu(self)
        self._lines.setAccessibleName("Kies de bovenste")
        self.setMenu(self._lines)
        changing(self)

    def show_candidates(self, candidates: Iterable[Candidate]) -> None:
        """Offer the numbers of crosses that occur among who can come on the shortlist, highest first."""
        self._lines.clear()
        found = Counter(len(one.crosses) for one in candidates if one.crosses and may_be_shortlisted(one))
        amounts = sorted(found, reverse=True)[:_MOST_LINES]
        for crosses, people in zip(amounts, accumulate(found[one] for one in amounts), strict=True):
            words = f"Vanaf {count(crosses, 'kruisje', 'kruisjes')} ({count(people, 'partner', 'partners')})"
            self._lines.addAction(words).triggered.connect(partial(self._on_line_triggered, crosses))
        if not amounts:
            self._lines.addAction("Nog niemand heeft een kruisje").setEnabled(False)
        self._lines.addSeparator()
        self._lines.addAction("Niemand").triggered.connect(partial(self._on_line_triggered, 0))

    def _on_line_triggered(self, crosses: int, *_checked: bool) -> None:
        self.picked.emit(crosses)
