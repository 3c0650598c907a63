"""What is known about something, as pairs of a word and a value; only what is filled in takes room."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coalitiedesk.ui.theme.fitting import fit, fit_layout
from coalitiedesk.ui.widgets.labels import breakable, label, muted
from coalitiedesk.ui.widgets.link_value import LinkValue

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class FactList(QWidget):
    """Word left, value right; the values can be copied."""

    def __init__(
        self,
        pairs: Sequence[tuple[str, str]],
        *,
        word_width: int = 106,
        opens: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show what is filled in.

        Args:
            pairs: Words with their values, from top to bottom.
            word_width: Room for the words, at 100 %.
            opens: By word the address that a click on its value opens; empty where nothing does.
        """
        super().__init__()
        self._opens = opens
        self._word_width = word_width
        self._pairs = [(word, value) for word, value in pairs if value]
        self._build()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return not self._pairs

    def _build(self) -> None:
        grid = QGridLayout()
        fit_layout(grid, gap="xs")
        for line, (word, value) in enumerate(self._pairs):
            head = muted(word)
            fit(head, width=self._word_width)
            grid.addWidget(head, line, 0, Qt.AlignmentFlag.AlignTop)
            address = self._opens.get(word, "")
            grid.addWidget(_link(word, value, address) if address else _value(word, value), line, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(grid)
        self.setProperty("clear", "true")


def _value(word: str, value: str) -> QLabel:
    found = label(breakable(value), wrap=True)
    found.setTextInteractionFlags(_SELECTABLE)
    found.setAccessibleName(f"{word}: {value}")
    return found


def _link(word: str, value: str, address: str) -> QLabel:
    return LinkValue(value, breakable(value), address, spoken=f"{word}: {value}, open")
