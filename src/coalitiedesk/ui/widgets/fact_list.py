"""What is known about something, as pairs of a word and a value; only what is filled in takes room."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coalitiedesk.ui.theme.fitting import fit, fit_layout
from coalitiedesk.ui.widgets.labels import label, muted

_LONGEST_WORD = 24
_MAY_BREAK = "\u200b"
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class FactList(QWidget):
    """Word left, value right; the values can be copied."""

    def __init__(self, pairs: Sequence[tuple[str, str]], *, word_width: int = 106) -> None:
        super().__init__()
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
            grid.addWidget(_value(word, value), line, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(grid)
        self.setProperty("clear", "true")


def _value(word: str, value: str) -> QLabel:
    found = label(_breakable(value), wrap=True)
    found.setTextInteractionFlags(_SELECTABLE)
    found.setAccessibleName(f"{word}: {value}")
    return found


def _breakable(value: str) -> str:
    """Let long addresses break after a sign, and anything else after so many letters; Qt breaks at spaces."""
    if max((len(part) for part in value.split()), default=0) <= _LONGEST_WORD:
        return value
    broken = "".join(f"{char}{_MAY_BREAK}" if char in "/@.-_" else char for char in value)
    return re.sub(rf"([^\s{_MAY_BREAK}]{{{_LONGEST_WORD}}})", rf"\1{_MAY_BREAK}", broken)
