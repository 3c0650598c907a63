"""What an activity still lacks before it goes on paper: a tick for what is known, else an open seat."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.completeness import Need
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.mark import OPEN_SEAT, icon_mark
from coalitiedesk.ui.widgets.cards import add, clear, column
from coalitiedesk.ui.widgets.mark_widgets import MarkedWord


class NeedList(QWidget):
    """One line per thing a visitor needs to know."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: QVBoxLayout = column(gap="hair")
        self.setLayout(self._lines)

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Replace the list: what is missing comes first."""
        clear(self._lines)
        for need in sorted(needs, key=lambda one: one.is_known):
            mark = icon_mark("check", "good") if need.is_known else OPEN_SEAT
            line = MarkedWord(
                mark, word_of(need.what), role="muted" if need.is_known else "ink", bold=not need.is_known
            )
            line.setAccessibleName(f"{word_of(need.what)}: {'bekend' if need.is_known else 'nog open'}")
            add(self._lines, line)
