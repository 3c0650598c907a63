"""What stands inside a scroll area and holds wrapped text.

WORKAROUND: Qt adds up how high each wrapped label would be at its narrowest, and scrolls long before the text
needs it. Asked for no least height, the area goes by the height at its real width. No longer needed when
``QLabel.minimumSizeHint`` looks at the width it has.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget


class ScrollInside(QWidget):
    """A see-through panel for ``cards.scrolled``."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setProperty("clear", "true")
        self.setLayout(layout)

    def minimumSizeHint(self) -> QSize:
        """As wide as it must be; the area asks for the height at that width."""
        return QSize(super().minimumSizeHint().width(), 0)
